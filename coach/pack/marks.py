"""The marks ``<<`` and ``>>`` around what an example wants underlined."""

from __future__ import annotations

import re

_MARK = re.compile(r"<<|>>")


class MarkError(ValueError):
    """Marks that do not pair; `offset` is the character of the text where that shows."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.offset = offset


def unmark(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text without its marks, and the half-open ranges of its characters between them.

    Raises:
        MarkError: if marks do not pair, are nested, or have nothing but spaces between them.
    """
    pieces: list[str] = []
    spans: list[tuple[int, int]] = []
    length = after = 0
    opened: tuple[int, int] | None = None
    for found in _MARK.finditer(marked):
        pieces.append(marked[after : found.start()])
        length += len(pieces[-1])
        after = found.end()
        if found.group() == "<<":
            if opened:
                raise MarkError("'<<' inside '<<'; close the first with '>>'", found.start())
            opened = found.start(), length
        elif not opened:
            raise MarkError("'>>' without '<<'", found.start())
        elif not pieces[-1].strip():
            raise MarkError("there is nothing between '<<' and '>>'", opened[0])
        else:
            spans.append((opened[1], length))
            opened = None
    if opened:
        raise MarkError("'<<' is never closed with '>>'", opened[0])
    return "".join((*pieces, marked[after:])), tuple(spans)
