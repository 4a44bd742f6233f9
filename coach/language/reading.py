"""From a parsed spaCy Doc to the sentences that the rest of the coach works on."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach.language.keys import keys_of
from coach.language.plain import PlainText
from coach.language.sentence import Token

if TYPE_CHECKING:
    from spacy.tokens import Doc

_COLUMNS: list[int | str] = ["ORTH", "LOWER", "LEMMA", "TAG", "POS", "LIKE_NUM", "DEP", "HEAD"]
_LONGEST_SENTENCE = 200
"""Tokens; nobody writes longer ones, and work on a sentence may grow with its square."""


@dataclass(frozen=True, slots=True)
class Typed:
    """How the tokens of a Doc were typed, before their spelling was repaired.

    Attributes:
        ranges: where each token stood in the plain text, half-open.
        capitals: indices of ordinary words typed in capitals.
        exclamations: indices of rows of marks with two exclamation marks or more.
    """

    ranges: list[tuple[int, int]]
    capitals: frozenset[int]
    exclamations: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Lexical:
    """What a token owes to its word alone; shared by all tokens alike."""

    text: str
    lower: str
    lemma: str
    tag: str
    pos: str
    keys: frozenset[str]


class DocReader:
    """Reads Docs; remembers the words it has met, as most tokens are old acquaintances."""

    def __init__(self) -> None:
        """Start with no words."""
        self._words: dict[tuple[int, ...], _Lexical] = {}

    def sentences(self, doc: Doc, typed: Typed, plain: PlainText) -> Iterator[list[Token]]:
        """The tokens of each sentence of `doc`, which was made from `plain`."""
        rows: list[list[int]] = doc.to_array(_COLUMNS).tolist()
        for span in doc.sents:
            for first in range(span.start, span.end, _LONGEST_SENTENCE):
                last = min(first + _LONGEST_SENTENCE, span.end)
                yield [
                    self._token(doc, rows[index], index, (first, last), typed, plain)
                    for index in range(first, last)
                ]

    def _token(
        self,
        doc: Doc,
        row: list[int],
        index: int,
        sentence: tuple[int, int],
        typed: Typed,
        plain: PlainText,
    ) -> Token:
        *lexical, dep, offset = row
        first, last = sentence
        word = self._word(doc, (*lexical, index in typed.capitals, index in typed.exclamations))
        start, end = plain.span(*typed.ranges[index])
        # The array is unsigned: a head to the left has wrapped around.
        head = index + offset - (offset >> 63 << 64)
        label = doc.vocab.strings[dep]
        return Token(
            index=index - first,
            text=word.text,
            lower=word.lower,
            lemma=word.lemma,
            tag=word.tag,
            pos=word.pos,
            dep="root" if label == "ROOT" else sys.intern(label),
            head=(head if first <= head < last else index) - first,
            start=start,
            end=end,
            keys=word.keys,
        )

    def _word(self, doc: Doc, lexical: tuple[int, ...]) -> _Lexical:
        known = self._words.get(lexical)
        if known is None:
            orth, lower, lemma, tag, pos = (doc.vocab.strings[each] for each in lexical[:5])
            number, capitals, exclamations = map(bool, lexical[5:])
            lemma = lemma.lower() or lower
            keys = keys_of(
                lower,
                lemma,
                tag,
                pos,
                number=number,
                capitals=capitals,
                exclamations=exclamations,
            )
            known = self._words[lexical] = _Lexical(orth, lower, lemma, tag, pos, keys)
        return known
