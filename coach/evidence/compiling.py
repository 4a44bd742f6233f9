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
from coach.evidence.notation import Choice, Edge, Gap, Node, Reference, Repeat, Sequence, Word
from coach.language.words import Keys, Positions, Words

_CLASS_COST = 2000.0
_COMMON_COST = 200.0


@dataclass(frozen=True, slots=True)
class _Part:
    """A compiled node.

    Attributes:
        step: what it does.
        needed: keys one of which every match has; None if that cannot be said.
        first: keys one of which the first token has; None if that cannot be said.
        optional: whether it may take no token.
        word: its keys, if it is no more than a test of one token.
        options: its alternatives, if it is a choice.
    """

    step: Step
    needed: Keys | None
    first: Keys | None
    optional: bool
    word: Keys | None = None
    options: tuple[_Part, ...] = ()


class PatternCompiler:
    """Compiles phrases with the vocabularies of one pack."""

    def __init__(
        self, vocabularies: Mapping[str, Seq[Sequence]], common: Keys = frozenset()
    ) -> None:
        """Take the phrases of each vocabulary, and the words that hardly any sentence lacks."""
        self._vocabularies = vocabularies
        self._common = common
        self._compiled: dict[str, _Part] = {}

    def compile(self, phrase: Sequence) -> Pattern:
        """Compile `phrase`; every vocabulary that it names must be known."""
        parts = [self._part(node) for node in phrase.nodes]
        sets = dict.fromkeys(part.needed for part in parts if part.needed is not None)
        whole = _sequence(parts)
        return Pattern(whole.step, tuple(sorted(sets, key=self._cost)), whole.first)

    def _part(self, node: Node) -> _Part:
        match node:
            case Word(keys, negated):
                return _word(keys, negated=negated)
            case Gap(most):
                return _Part(_gap_step(most), None, None, optional=True)
            case Edge(at_start):
                # Takes no token, so the next part is still the first; see _first.
                return _Part(_edge_step(at_start=at_start), None, frozenset(), optional=True)
            case Reference(name):
                if name not in self._compiled:
                    entries = self._vocabularies[name]
                    self._compiled[name] = _choice([self._whole(entry) for entry in entries])
                return self._compiled[name]
            case Choice(options):
                return _choice([self._whole(option) for option in options])
            case Repeat(inner, least, most):
                part = self._part(inner)
                return _Part(
                    _repeat_step(part.step, least, most),
                    part.needed if least else None,
                    part.first,
                    optional=part.optional or not least,
                )

    def _whole(self, phrase: Sequence) -> _Part:
        return _sequence([self._part(node) for node in phrase.nodes])

    def _cost(self, keys: Keys) -> float:
        """How many sentences have one of `keys`, roughly."""
        return sum(map(self._key_cost, keys))

    def _key_cost(self, key: str) -> float:
        if key.startswith("<"):
            return _CLASS_COST
        return _COMMON_COST if key in self._common else 1.0


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


def _sequence(parts: Seq[_Part]) -> _Part:
    if len(parts) == 1:
        return parts[0]
    steps = [part.step for part in parts]

    def run(words: Words, at: Positions) -> Positions:
        for step in steps:
            at = step(words, at)
            if not at:
                return 0
        return at

    needed = [part.needed for part in parts if part.needed is not None]
    return _Part(
        run,
        min(needed, key=len, default=None),
        _first(parts),
        optional=all(part.optional for part in parts),
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
        _union(part.needed for part in parts),
        _union(None if part.optional else part.first for part in parts),
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


def _choice_step(options: Seq[_Part]) -> Step:
    """Tries the options that can begin where it stands: a vocabulary may have hundreds."""
    by_first: dict[str, list[Step]] = defaultdict(list)
    always: list[Step] = []
    for option in options:
        if option.first is None or option.optional:
            always.append(option.step)
        else:
            for key in option.first:
                by_first[key].append(option.step)
    firsts = frozenset(by_first)

    def run(words: Words, at: Positions) -> Positions:
        ends = 0
        for step in always:
            ends |= step(words, at)
        if at & words.having(firsts):
            for key in words.present(firsts):
                here = at & words.having_key(key)
                if here:
                    for step in by_first[key]:
                        ends |= step(words, here)
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
