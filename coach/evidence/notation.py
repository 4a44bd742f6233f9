"""The notation of a phrase: the text that pack authors write, as a small tree.

`docs/pack-format.md` is the reference. A phrase such as ``"only right|fair that <self>"`` is
parsed into a `Sequence` of `Node`s. Parsing knows neither spaCy nor vocabularies: a `Reference`
to a vocabulary stays one until `coach.evidence.matching` compiles the phrase.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

_PARTS_OF_SPEECH = "noun name verb adj adv num det aux past ing base currency"
_PERSONS = "self team you they"
_TYPOGRAPHY = "capitals exclamation exclamations"
_ANYWHERE = "any start end"
CLASSES = frozenset(f"{_PARTS_OF_SPEECH} {_PERSONS} {_TYPOGRAPHY} {_ANYWHERE}".split())
"""The names that may stand between angle brackets."""

MAX_REPEATS = 4
SHORT_GAP = 3
LONG_GAP = 8


class NotationError(ValueError):
    """A phrase that cannot be read; `offset` is the character of the phrase where it goes wrong."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.offset = offset


@dataclass(frozen=True, slots=True)
class Word:
    """One token that has at least one of `keys` (or, negated, none of them).

    A key is a word (matches as lemma or as written), ``=word`` (as written) or ``<class>``.
    """

    keys: frozenset[str]
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """Any entry of the vocabulary `name`; `offset` is where the phrase names it."""

    name: str
    offset: int


@dataclass(frozen=True, slots=True)
class Edge:
    """The start or the end of the sentence; takes no token."""

    at_start: bool


