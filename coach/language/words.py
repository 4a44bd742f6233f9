"""Tokens in a row, indexed by their keys, so that patterns need not look at each of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coach.language.sentence import Token

Positions = int
"""A set of positions: bit n is set if n is among them."""

Keys = frozenset[str]
"""What a word may be called by; see `coach.language.keys`."""


class Words:
    """Tokens in a row; they need not be neighbours in their sentence.

    Attributes:
        tokens: in text order.
        everywhere: the positions of all tokens.
        limit: the positions between, before and behind all tokens.
        keys: all keys of all tokens.
        last: where the words end; closing punctuation does not count.
    """

    def __init__(self, tokens: Sequence[Token]) -> None:
        """Index `tokens`."""
        self.tokens = tokens
        self.everywhere: Positions = (1 << len(tokens)) - 1
        self.limit: Positions = (self.everywhere << 1) | 1
        self.last: Positions = 1 << _end(tokens)
        self._by_key: dict[str, Positions] = {}
        for at, token in enumerate(tokens):
            for key in token.keys:
                self._by_key[key] = self._by_key.get(key, 0) | 1 << at
        self.keys: Keys = frozenset(self._by_key)
        self._having: dict[Keys, Positions] = {}
        self._present: dict[Keys, Keys] = {}

    def having(self, keys: Keys) -> Positions:
        """Where a token has one of `keys`."""
        found = self._having.get(keys)
        if found is None:
            found = 0
            for key in self.present(keys):
                found |= self._by_key[key]
            self._having[keys] = found
        return found

    def present(self, keys: Keys) -> Keys:
        """Those of `keys` that some token has."""
        found = self._present.get(keys)
        if found is None:
            found = self._present[keys] = self.keys & keys
        return found


def _end(tokens: Sequence[Token]) -> int:
    end = len(tokens)
    while end and tokens[end - 1].pos == "PUNCT":
        end -= 1
    return end
