"""Which found span is which gold span: one to one, by the best overlap.

Before spans are compared, white space at their ends and punctuation behind them are cut off, so
that "I deserve it." is exactly "I deserve it". ``tests/evaluate/alignment.feature`` says in plain
words what becomes of spans that touch, nest, split and merge.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from scipy.optimize import linear_sum_assignment

from coach.evaluate.items import Place
from coach.testing.spans import ENOUGH, overlap

CRITERIA = ("overlap", "half", "exact")
"""When two spans are the same: they share a character; half of what they cover; everything."""

_TAIL = re.compile(r"[\s.,;:?…]+\Z")
"""What ends a sentence; exclamation marks stay, for they may be what a span is about."""


def meets(criterion: str, shared: float) -> bool:
    """Whether two aligned spans that have so much in common are the same by `criterion`."""
    return shared >= {"overlap": 0.0, "half": ENOUGH, "exact": 1.0}[criterion]


def trimmed(place: Place, text: str) -> Place:
    """`place` without white space at its ends and without punctuation behind it.

    A place with nothing else in it stays as it is.
    """
    kept = _TAIL.sub("", text[slice(*place)])
    start = place[0] + len(kept) - len(kept.lstrip())
    return (start, place[0] + len(kept)) if kept else place


def align(gold: Sequence[Place], found: Sequence[Place]) -> list[tuple[int, int, float]]:
    """Pairs of the numbers of a gold and a found place, with how much they have in common.

    No place is in two pairs, the two of a pair share a character at least, and what the pairs have
    in common (intersection over union, from 0 to 1) is as much as it can be in sum.
    """
    if not gold or not found:
        return []
    shared = np.array([[overlap(one, other) for other in found] for one in gold])
    rows, columns = linear_sum_assignment(shared, maximize=True)
    return [
        (int(row), int(column), float(shared[row, column]))
        for row, column in zip(rows, columns, strict=True)
        if shared[row, column] > 0
    ]
