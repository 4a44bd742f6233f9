"""`coach pack diff`: what changes from one pack to another."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from coach.cli import loading
from coach.cli.options import (
    color_option,
    format_option,
    model_option,
    role_option,
    width_option,
)
from coach.cli.output import style_for, write

if TYPE_CHECKING:
    from coach.authoring.difference import Text


@click.command("diff")
@click.argument("old", metavar="A")
@click.argument("new", metavar="B")
@click.option(
    "--corpus",
    "corpora",
    metavar="FILE",
    multiple=True,
    type=click.Path(path_type=Path),
    help="Read these drafts: a text, a corpus in JSON Lines, or a folder of such; repeatable.  "
    "[default: the examples and the corpora of both packs]",
)
@click.option("--exit-code", is_flag=True, help="Exit with 1 if anything is different.")
@format_option
@role_option
@model_option
@color_option
@width_option
@click.pass_context
def diff_packs(
    ctx: click.Context,
    old: str,
    new: str,
    corpora: tuple[Path, ...],
    exit_code: bool,
    output: str,
    roles: tuple[str, ...],
    model: str | None,
    color: str,
    width: int | None,
) -> None:
    """Compare two packs, in what they find.

    A and B are folders, or names of built-in packs. What the rules and words say is compared,
    then what the two find in the same drafts.

    \b
    Exit codes:
      0  compared
      1  with --exit-code: something is different
      2  wrong usage, or a pack or a draft that cannot be read
    """  # noqa: D301
    from coach.authoring.difference import compare, texts_of
    from coach.pack.changes import changes
    from coach.report import pack_difference

    first, second = (loading.load_coach(one, model, roles) for one in (old, new))
    packs = first.pack, second.pack
    said = changes(*packs)
    found = compare(first, second, texts_of(corpora, packs), _shown)
    if output == "json":
        write(pack_difference.render_difference_json(packs, said, found))
    else:
        style = style_for(color, width)
        write(pack_difference.render_difference(packs, said, found, style), style.color)
    if exit_code and (said.any or found.moved):
        ctx.exit(1)


def _shown(texts: Iterable[Text]) -> Iterable[Text]:
    """`texts`, with a bar on a terminal."""
    hidden = sys.stderr is None or not sys.stderr.isatty()
    with click.progressbar(texts, label="Reading", file=sys.stderr, hidden=hidden) as shown:
        yield from shown
