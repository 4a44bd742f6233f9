"""What the recogniser sees of a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from zlib import crc32

from coach.language.sentence import Sentence, Token

_MASKED = frozenset({"NUM", "PROPN"})
"""Figures and names say what they are, not which."""


def features(sentence: Sentence) -> Iterator[tuple[str, int]]:
    """Each feature with the index of the token where it begins, repeated ones included.

    Features are the lemmas, their rows of two and three, and each word with the one that governs
    it.
    """
    words = _words(sentence)
    yield from _rows(words, 3)
    for token in sentence.tokens:
        yield f"{words[token.head]}>{token.dep}>{words[token.index]}", token.index


def short_features(sentence: Sentence) -> Iterator[str]:
    """The lemmas and their rows of two."""
    return (name for name, _ in _rows(_words(sentence), 2))


def fingerprint(feature: str) -> int:
    """A number below 2**32 that stands for a feature in the files of the models."""
    return crc32(feature.encode())


def _words(sentence: Sentence) -> list[str]:
    return [_word(token) for token in sentence.tokens]


def _word(token: Token) -> str:
    return token.pos if token.pos in _MASKED else token.lemma


def _rows(words: list[str], longest: int) -> Iterator[tuple[str, int]]:
    """Rows of up to `longest` words, each with the index of its first; the first word once more."""
    yield f"^ {words[0]}", 0
    for length in range(1, longest + 1):
        rows = zip(*(words[start:] for start in range(length)), strict=False)
        yield from ((" ".join(row), index) for index, row in enumerate(rows))
