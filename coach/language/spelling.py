"""Repairs careless spelling, a word at a time, before the parser reads it.

The parser and the patterns then see "deserve" where the draft has "desreve", "DESERVE" or
"deserv"; offsets are not touched, since a repaired token keeps its place in the draft. Only
words that patterns look for are restored, and only from words that nobody knows, so names and
terms stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

_SHORTEST_TYPO = 5
_LONG_WORD = 9
_SHORTEST_CAPITALS = 3
_ENDINGS = ("s", "ed", "d", "ing")
_CONTRACTED = {
    "not": "n't", "have": "'ve", "am": "'m", "will": "'ll", "are": "'re", "would": "'d",
}  # fmt: skip
"""What the tokenizer's norm of a part such as "nt" in "dont" stands for."""


class Spelling:
    """Knows the right words and the replacements of a pack."""

    def __init__(
        self, known: Iterable[str], wanted: Iterable[str], replacements: Mapping[str, str]
    ) -> None:
        """Take the language's words, those that patterns look for, and the pack's own repairs.

        All in lower case.
        """
        self._wanted = sorted(
            {form for word in wanted if len(word) >= _SHORTEST_TYPO for form in _forms(word)}
        )
        self._known = frozenset(known) | frozenset(self._wanted)
        self._replacements = dict(replacements)
        self._corrected = lru_cache(maxsize=50_000)(self._correct)

    def knows(self, word: str) -> bool:
        """Whether `word` (lower case) is a word of the language, inflected ones included."""
        return word in self._known or any(stem in self._known for stem in _stems(word))

    def repaired(self, text: str, norm: str, glued: bool) -> str:
        """What the token `text` is meant to be.

        Args:
            text: as typed.
            norm: the tokenizer's norm.
            glued: whether it follows the previous token without a space.
        """
        if glued and "'" not in text and norm in _CONTRACTED and norm != text.lower():
            return _CONTRACTED[norm]
        if text == "i":
            return "I"
        lower = text.lower()
        if lower in self._replacements:
            return self._replacements[lower]
        if not lower.isalpha():
            return text
        if text.isupper():
            return lower if len(text) >= _SHORTEST_CAPITALS and self.knows(lower) else text
        if len(lower) < _SHORTEST_TYPO or self.knows(lower):
            return text
        return self._corrected(lower) or text

    def _correct(self, lower: str) -> str | None:
        """The wanted word that `lower` is a slip of: one edit, two in a long word."""
        edits = 2 if len(lower) >= _LONG_WORD else 1
        near = process.extractOne(
            lower, self._wanted, scorer=DamerauLevenshtein.distance, score_cutoff=edits
        )
        # The first letter is hardly ever the one that slips.
        return near[0] if near is not None and near[0][0] == lower[0] else None


def _forms(word: str) -> Iterable[str]:
    yield word
    stem = word[:-1] if word.endswith("e") else word
    yield from (word + "s", stem + "ed", stem + "ing")


def _stems(word: str) -> Iterable[str]:
    for ending in _ENDINGS:
        if word.endswith(ending):
            stem = word[: -len(ending)]
            yield from (stem, stem + "e")
            if len(stem) > 2 and stem[-1] == stem[-2]:
                yield stem[:-1]
    if word.endswith(("ies", "ied")):
        yield word[:-3] + "y"
    for suffix in ("ly", "er", "est", "es", "ness"):
        if word.endswith(suffix):
            yield from (word[: -len(suffix)], word[: -len(suffix)] + "e")
