"""Amounts in a row that are one quantity: compound durations, changes, ranges."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from coach.quantities.amount import Amount
from coach.quantities.changes import change_of
from coach.quantities.durations import DURATIONS, converted
from coach.quantities.pieces import Passage
from coach.quantities.quantity import Kind
from coach.quantities.ranges import range_of
from coach.quantities.vocabulary import QuantityWords

_LONGEST_GAP = 14
"""Pieces; amounts farther apart are never one."""

_NEXT_SMALLER = {"h": "min", "min": "s"}


def joined(passage: Passage, amounts: Iterable[Amount], words: QuantityWords) -> list[Amount]:
    """`amounts`, with those that are one quantity made one."""
    done: list[Amount] = []
    for amount in amounts:
        pair = _pair(passage, done[-1], amount, words) if done else None
        if pair is None:
            done.append(amount)
        else:
            done[-1] = pair
    return done


def _pair(passage: Passage, one: Amount, other: Amount, words: QuantityWords) -> Amount | None:
    if other.opens - one.after > _LONGEST_GAP:
        return None
    return (
        _compound(passage, one, other)
        or range_of(passage, one, other, words)
        or change_of(passage, one, other, words)
    )


def _compound(passage: Passage, one: Amount, other: Amount) -> Amount | None:
    """As in "1 hour 20 minutes", "2 years and 3 months", "6 h 30"."""
    gap = passage.lowers[one.after : other.first]
    if one.kind is not Kind.DURATION or one.joined or other.joined or gap not in ((), ("and",)):
        return None
    unit = other.unit if other.kind is Kind.DURATION else None
    if other.bare and not gap and other.value < 60:
        unit = _NEXT_SMALLER.get(one.unit or "")
    if unit is None or DURATIONS[unit] >= DURATIONS[one.unit or ""]:
        return None
    value = converted(one.value, one.unit, unit) + other.value
    approx = one.approx or other.approx
    return replace(one, after=other.after, value=value, unit=unit, approx=approx)
