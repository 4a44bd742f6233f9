"""How rare words are: a rough guess, so that what is rare can be looked for first."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from coach.language.words import Keys

_CLASS, _COMMON, _OTHER = 0.5, 0.1, 0.001


class Rarity:
    """Guesses from the common words of a pack how many sentences have a word."""

    def __init__(self, common: Keys = frozenset()) -> None:
        """Take the words that hardly any sentence lacks."""
        self._common = common
        self.share = cache(self._share)

    def _share(self, keys: Keys) -> float:
        """The share of sentences that have a word with one of `keys`."""
        return min(1.0, sum(map(self._share_of_key, keys)))

    def _share_of_key(self, key: str) -> float:
        if key.startswith("<"):
            return _CLASS
        return _COMMON if key in self._common else _OTHER

    def rarest(self, sets: Iterable[Keys | None]) -> Keys | None:
        """The rarest of `sets`, those that are None left out."""
        return min(filter(None, sets), key=self.share, default=None)
