"""Misses and false alarms, in an order in which a person can work on them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coach.evaluate.evaluation import Evaluation
from coach.evaluate.items import ContrastItem, DraftItem, Item, Mark, Place
from coach.evaluate.judging import Judgement
from coach.testing.spans import overlap


@dataclass(frozen=True, slots=True)
class Error:
    """A mark that was missed, or found where it is not.

    Attributes:
        item: the text.
        mark: what was missed or found.
        missed: whether it was missed.
        others: the other labels that people (of an alarm) or the coach (of a miss) see there.
    """

    item: Item
    mark: Mark
    missed: bool
    others: tuple[str, ...]


def errors(evaluation: Evaluation) -> list[Error]:
    """The errors in texts that may be read; the rule with the most first, of a rule the misses."""
    found = [
        error
        for judgement in evaluation.judgements
        if not judgement.item.blind
        for error in _of(judgement, evaluation)
    ]
    counts = Counter(error.mark.label for error in found)
    return sorted(
        found, key=lambda e: (-counts[e.mark.label], e.mark.label, not e.missed, e.item.file)
    )


def unread(evaluation: Evaluation) -> int:
    """The number of errors in texts that are blind."""
    return sum(
        len(judgement.misses) + len(judgement.alarms)
        for judgement in evaluation.judgements
        if judgement.item.blind
    )


def _of(judgement: Judgement, evaluation: Evaluation) -> Iterator[Error]:
    item = judgement.item
    found = evaluation.predictions[item.id].spans
    gold = _gold(item)
    for mark in judgement.misses:
        yield Error(item, mark, True, _at(mark.place, found, mark.label))
    for mark in judgement.alarms:
        yield Error(item, mark, False, _at(mark.place, gold, mark.label))


def _gold(item: Item) -> Sequence[Mark]:
    if isinstance(item, DraftItem):
        return item.spans
    if isinstance(item, ContrastItem):
        return [Mark(item.label, place) for place in item.places]
    return ()


def _at(place: Place | None, marks: Sequence[Mark], but: str) -> tuple[str, ...]:
    """The labels of `marks` at `place`, except one."""
    there = (m.label for m in marks if place and m.place and overlap(place, m.place) > 0)
    return tuple(dict.fromkeys(label for label in there if label != but))
