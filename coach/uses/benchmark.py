"""What a draft says of the market: one record for each statement."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Benchmark:
    """A statement about what others in the trade are paid.

    Attributes:
        start: first character in the draft.
        end: character after the last one.
        text: what stands there.
        sentence: number of its sentence among the judged ones, from 0.
        paragraph: number of its paragraph, from 0.
        figures: how many sums it names.
        range: whether it names a lower and an upper one.
        sourced: whether it, or a sentence right before it, says who found that out.
        hearsay: whether it has no source, and says what is usual rather than one figure.
        pressed: whether the manager is to meet it, or the writer is said to be paid less.
    """

    start: int
    end: int
    text: str
    sentence: int
    paragraph: int
    figures: int
    range: bool
    sourced: bool
    hearsay: bool
    pressed: bool
