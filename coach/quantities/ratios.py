"""Ratios and marks out of: "4 out of 5", "one box in nine", "17 of the 20", "1:6", "92/100"."""

from __future__ import annotations

from coach.quantities.amount import Amount
from coach.quantities.durations import DURATIONS
from coach.quantities.numerals import Number, Numerals
from coach.quantities.pieces import Passage
from coach.quantities.quantity import Kind
from coach.quantities.vocabulary import QuantityWords

_DETERMINERS = frozenset(
    {"the", "our", "my", "their", "his", "her", "your", "these", "those", "all", "every"}
)
_TOPS = frozenset({4, 5, 6, 7, 10, 20, 50, 100, 1000})
"""Where scales end."""


class Ratios:
    """Finds two numbers of which one is a part of the other."""

    def __init__(self, words: QuantityWords, numerals: Numerals) -> None:
        """Use `words` and `numerals`."""
        self._words = words
        self._numerals = numerals

    def at(self, passage: Passage, number: Number) -> Amount | None:
        """The ratio or mark that starts with `number`."""
        whole = self._whole(passage, number)
        if whole is None or not 0 < whole.value >= number.value or number.is_part:
            return None
        tie = passage.lower(number.after)
        if self._is_mark(passage, number, whole, tie):
            unit = "/" + f"{whole.value:g}"
            return Amount(
                number.first, whole.after, number, Kind.SCORE, number.value, unit,
                approx=number.approx,
            )  # fmt: skip
        if number.value != int(number.value) or whole.scale > 1_000_000:
            return None
        value = round(number.value / whole.value, 4)
        return Amount(number.first, whole.after, number, Kind.RATIO, value, approx=number.approx)

    def colon(self, passage: Passage, index: int) -> Amount | None:
        """The ratio that "1:6" writes at the piece `index`."""
        parts = passage.pieces[index].text.split(":")
        if len(parts) != 2 or (len(parts[1]) == 2 and int(parts[0]) < 25 and parts[1] < "60"):
            return None
        part, whole = map(int, parts)
        if not whole or part == whole:
            return None
        number = Number(index, index + 1, round(part / whole, 4), in_digits=True)
        return Amount(index, index + 1, number, Kind.RATIO, number.value)

    def _whole(self, passage: Passage, number: Number) -> Number | None:
        """The number that `number` is a part of."""
        at = number.after
        tie = passage.lower(at)
        if tie == "of":
            at += 1
            at += passage.lower(at) in _DETERMINERS
        elif tie == "out" and passage.lower(at + 1) == "of":
            at += 2
            at += passage.lower(at) in _DETERMINERS
        elif tie == "/" and passage.glued(at) and passage.glued(at + 1):
            at += 1
        elif tie == "in":
            at += 1
            at += passage.lower(at) == "every"
        elif self._one_noun_in(passage, number):
            at += 2
        else:
            return None
        if at >= len(passage.pieces):
            return None
        whole = self._numerals.at(passage, at)
        if whole is None or whole.is_part or whole.approx:
            return None
        in_time = self._words.units.starting(passage, whole.after)[0]
        if passage.lower(at - 1) == "in" and (
            in_time in DURATIONS or in_time == "%" or _is_year(whole, passage) or whole.value <= 1
        ):
            return None
        return whole

    def _one_noun_in(self, passage: Passage, number: Number) -> bool:
        """As in "One box in": only of one thing is it told in how many it is found."""
        noun = passage.at(number.after)
        return (
            number.value == 1
            and noun is not None
            and noun.is_noun
            and passage.lower(number.after + 1) == "in"
        )

    def _is_mark(self, passage: Passage, number: Number, whole: Number, tie: str) -> bool:
        if whole.value not in _TOPS or passage.lower(whole.after) == "of" or tie in ("of", "in"):
            return False
        if tie == "/":
            return True
        told = range(max(number.first - 12, 0), number.first)
        marked = any(self._words["index"].has(passage, at) for at in told)
        return marked or number.value != int(number.value)


def _is_year(number: Number, passage: Passage) -> bool:
    text = passage.pieces[number.first].text
    return text.isdecimal() and len(text) == 4 and text.startswith(("19", "20"))
