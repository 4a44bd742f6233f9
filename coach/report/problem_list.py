"""What is wrong with a pack: for people, for programs, and as remarks on a change on GitHub."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from coach import __version__
from coach.pack import Pack, Problem, render
from coach.report.prose import counted, listed

VERSION = 1
"""Raised when a program that reads the JSON would have to change."""


def render_problems(problems: Sequence[Problem]) -> str:
    """Each of `problems` with its line and a caret under the place, then how many there are."""
    return "\n\n".join([*map(render, problems), f"{counted(len(problems), 'problem')}."]) + "\n"


def render_sound(pack: Pack) -> str:
    """That nothing is wrong with `pack`, and what it is made of."""
    *below, top = (f"{layer.name} {layer.manifest.version}" for layer in pack.layers)
    ground = f" on {listed(below)}" if below else ""
    rules, words = counted(len(pack.rules), "rule"), counted(len(pack.vocabularies), "list")
    return f"Nothing is wrong with {top}{ground}: {rules}, {words} of words.\n"


def render_problems_json(problems: Sequence[Problem]) -> str:
    """`problems` as JSON."""
    listed = [asdict(problem) for problem in problems]
    return (
        json.dumps({"version": VERSION, "coach": __version__, "problems": listed}, indent=2) + "\n"
    )


def render_problems_github(problems: Sequence[Problem]) -> str:
    """`problems` as commands of a GitHub workflow, which shows them beside their lines."""
    return "".join(f"{_remark(problem)}\n" for problem in problems)


def _remark(problem: Problem) -> str:
    place = {"file": problem.path, "line": problem.line, "col": problem.column}
    known = {name: str(value) for name, value in place.items() if value} | {"title": problem.code}
    properties = ",".join(f"{name}={_property(value)}" for name, value in known.items())
    hint = f" (did you mean {problem.hint!r}?)" if problem.hint else ""
    return f"::error {properties}::{_escaped(problem.message + hint)}"


def _property(value: str) -> str:
    return _escaped(value).replace(":", "%3A").replace(",", "%2C")


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
