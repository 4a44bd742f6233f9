"""Plain text for the parser, with the way back to the draft.

People paste curly quotes, hard-wrapped lines, Markdown and decomposed accents. `PlainText` is a
stretch of the draft as the parser should see it, and knows for each of its characters which
character of the draft it stands for.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_REPLACED = {
    "\u2018": "'", "\u2019": "'", "\u201b": "'", "\u02bc": "'", "\u00b4": "'", "`": "'",
    "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u201f": '"', "\u00ab": '"', "\u00bb": '"',
    "\u2026": "...", "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2212": "-",
    "\u2014": " - ", "\u2015": " - ",
}  # fmt: skip
_DROPPED = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad\ufe0e\ufe0f")
_EMPHASIS = frozenset("*_")
_MOST_MARKS = 30
"""Combining marks on one character; normalising more takes time that grows with the square."""

_LONGEST_RUN = 100
"""No word is longer; the tokenizer's time grows with the square of an unbroken run."""

_PLAIN = re.compile(r"(?:[!-)+-^a-~]{1,100} )*[!-)+-^a-~]{1,100}(?![^\x00-\x7f])")
"""Words that stay as they are; the last character is not one that a combining mark follows."""


@dataclass(frozen=True, slots=True)
class PlainText:
    """Normalised text and where it comes from.

    Attributes:
        text: what the parser reads: single spaces, straight quotes, composed accents.
        starts: for each character of `text`, the draft's character it begins at.
        ends: for each character of `text`, the end (exclusive) in the draft.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The half-open range of the draft behind ``text[start:end]``, which is not empty."""
        return self.starts[start], self.ends[end - 1]

    def pieces(self, most: int) -> Iterator[PlainText]:
        """The text in pieces of up to `most` characters, cut at spaces where there are any."""
        first = 0
        while len(self.text) - first > most:
            cut = self.text.rfind(". ", first + most // 2, first + most) + 1
            cut = cut or self.text.rfind(" ", first + 1, first + most)
            cut = cut if cut > first else first + most
            yield self._between(first, cut)
            first = cut
        yield self._between(first, len(self.text))

    def _between(self, first: int, last: int) -> PlainText:
        return PlainText(self.text[first:last], self.starts[first:last], self.ends[first:last])


def plain_text(draft: str, start: int, end: int) -> PlainText:
    """Normalise ``draft[start:end]``; white space at both ends is left out."""
    characters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []

    def add(text: str, first: int, last: int) -> None:
        for character in text:
            if character.isspace():
                if not characters or characters[-1] == " ":
                    continue
                character = " "
            characters.append(character)
            starts.append(first)
            ends.append(last)

    position = start
    run = 0
    while position < end:
        words = None if run else _PLAIN.match(draft, position, end)
        if words:
            after = words.end()
            characters += words.group()
            starts += range(position, after)
            ends += range(position + 1, after + 1)
            run = len(words.group().rpartition(" ")[2])
            position = after
            continue
        character = draft[position]
        run = 0 if character.isspace() else run + 1
        if run > _LONGEST_RUN:
            add(" ", position, position)
            run = 1
        after = position + 1
        if character in _DROPPED or _is_emphasis(draft, position, start, end):
            position = after
            continue
        most = min(end, position + _MOST_MARKS)
        while after < most and unicodedata.combining(draft[after]):
            after += 1
        add(_normalised(draft[position:after]), position, after)
        position = after
    while characters and characters[-1] == " ":
        for column in (characters, starts, ends):
            column.pop()
    return PlainText("".join(characters), tuple(starts), tuple(ends))


def _normalised(cluster: str) -> str:
    if cluster in _REPLACED:
        return _REPLACED[cluster]
    if len(cluster) == 1:
        return cluster if not unicodedata.category(cluster).startswith("C") else " "
    return unicodedata.normalize("NFC", cluster)


def _is_emphasis(draft: str, position: int, start: int, end: int) -> bool:
    """Whether the character is a Markdown mark such as the stars in ``**really**``."""
    if draft[position] not in _EMPHASIS:
        return False
    before = draft[position - 1] if position > start else " "
    after = draft[position + 1] if position + 1 < end else " "
    # An underscore within a name ("user_id") and a lone star ("2 * 3") stay.
    return not (before.isalnum() and after.isalnum()) and not (before.isspace() and after.isspace())
