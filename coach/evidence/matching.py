"""A compiled phrase, matched against the words of a sentence (see `coach.evidence.compiling`)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from coach.language.words import Keys, Positions, Words

Step = Callable[[Words, Positions], Positions]
"""From the positions where something may start to those where it may end."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled phrase.

    Attributes:
        step: what it does.
        first: keys one of which the first token must have; None if that cannot be said.
    """

    step: Step
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
                end = self.end_from(words, start)
                if end is not None and end > furthest:
                    matches.append((start, end))
                    furthest = end
        return matches

    def end_from(self, words: Words, start: int) -> int | None:
        """Where the longest match that starts at `start` ends; None without one."""
        end = self.step(words, 1 << start).bit_length() - 1
        return end if end > start else None
