"""`coach critique`: coach one draft."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from coach.cli import loading
from coach.cli.failing import Failure, about
from coach.cli.options import (
    GRADES,
    SEVERITIES,
    STAGES,
    Size,
    color_option,
    format_option,
    model_option,
    pack_option,
    role_option,
    width_option,
)
from coach.cli.output import style_for, write
from coach.sources import DEFAULT_LIMIT, TooLarge, read_file, read_stream

if TYPE_CHECKING:
    from coach.draft import Draft

STDIN = "standard input"


@click.command()
@click.argument("file", required=False)
@format_option
@click.option(
    "--stage",
    type=click.Choice(STAGES),
    help="What kind of draft it is.  [default: found out from its words]",
)
@click.option(
    "--min-severity",
    type=click.Choice(SEVERITIES),
    help="Show only problems that are at least so serious, and no strengths.",
)
@click.option(
    "--fail-on",
    type=click.Choice([*SEVERITIES, "never"]),
    default="error",
    show_default=True,
    help="Exit with 1 if there is a problem at least so serious, shown or not.",
)
@click.option(
    "--fail-below",
    type=click.Choice(GRADES),
    help="Exit with 1 if the grade is worse; a draft without a grade does not fail.",
)
@click.option(
    "--explain", is_flag=True, help="Show what led to each finding, to the stage and to the grade."
)
@click.option(
    "--rewrite",
    is_flag=True,
    help="Print the draft with the changes that are safe to make without asking you.",
)
@pack_option
@role_option
@model_option
@click.option(
    "--max-size",
    type=Size(),
    default=DEFAULT_LIMIT,
    help="The most bytes to read, such as 500k or 2M.  [default: 1M]",
)
@color_option
@width_option
@click.pass_context
def critique(
    ctx: click.Context,
    file: str | None,
    output: str,
    stage: str | None,
    min_severity: str | None,
    fail_on: str,
    fail_below: str | None,
    explain: bool,
    rewrite: bool,
    pack: str | None,
    roles: tuple[str, ...],
    model: str | None,
    max_size: int,
    color: str,
    width: int | None,
) -> None:
    """Coach the draft in FILE.

    Without FILE, or with -, the draft is read from standard input: paste it, or pipe it in.

    \b
    Exit codes:
      0  nothing as serious as --fail-on, and no grade below --fail-below
      1  something as serious as --fail-on, or a grade below --fail-below
      2  wrong usage, or a draft that cannot be read
    """  # noqa: D301
    source = STDIN if file in (None, "-") else str(file)
    with about(source):
        draft = _draft(file, max_size)
        coach = loading.load_coach(pack, model, roles, _near(file))
        rewritten = coach.rewrite(draft.text, stage) if rewrite else None
        result = rewritten.before if rewritten else coach.critique(draft.text, stage)
    if output == "json":
        from coach.report.json import render_json

        report = render_json(result, coach.pack, draft.source, min_severity, explain, rewritten)
        write(report)
    elif rewritten:
        from coach.report.rewriting import render_rewrite

        style = style_for(color, width)
        write(render_rewrite(rewritten, coach.pack, style), style.color)
    else:
        from coach.report.text import render_text

        style = style_for(color, width)
        write(render_text(result, coach.pack, style, min_severity, explain), style.color)
    is_serious = fail_on != "never" and any(one.at_least(fail_on) for one in result.findings)
    if is_serious or _is_below(result.grade, fail_below):
        ctx.exit(1)


def _near(file: str | None) -> Path:
    """The folder of the draft; the working one for standard input."""
    return loading.HERE if file in (None, "-") else Path(str(file)).parent


def _is_below(grade: str | None, least: str | None) -> bool:
    """Whether both are given and `grade` is the worse one."""
    return grade is not None and least is not None and GRADES.index(grade) > GRADES.index(least)


def _draft(file: str | None, limit: int) -> Draft:
    try:
        if file not in (None, "-"):
            return read_file(str(file), limit)
        return _standard_input(limit)
    except TooLarge as error:
        raise TooLarge(f"{str(error).removesuffix('.')}; --max-size raises it.") from error


def _standard_input(limit: int) -> Draft:
    if sys.stdin is None:
        raise Failure("There is no standard input to read a draft from; name a file.")
    if not sys.stdin.isatty():
        return read_stream(sys.stdin.buffer, STDIN, limit)
    from coach.sources.terminal import read_terminal
    from coach.sources.text import draft_of

    end = "Ctrl-Z and Enter" if os.name == "nt" else "Ctrl-D"
    click.echo(f"Paste your draft, then press Enter and {end}.", err=True)
    data = read_terminal(sys.stdin.buffer, limit)
    click.echo(err=True)
    return draft_of(data, STDIN, limit)
