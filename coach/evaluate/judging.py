"""What is right and what is wrong about a prediction, label by label."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from coach.evaluate.alignment import align, trimmed
from coach.evaluate.items import ContrastItem, DraftItem, Item, Mark, NeutralItem, StressItem
from coach.evaluate.labels import Labels
from coach.evaluate.prediction import Prediction, Predictions


@dataclass(frozen=True, slots=True)
class Hit:
    """A gold mark that was found, and how much the two places have in common, from 0 to 1."""

    gold: Mark
    found: Mark
    shared: float


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is right and what is wrong about the prediction for a text.

    Attributes:
        item: the text.
        hits: what was found and is there.
        misses: what is there and was not found.
        alarms: what was found and is not there.
    """

    item: Item
    hits: tuple[Hit, ...] = ()
    misses: tuple[Mark, ...] = ()
    alarms: tuple[Mark, ...] = ()


def judged(items: Sequence[Item], predictions: Predictions, labels: Labels) -> list[Judgement]:
    """The judgements of the predictions for `items`, as far as `labels` can be measured."""
    measured = labels.measured(used_labels(items))
    return [_judged(item, predictions[item.id], labels, measured) for item in items]


def used_labels(items: Iterable[Item]) -> set[str]:
    """The labels that the drafts among `items` bear."""
    drafts = [item for item in items if isinstance(item, DraftItem)]
    return {mark.label for draft in drafts for mark in draft.spans} | {
        name for draft in drafts for name in draft.absent or ()
    }


def _judged(
    item: Item, prediction: Prediction, labels: Labels, measured: Collection[str]
) -> Judgement:
    if isinstance(item, StressItem):
        return Judgement(item)
    if isinstance(item, ContrastItem):
        return _contrast(item, prediction) if item.label in labels.produced else Judgement(item)
    if isinstance(item, NeutralItem):
        found = [mark for mark in prediction.spans if mark.label in labels.produced]
        alarms = [mark for mark in found if labels.known[mark.label].kind == "problem"]
        return Judgement(item, alarms=tuple(alarms))
    if isinstance(item, DraftItem):
        return _draft(item, prediction, measured)
    return Judgement(item)


def _draft(item: DraftItem, prediction: Prediction, measured: Collection[str]) -> Judgement:
    spans = _compared(item, item.spans, prediction.spans, measured)
    if prediction.absent is None or item.absent is None:
        return spans
    gold = {name for name in item.absent if name in measured}
    found = {name for name in prediction.absent if name in measured}
    return Judgement(
        item,
        (*spans.hits, *(Hit(Mark(name), Mark(name), 1.0) for name in sorted(gold & found))),
        (*spans.misses, *map(Mark, sorted(gold - found))),
        (*spans.alarms, *map(Mark, sorted(found - gold))),
    )


def _contrast(item: ContrastItem, prediction: Prediction) -> Judgement:
    """One place found is enough; what else is found in a text with the problem is no alarm."""
    found = [mark for mark in prediction.spans if mark.label == item.label]
    found += [Mark(name) for name in prediction.absent or () if name == item.label]
    if not item.violates:
        return Judgement(item, alarms=tuple(found))
    if not item.places:
        whole = Mark(item.label)
        hits = tuple(Hit(whole, mark, 1.0) for mark in found[:1])
        return Judgement(item, hits, () if hits else (whole,))
    gold = [Mark(item.label, place) for place in item.places]
    judgement = _compared(item, gold, found, (item.label,))
    return Judgement(item, judgement.hits, () if judgement.hits else judgement.misses)


def _compared(
    item: Item, gold: Sequence[Mark], found: Sequence[Mark], measured: Collection[str]
) -> Judgement:
    hits: list[Hit] = []
    misses: list[Mark] = []
    alarms: list[Mark] = []
    for label in measured:
        there = [mark for mark in gold if mark.label == label]
        given = [mark for mark in found if mark.label == label]
        if not there and not given:
            continue
        pairs = align(
            [trimmed(mark.place, item.text) for mark in there if mark.place],
            [trimmed(mark.place, item.text) for mark in given if mark.place],
        )
        hits += [Hit(there[a], given[b], shared) for a, b, shared in pairs]
        met = {a for a, _, _ in pairs}, {b for _, b, _ in pairs}
        misses += [mark for number, mark in enumerate(there) if number not in met[0]]
        alarms += [mark for number, mark in enumerate(given) if number not in met[1]]
    return Judgement(item, tuple(hits), tuple(misses), tuple(alarms))
