"""Comparing places in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

Span = tuple[int, int]
"""A half-open range of characters."""

ENOUGH = 0.5
"""Two places are the same if they share at least this much of what they cover together."""


def overlap(one: Span, other: Span) -> float:
    """Intersection over union, from 0 (apart) to 1 (equal)."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    if shared <= 0:
        return 0.0
    return shared / (max(one[1], other[1]) - min(one[0], other[0]))


def same_place(one: Span, other: Span) -> bool:
    """Whether two places overlap `ENOUGH`."""
    return overlap(one, other) >= ENOUGH


def places(words: str, text: str) -> Iterator[Span]:
    """Where `words` stand in `text`; any white space between two words is as good as another."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    for found in re.finditer(pattern, text) if pattern else ():
        yield found.span()
