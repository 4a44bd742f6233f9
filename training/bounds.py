"""Choosing the probabilities from which the recogniser is believed.

Each file of whole drafts in ``corpora/training``, which no pattern was written for, is left out in
turn; what a model of the other files says of its sentences is set beside what patterns find there
and what it bears. For each label the two bounds are taken that give the best F1 over all files.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product

from coach.recogniser.labels import Bounds

LEAST = (0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85)
DOUBT = (0.0, 0.02, 0.04, 0.06, 0.1, 0.15, 0.2, 0.3)
DEFAULT = Bounds(least=0.65, doubt=0.1)
WORTH = 0.01
"""By so much F1 must other bounds do better than the default, or it is chance."""
FEWEST = 20
"""A label that fewer sentences bear keeps the default."""


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of one sentence and one label: the model's say, the patterns', the truth."""

    probability: float
    matched: bool
    borne: bool


def best_bounds(told: Sequence[Told]) -> Bounds:
    """The bounds with the best F1."""
    if sum(each.borne for each in told) < FEWEST:
        return DEFAULT
    choices = [Bounds(*pair) for pair in product(LEAST, DOUBT)]
    best = max(choices, key=lambda bounds: (_f1(told, bounds), -_distance(bounds)))
    return best if _f1(told, best) > _f1(told, DEFAULT) + WORTH else DEFAULT


def _f1(told: Iterable[Told], bounds: Bounds) -> float:
    right = wrong = 0
    for each in told:
        found = each.probability >= bounds.least or (
            each.matched and each.probability >= bounds.doubt
        )
        right += found and each.borne
        wrong += found is not each.borne
    return 2 * right / max(2 * right + wrong, 1)


def _distance(bounds: Bounds) -> float:
    return abs(bounds.least - DEFAULT.least) + abs(bounds.doubt - DEFAULT.doubt)
