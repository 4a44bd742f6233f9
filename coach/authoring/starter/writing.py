"""The files of a first pack, and how they come to stand in their folder: all of them, or none."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from string import Template
from textwrap import wrap

from coach.authoring.checking import check_pack
from coach.authoring.starter.answers import AnswerError, Answers
from coach.pack import Pack, PackError

GOALS = "company-goal"
"""The list of words that goals are added to."""

_WIDTH = 100

_REWARD = "spot award"
"""Stands for what people may ask for, until the author knows better."""


class _Text(Template):
    """A text with blanks such as ``@{name}``; the dollar sign belongs to the notation of packs."""

    delimiter = "@"


def write_first_pack(answers: Answers, below: Pack, home: Path) -> Path:
    """Write a pack into a new folder in `home` and give the folder.

    Args:
        answers: what it is made from.
        below: the packs that it lies on, with its roles.
        home: an existing folder.

    Raises:
        AnswerError: if there is such a folder already, or an answer makes no sense in the pack.
        OSError: if the folder cannot be written.
    """
    target = home / answers.name
    answers.check(below.policies)
    if os.path.lexists(target):
        raise AnswerError(f"{target} is there already; nothing was written.")
    with tempfile.TemporaryDirectory(prefix=f".{answers.name}-", dir=home) as place:
        draft = Path(place) / answers.name
        for name, text in first_files(answers, below).items():
            file = draft / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        problems = check_pack(draft).problems
        if problems:
            told = str(PackError(problems)).replace(f"{place}{os.sep}", "")
            raise AnswerError(f"Such a pack would have problems:\n{told}")
        draft.rename(target)
    return target


def first_files(answers: Answers, below: Pack) -> Mapping[str, str]:
    """The files of a first pack on `below`, by their path in its folder."""
    blanks = _blanks(answers, below)
    template = files("coach.authoring.starter") / "template"
    return {
        name: _Text(file.read_text(encoding="utf-8")).substitute(blanks).rstrip() + "\n"
        for name, file in _every_file(template)
    }


def _every_file(folder: Traversable, above: str = "") -> Iterator[tuple[str, Traversable]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _every_file(entry, f"{above}{entry.name}/")
        else:
            yield f"{above}{entry.name}", entry


def _blanks(answers: Answers, below: Pack) -> Mapping[str, str]:
    title = f"How we ask for pay at {answers.company}"
    rewards = answers.rewards or (_REWARD,)
    return {
        "name": answers.name,
        "title": _quoted(title),
        "title_plain": title,
        "company_plain": answers.company,
        "source": _quoted(f"Agreed at {answers.company}."),
        "extends": "\n".join(f"  - {line}" for line in _extends(answers, below)),
        "policies": "\n".join(_policies(answers, below)),
        "rewards": json.dumps(rewards, ensure_ascii=False),
        "a_reward": f"a{'n' if rewards[0][0].lower() in 'aeiou' else ''} {rewards[0]}",
        "goals": "\n".join(_goals(answers, below)),
    }


def _extends(answers: Answers, below: Pack) -> Iterator[str]:
    """The base by the versions that will do, for it is what the pack is written for; and roles."""
    base = below.layers[0]
    major, minor, *_ = (*base.manifest.version.split("."), "0")
    yield f'{{pack: {base.name}, version: ">={major}.{minor},<{int(major) + 1}"}}'
    yield from answers.roles


def _policies(answers: Answers, below: Pack) -> Iterator[str]:
    """Every policy that the packs below declare, with what it is about and what may be chosen."""
    if below.policies:
        yield "policies: # where sources disagree, the company decides"
    for policy in below.policies.values():
        choice = answers.policies.get(policy.name, policy.default)
        others = ", ".join(name for name in policy.choices if name != choice)
        yield from wrap(policy.about, _WIDTH, initial_indent="  # ", subsequent_indent="  # ")
        yield f"  {policy.name}: {choice} # or {others}"


def _goals(answers: Answers, below: Pack) -> Iterator[str]:
    if answers.goals and GOALS not in below.vocabularies:
        raise AnswerError(f"The packs below have no list of words {GOALS!r} to add goals to.")
    if answers.goals:
        yield f"{GOALS}: # what a request had better serve"
        yield f"  add: {json.dumps(answers.goals, ensure_ascii=False)}"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
