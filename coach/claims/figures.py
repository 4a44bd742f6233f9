"""Which quantities of a draft are results, and no sum asked for, market rate or stretch of time.

Until every quantity says what it is used for, the evidence that overlaps it tells.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence, Set

from coach.claims.clauses import Clause
from coach.claims.words import ClaimWords
from coach.evidence.phrase import Phrase
from coach.quantities import Kind, Quantity

_OTHER_USES = frozenset(
    {
        "alternative", "commitment", "coworker-comparison", "deadline-pressure", "debt-complaint",
        "demand", "effort-claim", "goal-alignment", "grievance", "own-pay", "personal-need",
        "review-period", "split-offer", "tenure", "ultimatum",
    }
)  # fmt: skip
"""Evidence whose figures are none of a result, unless they tell how a measure changed."""
_USES_OF_SUMS = frozenset(
    {
        "acknowledges-constraint", "apology", "ask", "asks-for-pay", "entitlement",
        "feedback-request", "gratitude", "hedged-ask", "openness", "own-request", "pay-topic",
        "puts-off", "self-and-pay", "their-offer",
    }
)  # fmt: skip
"""Evidence that spends figures on pay, where the clause names no other measure."""
_SUMS = frozenset({Kind.MONEY, Kind.PERCENT})
_USES_OF_TIME = frozenset({"asks-for-meeting", "meeting-ask", "proposes-time"})
_PERIOD_CUES = frozenset(
    {"past", "last", "first", "next", "over", "during", "since", "for", "ago", "after"}
)
_DEFINITE = frozenset({"the", "these", "those", "both", "all", "other"})
_RATE = frozenset({"a", "an", "per", "every", "each"})
_LONG_TALK = 90
_FEW = 5
_PERIOD_CUES = frozenset(
    {"past", "last", "first", "next", "over", "during", "since", "for", "ago", "after"}
)


class ResultFigures:
    """Picks the quantities that are results."""

    def __init__(self, words: ClaimWords) -> None:
        """Use `words`."""
        self._words = words

    def of(
        self, clause: Clause, quantities: Iterable[Quantity], phrases: Sequence[Phrase]
    ) -> tuple[Quantity, ...]:
        """Those of `quantities`, all of `clause`, that are results.

        To be replaced by what a quantity is used for, once quantities know it.

        Args:
            clause: where they stand.
            quantities: its quantities, in text order.
            phrases: the evidence of its sentence.
        """
        return tuple(each for each in quantities if self._is_result(clause, each, phrases))

    def _is_result(self, clause: Clause, quantity: Quantity, phrases: Sequence[Phrase]) -> bool:
        labels = {p.label for p in phrases if p.start <= quantity.start and quantity.end <= p.end}
        named = self._words.has("business-measure", clause) or self._words.has(
            "technical-measure", clause
        )
        told = self._is_told(clause, quantity)
        moved = quantity.direction is not None and named
        if quantity.baseline is not None or moved:
            return not self._words.has("pay-word", clause) and not self._words.has(
                "set-against", clause
            )
        if not (named or told) or not labels.isdisjoint(_OTHER_USES):
            return False
        if self._words.has("set-against", clause) or _is_return(clause, labels):
            return False
        if not named and self._is_of_pay(clause, quantity, labels):
            return False
        match quantity.kind:
            case Kind.DURATION:
                is_talk = _is_talk(clause, quantity, labels)
                if is_talk and not self._words.sets_against(clause):
                    return False
                return not _is_period(clause, quantity)
            case Kind.COUNT:
                return not self._is_hollow(quantity) and not _is_known(clause, quantity)
            case Kind.RATIO:
                return quantity.direction == "down" or not quantity.text.lower().startswith("half")
        return not self._words.places("market", clause.sentence)

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

    def _is_of_pay(self, clause: Clause, quantity: Quantity, labels: Set[str]) -> bool:
        """Whether it is a sum that is asked for, offered or earned."""
        if quantity.kind not in _SUMS:
            return not labels.isdisjoint(_USES_OF_SUMS) and self._words.has("pay-word", clause)
        if self._words.has("superior", clause):
            return self._words.has("pay-word", clause)
        spent = quantity.direction is None and not labels.isdisjoint(_USES_OF_SUMS)
        return spent or self._words.has("asked-for", clause)

    def _is_hollow(self, quantity: Quantity) -> bool:
        """Whether it only counts what is told: "two things stand out"."""
        unit = (quantity.unit or "").lower()
        if not unit:
            return quantity.direction is None and (quantity.metric is None or _is_one(quantity))
        if "-" in quantity.text:
            return quantity.direction is None
        hollow = self._words["hollow-count"]
        is_rate = not _RATE.isdisjoint(quantity.text.lower().split())
        few = _highest(quantity) <= _FEW and not is_rate
        return few and (unit in hollow or unit.removesuffix("s") in hollow)


def _is_past(clause: Clause) -> bool:
    return any(token.tag in ("VBD", "VBN") for token in clause.tokens)


def _is_one(quantity: Quantity) -> bool:
    return quantity.text.lower() in ("one", "1", "a")


def _is_return(clause: Clause, labels: Set[str]) -> bool:
    """Whether it sets a sum against its return, and is no result told before doing so."""
    whole = clause.end >= len(clause.sentence.tokens) - 1
    return "roi" in labels and (whole or clause.first > 0)


def _is_known(clause: Clause, quantity: Quantity) -> bool:
    """Whether it only calls back what the reader knows: "the three teams"."""
    return not _DEFINITE.isdisjoint(_before(clause, quantity)[-1:])


def _is_talk(clause: Clause, quantity: Quantity, labels: Set[str]) -> bool:
    """Whether it is the length of a talk."""
    is_short = (quantity.unit == "min" and _highest(quantity) <= _LONG_TALK) or (
        quantity.unit == "h" and _highest(quantity) <= 1
    )
    asked = not labels.isdisjoint(_USES_OF_TIME) or any("<you>" in t.keys for t in clause.tokens)
    return is_short and asked


def _is_period(clause: Clause, quantity: Quantity) -> bool:
    """Whether it is only the time in which something happened."""
    if quantity.direction is not None or any(token.lower == "no" for token in clause.tokens):
        return False
    if quantity.unit == "year":
        return True
    after = [token.lower for token in clause.tokens if token.start >= quantity.end][:1]
    return not _PERIOD_CUES.isdisjoint([*_before(clause, quantity)[-2:], *after])


def _before(clause: Clause, quantity: Quantity) -> list[str]:
    """The words of `clause` before `quantity`."""
    return [token.lower for token in clause.tokens if token.end <= quantity.start]


def _highest(quantity: Quantity) -> float:
    return quantity.value[1] if isinstance(quantity.value, tuple) else quantity.value


def within(start: int, end: int, found: Sequence[Quantity]) -> Sequence[Quantity]:
    """Those of `found`, in text order, that begin in a stretch of the draft."""
    first, after = (bisect_left(found, at, key=_start) for at in (start, end))
    return found[first:after]


def _start(quantity: Quantity) -> int:
    return quantity.start
