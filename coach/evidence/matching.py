"""Phrases over sentences: compiled once, then matched without backtracking.

A phrase becomes a tree of steps. A step maps the positions where it may start to the positions
where it may end, a set at a time, so the work for one start is bounded by parts x tokens x gap
and no pattern can hang the coach.

Most phrases cannot occur in most sentences, and that is decided first: `Pattern.required` holds
keys of which a sentence must have one (see `coach.evidence.finder`).
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Sequence as Seq
from dataclasses import dataclass
from functools import cache

from coach.evidence.notation import Choice, Edge, Gap, Node, Reference, Repeat, Sequence, Word
from coach.language.sentence import Token

_CLASS_COST = 1000.0

Positions = frozenset[int]
_NOWHERE: Positions = frozenset()


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled phrase.

    Attributes:
        phrase: its tree, vocabularies put in.
        required: a sentence without any of these keys has no match; None if that cannot be said.
        first: keys one of which the first token must have; None if that cannot be said.
    """

    phrase: Sequence
    required: frozenset[str] | None
    first: frozenset[str] | None

    def find(self, tokens: Seq[Token]) -> list[tuple[int, int]]:
        """All longest matches, half-open ranges of token indices, none within another."""
        matches: list[tuple[int, int]] = []
        furthest = 0
        for start, token in enumerate(tokens):
            if self.first is not None and self.first.isdisjoint(token.keys):
                continue
            ends = _ends(self.phrase, tokens, frozenset({start}))
            end = max(ends, default=start)
            if end > start and end > furthest:
                matches.append((start, end))
                furthest = end
        return matches

    def occurs(self, tokens: Seq[Token]) -> bool:
        """Whether there is a match anywhere in `tokens`."""
        return any(
            _ends(self.phrase, tokens, frozenset({start})) - {start} for start in range(len(tokens))
        )


def compile_pattern(phrase: Sequence, vocabularies: Mapping[str, Seq[Sequence]]) -> Pattern:
    """Put `vocabularies` (name to phrases) into `phrase`; every reference must be known."""
    resolved = _resolved_sequence(phrase, vocabularies)
    return Pattern(resolved, _required(resolved), _first(resolved))


def _resolved_sequence(phrase: Sequence, vocabularies: Mapping[str, Seq[Sequence]]) -> Sequence:
    return Sequence(tuple(_resolved(node, vocabularies) for node in phrase.nodes))


def _resolved(node: Node, vocabularies: Mapping[str, Seq[Sequence]]) -> Node:
    match node:
        case Reference():
            return _choice([_resolved_sequence(e, vocabularies) for e in vocabularies[node.name]])
        case Choice():
            return _choice([_resolved_sequence(option, vocabularies) for option in node.options])
        case Repeat():
            return Repeat(_resolved(node.node, vocabularies), node.least, node.most)
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


def _ends(sequence: Sequence, tokens: Seq[Token], starts: Positions) -> Positions:
    positions = starts
    for node in sequence.nodes:
        positions = _step(node, tokens, positions)
        if not positions:
            return _NOWHERE
    return positions


def _step(node: Node, tokens: Seq[Token], starts: Positions) -> Positions:
    count = len(tokens)
    match node:
        case Word(keys, negated):
            return frozenset(
                at + 1
                for at in starts
                if at < count and keys.isdisjoint(tokens[at].keys) is negated
            )
        case Gap(most):
            return frozenset(end for at in starts for end in range(at, min(at + most, count) + 1))
        case Edge(at_start):
            return starts & {0 if at_start else _last(tokens)}
        case Choice(options):
            return _NOWHERE.union(*(_ends(option, tokens, starts) for option in options))
        case Repeat(inner, least, most):
            reached = starts if least == 0 else _NOWHERE
            for _ in range(most):
                starts = _step(inner, tokens, starts)
                if not starts:
                    break
                reached |= starts
            return reached
        case Reference():
            raise AssertionError("a compiled pattern has no references")


def _last(tokens: Seq[Token]) -> int:
    """Where the words of the sentence end: closing punctuation does not count."""
    end = len(tokens)
    while end and tokens[end - 1].pos == "PUNCT":
        end -= 1
    return end


def _required(phrase: Sequence) -> frozenset[str] | None:
    candidates = [keys for node in phrase.nodes if (keys := _required_of(node)) is not None]
    return min(candidates, key=_cost, default=None)


def _required_of(node: Node) -> frozenset[str] | None:
    match node:
        case Word(keys, False):
            return keys
        case Repeat(inner, least, _) if least > 0:
            return _required_of(inner)
        case Choice(options):
            return _union([_required(option) for option in options])
        case _:
            return None


def _first(phrase: Sequence) -> frozenset[str] | None:
    found: list[frozenset[str] | None] = []
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
    return _union(found)


def _union(sets: list[frozenset[str] | None]) -> frozenset[str] | None:
    """The union; None (nothing can be said) if any of them is None."""
    if any(keys is None for keys in sets):
        return None
    return frozenset().union(*(keys for keys in sets if keys is not None))


def _cost(keys: frozenset[str]) -> float:
    """How many sentences have one of `keys`, roughly: short words are common, classes more so."""
    return sum(map(_key_cost, keys))


@cache
def _key_cost(key: str) -> float:
    return _CLASS_COST if key.startswith("<") else 1 + 300 / (len(key) ** 3)
