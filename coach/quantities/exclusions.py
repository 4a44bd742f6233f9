"""Numbers that count nothing: parts of names, dates and times, ranks, sayings."""

from __future__ import annotations

from collections.abc import Callable, Set

from coach.quantities.calendar import is_date, is_decade, is_hour, is_time, is_year
from coach.quantities.idle import (
    is_conviction,
    is_idle_one,
    is_idle_part,
    is_listed,
    is_ranked,
)
from coach.quantities.names import is_address, is_identifier, is_labelled, is_part_of_name
from coach.quantities.numerals import Number
from coach.quantities.pieces import Passage
from coach.quantities.vocabulary import QuantityWords

_REASONS: tuple[Callable[[Passage, Number, QuantityWords], bool], ...] = (
    is_part_of_name,
    is_listed,
    is_ranked,
    is_date,
    is_year,
    is_decade,
    is_time,
    is_hour,
    is_address,
    is_idle_one,
    is_idle_part,
    is_conviction,
    is_labelled,
    is_identifier,
)


def counts_nothing(passage: Passage, number: Number, words: QuantityWords) -> bool:
    """Whether `number` is no amount."""
    return any(reason(passage, number, words) for reason in _REASONS)


def sayings(passage: Passage, words: QuantityWords) -> Set[int]:
    """The pieces that belong to figures of speech."""
    return {
        index
        for first, after in words["number-saying"].places(passage)
        for index in range(first, after)
    }
