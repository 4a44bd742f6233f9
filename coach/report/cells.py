"""Text as a terminal shows it: what belongs together, and how many columns it takes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

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


@lru_cache(maxsize=16)
def cells(text: str, encoding: str = "utf-8") -> tuple[Cell, ...]:
    """The cells of one line: tabs are blanks, control characters have a sign."""
    return tuple(_cells(text, encoding))


def _cells(text: str, encoding: str) -> Iterator[Cell]:
    start = column = 0
    for cluster in text if text.isascii() else iter_graphemes(text):
        if cluster == "\t":
            shown, width = " " * (TAB - column % TAB), TAB - column % TAB
        else:
            shown, width = _shown(cluster, encoding)
        yield Cell(shown, width, start, start + len(cluster))
        start += len(cluster)
        column += width


def width_of(text: str) -> int:
    """The columns that `text` takes; it holds no control characters."""
    if text.isascii():
        return len(text)
    return sum(_shown(cluster, "utf-8")[1] for cluster in iter_graphemes(text))


@lru_cache(maxsize=4096)
def _shown(cluster: str, encoding: str) -> tuple[str, int]:
    shown = visible(cluster, encoding)
    return shown, max(wcswidth(shown), 0)
