"""From the words around an amount to its use: the nearest ones that tell it speak for it.

What tells a use is evidence of the pack, each label of which stands for one use.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from coach.evidence.phrase import Phrase
from coach.language.sentence import Sentence, Token
from coach.quantities import Kind, Quantity
from coach.quantities.pieces import passages
from coach.uses.path import Path, Place
from coach.uses.use import Use


@dataclass(frozen=True, slots=True)
class _Telling:
    """What use words tell, and how much nearer than others they must be: before it, and behind."""

    use: Use
    before: int = 0
    behind: int = 0


_ASKED = "asked"
_SOURCE = "pay-source"
_IN_KIND = "pay-in-kind"
"""Evidence that makes a sum of a number of months, days or shares."""

_CUES: Mapping[str, _Telling] = {
    "market": _Telling(Use.BENCHMARK),
    _SOURCE: _Telling(Use.BENCHMARK, before=-4, behind=-2),
    "result-sum": _Telling(Use.RESULT, behind=2),
    _ASKED: _Telling(Use.ASK, behind=2),
    "paid": _Telling(Use.PAY),
    "perhaps-asked": _Telling(Use.ASK, before=4, behind=4),
    "pay-noun": _Telling(Use.ASK, before=5, behind=5),
}
"""By label; of two that are equally near the first counts."""

_ORDER = {telling.use: order for order, telling in reversed(list(enumerate(_CUES.values())))}

_REACH = 14
"""How far words may be from an amount and still speak for it."""

_RANGE = 8
"""How much nearer a source counts for a range, which is what surveys give."""

_NEAR = 4
"""How far from a bare number."""

_LONG = frozenset({"day", "week", "month", "quarter", "year"})
_LONGEST = frozenset({"month", "quarter", "year"})
_SUMS = frozenset({Kind.MONEY, Kind.PERCENT})


@dataclass(frozen=True, slots=True)
class _Cue:
    """Words that tell a use, by the place of their tokens in a run of sentences."""

    label: str
    place: Place


def read_uses(
    text: str,
    sentences: Sequence[Sentence],
    quantities: Sequence[Quantity],
    phrases: Sequence[Phrase],
) -> list[Use]:
    """The use of each of `quantities`, in their order.

    Args:
        text: the draft.
        sentences: its judged sentences.
        quantities: its amounts.
        phrases: what the pack finds in it.
    """
    reader = _Reader(phrases)
    told: dict[int, Use] = {}
    for run in passages(text, sentences):
        tokens = [token for sentence in run for token in sentence.tokens]
        low, high = tokens[0].start, tokens[-1].end
        inside = [n for n, each in enumerate(quantities) if low <= each.start < high]
        for number, use in zip(
            inside, reader.read(tokens, [quantities[n] for n in inside]), strict=True
        ):
            told[number] = use
    return [told.get(number, Use.RESULT) for number in range(len(quantities))]


class _Reader:
    """Reads one run of sentences after the other."""

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        self._phrases = [
            phrase for phrase in phrases if phrase.label in _CUES or phrase.label == _IN_KIND
        ]
        self._starts = [phrase.start for phrase in self._phrases]
        self._awaited = False
        """Whether the run before asks for something and names no sum."""

    def read(self, tokens: Sequence[Token], quantities: Sequence[Quantity]) -> list[Use]:
        starts = [token.start for token in tokens]

        def place(start: int, end: int) -> Place:
            return max(bisect_right(starts, start) - 1, 0), bisect_left(starts, end)

        cues = [_Cue(p.label, place(p.start, p.end)) for p in self._within(tokens)]
        places = [place(quantity.start, quantity.end) for quantity in quantities]
        path = Path(tokens, places)
        elliptic = not any(token.pos == "VERB" for token in tokens)
        uses = []
        for quantity, at in zip(quantities, places, strict=True):
            if not _may_be_sum(quantity, at, cues, path):
                uses.append(_period_or_result(quantity))
                continue
            use = _nearest(quantity, at, cues, path)
            if use is None and self._awaited and elliptic and quantity.metric is None:
                use = Use.ASK
            uses.append(use or Use.RESULT)
        asks = any(cue.label == _ASKED for cue in cues)
        self._awaited = Use.ASK not in uses and (asks or (self._awaited and elliptic))
        return uses

    def _within(self, tokens: Sequence[Token]) -> Iterator[Phrase]:
        first = bisect_left(self._starts, tokens[0].start)
        after = bisect_left(self._starts, tokens[-1].end)
        yield from self._phrases[first:after]


def _nearest(quantity: Quantity, at: Place, cues: Sequence[_Cue], path: Path) -> Use | None:
    reach = _NEAR if quantity.kind is Kind.COUNT else _REACH
    best: tuple[int, int] | None = None
    use: Use | None = None
    for cue in cues:
        telling = _CUES.get(cue.label)
        if telling is None:
            continue
        nearer = telling.before if cue.place[0] < at[0] else telling.behind
        if cue.label == _SOURCE and isinstance(quantity.value, tuple):
            nearer -= _RANGE
        cost = path.between(cue.place, at) + nearer, _ORDER[telling.use]
        if cost[0] <= reach and (best is None or cost < best):
            best, use = cost, telling.use
    return use


def _may_be_sum(quantity: Quantity, at: Place, cues: Sequence[_Cue], path: Path) -> bool:
    """Whether it can be a sum of pay."""
    if quantity.kind in _SUMS:
        return True
    if quantity.kind is Kind.COUNT and quantity.unit is None and quantity.baseline is None:
        return True
    return quantity.kind in (Kind.COUNT, Kind.DURATION) and any(
        cue.label == _IN_KIND and path.between(cue.place, at) <= 1 for cue in cues
    )


def _period_or_result(quantity: Quantity) -> Use:
    if quantity.kind is not Kind.DURATION or quantity.unit not in _LONG:
        return Use.RESULT
    changed = quantity.direction is not None or quantity.baseline is not None
    measured = quantity.metric is not None and quantity.unit not in _LONGEST
    return Use.RESULT if changed or measured else Use.PERIOD
