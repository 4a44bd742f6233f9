"""The outline of a phrase: which words every match of it has, in their order.

Outlines let `coach.evidence.screen` tell which sentences cannot match a phrase: that of "only
right|fair that <self>" is "only", beside it "right" or "fair", beside it "that", and so on. An
outline may fit where its phrase does not, never the other way round: where words may stand between
it says so, and of a choice between several words it keeps one of each. Each choice is outlined on
its own as well, so what is lost in a phrase that names a vocabulary is made up for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Sequence as Seq
from functools import cache
from itertools import chain
from math import prod

from coach.evidence.notation import (
    Choice,
    Edge,
    Gap,
    Node,
    Reference,
    Repeat,
    Sequence,
    Word,
    parse,
)
from coach.evidence.rarity import Rarity
from coach.language.words import Keys
from coach.pack import ClausePattern, Phrase, Together

Outline = tuple[Keys | None, ...]
"""Keys of which a word has one; None where other words may stand between its neighbours."""

Outlines = tuple[Outline, ...]
"""Of several outlines a sentence has one."""

_GAP: Outline = (None,)
_LONGEST = 20
"""Parts of an outline that are kept: vocabularies within vocabularies may make it very long."""


class Outliner:
    """Outlines patterns with the vocabularies of one pack."""

    def __init__(self, words: Mapping[str, Seq[str]], rarity: Rarity) -> None:
        """Take the entries of each vocabulary."""
        self._words = words
        self._rarity = rarity
        self._entries = cache(self._outlines_of_entries)

    def needs(self, pattern: Phrase | ClausePattern | Together) -> list[Outlines]:
        """What a sentence must have of, each time one, to match `pattern`; the rarest first."""
        return sorted(dict.fromkeys(self._needs(pattern)), key=self._frequency)

    def _needs(self, pattern: Phrase | ClausePattern | Together) -> Iterator[Outlines]:
        match pattern:
            case Phrase():
                yield from self._needs_of_phrase(pattern.sequence)
            case Together():
                yield from chain.from_iterable(map(self._needs, pattern.all))
            case ClausePattern():
                yield from self._needs_of_clause(pattern)

    def _needs_of_clause(self, clause: ClausePattern) -> Iterator[Outlines]:
        if clause.head is not None:
            yield from self._needs(clause.head)
        for role in (clause.subject, clause.object, *clause.with_.values()):
            if isinstance(role, Phrase):
                for outlines in self._needs(role):
                    yield tuple(map(_with_gaps, outlines))
        for preposition in clause.with_:
            yield ((frozenset({preposition}),),)
        if clause.complement is not None:
            yield from self._needs_of_clause(clause.complement)

    def _needs_of_phrase(self, phrase: Sequence) -> Iterator[Outlines]:
        whole = self._outline(phrase)
        if any(whole):
            yield (whole,)
        for node in phrase.nodes:
            inner = node.node if isinstance(node, Repeat) and node.least else node
            if isinstance(inner, Choice | Reference):
                options = self._options(inner)
                if len(options) > 1 and all(map(any, options)):
                    yield options

    def _outline(self, node: Node | Sequence) -> Outline:
        match node:
            case Sequence(nodes):
                outline = tuple(chain.from_iterable(map(self._outline, nodes)))
                return outline if len(outline) <= _LONGEST else outline[:_LONGEST] + _GAP
            case Word(keys, negated=False):
                return (keys,)
            case Choice() | Reference():
                return self._in_one(self._options(node))
            case Repeat(inner, least=1):
                return self._outline(inner) + _GAP
            case Word() | Gap() | Repeat():
                return _GAP
            case Edge():
                return ()

    def _options(self, choice: Choice | Reference) -> Outlines:
        if isinstance(choice, Reference):
            return self._entries(choice.name)
        return self._outlines(choice.options)

    def _outlines_of_entries(self, vocabulary: str) -> Outlines:
        return self._outlines(map(parse, self._words[vocabulary]))

    def _outlines(self, options: Iterable[Sequence]) -> Outlines:
        """The outlines of `options`; those of one word are one."""
        words: set[str] = set()
        others: list[Outline] = []
        for outline in map(self._outline, options):
            match outline:
                case (frozenset() as keys,):
                    words |= keys
                case _:
                    others.append(outline)
        return (*([(frozenset(words),)] if words else []), *others)

    def _in_one(self, options: Outlines) -> Outline:
        """One outline for several: some word of each."""
        if len(options) == 1:
            return options[0]
        keys: set[str] = set()
        for outline in options:
            rarest = self._rarity.rarest(outline)
            if rarest is None:
                return _GAP
            keys |= rarest
        return (None, frozenset(keys), None)

    def _frequency(self, outlines: Outlines) -> float:
        """How often a sentence has one of `outlines`, were words independent."""
        share = self._rarity.share
        return sum(prod(map(share, filter(None, outline))) for outline in outlines)


def _with_gaps(outline: Outline) -> Outline:
    """`outline` where words may be missing between, as in the phrase of an argument."""
    return tuple(chain.from_iterable((keys, None) for keys in outline))
