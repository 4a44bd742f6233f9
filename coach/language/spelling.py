"""Repairs careless spelling, a word at a time, before the parser reads it.

The parser and the patterns then see "deserve" where the draft has "desreve", "DESERVE" or
"deserv"; offsets are not touched, since a repaired token keeps its place in the draft. Only
words that patterns look for are restored, and only from words that nobody knows, so names and
terms stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

_ROW_OF_MARKS = re.compile(r"[?!]{2,}")
_SHORTEST_TYPO = 5
_LONG_WORD = 9
_SHORTEST_SHOUT = 2
_LONGEST_ACRONYM = 4
_ENDINGS = ("s", "ed", "d", "ing")
_CONTRACTED = {
    part.replace("'", ""): part for part in ("n't", "'ve", "'m", "'ll", "'re", "'d", "'s")
}
"""What the tokenizer cuts off "dont", "ive", "im": the part as it should be written."""


@dataclass(frozen=True, slots=True)
class SpellingWords:
    """What a pack knows of spelling, in lower case.

    Attributes:
        wanted: the words that patterns look for: the ones worth restoring from a slip.
        acronyms: words that mean something else in capitals.
        loud: short words that are put in capitals for force.
        replacements: what people type to what they mean.
    """

    wanted: frozenset[str]
    acronyms: frozenset[str]
    loud: frozenset[str]
    replacements: Mapping[str, str]


class Spelling:
    """Knows the right words and the replacements of a pack."""

    def __init__(
        self, known: Iterable[str], function_words: Iterable[str], words: SpellingWords
    ) -> None:
        """Take the language's words, its function words, and what the pack says; lower case."""
        self._wanted = sorted(
            {form for word in words.wanted if len(word) >= _SHORTEST_TYPO for form in _forms(word)}
        )
        self._known = frozenset(known) | frozenset(self._wanted)
        self._function_words = frozenset(function_words)
        self._words = words
        self._corrected = lru_cache(maxsize=50_000)(self._correct)

    def knows(self, word: str) -> bool:
        """Whether `word` (lower case) is a word of the language, inflected ones included."""
        return word in self._known or any(stem in self._known for stem in _stems(word))

    def repaired(self, text: str, *, before: str, opens: bool) -> str:
        """What the token `text` is meant to be.

        Args:
            text: as typed.
            before: the token that it follows without a space, if any.
            opens: whether it may open a sentence; elsewhere a capital makes a name.
        """
        if before.isalpha() and text.lower() in _CONTRACTED:
            return _CONTRACTED[text.lower()]
        if text == "i":
            return "I"
        if _ROW_OF_MARKS.fullmatch(text):
            return "?" if "?" in text else "!"
        lower = text.lower()
        if lower in self._words.replacements:
            return self._words.replacements[lower]
        if not lower.isalpha():
            return text
        if text.isupper():
            return lower if self._is_shouted(lower) else text
        if len(lower) < _SHORTEST_TYPO or self.knows(lower):
            return text
        if text[0].isupper() and not opens:
            return text
        return self._corrected(lower) or text

    def _is_shouted(self, lower: str) -> bool:
        """Whether a word in capitals is an ordinary one; most short ones are acronyms."""
        if lower in self._words.acronyms or len(lower) < _SHORTEST_SHOUT:
            return False
        if lower in self._function_words or lower in self._words.loud:
            return True
        return len(lower) > _LONGEST_ACRONYM and self.knows(lower)

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
