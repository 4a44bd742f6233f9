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

from coach.evaluate.statistics import Numbers, Ratio, Share, Statistic

SAMPLES = 1000
CONFIDENCE = 0.95
_SEED = 20250101
_TAILS = ((1 - CONFIDENCE) / 2, (1 + CONFIDENCE) / 2)


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure and the interval in which it lies with `CONFIDENCE`; None where there is none.

    There is no interval where the bootstrap draws the same figure each time.
    """

    value: float | None
    low: float | None = None
    high: float | None = None


def estimate(statistic: Statistic, texts: int) -> Estimate:
    """The value of `statistic` on so many `texts`, with its interval.

    A share of texts has Wilson's interval, and so has what is nothing or everything of each text.
    """
    value = value_of(statistic, texts)
    if value is None:
        return Estimate(None)
    if isinstance(statistic, Share) or (isinstance(statistic, Ratio) and statistic.unanimous):
        return Estimate(value, *_wilson(statistic))
    low, high = _interval(statistic(draws(texts)))
    return Estimate(value, low, high) if low < high else Estimate(value)


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


def _wilson(ratio: Ratio) -> tuple[float, float]:
    test = binomtest(round(ratio.above.sum()), round(ratio.below.sum()))
    interval = test.proportion_ci(CONFIDENCE, method="wilson")
    return ratio.scale * float(interval.low), ratio.scale * float(interval.high)


def _interval(values: Numbers) -> tuple[float, float]:
    low, high = np.nanquantile(values, _TAILS)
    return float(low), float(high)
