"""The blanks that advice may leave in square brackets, such as ``[amount]``.

A blank of one word has a name that is listed here. One of several words is free: it says in its own
words what the writer alone can know, as in ``[what your manager did]``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.pack.problems import closest, listed

FILLED = ("amount", "constraint", "period", "range", "result", "reward", "source")
"""Filled from the draft's own facts where it has them."""

LEFT = ("date", "document", "figure", "goal", "month", "person")
"""Always left to the writer."""

BLANK = re.compile(r"\[(?P<blank>[^\[\]\n]+)\]")

_NAMES = FILLED + LEFT


def unknown_blanks(template: str) -> Iterator[tuple[int, str, str | None]]:
    """The offset of each blank without a known name, what is wrong, and the name probably meant."""
    for found in BLANK.finditer(template):
        name = found["blank"]
        if " " not in name and name not in _NAMES:
            message = (
                f"no blank is called {name!r}; name one of {listed(_NAMES)}, "
                "or say in several words what the writer has to fill in"
            )
            yield found.start() + 1, message, closest(name, _NAMES)
