"""A number with its unit, on the way from the text to a `Quantity`."""

from __future__ import annotations

from dataclasses import dataclass

from coach.quantities.numerals import Number
from coach.quantities.quantity import Kind

Range = tuple[int, int]
"""A half-open range of pieces."""


@dataclass(slots=True)
class Amount:
    """What a passage says of one amount; completed step by step.

    Attributes:
        first: index of its first piece.
        after: index after its last piece.
        number: the number that it is built on.
        kind: what sort of amount it is.
        value: its magnitude, the lower one of a range.
        unit: as in `Quantity`.
        high: the upper magnitude of a range.
        direction: "up" or "down".
        baseline: what it was before.
        target: what it became.
        approx: whether it is no exact figure.
        noun: where the counted noun stands, with its adjectives.
        described: where the noun stands that "12-person" describes.
        bare: whether neither a unit nor a noun stands with the number.
        physical: whether the unit is a physical measure.
        joined: whether it is built of two amounts.
        opens: where the words before it start that only say how exact it is.
    """

    first: int
    after: int
    number: Number
    kind: Kind
    value: float
    unit: str | None = None
    high: float | None = None
    direction: str | None = None
    baseline: float | None = None
    target: float | None = None
    approx: bool = False
    noun: Range | None = None
    described: Range | None = None
    bare: bool = False
    physical: bool = False
    joined: bool = False
    opens: int = 0
