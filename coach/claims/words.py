"""The words that a pack has for claims, ready to be looked up in a sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from coach.claims.clauses import Clause
from coach.evidence.compiling import PatternCompiler
from coach.evidence.matching import Pattern
from coach.evidence.notation import parse
from coach.evidence.rarity import Rarity
from coach.language.sentence import Sentence
from coach.language.words import Keys

_PATTERNS = (
    "achieved", "made", "bettered", "changed", "business-measure", "technical-measure",
    "technical-term", "asked-for", "ended",
    "served", "enabled", "set-against", "superior",
)  # fmt: skip
_SINGLE = (
    "plain-acronym", "measureless", "hollow-count", "modal", "unfinished", "contrast",
    "technical-unit", "conceding", "no-work",
)  # fmt: skip
NEEDED = (*_PATTERNS, *_SINGLE)
"""The vocabularies that every pack must have."""


class ClaimWords:
    """The vocabularies, ready to be looked up."""

    def __init__(self, words: Mapping[str, Sequence[str]], common: Keys) -> None:
        """Take the vocabularies of a pack by name, and its commonest words."""
        compiler = PatternCompiler(words, Rarity(common))
        self._patterns: dict[str, Pattern] = {
            name: compiler.compile(parse(f"${name}")) for name in _PATTERNS
        }
        self._single = {name: frozenset(words[name]) for name in _SINGLE}
        self._last: Sentence | None = None
        self._found: dict[str, list[tuple[int, int]]] = {}
        """Where entries stand in the last sentence that was asked about."""

    def __getitem__(self, name: str) -> Keys:
        """The entries of the vocabulary `name`, each of one word."""
        return self._single[name]

    def ranges(self, name: str, sentence: Sentence) -> list[tuple[int, int]]:
        """Where entries of the vocabulary `name` stand in `sentence`, half-open ranges."""
        if sentence is not self._last:
            self._last, self._found = sentence, {}
        if name not in self._found:
            self._found[name] = self._patterns[name].find(sentence.words)
        return self._found[name]

    def places(self, name: str, sentence: Sentence) -> list[int]:
        """Where entries of the vocabulary `name` begin in `sentence`."""
        return [first for first, _ in self.ranges(name, sentence)]

    def has(self, name: str, clause: Clause) -> bool:
        """Whether an entry of the vocabulary `name` begins in `clause`."""
        return any(clause.has(first) for first, _ in self.ranges(name, clause.sentence))

    def sets_against(self, clause: Clause) -> bool:
        """Whether `clause` sets a figure against another of the same thing."""
        contrast = self._single["contrast"]
        return any(not token.keys.isdisjoint(contrast) for token in clause.tokens)
