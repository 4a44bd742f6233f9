"""How much a writer asks for: one record for each sum."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from coach.evidence.phrase import Phrase
from coach.language.sentence import Sentence
from coach.quantities import Quantity
from coach.uses.use import Use

_BASE = "sum-base"


@dataclass(frozen=True, slots=True)
class Ask:
    """A sum that the writer asks for.

    Attributes:
        start: first character in the draft.
        end: character after the last one; what the sum is counted from is inside ("4% of base").
        text: what stands there.
        sentence: number of its sentence among the judged ones, from 0.
        paragraph: number of its paragraph, from 0.
        quantity: the amount.
    """

    start: int
    end: int
    text: str
    sentence: int
    paragraph: int
    quantity: Quantity


def asks(
    text: str,
    sentences: Sequence[Sentence],
    quantities: Sequence[Quantity],
    uses: Sequence[Use],
    phrases: Sequence[Phrase],
) -> list[Ask]:
    """The sums that the writer asks for, in text order; arguments as for `read_amounts`."""
    starts = [sentence.tokens[0].start for sentence in sentences]
    bases = {phrase.start: phrase.end for phrase in phrases if phrase.label == _BASE}
    found = []
    for quantity, use in zip(quantities, uses, strict=True):
        if use is Use.ASK:
            sentence = sentences[max(bisect_right(starts, quantity.start) - 1, 0)]
            end = next((bases[at] for at in _right_behind(quantity) if at in bases), quantity.end)
            found.append(
                Ask(
                    start=quantity.start,
                    end=end,
                    text=text[quantity.start : end],
                    sentence=sentence.index,
                    paragraph=sentence.paragraph,
                    quantity=quantity,
                )
            )
    return found


def _right_behind(quantity: Quantity) -> range:
    """Where the next word can start."""
    return range(quantity.end, quantity.end + 2)
