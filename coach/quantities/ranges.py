"""Ranges: "3 to 6 hours", "between 55 and 60 thousand", "$310-$380", "7 or 8 percent"."""

from __future__ import annotations

from dataclasses import replace

from coach.quantities.amount import Amount
from coach.quantities.likeness import alike, same_scale, with_unit_of
from coach.quantities.pieces import Passage
from coach.quantities.vocabulary import QuantityWords

_DASHES = frozenset({"-", "–", "—", "‐", "‑", "−", "~"})
_CHANGE = ("rise", "fall", "better", "worse")
_NEAR = 3
_CUE = 5


def range_of(passage: Passage, one: Amount, other: Amount, words: QuantityWords) -> Amount | None:
    """The range from `one` to `other`, if they are the ends of one."""
    if one.joined or other.joined or not alike(one, other):
        return None
    low, high = same_scale(one, other)
    if low.value >= high.value or not _tied(passage, one, other, words):
        return None
    return replace(
        with_unit_of(one, other),
        first=one.first,
        opens=one.opens,
        after=other.after,
        value=low.value,
        high=high.value,
        approx=one.approx or other.approx,
        joined=True,
    )


def _tied(passage: Passage, one: Amount, other: Amount, words: QuantityWords) -> bool:
    """Whether what stands between the two makes a range of them."""
    gap = passage.lowers[one.after : other.first]
    if gap == ("to",):
        return not _changes(passage, one, words) or _is_range(passage, one, words)
    if gap == ("and",):
        return "between" in passage.lowers[max(one.first - _NEAR, 0) : one.first]
    if gap == ("or",):
        return other.value <= 2 * one.value + 2 or not one.bare
    return gap == ("up", "to") or (len(gap) == 1 and gap[0] in _DASHES)


def _changes(passage: Passage, one: Amount, words: QuantityWords) -> bool:
    """Whether the words before `one` say that something went from there to elsewhere."""
    near = range(max(one.first - _NEAR, 0), one.first)
    return any(
        passage.lower(at) == "from"
        or (passage.pieces[at].is_verb and any(words[name].has(passage, at) for name in _CHANGE))
        for at in near
    )


def _is_range(passage: Passage, one: Amount, words: QuantityWords) -> bool:
    """Whether "from" only opens a range, as in "anywhere from"."""
    told = passage.lowers[max(one.first - _CUE, 0) : one.first]
    return any(word in words["range-cue"] for word in told)
