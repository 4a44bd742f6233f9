"""Figures whose unit is left out since an earlier one has it: "36 rooms a shift, the others 25"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from coach.quantities.amount import Amount
from coach.quantities.pieces import Passage
from coach.quantities.quantity import Kind
from coach.quantities.vocabulary import QuantityWords

_FARTHEST = 40
"""Pieces; a figure so far back is forgotten."""


def with_units_taken_over(
    passage: Passage, amounts: Sequence[Amount], words: QuantityWords
) -> list[Amount]:
    """`amounts`, those without a unit with that of the figure before them, if it fits."""
    done: list[Amount] = []
    for amount in amounts:
        model = next((a for a in reversed(done) if not a.bare or a.kind is Kind.SCORE), None)
        if amount.bare and amount.kind is Kind.COUNT:
            if model is not None and _fits(passage, model, amount):
                amount = _like(model, amount)
            elif _is_score(passage, amount, words):
                amount = replace(amount, kind=Kind.SCORE)
            elif _is_pay(passage, amount, words):
                amount = replace(amount, kind=Kind.MONEY, bare=False)
        elif amount.kind is Kind.MONEY and amount.unit is None:
            amount = replace(amount, unit=_told_currency(passage, done, words))
        done.append(amount)
    return done


def _fits(passage: Passage, model: Amount, amount: Amount) -> bool:
    """Whether `amount` can be one more of `model`."""
    if passage.lower(amount.after) == "of" and model.kind is not Kind.COUNT:
        return False
    if amount.joined and amount.target is not None and model.kind is Kind.COUNT:
        return False
    if amount.first - model.after > _FARTHEST or model.physical:
        return False
    if model.kind in (Kind.RATIO, Kind.MULTIPLE) or model.described is not None:
        return False
    value = amount.value
    if amount.number.scale == 1 and model.number.scale > 1:
        value *= model.number.scale
    known = model.value or 1.0
    near = 0.1 <= value / known <= 10 if value else True
    if model.kind is Kind.DURATION and model.direction is None and not model.joined:
        return near and passage.lower(amount.first - 1) in (
            "below",
            "under",
            "to",
            "is",
            "was",
            "over",
            "above",
            "than",
            "of",
            "at",
        )
    return near


def _like(model: Amount, amount: Amount) -> Amount:
    """`amount` in the unit of `model`."""
    value, high = amount.value, amount.high
    if amount.number.scale == 1 and model.number.scale > 1 and value < 1000:
        value = round(value * model.number.scale, 6)
        high = None if high is None else round(high * model.number.scale, 6)
    return replace(
        amount, kind=model.kind, unit=model.unit, value=value, high=high, noun=amount.noun
    )


def _is_score(passage: Passage, amount: Amount, words: QuantityWords) -> bool:
    """Whether a mark or an index is told of before it, in the same clause."""
    told = range(max(amount.first - 9, 0), amount.first)
    return any(words["index"].has(passage, at) for at in told) and amount.number.in_digits


def _is_pay(passage: Passage, amount: Amount, words: QuantityWords) -> bool:
    """Whether "70k" is told of pay."""
    told = range(max(amount.first - 10, 0), min(amount.after + 6, len(passage.pieces)))
    return (
        amount.number.scale >= 100
        and amount.value >= 1000
        and any(
            words[name].has(passage, at)
            for at in told
            for name in ("pay-thing", "pay-verb", "level")
        )
    )


def _told_currency(passage: Passage, amounts: Sequence[Amount], words: QuantityWords) -> str | None:
    """The currency of the figures before, or the one that a word of the passage names."""
    for amount in reversed(amounts):
        if amount.kind is Kind.MONEY and amount.unit:
            return amount.unit
    for piece in passage.pieces:
        code = words.currencies.of(piece.lower) if len(piece.lower) > 3 else None
        if code:
            return code
    return None
