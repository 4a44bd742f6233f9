"""`coach prepare`: what to do beside writing, as a checklist."""

from __future__ import annotations

from pathlib import Path

import click

from coach.cli import loading
from coach.cli.options import STAGES, color_option, pack_option, role_option, width_option
from coach.cli.output import style_for, write, writing


@click.command()
@click.option("--stage", type=click.Choice(STAGES), help="Only what goes with such a draft.")
@click.option(
    "--format",
    "output",
    type=click.Choice(["text", "markdown"]),
    help="For a terminal, or a Markdown task list.  [default: text; markdown for a FILE in .md]",
)
@click.option(
    "-o",
    "--output",
    "file",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Write to this file.",
)
@pack_option
@role_option
@color_option
@width_option
def prepare(
    stage: str | None,
    output: str | None,
    file: Path | None,
    pack: str | None,
    roles: tuple[str, ...],
    color: str,
    width: int | None,
) -> None:
    """Show what to do before, during and after the talk.

    It is the advice that no draft can show: what to find out, to practise and to keep.
    """
    from coach.report.checklist import render_checklist, render_checklist_markdown
    from coach.report.style import Style

    loaded = loading.load_rules(pack, roles)
    items = [item for item in loaded.checklist if stage is None or stage in item.stages]
    if output is None:
        output = "markdown" if file is not None and file.suffix == ".md" else "text"
    style = style_for(color, width) if file is None else Style(width or Style().width)
    if output == "markdown":
        text = render_checklist_markdown(items, loaded)
    else:
        text = render_checklist(items, loaded, style)
    if file is None:
        write(text, style.color)
    else:
        with writing(file):
            file.write_text(text, encoding="utf-8")
