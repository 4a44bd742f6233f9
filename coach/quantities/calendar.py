"""Numbers that tell when: "3 March", "2023/24", "the '90s", "6 pm", "until eight"."""

from __future__ import annotations

import re

from coach.quantities.counted import counted_noun
from coach.quantities.marked import has_unit
from coach.quantities.numerals import Number
from coach.quantities.pieces import Passage, Shape
from coach.quantities.vocabulary import QuantityWords

_HOURS = 24
_FAR = 25
_YEAR = re.compile(r"(?:19|20)\d\d")
_TIME = re.compile(r"(?:1?\d|2[0-4])(?:[.:]?[0-5]\d)?")
_HOUR_AND_MINUTES = re.compile(r"\d\d?\.[0-5]\d")


def is_date(passage: Passage, number: Number, words: QuantityWords) -> bool:
    """As in "3 March", "April 30", "6 and 14 October"."""
    if not number.in_digits or number.value > 31 or number.value != int(number.value):
        return False
    months = words["month-name"]
    if _is_month(passage, number.after, words):
        return True
    if passage.lower(number.first - 1) in months and _is_month(passage, number.first - 1, words):
        return not has_unit(passage, number, words)
    behind = passage.lower(number.after)
    if behind in ("and", "to", "-", "–", "or", "until"):
        second = passage.at(number.after + 1)
        if second is not None and second.shape is Shape.NUMBER:
            at = number.after + 2
            at += passage.lower(at) in words["ordinal-ending"]
            return _is_month(passage, at, words)
    before = passage.lower(number.first - 1)
    return before == "/" or (
        behind == "/"
        and passage.glued(number.after)
        and passage.glued(number.after + 1)
        and _looks_like_day(passage, number, words)
    )


def _is_month(passage: Passage, index: int, words: QuantityWords) -> bool:
    piece = passage.at(index)
    if piece is None or piece.lower not in words["month-name"]:
        return False
    return piece.text[0].isupper() or (len(piece.lower) > 4 and piece.lower != "march")


def _looks_like_day(passage: Passage, number: Number, words: QuantityWords) -> bool:
    """Whether "21/01" is a date rather than a share or a mark."""
    behind = passage.pieces[number.after + 1]
    if behind.shape is not Shape.NUMBER or not behind.text.isdecimal():
        return False
    return (
        len(behind.text) == 2
        and behind.text[0] in "01"
        and 0 < int(behind.text) < 13
        and (behind.text[0] == "0" or number.value > int(behind.text))
    )


def is_year(passage: Passage, number: Number, words: QuantityWords) -> bool:
    """As in "2023", "2023/24"; "2000 users" is none unless it is "in 2000"."""
    text = passage.pieces[number.first].text
    if number.after != number.first + 1 or not _YEAR.fullmatch(text):
        return False
    before = passage.at(number.first - 1)
    if before is not None and (
        before.lower in words["year-cue"]
        or _is_month(passage, before.index, words)
        or before.shape is Shape.NUMBER
        or before.is_noun
    ):
        return not has_unit(passage, number, words)
    if has_unit(passage, number, words):
        return False
    return counted_noun(passage, number.after, words) is None


def is_decade(passage: Passage, number: Number, words: QuantityWords) -> bool:
    """As in "The '90s", "in her 30s"."""
    behind = passage.at(number.after)
    if behind is None or not behind.glued or behind.lower not in ("s", "'s", "’s"):
        return False
    if number.value % 10 or number.value < 20:
        return False
    return passage.lower(number.first - 1) in words["decade-cue"] or number.value >= 1900


def is_time(passage: Passage, number: Number, words: QuantityWords) -> bool:
    """As in "6 pm", "8 a.m.", "10h30", "at 11.30", and "by 10" where other times are told."""
    if number.value > _HOURS:
        return False
    if words["day-half"].after(passage, number.after) > number.after:
        return True
    if passage.glued(number.after) and passage.lower(number.after) == "h":
        minutes = passage.at(number.after + 1)
        return minutes is not None and minutes.glued and minutes.shape is Shape.NUMBER
    return _follows_clock_cue(passage, number, words) and (
        _HOUR_AND_MINUTES.fullmatch(passage.pieces[number.first].text) is not None
        or _tells_times(passage, number, words)
    )


def _follows_clock_cue(passage: Passage, number: Number, words: QuantityWords) -> bool:
    """As in "at 11.30", "by 10", where nothing is counted."""
    if passage.lower(number.first - 1) not in words["clock-cue"] or not number.in_digits:
        return False
    if passage.lower(number.first - 2) in words["state-verb"]:
        return False
    if not _TIME.fullmatch(passage.pieces[number.first].text) or has_unit(passage, number, words):
        return False
    return counted_noun(passage, number.after, words, one=True) is None


def _tells_times(passage: Passage, number: Number, words: QuantityWords) -> bool:
    """Whether a time of day is told near `number`."""
    return any(
        piece.shape is Shape.COLON or words["day-half"].after(passage, piece.index) > piece.index
        for piece in passage.pieces[max(number.first - _FAR, 0) : number.first + _FAR]
    )


def is_hour(passage: Passage, number: Number, words: QuantityWords) -> bool:
    """As in "Until eight", "after six on any weekday"."""
    before = passage.lower(number.first - 1)
    if number.in_digits or number.is_part or not 1 < number.value <= 12:
        return False
    if before not in words["clock-cue"] or has_unit(passage, number, words):
        return False
    if (
        before in ("at", "around", "about")
        and passage.lower(number.first - 2) in words["state-verb"]
    ):
        return False
    if counted_noun(passage, number.after, words) is not None:
        return False
    if before in ("by", "from") and not _ends_clause(passage, number, before, words):
        return False
    behind = passage.at(number.after)
    return (
        behind is None
        or behind.shape is Shape.MARK
        or behind.tag in ("IN", "JJ", "NN", "NNP", "CC")
    )


def _ends_clause(passage: Passage, number: Number, before: str, words: QuantityWords) -> bool:
    """Whether "by eight" tells a time: nothing changes by so much, and nothing goes from it."""
    told = range(max(number.first - 4, 0), number.first - 1)
    moved = any(words[n].has(passage, at) for n in ("rise", "fall", "better") for at in told)
    return not moved and passage.lower(number.after) not in ("to", "in", "of")
