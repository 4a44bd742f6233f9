"""A draft: the text a person wants coached, and where it came from."""

from __future__ import annotations

from dataclasses import dataclass


class DraftError(ValueError):
    """A text that cannot be coached; the message says why, and how to mend it."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A text to coach.

    Attributes:
        text: exactly as given; all spans are offsets into it.
        source: what to call it in messages, such as a file name.
    """

    text: str
    source: str = "draft"
