"""The parts of an evaluation: each is about one question, with a row for each thing measured."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from coach.evaluate.resampling import Estimate, estimate
from coach.evaluate.statistics import Statistic

LOWER_IS_BETTER = frozenset({"per_1000"})
"""The figures that improve by falling."""
SUMS = ("all", "dimension")
"""The groups of rows that are about several things together."""


@dataclass(frozen=True, slots=True)
class Row:
    """What is measured about one thing.

    Attributes:
        name: the rule, dimension, stage or field; what is about everything has a word for it.
        group: what sort of thing it is: ``all``, ``dimension``, ``rule`` ...
        counts: what was counted, by name.
        statistics: the figures, by name.
    """

    name: str
    group: str
    counts: Mapping[str, int]
    statistics: Mapping[str, Statistic]

    def estimates(self, texts: int) -> dict[str, Estimate]:
        """The figures with their intervals; `texts` is how many of them were measured."""
        return {name: estimate(statistic, texts) for name, statistic in self.statistics.items()}


@dataclass(frozen=True, slots=True)
class Confusion:
    """How often each `rows` of gold was taken for each of `columns`."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """The answer to one question.

    Attributes:
        name: what programs call it.
        title: what people call it.
        texts: how many texts it is about: drafts, mails or whatever is drawn at a time.
        unit: what one of them is called.
        rows: what is measured, that about everything first.
        confusion: what was taken for what, if that can be told.
        points: gold grade and score of each text that has both, for a plot.
        missing: why there is nothing to show, if so, in one sentence.
    """

    name: str
    title: str
    texts: int
    unit: str = "draft"
    rows: Sequence[Row] = ()
    confusion: Confusion | None = None
    points: tuple[tuple[str, float], ...] = ()
    missing: str | None = None
