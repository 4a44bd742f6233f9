"""`coach pack schema`: what the files of a pack may hold, for editors."""

from __future__ import annotations

import json
from pathlib import Path

import click

from coach.cli.failing import Failure
from coach.cli.output import write, writing

KINDS = (
    "pack", "rule", "evidence", "vocabulary", "guide", "checklist", "policies", "rubric", "stages",
    "waivers",
)  # fmt: skip
"""As in `coach.pack.schema`, which is not imported here lest `--help` be slow; a test compares."""


@click.command("schema")
@click.option("--kind", type=click.Choice(KINDS), help="Print the schema of such files.")
@click.option(
    "--vscode",
    "folder",
    metavar="PATH",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Write all schemas into the pack in this folder, and the settings by which VS Code "
    "finds them.",
)
def print_schema(kind: str | None, folder: Path | None) -> None:
    """Help an editor with the files of a pack.

    What they may hold is printed as JSON Schema. With it, editors complete keys, show what they
    mean, and underline mistakes.
    """
    if (kind is None) == (folder is None):
        raise Failure("Name either a --kind of files, or with --vscode the folder of a pack.")
    if kind is not None:
        from coach.pack.schema import schema_of

        write(json.dumps(schema_of(kind), indent=2) + "\n")
    if folder is not None:
        from coach.authoring.editors import SETTINGS, editor_files

        files = editor_files()
        if (folder / SETTINGS).exists() and (folder / SETTINGS).read_text() != files[SETTINGS]:
            message = f"{folder / SETTINGS}: There are other settings already; add these:"
            raise Failure(f"{message}\n{files[SETTINGS]}")
        for name, text in files.items():
            file = folder / name
            with writing(file):
                file.parent.mkdir(exist_ok=True)
                file.write_text(text, encoding="utf-8")
        write(f"{len(files)} files written to {folder}.\n")
