"""The records of what rules and the checklist lean on: guides, their advice, and sources."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from coach.pack.shapes import Placed


@dataclass(frozen=True, slots=True)
class Advice(Placed):
    """One thing that a guide advises, in the pack's own words.

    Attributes:
        id: Its name within the guide.
        section: The heading under which the guide says so.
        text: One sentence.
    """

    id: str
    section: str
    text: str


@dataclass(frozen=True, slots=True)
class Guide(Placed):
    """A text that rules may cite.

    Attributes:
        name: Also the name of the file.
        title: What reports call it.
        sections: Its headings, in order.
        advice: What it advises, by id.
    """

    name: str
    title: str
    sections: tuple[str, ...]
    advice: Mapping[str, Advice]


@dataclass(frozen=True, slots=True)
class Citation(Placed):
    """A section of a guide, and which of its pieces of advice are meant, if that is said."""

    guide: str
    section: str
    advice: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Practice(Placed):
    """Advice that no guide of the pack states, in the author's own words."""

    practice: str


Source = Citation | Practice
