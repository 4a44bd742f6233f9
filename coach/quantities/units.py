"""What stands with a number: a currency, a unit, a counted noun, a rate."""

from __future__ import annotations

from coach.quantities import currency
from coach.quantities.amount import Amount
from coach.quantities.counted import counted_noun
from coach.quantities.durations import DURATIONS
from coach.quantities.notation import read
from coach.quantities.numerals import Number
from coach.quantities.pieces import Passage, Shape
from coach.quantities.quantity import Kind
from coach.quantities.rates import rate_after
from coach.quantities.vocabulary import QuantityWords

_PERCENTS = ("%", "pp", "bp")
_UP, _DOWN = "+", ("-", "−", "–")
_APPROX = ("~", "≈", "<", ">", "≤", "≥", "±", "∼")
_LETTER = 1


class Units:
    """Measures numbers, with the units of a pack."""

    def __init__(self, words: QuantityWords) -> None:
        """Use `words`."""
        self._words = words

    def measured(self, passage: Passage, number: Number) -> Amount:
        """`number` with all that belongs to it."""
        amount = Amount(
            first=number.first,
            after=number.after,
            number=number,
            kind=Kind.RATIO if number.is_part else Kind.COUNT,
            value=number.value,
            approx=number.approx,
            bare=True,
        )
        for attempt in (self._money, self._unit, self._work, self._part_of_unit, self._noun):
            if attempt(passage, amount):
                amount.bare = False
                break
        if amount.kind is not Kind.RATIO:
            amount.after = rate_after(passage, amount.after, self._words)
        _trailing_plus(passage, amount)
        _sign(passage, amount)
        return amount

    def _money(self, passage: Passage, amount: Amount) -> bool:
        number = amount.number
        code, first = currency.before(passage, number.first, self._words)
        behind, after = currency.behind(passage, number.after, self._words)
        if behind is not None and number.is_part:
            return False
        if code is None and behind is None and not number.is_money:
            return False
        if code is not None:
            amount.first = first
        if behind is not None and (code is None or behind == code):
            amount.after = after
        amount.kind = Kind.MONEY
        amount.unit = code or behind or None
        if number.in_digits:
            value = read(passage.pieces[number.first].text, thousands=True)
            amount.value = number.value if value is None else round(value * number.scale, 6)
        return True

    def _unit(self, passage: Passage, amount: Amount) -> bool:
        at, hyphen = _behind(passage, amount.number)
        unit, after = self._words.units.starting(passage, at)
        if unit is None or not self._is_unit(passage, amount, unit, at, after, hyphen=hyphen):
            physical = self._words["measure-unit"].after(passage, at)
            if physical == at or amount.number.is_part:
                return False
            amount.unit = passage.slice(at, physical)
            amount.after = physical
            amount.physical = not hyphen
            amount.noun = (at, physical)
            self._describe(passage, amount, hyphen=hyphen)
            return True
        amount.after, amount.unit = after, unit
        if unit in _PERCENTS:
            amount.kind = Kind.PERCENT
        elif unit in DURATIONS:
            amount.kind = Kind.DURATION
            self._and_a_part(passage, amount)
        elif unit == "points" or unit == "stars":
            amount.kind = Kind.SCORE
        elif self._is_factor(passage, amount.number, at, after):
            amount.kind = Kind.MULTIPLE
        else:
            amount.unit = passage.lower(at)
            amount.noun = (at, after)
        self._describe(passage, amount, hyphen=hyphen)
        return True

    def _is_unit(
        self, passage: Passage, amount: Amount, unit: str, at: int, after: int, *, hyphen: bool
    ) -> bool:
        """Whether a word that may be a unit is one here."""
        word = passage.pieces[at]
        if amount.number.is_part:
            return hyphen and unit in DURATIONS
        if len(word.text) == _LETTER and word.shape is Shape.WORD:
            behind = passage.at(after)
            if behind is not None and behind.shape is Shape.NUMBER and unit == "x":
                return False
            if word.text.isupper() and unit != "x":
                return False
            return passage.glued(at) or (amount.number.in_digits and unit in ("h", "s", "x"))
        if word.text.istitle() and after < len(passage.pieces):
            named = passage.pieces[after].shape is Shape.NUMBER and not passage.glued(after)
            if named and unit in DURATIONS:
                return False
        if word.lower == "second":
            return hyphen or amount.value == 1
        if unit in ("points", "stars") and word.lower in ("point", "star"):
            return hyphen or amount.value <= 1
        return True

    def _is_factor(self, passage: Passage, number: Number, at: int, after: int) -> bool:
        """Whether "times" says how many times as much, and not how often."""
        if passage.lower(at) != "times" or number.value == 0:
            return True
        behind = passage.at(after)
        changed = range(max(number.first - 3, 0), number.first)
        if any(self._words[name].has(passage, i) for i in changed for name in ("rise", "fall")):
            return True
        if behind is None:
            return passage.lower(number.first - 1) == "by"
        compared = behind.lower in ("as", "the", "that", "what", "more", "less", "fewer")
        compared = compared or behind.tag in ("JJR", "RBR")
        return compared or passage.lower(number.first - 1) == "by"

    def _and_a_part(self, passage: Passage, amount: Amount) -> None:
        """As in "A day" to "a day and a half", with or without "and a half" of another unit."""
        part = self._words.parts.get(passage.lower(amount.after + 2))
        if part and passage.lowers[amount.after : amount.after + 2] == ("and", "a"):
            amount.value += 1 / part
            amount.after += 3

    def _work(self, passage: Passage, amount: Amount) -> bool:
        """As in "80 engineer-hours", "12 man days"."""
        at, _ = _behind(passage, amount.number)
        if amount.number.is_part or passage.lower(at) not in self._words["unit-worker"]:
            return False
        unit_at = at + 2 if passage.lower(at + 1) == "-" else at + 1
        unit, after = self._words.units.starting(passage, unit_at)
        if unit not in DURATIONS:
            return False
        amount.kind, amount.unit, amount.after = Kind.DURATION, unit, after
        return True

    def _part_of_unit(self, passage: Passage, amount: Amount) -> bool:
        """As in "Half an hour", "three quarters of an hour"."""
        if not amount.number.is_part:
            return False
        at = amount.number.after
        at += passage.lower(at) == "of"
        at += passage.lower(at) in ("a", "an", "one")
        at += passage.lower(at) == "-"
        unit, after = self._words.units.starting(passage, at)
        if at == amount.number.after or len(passage.lower(at)) == _LETTER:
            return False
        if unit in DURATIONS:
            amount.kind = Kind.DURATION
        elif unit in _PERCENTS:
            amount.kind = Kind.PERCENT
        elif unit == "points":
            amount.kind = Kind.SCORE
        else:
            return False
        amount.unit, amount.after = unit, after
        return True

    def _noun(self, passage: Passage, amount: Amount) -> bool:
        at, hyphen = _behind(passage, amount.number)
        if amount.number.is_part:
            return False
        one = hyphen or amount.value == 1
        noun = counted_noun(passage, at, self._words, one=one)
        if noun is None:
            return False
        if hyphen:
            noun = (at, at + 1)
        amount.noun, amount.after = noun, noun[1]
        head = noun[1] - 1
        while head > noun[0] and passage.glued(head) and passage.lower(head - 1) == "-":
            head -= 2
        amount.unit = passage.slice(head, noun[1])
        self._describe(passage, amount, hyphen=hyphen)
        if amount.number.in_digits and amount.number.scale == 1:
            value = read(passage.pieces[amount.number.first].text, thousands=True)
            amount.value = amount.value if value is None else value
        return True

    def _describe(self, passage: Passage, amount: Amount, *, hyphen: bool) -> None:
        """Note what "12-person" describes."""
        if hyphen:
            amount.described = counted_noun(passage, amount.after, self._words, one=True)


def _behind(passage: Passage, number: Number) -> tuple[int, bool]:
    """Where a unit may start, and whether a hyphen ties it to the number."""
    at = number.after
    if passage.lower(at) == "-" and passage.glued(at) and passage.glued(at + 1):
        piece = passage.at(at + 1)
        if piece is not None and piece.shape is Shape.WORD:
            return at + 1, True
    return at, False


def _trailing_plus(passage: Passage, amount: Amount) -> None:
    if passage.glued(amount.after) and passage.lower(amount.after) == "+":
        amount.after += 1
        amount.approx = True


def _sign(passage: Passage, amount: Amount) -> None:
    """Take in the glued sign before the amount."""
    while amount.first > 0:
        sign = passage.pieces[amount.first - 1]
        if sign.text in _APPROX:
            amount.approx = True
        elif not passage.glued(amount.first) or sign.text not in (_UP, *_DOWN) or sign.glued:
            return
        else:
            amount.direction = "up" if sign.text == _UP else "down"
        amount.first -= 1
