"""An evaluation: everything that is measured of some predictions for some texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from coach.evaluate.alarm_scores import alarm_section
from coach.evaluate.behaviour.result import Behaviour
from coach.evaluate.contrast_scores import contrast_section
from coach.evaluate.grade_scores import grade_section
from coach.evaluate.items import (
    ContrastItem,
    DraftItem,
    Item,
    NeutralItem,
    ParagraphItem,
    QuantityItem,
    StressItem,
)
from coach.evaluate.judging import Judgement, judged, used_labels
from coach.evaluate.labels import Labels
from coach.evaluate.mark_scores import MARK_KINDS, mark_section
from coach.evaluate.prediction import Predictions
from coach.evaluate.quantity_scores import quantity_section
from coach.evaluate.sections import Section
from coach.evaluate.stage_scores import stage_section
from coach.evaluate.stress_scores import stress_section

_Item = TypeVar("_Item", bound=Item)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What was measured.

    Attributes:
        items: the texts.
        predictions: what was said about them.
        labels: what could have been said.
        judgements: what is right and wrong, text by text.
        sections: the figures.
        behaviours: how the coach takes changes of a text.
    """

    items: Sequence[Item]
    predictions: Predictions
    labels: Labels
    judgements: Sequence[Judgement]
    sections: tuple[Section, ...]
    behaviours: tuple[Behaviour, ...] = ()

    @classmethod
    def of(
        cls,
        items: Sequence[Item],
        predictions: Predictions,
        labels: Labels,
        behaviours: tuple[Behaviour, ...] = (),
    ) -> Evaluation:
        """Measure `predictions`, which has one for each of `items`; `behaviours` are known."""
        judgements = judged(items, predictions, labels)
        sections = tuple(_sections(items, predictions, labels, judgements))
        return cls(items, predictions, labels, judgements, sections, behaviours)

    def by_file(self) -> Iterator[tuple[str, Evaluation]]:
        """The evaluation of each file alone."""
        files = dict.fromkeys(item.file for item in self.items)
        for file in files:
            items = [item for item in self.items if item.file == file]
            yield file, Evaluation.of(items, self.predictions, self.labels)

    @property
    def refused(self) -> dict[str, str]:
        """Why the coach would not judge a text, by its id."""
        reasons = {item.id: self.predictions[item.id].refused for item in self.items}
        return {name: reason for name, reason in reasons.items() if reason is not None}

    @property
    def not_produced(self) -> dict[str, int]:
        """Labels of the texts that cannot be given, and how often people gave them."""
        if self.labels.narrowed:
            return {}
        counts: Counter[str] = Counter()
        for item in self.items:
            if isinstance(item, DraftItem):
                counts.update(mark.label for mark in item.spans)
                counts.update(item.absent or ())
            elif isinstance(item, ContrastItem):
                counts[item.label] += 1
        return {n: counts[n] for n in self.labels.known if counts[n] and not self._produced(n)}

    @property
    def not_labelled(self) -> dict[str, int]:
        """Labels that were given for drafts which nobody labelled with them, and how often."""
        measured = self.labels.measured(used_labels(self.items))
        given = [
            label
            for item in self.items
            if isinstance(item, DraftItem)
            for label in self.predictions[item.id].labels
        ]
        return dict(Counter(n for n in given if self._produced(n) and n not in measured))

    @property
    def silent(self) -> tuple[str, ...]:
        """Rules that found nothing in any text."""
        found: set[str] = set()
        for prediction in self.predictions.values():
            found |= prediction.labels
        return tuple(n for n in self.labels.known if self._produced(n) and n not in found)

    def _produced(self, name: str) -> bool:
        return name in self.labels.produced


def _sections(
    items: Sequence[Item],
    predictions: Predictions,
    labels: Labels,
    judgements: Sequence[Judgement],
) -> Iterator[Section]:
    drafts = _of(items, DraftItem)
    if drafts:
        about_drafts = _about(judgements, DraftItem)
        for kind in MARK_KINDS:
            if not labels.narrowed or kind in labels.kinds:
                yield mark_section(kind, about_drafts, labels)
        if not labels.narrowed:
            yield stage_section(drafts, predictions)
            yield grade_section(drafts, predictions)
    if contrast := _about(judgements, ContrastItem):
        yield contrast_section(contrast, labels)
    if neutral := _about(judgements, NeutralItem):
        yield alarm_section(neutral, predictions, "neutral", "False alarms on neutral text")
    if paragraphs := _about(judgements, ParagraphItem):
        yield alarm_section(paragraphs, predictions, "treebank", "False alarms on the treebank")
    if labels.narrowed:
        return
    if quantities := _of(items, QuantityItem):
        yield quantity_section(quantities, predictions)
    if stress := _of(items, StressItem):
        yield stress_section(stress, predictions)


def _of(items: Sequence[Item], kind: type[_Item]) -> list[_Item]:
    """The `items` of exactly this kind."""
    return [item for item in items if type(item) is kind]


def _about(judgements: Sequence[Judgement], kind: type[Item]) -> list[Judgement]:
    return [judgement for judgement in judgements if type(judgement.item) is kind]
