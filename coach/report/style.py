"""How a report may look: its width, its colours and the characters at hand."""

from __future__ import annotations

from dataclasses import dataclass

from coach.report.visible import encodable, visible

_CODES = {
    "error": "1;31",
    "warning": "1;33",
    "suggestion": "1;36",
    "strength": "1;32",
    "heading": "1",
    "label": "1",
    "aside": "2",
    "dropped": "9;31",
    "added": "32",
}


@dataclass(frozen=True, slots=True)
class Style:
    """How a report may look.

    Attributes:
        width: columns of a line.
        color: whether to use colours.
        encoding: whose characters may be used.
    """

    width: int = 80
    color: bool = False
    encoding: str = "utf-8"

    def paint(self, text: str, role: str) -> str:
        """`text` in the colour of `role`.

        That is a severity, ``strength``, ``heading``, ``label``, ``aside``, ``dropped`` or
        ``added``.
        """
        if not self.color or not text:
            return text
        return f"\x1b[{_CODES[role]}m{text}\x1b[0m"

    def clean(self, text: str) -> str:
        """`text` without anything that would steer the terminal or that it cannot show."""
        return visible(text, self.encoding)

    def either(self, nice: str, plain: str) -> str:
        """`nice` where it can be shown, else `plain`."""
        return nice if encodable(nice, self.encoding) else plain
