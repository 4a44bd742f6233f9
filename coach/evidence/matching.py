"""Phrases over sentences: compiled once, then matched without backtracking.

A phrase becomes a function from the positions where it may start to the positions where it may
end. A set of positions is an integer with a bit for each, so a step costs a few machine
operations for all positions together, and no pattern can hang the coach: the work for a phrase
is bounded by its parts.

Most phrases cannot occur in most sentences, and that is decided first: `Pattern.required` holds
keys of which a sentence must have one (see `coach.evidence.finder`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from collections.abc import Sequence as Seq
from dataclasses import dataclass

from coach.evidence.notation import Choice, Edge, Gap, Node, Reference, Repeat, Sequence, Word
from coach.language.words import Keys, Positions, Words

_CLASS_COST = 2000.0
_COMMON_COST = 200.0

Step = Callable[[Words, Positions], Positions]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled phrase.

    Attributes:
        step: from the positions where it may start to those where it may end.
        required: sets of keys, rarest first; a sentence that lacks any of the sets has no match.
        first: keys one of which the first token must have; None if that cannot be said.
    """

    step: Step
    required: tuple[Keys, ...]
    first: Keys | None

    def starts(self, words: Words) -> Positions:
        """Where a match may start, by its first word alone."""
        return words.everywhere if self.first is None else words.having(self.first)

    def find(self, words: Words) -> list[tuple[int, int]]:
        """All longest matches, half-open ranges of positions, none within another."""
        starts = self.starts(words)
        if not starts or not self.step(words, starts):
            return []
        matches: list[tuple[int, int]] = []
        furthest = 0
        for start in range(len(words.tokens)):
            if starts >> start & 1:
                end = self.step(words, 1 << start).bit_length() - 1
                if end > start and end > furthest:
                    matches.append((start, end))
                    furthest = end
        return matches

    def end_from(self, words: Words, start: int) -> int | None:
        """Where the longest match that starts at `start` ends; None without one."""
        end = self.step(words, 1 << start).bit_length() - 1
        return end if end > start else None


class PatternCompiler:
    """Compiles phrases with the vocabularies of one pack."""

    def __init__(
        self, vocabularies: Mapping[str, Seq[Sequence]], common: Keys = frozenset()
    ) -> None:
        """Take the phrases of each vocabulary, and the words that hardly any sentence lacks."""
        self._vocabularies = vocabularies
        self._common = common
        self._resolved: dict[str, Node] = {}

    def compile(self, phrase: Sequence) -> Pattern:
        """Put the vocabularies into `phrase`; every reference must be known."""
        sequence = self._sequence(phrase)
        return Pattern(
            _sequence_step(sequence), _required(sequence, self._common), _first(sequence)
        )

    def _sequence(self, phrase: Sequence) -> Sequence:
        return Sequence(tuple(self._node(node) for node in phrase.nodes))

    def _node(self, node: Node) -> Node:
        match node:
            case Reference(name):
                if name not in self._resolved:
                    entries = [self._sequence(entry) for entry in self._vocabularies[name]]
                    self._resolved[name] = _choice(entries)
                return self._resolved[name]
            case Choice(options):
                return _choice([self._sequence(option) for option in options])
            case Repeat(inner, least, most):
                return Repeat(self._node(inner), least, most)
            case _:
                return node


def _choice(options: list[Sequence]) -> Node:
    """A choice with all one-word options folded into one set look-up."""
    keys: set[str] = set()
    others: list[Sequence] = []
    queue = list(reversed(options))
    while queue:
        option = queue.pop()
        only = option.nodes[0] if len(option.nodes) == 1 else None
        if isinstance(only, Word) and not only.negated:
            keys |= only.keys
        elif isinstance(only, Choice):
            queue.extend(only.options)
        else:
            others.append(option)
    if keys:
        word = Word(frozenset(keys))
        if not others:
            return word
        others.insert(0, Sequence((word,)))
    return Choice(tuple(others))


def _sequence_step(sequence: Sequence) -> Step:
    steps = [_step(node) for node in sequence.nodes]
    if len(steps) == 1:
        return steps[0]

    def run(words: Words, at: Positions) -> Positions:
        for step in steps:
            at = step(words, at)
            if not at:
                return 0
        return at

    return run


def _step(node: Node) -> Step:
    match node:
        case Word(keys, negated):
            if negated:
                return lambda words, at: (at & words.everywhere & ~words.having(keys)) << 1
            return lambda words, at: (at & words.having(keys)) << 1
        case Gap(most):
            return _gap_step(most)
        case Edge(at_start):
            return lambda words, at: at & (1 if at_start else words.last)
        case Choice(options):
            return _choice_step(options)
        case Repeat(inner, least, most):
            return _repeat_step(_step(inner), least, most)
        case Reference():
            raise AssertionError("a compiled pattern has no references")


def _gap_step(most: int) -> Step:
    def run(words: Words, at: Positions) -> Positions:
        for _ in range(most):
            at |= at << 1
        return at & words.limit

    return run


def _choice_step(options: Seq[Sequence]) -> Step:
    """Tries the options that can begin where it stands: a vocabulary may have hundreds."""
    by_first: dict[str, list[Step]] = defaultdict(list)
    always: list[Step] = []
    for option in options:
        step = _sequence_step(option)
        first = _first(option)
        if first is None:
            always.append(step)
        for key in first or ():
            by_first[key].append(step)
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


def _repeat_step(inner: Step, least: int, most: int) -> Step:
    def run(words: Words, at: Positions) -> Positions:
        reached = at if least == 0 else 0
        for _ in range(most):
            at = inner(words, at)
            if not at:
                break
            reached |= at
        return reached

    return run


def _required(phrase: Sequence, common: Keys) -> tuple[Keys, ...]:
    found = (_required_of(node) for node in phrase.nodes)
    sets = dict.fromkeys(keys for keys in found if keys is not None)
    return tuple(sorted(sets, key=lambda keys: _cost(keys, common)))


def _required_of(node: Node) -> Keys | None:
    """Keys one of which a match of `node` has; None if that cannot be said."""
    match node:
        case Word(keys, False):
            return keys
        case Repeat(inner, least, _) if least > 0:
            return _required_of(inner)
        case Choice(options):
            return _union([_narrowest(option) for option in options])
        case _:
            return None


def _narrowest(option: Sequence) -> Keys | None:
    found = [keys for node in option.nodes if (keys := _required_of(node)) is not None]
    return min(found, key=len, default=None)


def _first(phrase: Sequence) -> Keys | None:
    found: list[Keys | None] = []
    for node in phrase.nodes:
        match node:
            case Edge():
                continue
            case Repeat(inner, 0, _):
                found.append(_first(Sequence((inner,))))
                continue
            case Choice(options):
                found.append(_union([_first(option) for option in options]))
            case Word(keys, False):
                found.append(keys)
            case Repeat(inner, _, _):
                found.append(_first(Sequence((inner,))))
            case _:
                found.append(None)
        break
    else:
        # Nothing that has to be there takes a word: the match may begin with any.
        found.append(None)
    return _union(found)


def _union(sets: list[Keys | None]) -> Keys | None:
    """The union; None (nothing can be said) if any of them is None."""
    if any(keys is None for keys in sets):
        return None
    return frozenset().union(*(keys for keys in sets if keys is not None))


def _cost(keys: Keys, common: Keys) -> float:
    """How many sentences have one of `keys`, roughly."""
    return sum(_key_cost(key, common) for key in keys)


def _key_cost(key: str, common: Keys) -> float:
    if key.startswith("<"):
        return _CLASS_COST
    return _COMMON_COST if key in common else 1.0
