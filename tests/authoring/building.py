"""A small company's pack on a small pack, in a folder where tests may change it."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from coach.authoring.checking import check_pack
from coach.authoring.trial import Part, Trial, Tried, try_pack
from coach.authoring.watching import WatchedCoach

MANNERS = Path(__file__).parents[1] / "testing" / "pack"

ACME = {
    "pack.yaml": """
name: acme
version: "1.0"
title: Manners at Acme
language: en
extends: manners
""",
    "vocabulary/acme.yaml": """
boss: {about: Those above., words: [ceo, chief]}
""",
    "evidence/manners/title.yaml": """
label: title
about: A boss called by the title.
span: match
phrases: ["dear $boss"]
""",
    "rules/manners/title.yaml": """
id: title
title: A title
kind: problem
dimension: manners
severity: suggestion
stages: [pitch, no-reply]
source: {practice: We use first names.}
when:
  - phrase: {kind: phrase, label: title}
flag: phrase
why: We use first names.
instead: Write the first name.
examples:
  - flag: "I wrote <<dear chief>> on it."
  - pass: "I wrote dear Kim on it."
""",
    "features/manners.feature": """
Feature: First names
  Scenario: A title
    Given it is a "pitch"
    When a clerk writes "We said: dear chief, the year is over."
    Then the coach objects to "dear chief" as "title"
    And it is a suggestion
    And explains "first names"
    And suggests "first name"
""",
    "corpus/texts.jsonl": """
{"id": "a-1", "label": "title", "violates": true, "text": "We said: dear CEO, it is late.", "spans": [{"start": 9, "end": 17}]}
{"id": "a-2", "text": "We said: dear Kim, it is late."}
""",  # noqa: E501
}

BREAKING = {"evidence/manners/debt.yaml": "extends: debt\nunless: [deserve a holiday too]\n"}
"""Acme lets pass what an example of the pack below objects to."""

WAIVER = '{rule: debt, text: "I deserve a bonus.", reason: Holidays are due here.}'


def company(home: Path, files: Mapping[str, str] | None = None) -> Path:
    """The pack ``acme`` in `home`, beside the one it extends, with other `files`."""
    shutil.copytree(MANNERS, home / "manners")
    for name, text in {**ACME, **(files or {})}.items():
        if not text:
            continue
        file = home / "acme" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text.lstrip("\n"), encoding="utf-8")
    return home / "acme"


def trial(folder: Path, *, inherited: bool = True) -> Trial:
    checked = check_pack(folder)
    assert not checked.problems, checked.problems

    @cache
    def load(roles: tuple[str, ...], choices: tuple[tuple[str, str], ...]) -> WatchedCoach:
        return WatchedCoach.load(folder, roles=roles, policies=dict(choices))

    return try_pack(folder, load, checked.waivers, inherited=inherited)


def part(tried: Trial, name: Part) -> Tried:
    return next(one for one in tried.parts if one.part == name)
