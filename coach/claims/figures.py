"""Which quantities of a draft are results, and no sum asked for, market rate or stretch of time.

Until every quantity says what it is used for, the evidence that overlaps it tells.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import dropwhile, takewhile

from coach.claims.words import ClaimWords
from coach.evidence.phrase import Phrase
from coach.language.sentence import Sentence
from coach.quantities import Kind, Quantity

_OTHER_USES = frozenset(
    {
        "acknowledges-constraint", "alternative", "apology", "asks-for-pay", "clear-purpose",
        "commitment", "coworker-comparison", "deadline-pressure", "demand", "documentation",
        "effort-claim", "entitlement", "feedback-request", "gratitude", "hedged-ask", "openness",
        "own-pay", "own-request", "pay-topic", "personal-need", "review-period", "self-and-pay",
        "split-offer", "tenure", "ultimatum",
    }
)  # fmt: skip
"""Evidence whose figures are none of a result."""
_USES_OF_SUMS = frozenset({"ask", "their-offer", "puts-off"})
"""Evidence that spends sums and percentages on pay, where the clause names no other measure."""
_USES_OF_TIME = frozenset({"asks-for-meeting", "meeting-ask", "proposes-time"})
_SUMS = frozenset({Kind.MONEY, Kind.PERCENT})
_PERIOD_CUES = frozenset(
    {"past", "last", "first", "next", "over", "during", "since", "for", "every", "ago", "after"}
)


class ResultFigures:
    """Picks the quantities that are results."""

    def __init__(self, words: ClaimWords) -> None:
        """Use `words`."""
        self._words = words

    def of(
        self, sentence: Sentence, quantities: Sequence[Quantity], phrases: Sequence[Phrase]
    ) -> list[Quantity]:
        """Those of `quantities`, all of `sentence`, that are results; `phrases` are its evidence.

        To be replaced by what a quantity is used for, once quantities know it.
        """
        return [each for each in quantities if self._is_result(sentence, each, phrases)]

    def _is_result(
        self, sentence: Sentence, quantity: Quantity, phrases: Sequence[Phrase]
    ) -> bool:
        labels = {p.label for p in phrases if p.start <= quantity.start and quantity.end <= p.end}
        if not labels.isdisjoint(_OTHER_USES):
            return False
        if quantity.baseline is not None:
            return True
        match quantity.kind:
            case Kind.MONEY | Kind.PERCENT:
                return labels.isdisjoint(_USES_OF_SUMS) or not self._is_of_pay(sentence)
            case Kind.DURATION:
                return labels.isdisjoint(_USES_OF_TIME) and not _is_period(sentence, quantity)
            case Kind.COUNT:
                return not self._is_hollow(quantity)
            case Kind.RATIO:
                return quantity.direction is not None or quantity.text.lower() != "half"
        return True

    def _is_of_pay(self, sentence: Sentence) -> bool:
        """Whether a sentence names pay and no measure of the business."""
        return bool(self._words.places("pay-noun", sentence)) and not self._words.places(
            "business-measure", sentence
        )

    def _is_hollow(self, quantity: Quantity) -> bool:
        """Whether it only counts what is told: "two things stand out"."""
        unit = (quantity.unit or "").lower()
        return unit in self._words.hollow or unit.removesuffix("s") in self._words.hollow


def _is_period(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether it is only the time in which something happened."""
    if quantity.direction is not None:
        return False
    before = [t.lower for t in sentence.tokens if t.end <= quantity.start][-2:]
    after = [t.lower for t in sentence.tokens if t.start >= quantity.end][:1]
    return not _PERIOD_CUES.isdisjoint([*before, *after]) and "no" not in {
        token.lower for token in sentence.tokens
    }


def within(start: int, end: int, found: Iterable[Quantity]) -> tuple[Quantity, ...]:
    """Those of `found`, in text order, that begin in a stretch of the draft."""
    return tuple(_up_to(end, dropwhile(lambda each: each.start < start, found)))


def _up_to(end: int, found: Iterable[Quantity]) -> Iterator[Quantity]:
    return takewhile(lambda each: each.start < end, found)
