"""Finds the statements about the market in a draft."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from coach.evidence.phrase import Phrase
from coach.language.sentence import Sentence, Token
from coach.quantities import Quantity
from coach.uses.benchmark import Benchmark
from coach.uses.use import Use

_CLAIM, _GAP = "benchmark-unsourced", "benchmark-demand"
_SOURCE, _PRESSED, _MARKET = "market-source", "market-pressed", "market"
_DENIABLE = frozenset({_GAP, _PRESSED})
_LABELS = _DENIABLE | {_CLAIM, _SOURCE, _MARKET}

_SOURCE_REACH = 2
"""Sentences before a statement that may name its source."""

_PARTING = frozenset({";", "-", "\u2013", "\u2014", ":", "(", ")", "..."})
_JOINING = frozenset({"CCONJ", "SCONJ"})


def benchmarks(
    text: str,
    sentences: Sequence[Sentence],
    quantities: Sequence[Quantity],
    uses: Sequence[Use],
    phrases: Sequence[Phrase],
) -> list[Benchmark]:
    """The statements about the market, in text order.

    Args:
        text: the draft.
        sentences: its judged sentences.
        quantities: its amounts.
        uses: the use of each.
        phrases: what the pack finds in it.
    """
    told: dict[str, list[list[Phrase]]] = {label: [[] for _ in sentences] for label in _LABELS}
    for phrase in phrases:
        if phrase.label in _LABELS - _DENIABLE or (
            phrase.label in _DENIABLE and not phrase.context.negated
        ):
            told[phrase.label][phrase.sentence].append(phrase)
    figures: list[list[Quantity]] = [[] for _ in sentences]
    starts = [sentence.tokens[0].start for sentence in sentences]
    for quantity, use in zip(quantities, uses, strict=True):
        if use is Use.BENCHMARK:
            figures[max(bisect_right(starts, quantity.start) - 1, 0)].append(quantity)
    found = []
    for sentence in sentences:
        at = sentence.index
        near = range(max(at - _SOURCE_REACH, 0), at + 1)
        sourced = any(told[_SOURCE][n] for n in near)
        claims, gaps, pressing = told[_CLAIM][at], told[_GAP][at], told[_PRESSED][at]
        sums, markets = figures[at], told[_MARKET][at]
        groups: list[list[Phrase | Quantity]] = []
        if sums or gaps or (pressing and (claims or markets)):
            groups.append([*sums, *gaps, *pressing, *(markets if sums or pressing else ())])
            if pressing:
                groups[0] += claims
        groups += [[claim] for claim in claims if not pressing and not _meets(claim, sums)]
        for group in groups:
            start, end = _extent(sentence, group)
            own = [each for each in sums if each in group]
            pressed = any(each in group for each in (*gaps, *pressing))
            found.append(
                Benchmark(
                    start=start,
                    end=end,
                    text=text[start:end],
                    sentence=at,
                    paragraph=sentence.paragraph,
                    figures=len(own),
                    range=_is_range(own),
                    sourced=sourced,
                    hearsay=not sourced
                    and (
                        _is_general(own)
                        or any(claim in group or _meets(claim, own) for claim in claims)
                    ),
                    pressed=pressed,
                )
            )
    return found


def _is_range(sums: Sequence[Quantity]) -> bool:
    return len(sums) > 1 or any(isinstance(each.value, tuple) for each in sums)


def _is_general(sums: Sequence[Quantity]) -> bool:
    """Whether they are not just one figure."""
    return not sums or _is_range(sums)


def _meets(claim: Phrase, sums: Sequence[Quantity]) -> bool:
    """Whether a claim holds one of `sums`."""
    return any(claim.start < each.end and each.start < claim.end for each in sums)


def _extent(sentence: Sentence, needed: Sequence[Phrase | Quantity]) -> tuple[int, int]:
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
    for before, token, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if token.lower in _PARTING or (token.pos == "PUNCT" and after.pos in _JOINING):
            opens = (
                tokens[after.index + 1]
                if after.pos in _JOINING and after.index + 1 < len(tokens)
                else after
            )
            yield before.end, opens.start
        elif token.pos == "CCONJ" and after.tag == "PRP":
            yield before.end, after.start
    if tokens[-1].pos == "PUNCT" and len(tokens) > 1:
        yield tokens[-2].end, tokens[-1].end
