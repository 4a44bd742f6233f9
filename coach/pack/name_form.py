"""What a name of an author's looks like."""

from __future__ import annotations

import re

NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
LONGEST_NAME = 80
"""In characters."""


def is_name(word: str) -> bool:
    """Whether `word` is made of lower-case letters, digits and single hyphens inside."""
    return len(word) <= LONGEST_NAME and NAME.fullmatch(word) is not None
