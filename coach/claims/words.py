"""The words that a pack has for claims, ready to be looked up in a sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from coach.evidence.compiling import PatternCompiler
from coach.evidence.matching import Pattern
from coach.evidence.notation import parse
from coach.evidence.rarity import Rarity
from coach.language.sentence import Sentence
from coach.language.words import Keys

_PATTERNS = (
    "achieved", "made", "bettered", "changed", "business-measure", "technical-measure",
    "technical-term", "asked-for", "market", "ended",
    "served", "enabled", "set-against", "pay-word", "superior",
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

    def __getitem__(self, name: str) -> Keys:
        """The entries of the vocabulary `name`, each of one word."""
        return self._single[name]

    def ranges(self, name: str, sentence: Sentence) -> list[tuple[int, int]]:
        """Where entries of the vocabulary `name` stand in `sentence`, half-open ranges."""
        return self._patterns[name].find(sentence.words)

    def places(self, name: str, sentence: Sentence) -> list[int]:
        """Where entries of the vocabulary `name` begin in `sentence`."""
        return [first for first, _ in self.ranges(name, sentence)]
