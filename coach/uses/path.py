"""How far apart two stretches of a draft are, as a reader ties words together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate

from coach.language.sentence import Token

_WORD = 1
_COMMA = 2
_STOP = 6
_CONJUNCTION = 4
_AMOUNT = 3
"""What lies between costs so much: a new clause or another amount parts more than a word."""

_STOPS = frozenset({";", "!", "?", ".", "...", "|", "\u2013", "\u2014"})
_OPENS_CLAUSE = frozenset({"CCONJ", "SCONJ"})

Place = tuple[int, int]
"""A half-open range of tokens."""


class Path:
    """The words between places of a run of sentences."""

    def __init__(self, tokens: Sequence[Token], amounts: Iterable[Place]) -> None:
        """Take the tokens of the run, and where amounts stand in it."""
        within = {last - 1 for _, last in amounts}
        self._sums = [
            0,
            *accumulate(
                _cost(token) + (_AMOUNT if index in within else 0)
                for index, token in enumerate(tokens)
            ),
        ]

    def between(self, one: Place, other: Place) -> int:
        """The cost of what lies between two places; 0 if they touch or overlap."""
        first, second = sorted((one, other))
        return max(self._sums[second[0]] - self._sums[first[1]], 0) if first[1] < second[0] else 0


def _cost(token: Token) -> int:
    if token.pos == "PUNCT":
        return _STOP if token.lower in _STOPS else _COMMA
    return _CONJUNCTION if token.pos in _OPENS_CLAUSE else _WORD
