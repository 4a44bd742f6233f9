"""A change to a draft."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Some characters of a draft, and what stands there instead.

    Attributes:
        start: first character in the draft.
        end: character after the last one.
        replacement: the new words; empty if the old ones are dropped.
        rule: the rule that flagged them.
    """

    start: int
    end: int
    replacement: str
    rule: str


def applied(text: str, edits: Iterable[Edit]) -> str:
    """`text` with `edits`, which do not overlap; all else stays as it is."""
    parts: list[str] = []
    done = 0
    for edit in sorted(edits):
        parts += text[done : edit.start], edit.replacement
        done = edit.end
    return "".join([*parts, text[done:]])


def moved(place: int, edits: Iterable[Edit]) -> int:
    """Where the character at `place` stands after `edits`, none of which holds it."""
    shift = sum(len(e.replacement) - (e.end - e.start) for e in edits if e.end <= place)
    return place + shift
