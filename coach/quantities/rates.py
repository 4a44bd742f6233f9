"""Adjoining rates: "a night", "per 1,000 bed days", "/s", "every week"."""

from __future__ import annotations

from coach.quantities.pieces import Passage, Shape
from coach.quantities.vocabulary import QuantityWords

_LONGEST = 3
"""So many nouns may stand behind "per"."""


def rate_after(passage: Passage, at: int, words: QuantityWords) -> int:
    """The index after the rate that starts at `at`; `at` if none does."""
    lower = passage.lower(at)
    if lower == "per":
        return _per(passage, at)
    if lower in ("a", "an", "each", "every"):
        after = words["rate-noun"].after(passage, at + 1)
        return at if after == at + 1 else after
    if lower == "/":
        behind = passage.at(at + 1)
        return at + 2 if behind and behind.shape is Shape.WORD else at
    return at


def _per(passage: Passage, at: int) -> int:
    after = at + 1
    behind = passage.at(after)
    if behind is not None and behind.shape is Shape.NUMBER:
        after += 1
    first = after
    while after < min(first + _LONGEST, len(passage.pieces)):
        piece = passage.pieces[after]
        if piece.shape is not Shape.WORD or not (after == first or piece.is_noun):
            break
        after += 1
    return after
