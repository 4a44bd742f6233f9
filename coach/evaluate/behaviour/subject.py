"""What a change starts from."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from coach.evaluate.items import DraftItem, Item, Mark, Place
from coach.evaluate.labels import GRADED_STAGES, Label, Labels
from coach.evaluate.prediction import Prediction

_STEM = 5


@dataclass(frozen=True, slots=True)
class Subject:
    """A text and what the coach says about it.

    Attributes:
        item: the text.
        said: the critique, as far as it is measured.
        labels: what the labels in it are.
        needed: stems of the words that the coach looks for.
    """

    item: Item
    said: Prediction
    labels: Labels
    needed: Collection[str] = ()

    @property
    def text(self) -> str:
        """The text alone."""
        return self.item.text

    @property
    def stage(self) -> str | None:
        """The stage of a draft that asks for something; None for any other text."""
        stage = self.item.stage if isinstance(self.item, DraftItem) else None
        return stage if stage in GRADED_STAGES else None

    def marks(self, *kinds: str) -> list[Mark]:
        """Findings of these kinds at a place; those about the whole text have none."""
        whole = (0, len(self.text))
        return [
            mark
            for mark in self.said.spans
            if mark.place not in (None, whole) and self.label(mark.label).kind in kinds
        ]

    def places(self) -> list[Place]:
        """Where there are findings of any kind."""
        return [mark.place for mark in self.marks("problem", "strength") if mark.place]

    def label(self, name: str) -> Label:
        """What the label is."""
        return self.labels.known[name]


def stem(word: str) -> str:
    """The beginning of `word`, which its other forms, and words near it, share."""
    return word[:_STEM].lower()


def overlaps(place: Place, others: Iterable[Place]) -> bool:
    """Whether `place` has a character in common with one of `others`."""
    return any(place[0] < other[1] and other[0] < place[1] for other in others)
