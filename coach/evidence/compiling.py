"""From the tree of a phrase to a pattern that can be matched.

A phrase becomes a function from the positions where it may start to the positions where it may end.
A set of positions is an integer with a bit for each, so a step costs a few machine operations for
all positions together, and no pattern can hang the coach: the work for a phrase is bounded by its
parts. What a vocabulary compiles to is made once and shared by all phrases that name it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Sequence as Seq
from dataclasses import dataclass

from coach.evidence.matching import Pattern, Step
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
from coach.language.words import Keys, Positions, Words


@dataclass(frozen=True, slots=True)
class _Part:
    """A compiled node.

    Attributes:
        step: what it does.
        first: keys one of which the first token has; None if that cannot be said.
        telling: keys one of which some token has, as rare ones as possible; None likewise.
        optional: whether it may take no token.
        word: its keys, if it is no more than a test of one token.
        options: its alternatives, if it is a choice.
    """

    step: Step
    first: Keys | None
    telling: Keys | None
    optional: bool
    word: Keys | None = None
    options: tuple[_Part, ...] = ()


class PatternCompiler:
    """Compiles phrases with the vocabularies of one pack."""

    def __init__(self, words: Mapping[str, Seq[str]], rarity: Rarity) -> None:
        """Take the entries of each vocabulary."""
        self._words = words
        self._rarity = rarity
        self._compiled: dict[str, _Part] = {}

    def compile(self, phrase: Sequence) -> Pattern:
        """Compile `phrase`; every vocabulary that it names must be known."""
        whole = self._whole(phrase)
        return Pattern(whole.step, whole.first)

    def _part(self, node: Node) -> _Part:
        match node:
            case Word(keys, negated):
                return _word(keys, negated=negated)
            case Gap(most):
                return _Part(_gap_step(most), None, None, optional=True)
            case Edge(at_start):
                # Takes no token, so the next part is still the first; see _first.
                return _Part(_edge_step(at_start=at_start), frozenset(), None, optional=True)
            case Reference(name):
                if name not in self._compiled:
                    entries = map(parse, self._words[name])
                    self._compiled[name] = _choice([self._whole(entry) for entry in entries])
                return self._compiled[name]
            case Choice(options):
                return _choice([self._whole(option) for option in options])
            case Repeat(inner, least, most):
                part = self._part(inner)
                return _Part(
                    _repeat_step(part.step, least, most),
                    part.first,
                    part.telling if least else None,
                    optional=part.optional or not least,
                )

    def _whole(self, phrase: Sequence) -> _Part:
        parts = [self._part(node) for node in phrase.nodes]
        if len(parts) == 1:
            return parts[0]
        return _Part(
            _sequence_step([part.step for part in parts]),
            _first(parts),
            self._rarity.rarest(part.telling for part in parts),
            optional=all(part.optional for part in parts),
        )


def _word(keys: Keys, *, negated: bool = False) -> _Part:
    if negated:
        return _Part(
            lambda words, at: (at & words.everywhere & ~words.having(keys)) << 1,
            None,
            None,
            optional=False,
        )
    return _Part(
        lambda words, at: (at & words.having(keys)) << 1, keys, keys, optional=False, word=keys
    )


def _first(parts: Iterable[_Part]) -> Keys | None:
    found: Keys = frozenset()
    for part in parts:
        if part.first is None:
            return None
        found |= part.first
        if not part.optional:
            return found
    return None


def _choice(options: Seq[_Part]) -> _Part:
    """A choice; all one-word options are one look-up, and nested choices are flattened."""
    keys: set[str] = set()
    others: list[_Part] = []
    for option in options:
        for part in option.options or (option,):
            if part.word is not None:
                keys |= part.word
            else:
                others.append(part)
    parts = ([_word(frozenset(keys))] if keys else []) + others
    if len(parts) == 1:
        return parts[0]
    return _Part(
        _choice_step(parts),
        _union(None if part.optional else part.first for part in parts),
        _union(part.telling for part in parts),
        optional=any(part.optional for part in parts),
        options=tuple(parts),
    )


def _union(sets: Iterable[Keys | None]) -> Keys | None:
    """The union; None (nothing can be said) if any of them is None."""
    union: set[str] = set()
    for keys in sets:
        if keys is None:
            return None
        union |= keys
    return frozenset(union)


def _sequence_step(steps: Seq[Step]) -> Step:
    def run(words: Words, at: Positions) -> Positions:
        for step in steps:
            at = step(words, at)
            if not at:
                return 0
        return at

    return run


def _choice_step(options: Seq[_Part]) -> Step:
    """Tries the options whose telling words are there: a vocabulary may have hundreds."""
    by_key: dict[str, list[Step]] = defaultdict(list)
    always: list[Step] = []
    for option in options:
        if option.telling is None or option.word is not None:
            always.append(option.step)
        else:
            for key in option.telling:
                by_key[key].append(option.step)
    telling = frozenset(by_key)

    def run(words: Words, at: Positions) -> Positions:
        ends = 0
        for step in always:
            ends |= step(words, at)
        for key in words.present(telling):
            for step in by_key[key]:
                ends |= step(words, at)
        return ends

    return run


def _gap_step(most: int) -> Step:
    def run(words: Words, at: Positions) -> Positions:
        for _ in range(most):
            at |= at << 1
        return at & words.limit

    return run


def _edge_step(*, at_start: bool) -> Step:
    return lambda words, at: at & (1 if at_start else words.last)


def _repeat_step(inner: Step, least: int, most: int) -> Step:
    def run(words: Words, at: Positions) -> Positions:
        reached = at if least == 0 else 0
        for _ in range(most):
            at = inner(words, at) & ~reached  # what was reached with fewer rounds is done
            if not at:
                break
            reached |= at
        return reached

    return run
