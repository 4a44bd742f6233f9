"""Figures as functions of how often each text is drawn, so that any of them can be resampled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import ArrayLike, NDArray

Numbers = NDArray[np.float64]


class Statistic(Protocol):
    """A figure of some texts."""

    def __call__(self, draws: Numbers) -> Numbers:
        """Its values where text t was drawn ``draws[s, t]`` times, one for each sample s."""


@dataclass(frozen=True, slots=True)
class Ratio:
    """A ratio of two sums over texts, such as precision; not a number where the lower is 0."""

    above: Numbers
    below: Numbers
    scale: float = 1.0

    def __call__(self, draws: Numbers) -> Numbers:
        """As `Statistic` says."""
        with np.errstate(invalid="ignore", divide="ignore"):
            return np.asarray(self.scale * (draws @ self.above) / (draws @ self.below))

    @property
    def unanimous(self) -> bool:
        """Whether it is the same for all texts because it is nothing of them, or everything."""
        return self.above.sum() in (0, self.below.sum())


class Share(Ratio):
    """A ratio of yes to all, one answer a text."""


@dataclass(frozen=True, slots=True)
class Mean:
    """The mean of figures, without those that are not numbers."""

    parts: Sequence[Statistic]

    def __call__(self, draws: Numbers) -> Numbers:
        """As `Statistic` says."""
        values = np.array([part(draws) for part in self.parts])
        count = (~np.isnan(values)).sum(axis=0)
        with np.errstate(invalid="ignore"):
            return np.asarray(np.nansum(values, axis=0) / count)


@dataclass(frozen=True, slots=True)
class Kappa:
    """Cohen's kappa of two judgements of texts, as numbers from 0; quadratic if far off is worse.

    That of scikit-learn, for all samples at a time.
    """

    gold: Numbers
    found: Numbers
    quadratic: bool

    def __call__(self, draws: Numbers) -> Numbers:
        """As `Statistic` says."""
        kinds = np.arange(max(self.gold.max(), self.found.max()) + 1)
        apart = self._apart(kinds[:, None], kinds[None, :])
        gold = draws @ (self.gold[:, None] == kinds)
        found = draws @ (self.found[:, None] == kinds)
        with np.errstate(invalid="ignore", divide="ignore"):
            by_chance = ((gold @ apart) * found).sum(axis=1) / draws.sum(axis=1)
            return np.asarray(1 - draws @ self._apart(self.gold, self.found) / by_chance)

    def _apart(self, one: Numbers, other: Numbers) -> Numbers:
        return numbers((one - other) ** 2 if self.quadratic else one != other)


@dataclass(frozen=True, slots=True)
class Among:
    """A figure of those texts alone that are `chosen`, with 1; the others have 0."""

    chosen: Numbers
    figure: Statistic

    def __call__(self, draws: Numbers) -> Numbers:
        """As `Statistic` says."""
        return self.figure(draws * self.chosen)


def numbers(values: ArrayLike) -> Numbers:
    """`values` as an array of floating-point numbers."""
    return np.asarray(values, dtype=np.float64)


def scores(gold: Numbers, found: Numbers, hits: Numbers, suffix: str = "") -> dict[str, Ratio]:
    """Precision, recall and F1 of counts by text."""
    return {
        f"precision{suffix}": Ratio(hits, found),
        f"recall{suffix}": Ratio(hits, gold),
        f"f1{suffix}": Ratio(2 * hits, gold + found),
    }
