"""`coach pack check`: everything that is wrong with a pack."""

from __future__ import annotations

from pathlib import Path

import click

from coach.cli.options import folder_argument, role_option
from coach.cli.output import write


@click.command("check")
@folder_argument
@click.option(
    "--format",
    "output",
    type=click.Choice(["text", "github", "json"]),
    default="text",
    show_default=True,
    help="For people, as remarks in a GitHub workflow, or for programs.",
)
@role_option
@click.pass_context
def check_pack(ctx: click.Context, folder: Path, output: str, roles: tuple[str, ...]) -> None:
    """Say everything that is wrong with a pack.

    PATH is its folder. No draft is read, so it takes a moment only; `coach pack test` goes on
    from here.

    \b
    Exit codes:
      0  nothing is wrong
      1  something is
      2  wrong usage
    """  # noqa: D301
    from coach.authoring import checking
    from coach.report import problem_list

    checked = checking.check_pack(folder, roles)
    match output:
        case "json":
            write(problem_list.render_problems_json(checked.problems))
        case "github":
            write(problem_list.render_problems_github(checked.problems))
        case _ if checked.problems:
            write(problem_list.render_problems(checked.problems))
        case _:
            write(problem_list.render_sound(checked.pack))
    if checked.problems:
        ctx.exit(1)
