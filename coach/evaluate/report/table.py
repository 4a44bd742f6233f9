"""Tables for terminals: columns that line up, and fewer of them where there is no room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coach.report.cells import width_of
from coach.report.style import Style

_GAP = "  "


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        head: its heading.
        cells: its cells.
        weight: columns of the least weight are left out first.
        left: whether its cells stand at the left.
    """

    head: str
    cells: Sequence[str]
    weight: int = 0
    left: bool = False

    @property
    def width(self) -> int:
        """The columns of the terminal that it takes."""
        return max(map(width_of, (self.head, *self.cells)))


def table(columns: Sequence[Column], style: Style, strong: Sequence[int] = ()) -> list[str]:
    """The lines of a table, as many `columns` as fit; the rows with `strong` numbers stand out."""
    fitting = list(columns)
    while len(fitting) > 1 and _width(fitting) > style.width:
        fitting.remove(min(reversed(fitting), key=lambda column: column.weight))
    head = style.paint(_line(fitting, None), "heading")
    rows = [_line(fitting, number) for number in range(len(fitting[0].cells))]
    painted = [style.paint(row, "label") if n in strong else row for n, row in enumerate(rows)]
    return [head, *painted]


def _width(columns: Sequence[Column]) -> int:
    return sum(column.width + len(_GAP) for column in columns) - len(_GAP)


def _line(columns: Sequence[Column], row: int | None) -> str:
    cells = (
        _padded(column.head if row is None else column.cells[row], column) for column in columns
    )
    return _GAP.join(cells).rstrip()


def _padded(text: str, column: Column) -> str:
    blanks = " " * (column.width - width_of(text))
    return text + blanks if column.left else blanks + text
