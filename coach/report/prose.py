"""Running text: wrapped to a width, with labels in the margin, and the grammar of counting."""

from __future__ import annotations

from collections.abc import Iterator

from coach.report.cells import cells, width_of
from coach.report.style import Style

LABEL_WIDTH = 9
_NARROWEST = 20


def wrapped(text: str, width: int, style: Style) -> list[str]:
    """`text` in lines of at most `width` columns, broken at blanks or, if need be, within words."""
    lines: list[str] = []
    line, used = "", 0
    for word in text.split():
        for piece in _pieces(style.clean(word), max(width, _NARROWEST)):
            length = width_of(piece)
            if line and used + 1 + length > width:
                lines.append(line)
                line, used = piece, length
            else:
                line, used = (f"{line} {piece}", used + 1 + length) if line else (piece, length)
    return [*lines, line] if line else lines


def labelled(label: str, text: str, indent: int, style: Style) -> Iterator[str]:
    """A paragraph with its `label` at the left."""
    room = style.width - indent - LABEL_WIDTH
    for number, line in enumerate(wrapped(text, room, style)):
        head = style.paint(label, "label") if number == 0 else ""
        blanks = " " * (LABEL_WIDTH - (len(label) if number == 0 else 0))
        yield f"{' ' * indent}{head}{blanks}{line}"


def counted(number: int, noun: str) -> str:
    """``1 error``, ``1,200 errors``."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def listed(words: list[str]) -> str:
    """``a, b and c``; nothing of nothing."""
    return f"{', '.join(words[:-1])} and {words[-1]}" if len(words) > 1 else "".join(words)


def _pieces(word: str, width: int) -> Iterator[str]:
    if width_of(word) <= width:
        yield word
        return
    piece, used = "", 0
    for cell in cells(word):
        if used + cell.width > width:
            yield piece
            piece, used = "", 0
        piece += cell.shown
        used += cell.width
    yield piece
