"""The lines of a text as editors count them: LF, CR and CR LF end a line."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

_LINE_END = re.compile(r"\r\n|\n|\r")


class Place(NamedTuple):
    """A line and a column, both counted from 1; columns are characters."""

    line: int
    column: int


class Lines:
    """Finds the line and column of a character, and the other way round."""

    def __init__(self, text: str) -> None:
        ends = list(_LINE_END.finditer(text))
        self._text = text
        self._starts = [0, *(end.end() for end in ends)]
        self._stops = [*(end.start() for end in ends), len(text)]

    def __len__(self) -> int:
        return len(self._starts)

    def place(self, offset: int) -> Place:
        """Where the character `offset` stands."""
        line = bisect_right(self._starts, offset)
        return Place(line, offset - self._starts[line - 1] + 1)

    def bounds(self, line: int) -> tuple[int, int]:
        """The half-open range of the characters of `line`, its end of line left out."""
        return self._starts[line - 1], self._stops[line - 1]

    def text(self, line: int) -> str:
        """The characters of `line`, its end of line left out."""
        return self._text[slice(*self.bounds(line))]
