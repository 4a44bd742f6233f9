"""The blanks of a template that nobody filled in: "[Manager's name]", "X%", "____".

They are looked for in the draft as typed, since greetings and signatures have them too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_BLANK = re.compile(
    r"""
    \[(?![ xX]?\](?:\s|$)) (?P<bracket>[^\[\]\n]{1,80}) \] (?!\()
  | \{\{?\s* (?P<brace>[^\W\d][^{}\n]{0,60}) \s*\}\}?
  | <(?P<angle>[^\W\d][^<>\n@:/="]{1,60})>
  | (?<![\w*_])_{3,}(?![\w*_])
  | (?<![\w$€£₹]) (?:[$€£₹]\ ?[XYZ]{1,4}(?:[.,][XYZ]{3})* \b [kKmM%]? | [XYZN]{1,4}\ ?% | X{2,4}\b)
    """,
    re.VERBOSE,
)
_RULED_OFF = re.compile(r"^[ \t]*(?:>.*|_{3,}[ \t]*)$", re.MULTILINE)
"""Lines that hold no blank: quoted mail, and a rule drawn across the page."""

_NOTE = re.compile(r"[\d\s,;.\u2013-]+|[A-Z]+-\d+|\.{3}|\u2026")
"""What brackets hold as well: numbers of notes and tickets, what was left out."""

BLANK_WORDS = ("blank-word", "bracket-aside")
"""The vocabularies that a finder takes, in this order; a pack may do without."""

_LONGEST_TAG = 6


@dataclass(frozen=True, slots=True)
class Blank:
    """A blank that was left in a draft.

    Attributes:
        start: first character in the draft.
        end: character after the last one.
        text: what stands there.
    """

    start: int
    end: int
    text: str


class BlankFinder:
    """Finds blanks, with the words of a pack; stateless."""

    def __init__(self, words: Iterable[str], asides: Iterable[str]) -> None:
        """Take words that stand for a blank, and those that brackets hold without being one."""
        listed = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
        self._words = re.compile(rf"(?<!\w)(?:{listed})(?!\w)", re.IGNORECASE) if listed else None
        self._asides = frozenset(asides)

    def find(self, text: str) -> list[Blank]:
        """The blanks of `text`, in text order."""
        ruled_off = [match.span() for match in _RULED_OFF.finditer(text)]
        found = [match for match in _BLANK.finditer(text) if self._is_open(match)]
        found += self._words.finditer(text) if self._words else ()
        blanks = []
        after = 0
        for match in sorted(found, key=re.Match.start):
            start, end = match.span()
            if start >= after and not any(low <= start < high for low, high in ruled_off):
                blanks.append(Blank(start, end, match.group()))
                after = end
        return blanks

    def _is_open(self, match: re.Match[str]) -> bool:
        """Whether it is left to fill in."""
        if match["bracket"] is not None:
            inside = match["bracket"].strip()
            is_aside = inside.lower().partition(" ")[0].rstrip(":") in self._asides
            return not is_aside and not _NOTE.fullmatch(inside)
        if match["angle"] is not None:
            return (
                " " in match["angle"] or len(match["angle"]) > _LONGEST_TAG or "_" in match["angle"]
            )
        return True
