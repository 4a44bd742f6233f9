"""The grade of a draft: a sum of points that a reader can retrace.

``rubric.yaml`` of a pack says how many points each dimension begins with, what findings take and
bring, and what no draft of some sort gets better than.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, Protocol

from coach.pack import LETTERS, Allotment, Letter, Rubric, Severity, StageRubric
from coach.substance import Substance

_FIGURE = re.compile(r"\d[\d.,]*(?<=\d)")
_WORD = re.compile(r"\w+")
_EVEN: Mapping[str, float] = MappingProxyType({})


class Counted(Protocol):
    """What a grade needs to know of a finding."""

    @property
    def rule(self) -> str:
        """The id of the rule."""

    @property
    def kind(self) -> str:
        """``problem``, ``absence`` or ``strength``."""

    @property
    def dimension(self) -> str:
        """The dimension that it counts for."""

    @property
    def severity(self) -> Severity | None:
        """How serious it is; None for a strength."""

    @property
    def text(self) -> str:
        """Its words; empty if it is about the whole draft."""


@dataclass(frozen=True, slots=True)
class DimensionGrade:
    """The points of one dimension: `start` and the points of its findings make `points`.

    Attributes:
        name: the dimension.
        start: what it begins with.
        most: the most that strengths can bring it to.
        points: what it has, from 0 to `most`.
    """

    name: str
    start: int
    most: int
    points: int


Cause = Literal["errors", "short", "long", "repeated"]
"""Why a draft gets no better grade: different errors, too few words in sound sentences, too many
words, or sentences said before."""


@dataclass(frozen=True, slots=True)
class Limit:
    """What holds a grade down.

    Attributes:
        cause: why.
        count: how many errors, words, or percent of the sentences.
        bound: the number in the rubric that it reaches, or for words misses.
        best: the best grade that is left.
        points: what it takes from the sum of the dimensions; below 0.
    """

    cause: Cause
    count: int
    bound: int
    best: Letter
    points: int


@dataclass(frozen=True, slots=True)
class Grade:
    """A grade and all that it is the sum of.

    Attributes:
        score: from 0 to 100: the points of the dimensions, and those that `limit` takes.
        letter: the letter for the score.
        dimensions: in the order of the rubric.
        limit: what holds the grade below the sum of the dimensions; None if nothing does.
        points: what each finding brings to the sum or, below 0, takes from it, in their order; None
            for one of a dimension that is not graded.
    """

    score: int
    letter: Letter
    dimensions: tuple[DimensionGrade, ...]
    limit: Limit | None
    points: tuple[int | None, ...]


def grade(
    findings: Sequence[Counted],
    stage: str,
    rubric: Rubric,
    substance: Substance,
    weights: Mapping[str, float] = _EVEN,
) -> Grade | None:
    """The grade of a draft; None without a sentence in it, and if its stage is not graded.

    Args:
        findings: what was found, in text order.
        stage: what kind of draft it is.
        rubric: what findings cost and bring.
        substance: what the draft consists of.
        weights: by rule, how many times it counts; once if it is not there.
    """
    scheme = rubric.stages.get(stage)
    if scheme is None or substance.words == 0:
        return None
    points: list[int | None] = [None] * len(findings)
    dimensions = []
    for name, allotment in scheme.dimensions.items():
        members = [(place, one) for place, one in enumerate(findings) if one.dimension == name]
        changes = dict(_Sum(rubric, scheme, weights, allotment).changes(members))
        for place, change in changes.items():
            points[place] = change
        left = allotment.start + sum(changes.values())
        dimensions.append(DimensionGrade(name, allotment.start, allotment.most, left))
    total = sum(dimension.points for dimension in dimensions)
    limit = _limit(findings, rubric, scheme, substance, total)
    score = total + (limit.points if limit else 0)
    return Grade(score, rubric.letter(score), tuple(dimensions), limit, tuple(points))


Placed = tuple[int, Counted]
"""A finding, and its place among all findings of the draft."""


@dataclass(frozen=True, slots=True)
class _Sum:
    """The sum of one dimension."""

    rubric: Rubric
    scheme: StageRubric
    weights: Mapping[str, float]
    allotment: Allotment

    def changes(self, members: Sequence[Placed]) -> Iterator[tuple[int, int]]:
        """The place of each finding and its points: first the strengths, then the worst first."""
        left = self.allotment.start
        for place, worth in self._gains(members):
            gain = min(worth, self.allotment.most - left)
            left += gain
            yield place, gain
        for place, worth in self._costs(members):
            cost = min(worth, left)
            left -= cost
            yield place, -cost

    def _gains(self, members: Sequence[Placed]) -> Iterator[tuple[int, int]]:
        for rule, of_rule in _by_rule(members, None):
            said: set[frozenset[str]] = set()
            for place, strength in of_rule:
                claim = _claim(strength.text)
                counts = claim not in said and len(said) < len(self.rubric.strengths)
                yield place, self._weighed(rule, self.rubric.strengths[len(said)]) if counts else 0
                said.add(claim)

    def _costs(self, members: Sequence[Placed]) -> Iterator[tuple[int, int]]:
        for severity, costs in self.rubric.costs.items():
            for rule, of_rule in _by_rule(members, severity):
                for number, (place, fault) in enumerate(of_rule):
                    cost = self._weighed(rule, costs[min(number, len(costs) - 1)])
                    yield place, cost * (self.scheme.missing if fault.kind == "absence" else 1)

    def _weighed(self, rule: str, points: int) -> int:
        """`points` times the weight of the rule, to the nearest whole number."""
        return int(points * self.weights.get(rule, 1) + 0.5)


def _by_rule(
    members: Sequence[Placed], severity: Severity | None
) -> Iterator[tuple[str, list[Placed]]]:
    """The findings of `severity`, by rule, in text order."""
    found: dict[str, list[Placed]] = {}
    for member in members:
        if member[1].severity == severity:
            found.setdefault(member[1].rule, []).append(member)
    yield from found.items()


def _claim(words: str) -> frozenset[str]:
    """What makes two strengths of a rule the same: their figures, or without these their words."""
    return frozenset(_FIGURE.findall(words) or _WORD.findall(words.lower()))


def _limit(
    findings: Sequence[Counted],
    rubric: Rubric,
    scheme: StageRubric,
    substance: Substance,
    total: int,
) -> Limit | None:
    """What holds a draft with a sum of `total` down most; None if nothing does."""
    errors = {f.rule for f in findings if f.kind == "problem" and f.severity == "error"}
    words, sound, repeated = substance.words, substance.sound, substance.repeated
    held: list[tuple[Letter, Cause, int, int]] = [
        *(
            (best, "errors", len(errors), n)
            for best, n in rubric.errors.items()
            if len(errors) >= n
        ),
        *((best, "short", sound, n) for best, n in scheme.short.items() if sound < n),
        *((best, "long", words, n) for best, n in scheme.long.items() if words > n),
        *((best, "repeated", repeated, n) for best, n in rubric.repeated.items() if repeated >= n),
    ]
    if not held:
        return None
    best, cause, count, bound = max(held, key=lambda one: LETTERS.index(one[0]))
    points = rubric.top(best) - total
    return Limit(cause, count, bound, best, points) if points < 0 else None