@dataclass(frozen=True, slots=True)
class Gap:
    """Up to `most` tokens of any kind."""

    most: int


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several alternatives."""

    options: tuple[Sequence, ...]


@dataclass(frozen=True, slots=True)
class Repeat:
    """`node` from `least` to `most` times."""

    node: Node
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Sequence:
    """Nodes one after the other."""

    nodes: tuple[Node, ...]


Node = Word | Reference | Edge | Gap | Choice | Repeat

_TOKEN = re.compile(
    r"(?P<space>\s+)|(?P<open>\()|(?P<close>\))|(?P<bar>\|)|(?P<quantifier>[?*+])"
    r"|(?P<gap>\.{2,3})(?=[\s)|]|$)|(?P<negation>!)|(?P<vocabulary>\$[\w-]+)|(?P<class><[^<>\s]*>)"
    r"|(?P<word>=?[^\s()|?*+!<>$=]+)"
)
_CONTRACTION = re.compile(r"(?<=\w)(n't|'(?:s|re|ve|ll|d|m))$")
_HYPHEN = re.compile(r"(?<=[^\W\d])-(?=[^\W\d])")
_QUANTIFIERS = {"?": (0, 1), "*": (0, MAX_REPEATS), "+": (1, MAX_REPEATS)}


@dataclass(frozen=True, slots=True)
class _Lexeme:
    kind: str
    text: str
    offset: int


@cache
def parse(phrase: str) -> Sequence:
    """Read `phrase`; remembered, as loading, spelling and matching all ask for it.

    Raises:
        NotationError: naming the character at which the phrase cannot be read.
    """
    if phrase.isalpha():
        return Sequence((_word(phrase),))
    return _Parser(phrase).parse()


def references(node: Node | Sequence) -> Iterator[Reference]:
    """Every vocabulary that `node` names, in the order of the text."""
    match node:
        case Reference():
            yield node
        case Repeat():
            yield from references(node.node)
        case Choice():
            for option in node.options:
                yield from references(option)
        case Sequence():
            for part in node.nodes:
                yield from references(part)
        case _:
            return


def _lexemes(phrase: str) -> list[_Lexeme]:
    found = []
    position = 0
    for match in _TOKEN.finditer(phrase):
        if match.start() != position:
            break
        position = match.end()
        found.append(_Lexeme(str(match.lastgroup), match.group(), match.start()))
    if position != len(phrase):
        raise NotationError(f"{phrase[position]!r} has no meaning here", position)
    return found


class _Parser:
    """Recursive descent over the lexemes; spaces part elements, so they are kept as lexemes."""

    def __init__(self, phrase: str) -> None:
        self._lexemes = _lexemes(phrase)
        self._length = len(phrase)
        self._at = 0

    def parse(self) -> Sequence:
        sequence = self._sequence()
        if self._kind() is not None:
            raise NotationError(f"{self._next().text!r} closes nothing", self._offset(-1))
        if not sequence.nodes:
            raise NotationError("an empty phrase matches nothing", 0)
        if all(_may_be_empty(node) for node in sequence.nodes):
            raise NotationError("every part is optional, so the phrase would match anywhere", 0)
        return sequence

    def _kind(self) -> str | None:
        return self._lexemes[self._at].kind if self._at < len(self._lexemes) else None

    def _next(self) -> _Lexeme:
        lexeme = self._lexemes[self._at]
        self._at += 1
        return lexeme

    def _offset(self, back: int = 0) -> int:
        at = self._at + back
        return self._lexemes[at].offset if at < len(self._lexemes) else self._length

    def _sequence(self) -> Sequence:
        nodes: list[Node] = []
        while (kind := self._kind()) not in (None, "close", "bar"):
            if kind == "space":
                # "a | b" inside a group parts alternatives; elsewhere a space only ends an element
                self._next()
                continue
            nodes.extend(self._element())
        return Sequence(tuple(nodes))

    def _element(self) -> list[Node]:
        """One element; a contraction such as "don't" gives two."""
        lexeme = self._next()
        match lexeme.kind:
            case "gap":
                return [Gap(SHORT_GAP if len(lexeme.text) == 2 else LONG_GAP)]
            case "open":
                node: Node = self._group(lexeme.offset)
            case "negation":
                node = self._negated(lexeme.offset)
            case "word" | "vocabulary" | "class":
                split = self._contraction(lexeme)
                if split:
                    return split
                node = self._alternatives(lexeme)
            case _:
                raise NotationError(f"{lexeme.text!r} has nothing to stand for", lexeme.offset)
        return [self._quantified(node)]

    def _quantified(self, node: Node) -> Node:
        if self._kind() != "quantifier":
            return node
        sign = self._next()
        if isinstance(node, Edge):
            raise NotationError("an end of the sentence cannot be repeated", sign.offset)
        least, most = _QUANTIFIERS[sign.text]
        return Repeat(node, least, most)

    def _group(self, opened_at: int) -> Choice:
        options = [self._sequence()]
        while self._kind() == "bar":
            self._next()
            options.append(self._sequence())
        if self._kind() != "close":
            raise NotationError("this bracket is never closed", opened_at)
        self._next()
        if not all(option.nodes for option in options):
            raise NotationError("an alternative of this group is empty", opened_at)
        return Choice(tuple(options))

    def _negated(self, offset: int) -> Word:
        if self._kind() not in ("word", "class"):
            raise NotationError("'!' stands before a word or a class", offset)
        node = self._alternatives(self._next())
        if not isinstance(node, Word):
            raise NotationError("'!' stands before words and classes only", offset)
        return Word(node.keys, negated=True)

    def _contraction(self, lexeme: _Lexeme) -> list[Node] | None:
        if lexeme.kind != "word" or self._kind() in ("bar", "quantifier"):
            return None
        cut = _CONTRACTION.search(lexeme.text)
        if cut is None:
            return None
        return [_word(lexeme.text[: cut.start()]), _word(cut.group())]

    def _alternatives(self, first: _Lexeme) -> Node:
        """``a|b|$c``: bars without spaces around them."""
        parts = [first]
        while self._kind() == "bar" and self._bar_is_tight():
            self._next()
            parts.append(self._next())
        nodes = [self._atom(part) for part in parts]
        if len(nodes) == 1:
            return nodes[0]
        if all(isinstance(node, Word) for node in nodes):
            return Word(frozenset().union(*(n.keys for n in nodes if isinstance(n, Word))))
        return Choice(tuple(Sequence((node,)) for node in nodes))

    def _bar_is_tight(self) -> bool:
        after = self._at + 1
        return after < len(self._lexemes) and self._lexemes[after].kind in (
            "word",
            "vocabulary",
            "class",
        )

    def _atom(self, lexeme: _Lexeme) -> Node:
        match lexeme.kind:
            case "vocabulary":
                return Reference(lexeme.text[1:], lexeme.offset)
            case "class":
                name = lexeme.text[1:-1]
                if name not in CLASSES:
                    known = ", ".join(f"<{c}>" for c in sorted(CLASSES))
                    raise NotationError(
                        f"{lexeme.text} is no class of words; there are {known}", lexeme.offset
                    )
                return (
                    Edge(name == "start")
                    if name in ("start", "end")
                    else Word(frozenset({lexeme.text}))
                )
            case _:
                parts = _HYPHEN.split(lexeme.text)
                if len(parts) == 1:
                    return _word(lexeme.text)
                return Choice((Sequence(tuple(_hyphenated(parts))),))


def _hyphenated(parts: list[str]) -> Iterator[Node]:
    """A hyphenated word is several tokens, and many people leave the hyphen out."""
    yield _word(parts[0])
    for part in parts[1:]:
        yield Repeat(_word("-"), 0, 1)
        yield _word(part)


def _word(text: str) -> Word:
    return Word(frozenset({text.lower()}))


def _may_be_empty(node: Node) -> bool:
    match node:
        case Repeat():
            return node.least == 0
        case Gap() | Edge():
            return True
        case Choice():
            return any(all(map(_may_be_empty, option.nodes)) for option in node.options)
        case _:
            return False
