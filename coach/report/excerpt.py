"""The lines of a draft that a finding is about, with its words underlined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coach.report.cells import Cell, cells
from coach.report.style import Style
from coach.sources.lines import Lines

MOST_LINES = 3
_REACH = 3
"""So many times the width is looked at on either side of a span; lines may be very long."""
_SNAP = 12
"""Columns within which a cut looks for a blank."""


@dataclass(frozen=True, slots=True)
class Underlined:
    """A line as shown; `marks` has as many columns before and under the words as `shown`."""

    number: int
    shown: str
    marks: str


def excerpt(
    text: str, lines: Lines, span: tuple[int, int], mark: str, room: int, style: Style
) -> list[Underlined | None]:
    """The lines that `span` touches, in at most `room` columns, `mark` under its characters.

    Of a span over many lines the first two and the last are shown, and None stands for the gap.
    """
    touched = _touched(text, lines, span)
    shown: list[Underlined | None] = [
        _underlined(lines.text(number), number, first, end, mark, room, style)
        for number, first, end in touched[: MOST_LINES - 1] + touched[MOST_LINES - 1 :][-1:]
    ]
    if len(touched) > MOST_LINES:
        shown.insert(MOST_LINES - 1, None)
    return shown


def _touched(text: str, lines: Lines, span: tuple[int, int]) -> list[tuple[int, int, int]]:
    """The number of each line that `span` has words in, and the range of them within the line."""
    start, end = span
    touched = []
    for number in range(lines.place(start).line, lines.place(max(start, end - 1)).line + 1):
        first, stop = lines.bounds(number)
        left, right = max(start, first), min(end, stop)
        while left < right and text[left].isspace():
            left += 1
        while left < right and text[right - 1].isspace():
            right -= 1
        if left < right:
            touched.append((number, left - first, right - first))
    if not touched:  # only white space: point at where it begins
        number, column = lines.place(start)
        touched.append((number, column - 1, column - 1))
    return touched


def _underlined(
    line: str, number: int, first: int, end: int, mark: str, room: int, style: Style
) -> Underlined:
    ellipsis = style.either("…", "...")
    reach = _REACH * room
    left, right = max(0, first - reach), min(len(line), first + reach)
    row = cells(line[left:right], style.encoding)
    a = next((i for i, cell in enumerate(row) if left + cell.end > first), len(row))
    b = next((i for i in range(a, len(row)) if left + row[i].start >= end), len(row))
    low, high = 0, len(row)
    if right - left < len(line) or _width(row) > room:
        low, high = _window(row, a, b, room - 2 * len(ellipsis))
    head = left > 0 or low > 0
    tail = right < len(line) or high < len(row)
    b = min(b, high)
    before = len(ellipsis) * head + _width(row[low:a])
    shown = "".join(cell.shown for cell in row[low:high]).rstrip()
    return Underlined(
        number=number,
        shown=f"{ellipsis if head else ''}{shown}{ellipsis if tail else ''}",
        marks=" " * before + mark * max(1, _width(row[a:b])),
    )


def _window(row: Sequence[Cell], a: int, b: int, room: int) -> tuple[int, int]:
    """The range of cells to show: ``row[a:b]`` or its beginning, and what fits around it."""
    if _width(row[:b]) <= room:
        low = 0
    else:
        spare = max(0, room - _width(row[a:b]))
        after = min(spare // 2, _width(row[b:]))
        low = _snapped(row, _backwards(row, a, spare - after), a)
    high, used = low, 0
    while high < len(row) and used + row[high].width <= room:
        used += row[high].width
        high += 1
    if high < len(row):
        least = max(high - _SNAP, b if b < high else a)
        high = next((i for i in range(high, least, -1) if _blank(row[i])), high)
    return low, max(high, a + 1)


def _backwards(row: Sequence[Cell], at: int, room: int) -> int:
    """The cell from which at most `room` columns lead to the cell `at`."""
    while at > 0 and row[at - 1].width <= room:
        at -= 1
        room -= row[at].width
    return at


def _snapped(row: Sequence[Cell], low: int, a: int) -> int:
    """The beginning of a word soon after `low`, but not after `a`."""
    if low == 0 or _blank(row[low - 1]):
        return low
    return next((i + 1 for i in range(low, min(a, low + _SNAP)) if _blank(row[i])), low)


def _blank(cell: Cell) -> bool:
    return cell.shown.isspace()


def _width(row: Sequence[Cell]) -> int:
    return sum(cell.width for cell in row)
