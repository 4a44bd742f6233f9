"""A passage of a draft in pieces: numbers, words and marks as typed, each with its grammar.

The parser's tokens are not used for reading numbers, since "CHF 14'000", "£48k-£53k" and "~41"
come out of a tokenizer trained on other text in any shape. They lend the pieces their part of
speech, their lemma and their governor.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property

from coach.language.sentence import Sentence, Token

_SPACE = " \u00a0\u202f\u2009"
_PIECE = re.compile(
    rf"""
    (?P<phone>\+\d{{1,3}}[ .-]?\(?\d[\d ().-]{{6,16}}\d | \(\d{{2,5}}\)[ ]?\d[\d -]{{4,12}}\d
        | (?<![\d.,])0\d{{2,4}}[ -]\d{{3,4}}(?:[ -]?\d{{2,4}}){{1,3}}(?![\d.,])
        | (?<![\d.,-])\d{{3}}-(?:\d{{3}}-)?\d{{4}}(?![\d.,-]))
  | (?P<date>\d{{1,2}}(?P<by>[/.-])\d{{1,2}}(?P=by)(?:19|20)?\d{{2}}(?!\d)
        | (?:19|20)\d{{2}}[-/.]\d{{1,2}}(?:[-/.]\d{{1,2}})?(?!\d))
  | (?P<colon>\d{{1,4}}:\d{{1,4}}(?::\d{{2}})?(?!\d))
  | (?P<number>\d{{1,3}}(?:[{_SPACE}]\d{{3}})+(?!\d)(?:[.,]\d{{1,2}}(?!\d))?
        | \d{{1,30}}(?:[.,'’]\d{{1,30}}){{0,8}}(?:[{_SPACE}]?[¼½¾⅓⅔⅛])?
        | (?<![\w.])\.\d{{1,30}} | [¼½¾⅓⅔⅛])
  | (?P<word>[^\W\d_]+)
  | (?P<ending>['’][^\W\d_]+)
  | (?P<arrow>-+> | =+> | [→⇒➔➜➡⟶])
  | (?P<dots>\.{{2,}})
  | (?P<mark>\S)
    """,
    re.VERBOSE,
)
_SENTENCE_END = re.compile(r"[.!?:;][\"'”’)\]]*\s*$")


_ABBREVIATION = 4
"""Words up to this length may be abbreviations before a number, as in "no. 8812"."""

_LONGEST_RUN = 4
"""Sentences; work on a passage may grow with the square of its length."""


class Shape(Enum):
    """What a piece is made of."""

    NUMBER = auto()
    COLON = auto()
    DATE = auto()
    PHONE = auto()
    WORD = auto()
    ARROW = auto()
    MARK = auto()


_SHAPES = {
    "number": Shape.NUMBER, "colon": Shape.COLON, "date": Shape.DATE, "phone": Shape.PHONE,
    "word": Shape.WORD, "ending": Shape.WORD, "arrow": Shape.ARROW,
    "dots": Shape.MARK, "mark": Shape.MARK,
}  # fmt: skip


_Cut = tuple[str, Shape, int, int]


@dataclass(slots=True)
class Piece:
    """One number, word or mark.

    Attributes:
        index: its place in the passage.
        start: first character in the draft.
        end: character after the last one.
        text: as typed.
        lower: `text` in lower case.
        shape: what it is made of.
        glued: whether no space parts it from the piece before it.
        lemma: dictionary form, spelling repaired.
        tag: Penn Treebank tag of its token.
        relation: dependency label of its token, without subtype.
        head: index of the first piece of the governing token; its own for a root.
        token: number of its token in the passage.
    """

    index: int
    start: int
    end: int
    text: str
    lower: str
    shape: Shape
    glued: bool
    lemma: str
    tag: str
    relation: str
    head: int
    token: int

    @property
    def is_noun(self) -> bool:
        """Whether the tagger takes it for a noun."""
        return self.tag.startswith("NN") and self.shape is Shape.WORD

    @property
    def is_verb(self) -> bool:
        """Whether the tagger takes it for a verb."""
        return self.tag.startswith("VB")

    @property
    def is_adjective(self) -> bool:
        """Whether the tagger takes it for an adjective."""
        return self.tag.startswith("JJ")


class Passage:
    """Sentences that belong together, in pieces.

    Attributes:
        text: the draft.
        pieces: in text order.
        lowers: the pieces in lower case.
    """

    def __init__(self, text: str, pieces: Sequence[Piece]) -> None:
        """Take the draft and the pieces of a part of it."""
        self.text = text
        self.pieces = pieces
        self.lowers = tuple([piece.lower for piece in pieces])
        self._count = len(pieces)

    def at(self, index: int) -> Piece | None:
        """The piece of that index; None outside the passage."""
        return self.pieces[index] if 0 <= index < self._count else None

    def lower(self, index: int) -> str:
        """The piece of that index in lower case; empty outside the passage."""
        return self.lowers[index] if 0 <= index < self._count else ""

    def glued(self, index: int) -> bool:
        """Whether there is such a piece, and no space before it."""
        return 0 < index < self._count and self.pieces[index].glued

    def slice(self, first: int, after: int) -> str:
        """The draft from the piece `first` to the one before `after`."""
        return self.text[self.pieces[first].start : self.pieces[after - 1].end]

    @cached_property
    def children(self) -> Sequence[Sequence[Piece]]:
        """For each piece, those that its token governs."""
        found: list[list[Piece]] = [[] for _ in self.pieces]
        for piece in self.pieces:
            if piece.head != piece.index:
                found[piece.head].append(piece)
        return found


def cut(text: str, start: int = 0, end: int | None = None) -> Iterator[_Cut]:
    """The pieces of ``text[start:end]``: what each is, its shape, its start and its end."""
    for match in _PIECE.finditer(text, start, len(text) if end is None else end):
        yield match.group(), _SHAPES[match.lastgroup or "mark"], match.start(), match.end()


def passages(text: str, sentences: Sequence[Sentence]) -> Iterator[list[Sentence]]:
    """Runs of sentences between which the writer put no stop, so that only the parser did."""
    run: list[Sentence] = []
    for sentence in sentences:
        if not sentence.tokens:
            continue
        if run and (len(run) == _LONGEST_RUN or not _continues(text, run[-1], sentence)):
            yield run
            run = []
        run.append(sentence)
    if run:
        yield run


def _continues(text: str, before: Sentence, after: Sentence) -> bool:
    end, start = before.tokens[-1].end, after.tokens[0].start
    if before.paragraph != after.paragraph or not 0 <= start - end <= 2:
        return False
    if "\n" in text[end:start]:
        return False
    abbreviated = len(before.tokens) > 1 and len(before.tokens[-2].text) <= _ABBREVIATION
    abbreviated = abbreviated or len(before.tokens[-1].text) <= _ABBREVIATION + 1
    if abbreviated and text[end - 1] == "." and text[start].isdecimal():
        return True
    return not _SENTENCE_END.search(text, max(end - 4, 0), end)


def passage(text: str, sentences: Sequence[Sentence]) -> Passage:
    """The pieces of a run of sentences, with their grammar."""
    tokens: list[Token] = []
    heads: list[int] = []
    for sentence in sentences:
        heads += [len(tokens) + token.head for token in sentence.tokens]
        tokens += sentence.tokens
    start, end = tokens[0].start, tokens[-1].end
    found = list(cut(text, start, end))
    owners = _owners(found, tokens)
    first_piece = [0] * len(tokens)
    for index in range(len(found) - 1, -1, -1):
        first_piece[owners[index]] = index
    pieces = []
    behind = -1
    for index, (word, shape, first, after) in enumerate(found):
        owner = owners[index]
        token = tokens[owner]
        head = first_piece[heads[owner]]
        own_head = first_piece[owner]
        whole = token.end - token.start == after - first
        pieces.append(
            Piece(
                index=index,
                start=first,
                end=after,
                text=word,
                lower=word.lower(),
                shape=shape,
                glued=first == behind,
                lemma=token.lemma if whole else word.lower(),
                tag=token.tag,
                relation=token.relation,
                head=head if index == own_head else own_head,
                token=owner,
            )
        )
        behind = after
    return Passage(text, pieces)


def _owners(found: Sequence[_Cut], tokens: Sequence[Token]) -> list[int]:
    """For each piece, the token that holds its first character, or the one before it."""
    owners = []
    owner = 0
    for _, _, start, _ in found:
        while owner + 1 < len(tokens) and tokens[owner + 1].start <= start:
            owner += 1
        owners.append(owner)
    return owners
