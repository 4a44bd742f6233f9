"""Numbers that are used for something else: "1) money", "number two", "the one I built"."""

from __future__ import annotations

from coach.quantities.counted import counted_noun
from coach.quantities.marked import has_unit
from coach.quantities.numerals import Number
from coach.quantities.pieces import Passage, Shape
from coach.quantities.vocabulary import QuantityWords

_HALF = 2
_DIVIDED = frozenset({"DT", "PRP$", "IN", "NNS", "JJR", "RBR"})
"""Tags of what may follow a half of something: "half the team", "half as many", "half after"."""

_BEFORE_FIGURES = frozenset({"to", "under", "below", "than"})


def is_listed(passage: Passage, number: Number, words: QuantityWords) -> bool:
    """As in "1) what I did 2) money"."""
    if not number.in_digits or number.value > 20 or number.value != int(number.value):
        return False
    closing = passage.lower(number.after)
    if closing == ")" and passage.glued(number.after):
        return (
            passage.lower(number.first - 1) != "("
            or passage.lower(number.first - 2) not in words["state-verb"]
        )
    return closing == "." and number.first == 0 and number.after + 1 < len(passage.pieces)


def is_ranked(passage: Passage, number: Number, words: QuantityWords) -> bool:
    """As in "2nd", "number two", "top ten", "twenty-first"."""
    at = number.after
    if passage.glued(at) and passage.lower(at) in words["ordinal-ending"]:
        return True
    hyphen = passage.lower(at) == "-" and passage.glued(at) and passage.glued(at + 1)
    if hyphen and passage.lower(at + 1) in words["ordinal-word"]:
        return not number.in_digits
    if has_unit(passage, number, words):
        return False
    return passage.lower(number.first - 1) in words["rank-cue"]


def is_idle_one(passage: Passage, number: Number, words: QuantityWords) -> bool:
    """As in "the one I built", "one of my goals", "one thing", "quick one"."""
    if number.in_digits or number.value != 1 or number.after != number.first + 1:
        return False
    if passage.lower(number.first) != "one" or has_unit(passage, number, words):
        return False
    before = passage.lower(number.first - 1)
    if before in words["not-one"]:
        return True
    if passage.lower(number.after) == "in":
        return False
    noun = counted_noun(passage, number.after, words, one=True)
    if noun is not None:
        return any(passage.lower(at) in words["not-counted"] for at in range(*noun))
    behind = passage.at(number.after)
    stops = behind is None or behind.shape is Shape.MARK
    return before not in _BEFORE_FIGURES and not (stops and before in words["state-verb"])


def is_idle_part(passage: Passage, number: Number, words: QuantityWords) -> bool:
    """As in "a third person", "the second half", "half listening"."""
    if not number.is_part:
        return False
    before = passage.lower(number.first - 1)
    behind = passage.at(number.after)
    is_half = words.parts.get(passage.lower(number.after - 1)) == _HALF
    if behind is None or behind.shape is Shape.MARK or behind.lower == "of":
        return is_half and before in words["not-part"]
    if is_half:
        divides = behind.tag in _DIVIDED or behind.lower == "as"
        return not divides and before not in ("by", "nearly", "almost", "about")
    describes = behind.tag in ("NN", "JJ")
    return describes and before not in ("", "by", "down", "up")


def is_conviction(passage: Passage, number: Number, words: QuantityWords) -> bool:
    """As in "100% behind", "110% committed"."""
    unit, after = words.units.starting(passage, number.after)
    return unit == "%" and number.value >= 100 and passage.lower(after) in words["conviction"]
