"""Which figures of a clause are told as results of work."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from coach.claims.clauses import Clause
from coach.claims.words import ClaimWords
from coach.evidence.phrase import Phrase
from coach.quantities import Kind, Quantity
from coach.uses import Use

Amount = tuple[Quantity, Use]
"""A quantity with what it is told for."""

_OTHER_MATTERS = frozenset(
    {
        "alternative", "commitment", "coworker-comparison", "deadline-pressure", "debt-complaint",
        "demand", "effort-claim", "goal-alignment", "grievance", "personal-need", "tenure",
        "ultimatum",
    }
)  # fmt: skip
"""Evidence whose figures are none of a result, unless they tell how a measure changed."""
_DEFINITE = frozenset({"the", "these", "those", "both", "all", "other"})
_RATE = frozenset({"a", "an", "per", "every", "each"})
_ONE = frozenset({"one", "1", "a"})
_FEW = 5


class ResultFigures:
    """Picks the figures that are results, with the words of a pack."""

    def __init__(self, words: ClaimWords) -> None:
        """Use `words`."""
        self._words = words

    def of(
        self, clause: Clause, amounts: Iterable[Amount], phrases: Sequence[Phrase]
    ) -> tuple[Quantity, ...]:
        """Those of `amounts` that `clause` tells as results.

        Args:
            clause: where they stand.
            amounts: its quantities with their uses, in text order.
            phrases: the evidence of its sentence.
        """
        return tuple(
            quantity
            for quantity, use in amounts
            if (use is Use.RESULT or self._is_changed_measure(clause, quantity, use))
            and self._is_result(clause, quantity, phrases)
        )

    def _is_changed_measure(self, clause: Clause, quantity: Quantity, use: Use) -> bool:
        """Whether the clause tells of a change for the better, whatever words stand near."""
        if self._words.has("superior", clause) and not self._words.has("asked-for", clause):
            return True
        moved = quantity.baseline is not None or self._words.sets_against(clause)
        if use is Use.BENCHMARK or not moved or self._words.has("asked-for", clause):
            return False
        return self._names_measure(clause)

    def _names_measure(self, clause: Clause) -> bool:
        return any(
            self._words.has(name, clause) for name in ("business-measure", "technical-measure")
        )

    def _is_result(self, clause: Clause, quantity: Quantity, phrases: Sequence[Phrase]) -> bool:
        named = self._names_measure(clause)
        if self._words.has("set-against", clause) or _is_return(clause, quantity, phrases):
            return False
        if quantity.baseline is not None or (quantity.direction is not None and named):
            return True
        if _is_covered(quantity, phrases, _OTHER_MATTERS):
            return False
        if not (named or self._is_told(clause, quantity)):
            return False
        match quantity.kind:
            case Kind.COUNT:
                return not self._is_hollow(quantity) and not _is_known(clause, quantity)
            case Kind.RATIO:
                return quantity.direction == "down" or not quantity.text.lower().startswith("half")
        return True

    def _is_told(self, clause: Clause, quantity: Quantity) -> bool:
        """Whether a clause sets figures against others, hands on an effect, or tells of work."""
        return (
            (quantity.direction is not None and quantity.kind is not Kind.MONEY)
            or (quantity.kind is Kind.COUNT and _highest(quantity) > _FEW and _is_past(clause))
            or clause.drawn
            or self._words.has("achieved", clause)
            or self._words.has("superior", clause)
            or self._words.sets_against(clause)
        )

    def _is_hollow(self, quantity: Quantity) -> bool:
        """Whether it only counts what is told: "two things stand out"."""
        unit = (quantity.unit or "").lower()
        if not unit:
            unnamed = quantity.metric is None or quantity.text.lower() in _ONE
            return quantity.direction is None and unnamed
        if "-" in quantity.text:
            return quantity.direction is None
        hollow = self._words["hollow-count"]
        is_rate = not _RATE.isdisjoint(quantity.text.lower().split())
        few = _highest(quantity) <= _FEW and not is_rate
        return few and (unit in hollow or unit.removesuffix("s") in hollow)


def _is_covered(quantity: Quantity, phrases: Sequence[Phrase], labels: frozenset[str]) -> bool:
    """Whether evidence of one of `labels` covers it."""
    return any(
        phrase.label in labels and phrase.start <= quantity.start and quantity.end <= phrase.end
        for phrase in phrases
    )


def _is_return(clause: Clause, quantity: Quantity, phrases: Sequence[Phrase]) -> bool:
    """Whether it sets a sum against its return, and is no result told before doing so."""
    whole = clause.end >= len(clause.sentence.tokens) - 1
    return (whole or clause.first > 0) and _is_covered(quantity, phrases, frozenset({"roi"}))


def _is_known(clause: Clause, quantity: Quantity) -> bool:
    """Whether it only calls back what the reader knows: "the three teams"."""
    before = [token.lower for token in clause.tokens if token.end <= quantity.start]
    return not _DEFINITE.isdisjoint(before[-1:])


def _is_past(clause: Clause) -> bool:
    return any(token.tag in ("VBD", "VBN") for token in clause.tokens)


def _highest(quantity: Quantity) -> float:
    return quantity.value[1] if isinstance(quantity.value, tuple) else quantity.value


def within(start: int, end: int, found: Sequence[Amount]) -> Sequence[Amount]:
    """Those of `found`, in text order, that begin in a stretch of the draft."""
    first, after = (bisect_left(found, at, key=_start) for at in (start, end))
    return found[first:after]


def _start(amount: Amount) -> int:
    return amount[0].start
