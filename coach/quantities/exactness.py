"""Whether a figure is exact: "about 40", "up to 3,200", "40 or so", "10+"."""

from __future__ import annotations

from coach.quantities.amount import Amount
from coach.quantities.pieces import Passage
from coach.quantities.quantity import Kind
from coach.quantities.vocabulary import QuantityWords


def is_approximate(passage: Passage, amount: Amount, words: QuantityWords) -> bool:
    """Whether `amount` is a rough figure or a limit."""
    if amount.approx:
        return True
    behind = words["about-behind"].after(passage, amount.after)
    if behind > amount.after:
        return True
    first = amount.first
    if words["about-number"].before(passage, first) < first:
        return not (passage.lower(first - 1) == "like" and passage.lower(first - 2) == "would")
    start = words["bound"].before(passage, first)
    return start < first and not _is_something_else(passage, amount, start, first, words)


def hedged_start(passage: Passage, first: int, words: QuantityWords) -> int:
    """Where the words start that only say how exact the amount at `first` is."""
    for name in ("about-number", "bound", "about-number"):
        start = words[name].before(passage, first)
        is_way = passage.lowers[start:first] == ("up", "to")
        if not is_way and not (start < first and passage.pieces[start].is_verb):
            first = start
    return first


def _is_something_else(
    passage: Passage, amount: Amount, start: int, first: int, words: QuantityWords
) -> bool:
    """Whether a word of limits says something else before `amount`."""
    bound = passage.lowers[start:first]
    if bound == ("up", "to"):
        return amount.target is not None
    if bound == ("over",):
        takes = passage.pieces[start - 1].is_verb and not any(
            words[name].has(passage, start - 1) for name in ("rise", "fall", "better", "carrier")
        )
        across = amount.kind is Kind.DURATION and not takes
        earlier = passage.at(start - 1)
        told = earlier is not None and (earlier.is_noun or earlier.text[0].isdigit())
        return across or told
    return False
