"""The texts of corpora, with what people say about them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

Place = tuple[int, int]
"""A half-open range of characters."""
GRADES = ("A", "B", "C", "D", "F")
"""From the best to the worst."""
BLIND = "test"
"""How the names of files begin whose texts nobody reads who writes rules."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A label, and the stretch of text that bears it; None for the text as a whole."""

    label: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity in a text; the guide to labelling says what each field means."""

    text: str
    kind: str
    value: float | tuple[float, float]
    unit: str | None = None
    direction: str | None = None
    baseline: float | None = None
    target: float | None = None
    metric: str | None = None
    approx: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A text of a corpus.

    Attributes:
        id: its name, unlike that of any other text.
        text: the text.
        file: where it stands.
    """

    id: str
    text: str
    file: str

    @property
    def words(self) -> int:
        """The number of its words, as white space parts them."""
        return len(self.text.split())

    @property
    def digest(self) -> str:
        """A short name for exactly this text."""
        return hashlib.sha256(self.text.encode()).hexdigest()[:8]

    @property
    def blind(self) -> bool:
        """Whether it is looked at only as a score, so that no report may show its words."""
        return Path(self.file).name.startswith(BLIND)


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftItem(Item):
    """A draft with all its labels.

    Attributes:
        stage: what kind of draft it is; None if the labeller does not say.
        spans: its problems and strengths.
        absent: what is missing; None if the labeller does not say.
        grade: None for a text that has none.
    """

    stage: str | None
    spans: tuple[Mark, ...]
    absent: tuple[str, ...] | None
    grade: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StressItem(DraftItem):
    """A draft that tries to be graded better than it is.

    Attributes:
        kind: the trick, such as ``keyword-stuffed``.
        most: the best grade it may get; None if it may get none at all.
    """

    kind: str
    most: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContrastItem(Item):
    """A text that has the problem `label`, at `places`, or only looks as if it had."""

    label: str
    violates: bool
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NeutralItem(Item):
    """A text with no problem in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphItem(NeutralItem):
    """A paragraph with no problem in it, of a longer `document`."""

    document: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityItem(Item):
    """A text with all its quantities."""

    quantities: tuple[Quantity, ...]
