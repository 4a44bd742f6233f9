"""How sure a figure is: what it would be on other texts of the same sort (the bootstrap).

Texts are drawn, not labels, because labels in one text depend on each other. The samples are the
same each time and for each figure, so that two labellers are compared on the same texts.
`scipy.stats.bootstrap` draws single observations and calls the figure for each sample; counts how
often each text is drawn make all samples of a ratio one product of matrices.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from scipy.stats import binomtest

from coach.evaluate.statistics import Numbers, Share, Statistic

SAMPLES = 1000
CONFIDENCE = 0.95
_SEED = 20250101
_TAILS = ((1 - CONFIDENCE) / 2, (1 + CONFIDENCE) / 2)


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure and the interval in which it lies with `CONFIDENCE`; None where there is none."""

    value: float | None
    low: float | None = None
    high: float | None = None


def estimate(statistic: Statistic, texts: int) -> Estimate:
    """The value of `statistic` on so many `texts`, with its interval.

    A share of texts has Wilson's interval: that of the bootstrap is empty where all texts agree.
    """
    value = value_of(statistic, texts)
    if value is None:
        return Estimate(None)
    if isinstance(statistic, Share):
        test = binomtest(round(statistic.above.sum()), round(statistic.below.sum()))
        interval = test.proportion_ci(CONFIDENCE, method="wilson")
        return Estimate(value, float(interval.low), float(interval.high))
    return Estimate(value, *_interval(statistic(draws(texts))))


def difference(now: Statistic, before: Statistic, texts: int) -> Estimate:
    """By how much a figure of the same `texts` moved, with its interval (the paired bootstrap)."""
    value, earlier = value_of(now, texts), value_of(before, texts)
    if value is None or earlier is None:
        return Estimate(None)
    return Estimate(value - earlier, *_interval(now(draws(texts)) - before(draws(texts))))


def value_of(statistic: Statistic, texts: int) -> float | None:
    """The value of `statistic` on so many `texts`; None if there is none, as of 0 in 0."""
    value = float(statistic(np.ones((1, texts)))[0])
    return None if np.isnan(value) else value


@lru_cache(maxsize=8)
def draws(texts: int) -> Numbers:
    """How often each of `texts` is drawn in each of the samples."""
    random = np.random.default_rng(_SEED)
    return random.multinomial(texts, np.full(texts, 1 / texts), size=SAMPLES).astype(np.float64)


def _interval(values: Numbers) -> tuple[float, float]:
    low, high = np.nanquantile(values, _TAILS)
    return float(low), float(high)
