"""Whether a figure says what it measures."""

from __future__ import annotations

from collections.abc import Sequence

from coach.claims.clauses import Clause
from coach.claims.words import ClaimWords
from coach.language.sentence import Token
from coach.quantities import Kind, Quantity

_OF_THEMSELVES = frozenset({Kind.COUNT, Kind.DURATION, Kind.MONEY, Kind.SCORE})
"""Their unit says what they measure."""
_NONE = frozenset({"no", "zero", "without"})
_SINCE = frozenset({"since", "zero"})


class Measures:
    """Reads the measures of figures, with the words of a pack."""

    def __init__(self, words: ClaimWords) -> None:
        """Use `words`."""
        self._words = words

    def is_named(self, clause: Clause, figure: Quantity) -> bool:
        """Whether `figure`, of `clause`, names what it measures, in itself or beside it."""
        if figure.kind in _OF_THEMSELVES and figure.unit is not None:
            return True
        named = (figure.metric or "").lower().split()
        if named and named[-1] not in self._words["measureless"] and not self._is_praise(clause):
            return True
        return self._names_measure(clause)

    def is_claimed(self, clause: Clause, figure: Quantity, *, agent: bool) -> bool:
        """Whether `figure` claims a change, or a share that `agent`, the writer, has reached."""
        return (
            (agent and figure.kind is Kind.PERCENT)
            or figure.direction is not None
            or figure.baseline is not None
            or figure.kind is Kind.MULTIPLE
            or self._is_praise(clause)
        )

    def is_none_left(self, clause: Clause) -> bool:
        """Whether it tells that there is none of a measure any more: "no outage since May"."""
        contrast = self._words["contrast"] | _SINCE
        if all(token.keys.isdisjoint(contrast) for token in clause.tokens):
            return False
        return any(
            clause.has(at) and any(token.lower in _NONE for token in _before(clause, at))
            for at in self._words.places("business-measure", clause.sentence)
        )

    def _is_praise(self, clause: Clause) -> bool:
        """Whether the clause only calls a thing better: "the layout is 30% better"."""
        return self._words.has("bettered", clause)

    def _names_measure(self, clause: Clause) -> bool:
        return any(
            clause.has(at)
            for name in ("business-measure", "technical-measure")
            for at in self._words.places(name, clause.sentence)
            if clause.sentence.tokens[at].lemma not in self._words["measureless"]
        )


def _before(clause: Clause, at: int) -> Sequence[Token]:
    """The word `at` and the three before it."""
    return clause.sentence.tokens[max(at - 3, clause.first) : at + 1]
