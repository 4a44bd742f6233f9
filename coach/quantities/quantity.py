"""What is known of a quantity; `corpora/quantities/GUIDELINES.md` defines every field."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What sort of amount a quantity is."""

    PERCENT = "percent"
    MONEY = "money"
    DURATION = "duration"
    COUNT = "count"
    MULTIPLE = "multiple"
    RATIO = "ratio"
    SCORE = "score"


Value = float | tuple[float, float]
"""A magnitude, or the lowest and the highest of a range."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount in a draft.

    Attributes:
        start: first character in the draft.
        end: character after the last one.
        text: what stands there.
        kind: what sort of amount it is.
        value: a magnitude, never negative.
        unit: %, pp, bp; x; ISO code; ms to year; the counted noun; "/10", "stars"; or None.
        direction: "up" or "down", where the text says so.
        baseline: what it was before, in `unit`.
        target: what it became, in `unit`.
        metric: what is measured, in the words of the draft.
        approx: whether it is no exact figure.
    """

    start: int
    end: int
    text: str
    kind: Kind
    value: Value
    unit: str | None = None
    direction: str | None = None
    baseline: float | None = None
    target: float | None = None
    metric: str | None = None
    approx: bool = False
