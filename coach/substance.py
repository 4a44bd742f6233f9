"""How much of a draft is sentences that say something new and do no harm."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from coach.language.sentence import Sentence

Place = tuple[int, int]
"""A half-open range of characters of the draft."""

_VERBS = frozenset({"VERB", "AUX"})
_FEWEST = 3
"""Words of a sentence that counts as said again; "Thank you" may stand twice."""


@dataclass(frozen=True, slots=True)
class Substance:
    """What a draft consists of.

    Attributes:
        words: the words in sentences that have a verb; none is counted twice.
        sound: those of them in sentences without a problem.
        repeated: the percentage of its sentences that were said before, word by word.
    """

    words: int
    sound: int
    repeated: int


def substance_of(sentences: Iterable[Sentence], problems: Collection[Place]) -> Substance:
    """The substance of a draft with `problems` at these places."""
    said: set[tuple[str, ...]] = set()
    words = sound = every = again = 0
    for sentence in sentences:
        tokens = [token for token in sentence.tokens if token.pos != "PUNCT"]
        key = tuple(token.lower for token in tokens)
        every += 1
        if key in said:
            again += len(key) >= _FEWEST
        elif any(token.pos in _VERBS for token in tokens):
            words += len(tokens)
            sound += 0 if _touches(sentence, problems) else len(tokens)
        said.add(key)
    return Substance(words, sound, 100 * again // max(every, 1))


def _touches(sentence: Sentence, places: Iterable[Place]) -> bool:
    first, last = sentence.tokens[0].start, sentence.tokens[-1].end
    return any(start < last and first < end for start, end in places)
