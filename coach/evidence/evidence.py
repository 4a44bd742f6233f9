"""All that is found in a draft."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coach.blanks import Blank
from coach.claims import Claim
from coach.evidence.phrase import Phrase
from coach.language.sentence import Sentence
from coach.shape import Shape
from coach.uses import Amounts


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was found in a draft, each sort in text order.

    Attributes:
        phrases: what patterns and likeness found.
        amounts: the measured amounts and what each is used for, asks and benchmarks.
        claims: what is said to have been done, and what came of it.
        blanks: blanks of a template left unfilled.
        shape: the measures of the whole.
        sentences: the writer's own, each at the place of its number.
    """

    phrases: Sequence[Phrase]
    amounts: Amounts
    claims: Sequence[Claim]
    blanks: Sequence[Blank]
    shape: Shape
    sentences: Sequence[Sentence]

    @property
    def judged(self) -> list[Sentence]:
        """The sentences that are judged: all but closings, which may stand before others."""
        return [sentence for sentence in self.sentences if sentence.role.judged]
