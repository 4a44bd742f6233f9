"""Tells an outcome for the business from a technical result."""

from __future__ import annotations

from collections.abc import Sequence

from coach.claims.clauses import Clause
from coach.claims.words import ClaimWords
from coach.quantities import Kind, Quantity


class Outcomes:
    """Reads the outcomes of clauses, with the words of a pack."""

    def __init__(self, words: ClaimWords) -> None:
        """Use `words`."""
        self._words = words

    def is_technical(self, clause: Clause) -> bool:
        """Whether it names a measure of technology."""
        return self._names("technical-measure", clause)

    def is_business(self, clause: Clause, figures: Sequence[Quantity], *, work: bool) -> bool:
        """Whether money, customers, risk or people's time are what came of it.

        Where no word tells, a figure that changed is an outcome, unless it measures technology;
        how much `work` was done is none.
        """
        if any(figure.kind is Kind.MONEY for figure in figures):
            return True
        if self._names("business-measure", clause):
            return True
        return bool(figures) and not work and not self.is_technical(clause)

    def _names(self, vocabulary: str, clause: Clause) -> bool:
        return any(map(clause.has, self._words.places(vocabulary, clause.sentence)))
