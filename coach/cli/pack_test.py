"""`coach pack test`: whether a pack does what its examples, features and corpus say."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from coach.cli import loading
from coach.cli.options import (
    color_option,
    folder_argument,
    format_option,
    model_option,
    role_option,
    width_option,
)
from coach.cli.output import style_for, write

if TYPE_CHECKING:
    from coach.authoring.watching import WatchedCoach
    from coach.testing.examples import Case


@click.command("test")
@folder_argument
@format_option
@click.option("--own", is_flag=True, help="Leave out the examples of the packs below, to be quick.")
@role_option
@model_option
@color_option
@width_option
@click.pass_context
def test_pack(
    ctx: click.Context,
    folder: Path,
    output: str,
    own: bool,
    roles: tuple[str, ...],
    model: str | None,
    color: str,
    width: int | None,
) -> None:
    """Try whether a pack does what it says.

    PATH is its folder. Its own examples and those that it inherits are run, but for what
    waivers.yaml names; its features; the labelled texts of its corpus; and what it brings
    without using it is told.

    \b
    Exit codes:
      0  the pack does what it says
      1  something fails, or the pack has problems
      2  wrong usage, or a corpus that cannot be read
    """  # noqa: D301
    from coach.authoring.checking import check_pack
    from coach.report import pack_trial, problem_list

    checked = check_pack(folder, roles)
    if checked.problems:
        as_json = output == "json"
        render = problem_list.render_problems_json if as_json else problem_list.render_problems
        write(render(checked.problems))
        ctx.exit(1)
    from coach.authoring.trial import try_pack

    def load(more: tuple[str, ...], choices: tuple[tuple[str, str], ...]) -> WatchedCoach:
        return loading.load_watched_coach(folder, model, (*roles, *more), dict(choices))

    trial = try_pack(folder, load, checked.waivers, inherited=not own, progress=_shown)
    if output == "json":
        write(pack_trial.render_trial_json(trial, checked.pack))
    else:
        style = style_for(color, width)
        write(pack_trial.render_trial(trial, checked.pack, style), style.color)
    if not trial.holds:
        ctx.exit(1)


def _shown(cases: Sequence[Case]) -> Iterable[Case]:
    """`cases`, with a bar on a terminal."""
    hidden = sys.stderr is None or not sys.stderr.isatty()
    label = "Running examples"
    with click.progressbar(cases, label=label, file=sys.stderr, hidden=hidden) as shown:
        yield from shown
