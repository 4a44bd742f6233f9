"""Phrases that say something when one sentence has them all, in any order."""

from __future__ import annotations

from dataclasses import dataclass

from coach.evidence.compiling import PatternCompiler
from coach.evidence.matching import Pattern
from coach.language.words import Keys, Words
from coach.pack import Together


@dataclass(frozen=True, slots=True)
class CompiledTogether:
    """A group of phrases ready to match."""

    patterns: tuple[Pattern, ...]
    without: tuple[Pattern, ...]

    @property
    def required(self) -> tuple[Keys, ...]:
        """Sets of keys; a sentence that lacks any of the sets has no match."""
        return tuple(keys for pattern in self.patterns for keys in pattern.required)

    def find(self, words: Words) -> list[tuple[int, int]]:
        """A match of each phrase, the nearest to the first one's; nothing if one has none."""
        chosen: list[tuple[int, int]] = []
        for pattern in self.patterns:
            matches = [m for m in pattern.find(words) if not any(_overlap(m, c) for c in chosen)]
            if not matches:
                return []
            first = chosen[0][0] if chosen else 0
            chosen.append(min(matches, key=lambda match: abs(match[0] - first)))
        if any(pattern.find(words) for pattern in self.without):
            return []
        return chosen


def compile_together(group: Together, compiler: PatternCompiler) -> CompiledTogether:
    """Compile the phrases of `group`."""
    return CompiledTogether(
        tuple(compiler.compile(phrase.sequence) for phrase in group.all),
        tuple(compiler.compile(phrase.sequence) for phrase in group.without),
    )


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
