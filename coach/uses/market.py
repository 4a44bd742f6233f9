"""Finds the statements about the market in a draft."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from coach.evidence.phrase import Phrase
from coach.language.sentence import Sentence, Token
from coach.quantities import Quantity
from coach.uses.benchmark import Benchmark
from coach.uses.use import Use


class _Part(Enum):
    """What evidence adds to a statement."""

    PLACE = auto()
    """Words that speak of the market."""
    CLAIM = auto()
    """A claim about it without a figure."""
    GAP = auto()
    """The writer is paid less, or is to be paid the same."""
    PRESSING = auto()
    """What the manager is to do about it."""
    SOURCE = auto()
    """Who says so."""


_PARTS: Mapping[str, _Part] = {
    "market": _Part.PLACE,
    "market-claim": _Part.CLAIM,
    "benchmark-unsourced": _Part.CLAIM,
    "market-gap": _Part.GAP,
    "benchmark-demand": _Part.GAP,
    "market-pressed": _Part.PRESSING,
    "market-source": _Part.SOURCE,
}
"""By label of evidence."""

_DENIABLE = frozenset({_Part.GAP, _Part.PRESSING})
"""Parts that say the opposite if they are negated."""

_SOURCE_REACH = 2
"""Sentences before a statement that may name its source."""

_PARTING = frozenset({";", "-", "\u2013", "\u2014", ":", "(", ")", "..."})
_JOINING = frozenset({"CCONJ", "SCONJ"})

_Stretch = Phrase | Quantity


@dataclass(slots=True)
class _Told:
    """What a sentence says of the market: its figures, and the other parts."""

    sums: list[Quantity] = field(default_factory=list)
    parts: dict[_Part, list[Phrase]] = field(default_factory=lambda: {part: [] for part in _Part})

    @property
    def pressing(self) -> list[Phrase]:
        """What makes a demand of it."""
        return [*self.parts[_Part.GAP], *self.parts[_Part.PRESSING]]

    def statements(self) -> Iterator[list[_Stretch]]:
        """The stretches of each statement: what is pressed belongs together, the rest stands apart.

        Words that press are so common that they count only beside words of the market.
        """
        claims, places = self.parts[_Part.CLAIM], self.parts[_Part.PLACE]
        commands = self.parts[_Part.PRESSING]
        joined: list[_Stretch] = [*self.sums, *self.parts[_Part.GAP]]
        if joined or (commands and (claims or places)):
            joined += commands
            joined += places if self.sums or commands else ()
            joined += claims if commands else ()
            yield joined
        apart: list[Phrase] = []
        for claim in () if commands else claims:
            if not _meets(claim, (*self.sums, *apart)):
                apart.append(claim)
                yield [claim]


def benchmarks(
    text: str,
    sentences: Sequence[Sentence],
    quantities: Sequence[Quantity],
    uses: Sequence[Use],
    phrases: Sequence[Phrase],
) -> list[Benchmark]:
    """The statements about the market, in text order; arguments as for `read_amounts`."""
    told = _told(sentences, quantities, uses, phrases)
    return [
        _benchmark(text, sentence, stretches, told)
        for sentence in sentences
        for stretches in told[sentence.index].statements()
    ]


def _told(
    sentences: Sequence[Sentence],
    quantities: Sequence[Quantity],
    uses: Sequence[Use],
    phrases: Iterable[Phrase],
) -> list[_Told]:
    """What each sentence says of the market."""
    told = [_Told() for _ in sentences]
    for phrase in phrases:
        part = _PARTS.get(phrase.label)
        if part is not None and not (part in _DENIABLE and phrase.context.negated):
            told[phrase.sentence].parts[part].append(phrase)
    starts = [sentence.tokens[0].start for sentence in sentences]
    for quantity, use in zip(quantities, uses, strict=True):
        if use is Use.BENCHMARK:
            told[max(bisect_right(starts, quantity.start) - 1, 0)].sums.append(quantity)
    return told


def _benchmark(
    text: str, sentence: Sentence, stretches: Sequence[_Stretch], told: Sequence[_Told]
) -> Benchmark:
    here = told[sentence.index]
    sums = [each for each in here.sums if each in stretches]
    is_range = len(sums) > 1 or any(isinstance(each.value, tuple) for each in sums)
    near = told[max(sentence.index - _SOURCE_REACH, 0) : sentence.index + 1]
    sourced = any(each.parts[_Part.SOURCE] for each in near)
    claimed = any(claim in stretches or _meets(claim, sums) for claim in here.parts[_Part.CLAIM])
    start, end = _extent(sentence, stretches)
    return Benchmark(
        start=start,
        end=end,
        text=text[start:end],
        sentence=sentence.index,
        paragraph=sentence.paragraph,
        figures=len(sums),
        range=is_range,
        sourced=sourced,
        hearsay=not sourced and (claimed or is_range or not sums),
        pressed=any(each in stretches for each in here.pressing),
    )


def _meets(claim: Phrase, others: Iterable[_Stretch]) -> bool:
    """Whether a claim overlaps one of `others`."""
    return any(claim.start < each.end and each.start < claim.end for each in others)


def _extent(sentence: Sentence, needed: Sequence[_Stretch]) -> tuple[int, int]:
    """The characters of the clauses that hold all of `needed`, as a half-open range."""
    low, high = min(each.start for each in needed), max(each.end for each in needed)
    start, end = sentence.tokens[0].start, sentence.tokens[-1].end
    for before, after in _seams(sentence.tokens):
        if after <= low:
            start = after
        elif before >= high:
            end = before
            break
    return start, end


def _seams(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where a clause ends and where the next one starts, in characters of the draft."""
    for index, (before, token, after) in enumerate(
        zip(tokens, tokens[1:], tokens[2:], strict=False), start=1
    ):
        joins = after.pos in _JOINING
        if token.lower in _PARTING or (token.pos == "PUNCT" and joins):
            opening = tokens[min(index + 2, len(tokens) - 1)] if joins else after
            yield before.end, opening.start
        elif token.pos == "CCONJ" and after.tag == "PRP":
            yield before.end, after.start
    if tokens[-1].pos == "PUNCT" and len(tokens) > 1:
        yield tokens[-2].end, tokens[-1].end
