"""Whether a unit or a currency stands with a number, which makes it an amount."""

from __future__ import annotations

from coach.quantities import currency
from coach.quantities.numerals import Number
from coach.quantities.pieces import Passage
from coach.quantities.vocabulary import QuantityWords


def has_unit(passage: Passage, number: Number, words: QuantityWords) -> bool:
    """Whether a unit or a currency makes `number` an amount whatever stands before it."""
    if currency.before(passage, number.first, words)[0] is not None:
        return True
    if currency.behind(passage, number.after, words)[0] is not None:
        return True
    at = number.after + (passage.lower(number.after) == "-")
    unit, _ = words.units.starting(passage, at)
    if unit is None:
        return False
    return len(passage.lower(at)) > 1 or passage.glued(at)
