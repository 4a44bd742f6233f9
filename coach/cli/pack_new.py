"""`coach pack new`: a first pack, from a few questions or from options."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from coach.cli import loading
from coach.cli.failing import Failure
from coach.cli.options import role_option
from coach.cli.output import write, writing

if TYPE_CHECKING:
    from coach.authoring.starter.answers import Answers
    from coach.pack import Pack
    from coach.pack.policy_shapes import Policy


@click.command("new")
@click.argument("name")
@click.option("--company", metavar="TEXT", help="What the company is called.")
@click.option(
    "--reward",
    "rewards",
    metavar="WORDS",
    multiple=True,
    help="What people may ask for there, such as a spot award; repeatable.",
)
@click.option(
    "--goal",
    "goals",
    metavar="WORDS",
    multiple=True,
    help="A goal of the company, such as patient safety; repeatable.",
)
@click.option(
    "--policy",
    "policies",
    metavar="NAME=CHOICE",
    multiple=True,
    help="What the company has decided where sources disagree (coach rules policies); repeatable.",
)
@role_option
@click.option(
    "--into",
    "home",
    metavar="FOLDER",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    help="Where to put the folder of the pack.  [default: here]",
)
@click.option("--ask/--no-ask", default=None, help="Ask what no option says.  [on a terminal]")
def new_pack(
    name: str,
    company: str | None,
    rewards: tuple[str, ...],
    goals: tuple[str, ...],
    policies: tuple[str, ...],
    roles: tuple[str, ...],
    home: Path,
    ask: bool | None,
) -> None:
    """Begin a pack of your own.

    A working pack with examples to change is written into a new folder NAME. Nothing is ever
    overwritten, and there is a whole pack at the end, or none.
    """
    from coach.authoring.starter.answers import AnswerError, Answers
    from coach.authoring.starter.writing import write_first_pack

    below = loading.load_rules(None, roles)
    try:
        chosen = {key: choice for key, _, choice in (one.partition("=") for one in policies)}
        title = _title(name) if company is None else company
        answers = Answers(name, title, rewards, goals, roles, chosen)
        answers.check(below.policies)
        if ask if ask is not None else _on_a_terminal():
            answers = _asked(answers, below, about_company=company is None)
        with writing(home / name):
            folder = write_first_pack(answers, below, home)
    except AnswerError as error:
        raise Failure(str(error)) from error
    write(
        f"{folder} is a pack now. Next:\n\n"
        f"  coach critique {folder / 'drafts' / 'first-draft.txt'} --pack {folder}\n"
        f"  coach pack test {folder}\n\n"
        f"{folder / 'README.md'} says what is where.\n"
    )


def _asked(answers: Answers, below: Pack, *, about_company: bool) -> Answers:
    """`answers`, after asking for what was not told."""
    from dataclasses import replace

    from coach.authoring.starter.writing import GOALS

    if about_company:
        company = click.prompt("What is the company called?", default=answers.company, err=True)
        answers = replace(answers, company=company)
    if not answers.rewards:
        question = "What may people ask for there, beside a bonus or a raise? (spot award, ...)"
        answers = replace(answers, rewards=_several(question))
    if not answers.goals and GOALS in below.vocabularies:
        question = "What are the goals of the company? (patient safety, ...)"
        answers = replace(answers, goals=_several(question))
    chosen = {
        policy.name: _choice(policy)
        for policy in below.policies.values()
        if policy.name not in answers.policies
    }
    return replace(answers, policies={**answers.policies, **chosen})


def _choice(policy: Policy) -> str:
    choices = click.Choice([*policy.choices])
    chosen: str = click.prompt(policy.about, default=policy.default, type=choices, err=True)
    return chosen


def _several(question: str) -> tuple[str, ...]:
    """What was answered, between commas; nothing if nothing was."""
    answer = click.prompt(question, default="", show_default=False, err=True)
    return tuple(filter(None, (" ".join(part.split()) for part in answer.split(","))))


def _title(name: str) -> str:
    return name.replace("-", " ").title()


def _on_a_terminal() -> bool:
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr))
