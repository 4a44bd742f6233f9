"""Tells an outcome for the business from a technical result."""

from __future__ import annotations

from collections.abc import Sequence

from coach.claims.clauses import Clause
from coach.claims.words import ClaimWords
from coach.quantities import Kind, Quantity

_BUSINESS, _TECHNICAL = "business-measure", "technical-measure"


class Outcomes:
    """Reads the outcomes of clauses, with the words of a pack."""

    def __init__(self, words: ClaimWords) -> None:
        """Use `words`."""
        self._words = words

    def is_business(
        self, clause: Clause, figures: Sequence[Quantity], *, agent: bool, measured: bool
    ) -> bool:
        """Whether money, customers, risk or people's time are what came of it.

        Where no word tells, a measured change is an outcome; how much work was done is none.
        """
        if any(figure.kind is Kind.MONEY for figure in figures):
            return True
        if not measured:
            return not agent and self._is_relief(clause)
        named = self._measured(clause, figures)
        if named is not None:
            return named == _BUSINESS
        if agent:
            return _is_change(figures)
        return (
            self._words.has("served", clause)
            or _is_change(figures)
            or self._words.sets_against(clause)
        )

    def _is_relief(self, clause: Clause) -> bool:
        """Whether it tells without figures that something bad is over, or what is possible now."""
        if self._words.has("asked-for", clause):
            return False
        over = self._words.has("ended", clause)
        if self._words.has(_BUSINESS, clause):
            return clause.drawn or over
        now_possible = over or self._words.has("enabled", clause)
        return clause.drawn and now_possible and self._words.has("served", clause)

    def is_technical(self, clause: Clause, figures: Sequence[Quantity]) -> bool:
        """Whether it names a measure of technology, and none of the business before it."""
        return self._measured(clause, figures) == _TECHNICAL

    def is_followed(self, clause: Clause) -> bool:
        """Whether the rest of its sentence says whom it serves, or what it brought."""
        return any(
            at >= clause.end
            for name in (_BUSINESS, "served")
            for at in self._words.places(name, clause.sentence)
        )

    def _measured(self, clause: Clause, figures: Sequence[Quantity]) -> str | None:
        """Which vocabulary the thing measured belongs to: in its own words, else in the clause."""
        units = {(each.unit or "").lower() for each in figures}
        if not units.isdisjoint(self._words["technical-unit"]):
            return _TECHNICAL
        places = sorted(
            (at, name)
            for name in (_BUSINESS, _TECHNICAL)
            for at in self._words.places(name, clause.sentence)
            if clause.has(at)
        )
        metrics = {word for each in figures for word in (each.metric or "").lower().split()}
        of_metric = [name for at, name in places if clause.sentence.tokens[at].lower in metrics]
        return next(iter([*of_metric, *(name for _, name in places)]), None)


def _is_change(figures: Sequence[Quantity]) -> bool:
    return any(figure.direction or figure.baseline is not None for figure in figures)
