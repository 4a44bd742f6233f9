"""From-to: "from 46 a month to 17", "61 -> 78", "78% (was 61%)", "58%, down from 66%"."""

from __future__ import annotations

from dataclasses import replace

from coach.quantities.amount import Amount
from coach.quantities.durations import converted
from coach.quantities.likeness import alike, same_scale, with_unit_of
from coach.quantities.pieces import Passage, Shape
from coach.quantities.vocabulary import QuantityWords

_OF_PHRASE = 5
"""So many pieces may stand between a figure and the "to" that leads to the next."""

_LOOK_BACK = 12
_NEAR = 3
_ASIDE = frozenset({",", "(", "-", "–", "—"})
_ONLY_FOR_CHANGES = frozenset({"instead", "rather", "down", "up", "where", "as"})
_WHERE_IT_IS = frozenset({"to", "at", "is", "now", "of"})


def change_of(passage: Passage, one: Amount, other: Amount, words: QuantityWords) -> Amount | None:
    """The change between `one` and `other`, whichever came first, if they tell of one."""
    if not alike(one, other) or one.joined or (other.joined and other.target is not None):
        return None
    gap = passage.lowers[one.after : other.opens]
    arrow = len(gap) == 1 and passage.pieces[one.after].shape is Shape.ARROW
    if arrow or _leads_to(passage, one, gap) or _used_to(passage, one, gap, words):
        return _change(one, other, one, other)
    if not other.joined and _was(passage, one, other, gap, words):
        change = _change(other, one, one, other)
        closed = "(" in gap and passage.lower(other.after) == ")"
        return replace(change, after=change.after + closed)
    return None


def _leads_to(passage: Passage, one: Amount, gap: tuple[str, ...]) -> bool:
    """As in "46 a month to 17", "12% of sales to 8%"."""
    if not gap or gap[-1] != "to":
        return False
    told = passage.lowers[max(one.first - _NEAR, 0) : one.first]
    return len(gap) == 1 or ("from" in told and len(gap) <= _OF_PHRASE + 1)


def _used_to(passage: Passage, one: Amount, gap: tuple[str, ...], words: QuantityWords) -> bool:
    """As in "used to take 4 hours; now it takes 20 minutes"."""
    if not any(word in words["nowadays"] for word in gap):
        return False
    told = passage.lowers[max(one.first - _LOOK_BACK, 0) : one.first]
    return not {"used", "was", "were"}.isdisjoint(told)


def _was(
    passage: Passage, one: Amount, other: Amount, gap: tuple[str, ...], words: QuantityWords
) -> bool:
    """Whether `other` is what `one` was before: "58%, down from 66%"."""
    told = tuple(word for word in gap if word not in _ASIDE)
    if "(" in gap and told and told[-1] in ("was", "were", "from"):
        return len(told) <= _NEAR
    if told == ("from",):
        return passage.lower(one.first - 1) in _WHERE_IT_IS and passage.lower(other.after) != "to"
    start = other.opens - len(told)
    if not told or words["instead-of"].after(passage, start) != other.opens:
        return False
    return told[0] in _ONLY_FOR_CHANGES or _is_earlier(passage, other, words)


def _is_earlier(passage: Passage, other: Amount, words: QuantityWords) -> bool:
    """Whether the words behind `other` say that it is a figure of the past."""
    behind = range(other.after, min(other.after + _NEAR, len(passage.pieces)))
    return any(words["earlier"].has(passage, at) for at in behind)


def _change(before: Amount, now: Amount, first: Amount, last: Amount) -> Amount:
    """The change from `before` to `now`; `first` and `last` are the same two in text order."""
    before, now = same_scale(before, now)
    lead = with_unit_of(before, now)
    unit = lead.unit if now.bare else now.unit
    was = converted(before.value, before.unit, unit)
    return replace(
        lead,
        first=first.first,
        opens=first.opens,
        after=last.after,
        value=now.value,
        high=now.high,
        unit=unit,
        direction=_direction(was, now.value),
        baseline=was,
        target=now.value,
        approx=before.approx or now.approx,
        joined=True,
    )


def _direction(was: float, now: float) -> str | None:
    if was == now:
        return None
    return "up" if now > was else "down"
