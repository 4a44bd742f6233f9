"""`coach pack docs`: a handbook of a pack."""

from __future__ import annotations

from pathlib import Path

import click

from coach.cli import loading
from coach.cli.options import folder_argument, role_option
from coach.cli.output import write, writing


@click.command("docs")
@folder_argument
@click.option(
    "--format",
    "output",
    type=click.Choice(["html", "markdown"]),
    help="One page for browsers and paper, or Markdown.  [default: html; markdown for a FILE in "
    ".md]",
)
@click.option(
    "-o",
    "--output",
    "file",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Write to this file.",
)
@role_option
def write_handbook(
    folder: Path, output: str | None, file: Path | None, roles: tuple[str, ...]
) -> None:
    """Print a pack as a handbook.

    PATH is its folder. For those who write and those who decide: it tells what the company
    wants, what is different from the built-in rules, and every rule with its reason, what to
    write instead, and examples.
    """
    from coach.authoring.handbook import as_html, as_markdown, handbook

    pack = loading.load_rules(str(folder), roles)
    lowest, *others = pack.layers
    base = loading.load_rules(lowest.folder, ()) if others else None
    if output is None:
        output = "markdown" if file is not None and file.suffix == ".md" else "html"
    text = (as_markdown if output == "markdown" else as_html)(handbook(pack, base))
    if file is None:
        write(text)
    else:
        with writing(file):
            file.write_text(text, encoding="utf-8")
