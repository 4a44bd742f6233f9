"""The records of ``rubric.yaml``: how a draft is graded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from coach.pack.rule_shapes import Severity
from coach.pack.shapes import Placed

Letter = Literal["A", "B", "C", "D", "F"]
"""A grade."""

LETTERS: tuple[Letter, ...] = get_args(Letter)
"""From the best to the worst."""

FULL = 100
"""The most points of a draft."""


@dataclass(frozen=True, slots=True)
class Allotment(Placed):
    """The points of a dimension.

    Attributes:
        start: What it has before anything is found.
        most: What strengths can bring it to.
    """

    start: int
    most: int


@dataclass(frozen=True, slots=True)
class StageRubric(Placed):
    """How drafts of one stage are graded.

    Attributes:
        missing: How many times an absence costs what a problem does.
        short: By the best grade, the words in sound sentences that a better one needs.
        long: By the best grade, the words in sentences that a better one may have.
        dimensions: By name; what they have at most makes `FULL`.
    """

    missing: int
    short: Mapping[Letter, int]
    long: Mapping[Letter, int]
    dimensions: Mapping[str, Allotment]


@dataclass(frozen=True, slots=True)
class Rubric(Placed):
    """What ``rubric.yaml`` says.

    Attributes:
        letters: The lowest score of each letter but the last, which goes down to 0.
        costs: What the first finding of a rule takes, the second and so on; the last is for all
            that follow.
        strengths: What the first strength of a rule brings, the second and so on; those that follow
            bring nothing.
        errors: By the best grade, how many different errors allow no better one.
        repeated: By the best grade, the percentage of sentences said before that allows no better
            one.
        stages: How drafts of a stage are graded; those of other stages are not.
    """

    letters: Mapping[Letter, int]
    costs: Mapping[Severity, tuple[int, ...]]
    strengths: tuple[int, ...]
    errors: Mapping[Letter, int]
    repeated: Mapping[Letter, int]
    stages: Mapping[str, StageRubric]

    def letter(self, score: int) -> Letter:
        """The grade of a draft with `score` points."""
        return next((name for name, least in self.letters.items() if score >= least), LETTERS[-1])

    def top(self, letter: Letter) -> int:
        """The highest score that is no better than `letter`."""
        place = LETTERS.index(letter)
        return FULL if place == 0 else self.letters[LETTERS[place - 1]] - 1
