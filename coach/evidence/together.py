"""Phrases that say something when one sentence has them all, in any order."""

from __future__ import annotations

from functools import cached_property

from coach.evidence.compiling import PatternCompiler
from coach.evidence.matching import Pattern
from coach.language.words import Words
from coach.pack import Together


class CompiledTogether:
    """A group of phrases ready to match."""

    def __init__(self, group: Together, compiler: PatternCompiler) -> None:
        """Compile the phrases of `group`; what it must not have only when that is asked."""
        self._group = group
        self._compiler = compiler
        self._all = [compiler.compile(phrase.sequence) for phrase in group.all]

    @cached_property
    def _without(self) -> list[Pattern]:
        return [self._compiler.compile(phrase.sequence) for phrase in self._group.without]

    def find(self, words: Words) -> list[tuple[int, int]]:
        """A match of each phrase, the nearest to the first one's; nothing if one has none."""
        chosen: list[tuple[int, int]] = []
        for pattern in self._all:
            matches = [m for m in pattern.find(words) if not any(_overlap(m, c) for c in chosen)]
            if not matches:
                return []
            first = chosen[0][0] if chosen else 0
            chosen.append(min(matches, key=lambda match: abs(match[0] - first)))
        if any(pattern.find(words) for pattern in self._without):
            return []
        return chosen


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
