"""Which patterns a sentence can match at all, told by the keys of its words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from coach.language.words import Keys

_SETS_EACH = 3
"""Sets of keys looked at for each pattern, the rarest; more would cost more than they spare."""


class RequirementIndex:
    """Finds the patterns whose required keys a sentence has."""

    def __init__(self, requirements: Sequence[tuple[Keys, ...]]) -> None:
        """Index patterns by what each requires: sets of keys, the rarest first.

        A pattern is known by its place in `requirements`; one that requires nothing is always
        among the candidates.
        """
        numbers: dict[Keys, int] = {}
        self._sets_with: dict[str, list[int]] = defaultdict(list)
        self._anchored: dict[int, list[tuple[int, frozenset[int]]]] = defaultdict(list)
        self._always: list[int] = []
        for pattern, sets in enumerate(requirements):
            needed = []
            for keys in sets[:_SETS_EACH]:
                if keys not in numbers:
                    numbers[keys] = len(numbers)
                    for key in keys:
                        self._sets_with[key].append(numbers[keys])
                needed.append(numbers[keys])
            if needed:
                self._anchored[needed[0]].append((pattern, frozenset(needed)))
            else:
                self._always.append(pattern)

    def candidates(self, keys: Keys) -> list[int]:
        """The patterns that words with these `keys` may match, in order."""
        present: set[int] = set()
        for key in self._sets_with.keys() & keys:
            present.update(self._sets_with[key])
        found = [
            pattern
            for anchor in self._anchored.keys() & present
            for pattern, needed in self._anchored[anchor]
            if needed <= present
        ]
        return sorted(self._always + found)
