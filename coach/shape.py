"""What a draft is like as a whole: a letter or a talk, and how much of it is padding."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from coach.language.layout import Block, Role
from coach.language.sentence import Sentence
from coach.quantities import Quantity
from coach.uses import Amounts, Use

_LETTER_PARTS = frozenset({Role.GREETING, Role.HEADER, Role.CLOSING, Role.SIGNATURE})
_BINDING = frozenset({"ADP", "DET", "PRON", "AUX", "CCONJ", "SCONJ", "PART"})
_LEAST_BOUND = 0.15
"""Of a sentence's words; written English has more than a third, a list of catchwords hardly any."""

_FEWEST_FIGURES = 5
"""With fewer it does not tell much that one is repeated."""


_SPOKEN = 2
"""A talk may have so many times the words of a letter."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What a draft is like as a whole.

    Attributes:
        words: number of words judged, punctuation left out.
        length: the same, words of a talk counted half.
        padding: percentage of it that says nothing (words in sentences without the small words
            that tie others together), or, if that is more, that says nothing new (figures that
            were told before).
    """

    words: int
    length: int
    padding: int


def shape_of(blocks: Iterable[Block], sentences: Sequence[Sentence], amounts: Amounts) -> Shape:
    """The shape of a draft whose `blocks` hold the judged `sentences` with `amounts`."""
    roles = {block.role for block in blocks}
    letter = Role.OTHER_SPEAKER not in roles and not roles.isdisjoint(_LETTER_PARTS)
    words = word_count(sentences)
    return Shape(
        words=words,
        length=words if letter else words // _SPOKEN,
        padding=round(100 * max(_unbound(sentences), _retold(amounts))),
    )


def word_count(sentences: Iterable[Sentence]) -> int:
    """Number of words, punctuation left out."""
    return sum(token.pos != "PUNCT" for sentence in sentences for token in sentence.tokens)


def _unbound(sentences: Iterable[Sentence]) -> float:
    """The share of words that stand in sentences which nothing ties together."""
    words = unbound = 0
    for sentence in sentences:
        kinds = [token.pos for token in sentence.tokens if token.pos != "PUNCT"]
        words += len(kinds)
        if sum(kind in _BINDING for kind in kinds) <= _LEAST_BOUND * len(kinds):
            unbound += len(kinds)
    return unbound / words if words else 0.0


def _retold(amounts: Amounts) -> float:
    """The share of the figures of results that were all told before."""
    told: set[float] = set()
    count = retold = 0
    for quantity, use in zip(amounts.quantities, amounts.uses, strict=True):
        if use is Use.RESULT:
            values = set(_values(quantity))
            count += 1
            retold += values <= told
            told |= values
    return retold / count if count >= _FEWEST_FIGURES else 0.0


def _values(quantity: Quantity) -> Iterable[float]:
    low_and_high = quantity.value if isinstance(quantity.value, tuple) else (quantity.value,)
    ends = (quantity.baseline, quantity.target)
    yield from (*low_and_high, *(end for end in ends if end is not None))
