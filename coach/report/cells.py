"""Text as a terminal shows it: what belongs together, and how many columns it takes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wcwidth import iter_graphemes, wcswidth

from coach.report.visible import visible

TAB = 4
"""Columns between tab stops."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What a reader takes for one character: a letter with its accents, an emoji, a tab.

    Attributes:
        shown: what to print.
        width: the columns it takes.
        start: its first character in the text.
        end: the character after its last one.
    """

    shown: str
    width: int
    start: int
    end: int


def cells(text: str, encoding: str = "utf-8") -> Iterator[Cell]:
    """The cells of one line: tabs are blanks, control characters have a sign."""
    start = column = 0
    for cluster in iter_graphemes(text):
        shown = " " * (TAB - column % TAB) if cluster == "\t" else visible(cluster, encoding)
        width = max(wcswidth(shown), 0)
        yield Cell(shown, width, start, start + len(cluster))
        start += len(cluster)
        column += width


def width_of(text: str) -> int:
    """The columns that `text` takes; it holds no control characters."""
    return sum(max(wcswidth(cluster), 0) for cluster in iter_graphemes(text))
