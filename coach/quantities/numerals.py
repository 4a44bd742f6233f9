"""Numbers in words and digits: "twenty-three", "half a million", "a third", "1.2m", "4 lakh"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import gcd

from coach.quantities.durations import DURATIONS
from coach.quantities.notation import read
from coach.quantities.pieces import Passage, Shape
from coach.quantities.vocabulary import QuantityWords

_ARTICLES = ("a", "an")
_LETTERS_OF_A_SCALE = 2
"""Scales so short mean something else unless they stand right behind figures."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a passage.

    Attributes:
        first: index of its first piece.
        after: index after its last piece.
        value: what it says.
        scale: what its figures were multiplied by.
        in_digits: whether it has figures.
        is_part: whether it is a fraction in words, such as "a third".
        is_money: whether its scale is one of money only, such as "grand".
        approx: whether it says itself that it is not exact, such as "twenty-odd".
    """

    first: int
    after: int
    value: float
    scale: float = 1.0
    in_digits: bool = False
    is_part: bool = False
    is_money: bool = False
    approx: bool = False


class Numerals:
    """Reads numbers, with the numerals of a pack."""

    def __init__(self, words: QuantityWords) -> None:
        """Use `words`."""
        self._words = words

    def at(self, passage: Passage, first: int) -> Number | None:
        """The number that starts at the piece `first`."""
        piece = passage.pieces[first]
        if piece.shape is Shape.NUMBER:
            number = self._figures(passage, first)
        elif piece.shape is Shape.WORD:
            number = self._in_words(passage, first)
        else:
            number = None
        return None if number is None else self._rounded(passage, number)

    def _figures(self, passage: Passage, first: int) -> Number | None:
        value = read(passage.pieces[first].text)
        if value is None:
            return None
        number = Number(first, first + 1, value, in_digits=True)
        return self._and_a_part(passage, self._scaled(passage, number))

    def _scaled(self, passage: Passage, number: Number) -> Number:
        """`number` with the scale behind it."""
        word = passage.lower(number.after)
        scale = self._words.scales.get(word)
        at = number.after
        if scale is None and word == "-" and passage.glued(at) and passage.glued(at + 1):
            word, at = passage.lower(at + 1), at + 1
            scale = self._words.scales.get(word) if len(word) > _LETTERS_OF_A_SCALE else None
        if scale is None:
            return number
        glued = passage.glued(at)
        if len(word) <= _LETTERS_OF_A_SCALE and not glued and word not in ("k", "cr", "bn", "mn"):
            return number
        if glued and passage.glued(at + 1) and passage.pieces[at + 1].shape is Shape.NUMBER:
            return number
        return replace(
            number,
            after=at + 1,
            value=_whole(number.value * scale),
            scale=scale,
            is_money=word in self._words["money-scale"],
        )

    def _in_words(self, passage: Passage, first: int) -> Number | None:
        words, lower = self._words, passage.lower(first)
        if lower in _ARTICLES:
            return self._after_article(passage, first)
        if lower in words.small or (lower in words.scales and len(lower) > 4):
            return self._cardinal(passage, first, first)
        if words.parts.get(lower) == 2:
            return self._half(passage, first)
        return None

    def _after_article(self, passage: Passage, first: int) -> Number | None:
        """As in "A hundred", "a third", "a couple of hundred"; an article alone is no number."""
        words, lower = self._words, passage.lower(first + 1)
        if passage.lowers[first + 2 : first + 4] == ("and", "a"):
            is_time = words.units.of(lower) in DURATIONS
            if is_time and passage.lower(first + 4) in words.parts:
                return Number(first, first + 1, 1.0)
        if lower in words.parts:
            part = self._part(passage, Number(first, first + 1, 1.0))
            return part if part.after > first + 1 else None
        if lower == "couple" and passage.lower(first + 2) == "of":
            scale = words.scales.get(passage.lower(first + 3))
            if scale is not None:
                return Number(first, first + 4, 2 * scale, scale, approx=True)
            return None
        if lower in words.scales and len(lower) > _LETTERS_OF_A_SCALE:
            return self._cardinal(passage, first, first + 1)
        return None

    def _half(self, passage: Passage, first: int) -> Number:
        """As in "Half", "half a million", "half a dozen"."""
        scale = self._words.scales.get(passage.lower(first + 2))
        if passage.lower(first + 1) in _ARTICLES and scale is not None:
            return Number(first, first + 3, scale / 2, scale)
        return Number(first, first + 1, 0.5, is_part=True)

    def _cardinal(self, passage: Passage, first: int, at: int) -> Number:
        """The number in words that starts at `at`; `first` is that or an article before it."""
        words = self._words
        total, current, scale = 0.0, 0.0, 1.0
        after = at
        while True:
            lower = passage.lower(after)
            small = words.small.get(lower)
            factor = words.scales.get(lower)
            if small is not None and _fits(current, small):
                current += small
            elif factor is not None and len(lower) > _LETTERS_OF_A_SCALE:
                scale = factor
                current = (current or 1.0) * factor
                if factor >= 1000:
                    total, current = total + current, 0.0
            elif not self._is_joint(passage, after, at, total + current):
                break
            after += 1
        number = Number(first, after, total + current, scale)
        number = replace(
            number, is_money=passage.lower(after - 1) in words["money-scale"] and after > at + 1
        )
        return self._and_a_part(passage, self._part(passage, self._with_decimals(passage, number)))

    def _is_joint(self, passage: Passage, at: int, start: int, so_far: float) -> bool:
        """Whether the piece at `at` only ties two parts of one number together."""
        if at == start:
            return False
        lower, behind = passage.lower(at), passage.lower(at + 1)
        if lower == "and":
            return so_far >= 100 and so_far % 100 == 0 and behind in self._words.small
        tens = lower == "-" and passage.glued(at) and passage.glued(at + 1)
        before = self._words.small.get(passage.lower(at - 1), 0.0)
        if tens and behind in self._words.small:
            return before >= 20 and self._words.small[behind] < 10
        return tens and behind in self._words.scales and len(behind) > _LETTERS_OF_A_SCALE

    def _with_decimals(self, passage: Passage, number: Number) -> Number:
        """`number` with "point five" behind it."""
        if passage.lower(number.after) != "point":
            return number
        after, digits = number.after + 1, ""
        while self._words.small.get(passage.lower(after), 10.0) < 10:
            digits += str(int(self._words.small[passage.lower(after)]))
            after += 1
        if not digits:
            return number
        value = float(f"{int(number.value)}.{digits}")
        return self._scaled(passage, replace(number, after=after, value=value))

    def _part(self, passage: Passage, number: Number) -> Number:
        """As in "Two" to "two-thirds", and "a quarter" to "a quarter of a million"."""
        at = number.after
        if passage.lower(at) == "-" and passage.glued(at):
            at += 1
        part = self._words.parts.get(passage.lower(at))
        if part is None or number.value >= part > 2 or gcd(int(number.value), int(part)) != 1:
            return number
        of_scale = passage.lowers[at + 1 : at + 3] in (("of", "a"), ("of", "an"))
        scale = self._words.scales.get(passage.lower(at + 3)) if of_scale else None
        if passage.lower(at) in self._words.units and not self._is_fraction(passage, number, at):
            return number
        if scale is not None:
            value = _whole(number.value / part * scale)
            return Number(number.first, at + 4, value, scale)
        value = round(number.value / part, 4)
        return Number(number.first, at + 1, value, is_part=True)

    def _is_fraction(self, passage: Passage, number: Number, at: int) -> bool:
        """Whether "three quarters" is a part of something and no time."""
        behind = passage.at(at + 1)
        tied = behind is not None and (behind.lower == "of" or behind.tag in ("JJR", "RBR"))
        return tied or passage.lower(number.first - 1) in ("by", "up", "down", "to")

    def _and_a_part(self, passage: Passage, number: Number) -> Number:
        """As in "One" to "one and a half"."""
        part = self._words.parts.get(passage.lower(number.after + 2))
        if part is None or passage.lowers[number.after : number.after + 2] != ("and", "a"):
            return number
        return replace(number, after=number.after + 3, value=number.value + number.scale / part)

    def _rounded(self, passage: Passage, number: Number) -> Number:
        """`number` with a glued "+", "-odd" or "-plus" behind it."""
        at = number.after
        if passage.glued(at) and passage.lower(at) == "+":
            return replace(number, after=at + 1, approx=True)
        glued = passage.glued(at) and passage.glued(at + 1) and passage.lower(at) == "-"
        if glued and passage.lower(at + 1) in self._words["about-behind"]:
            return replace(number, after=at + 2, approx=True)
        return number


def _fits(current: float, small: float) -> bool:
    """Whether `small` may follow what was read of a number below a thousand."""
    last = current % 100
    if last == 0:
        return True
    return last >= 20 and last % 10 == 0 and 0 < small < 10


def _whole(value: float) -> float:
    """`value` without the noise of floating point."""
    return round(value, 6)
