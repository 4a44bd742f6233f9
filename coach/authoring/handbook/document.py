"""A document before it is HTML or Markdown: blocks of runs of text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Look = Literal["plain", "strong", "code", "mark", "quiet"]


@dataclass(frozen=True, slots=True)
class Run:
    """Some words that look alike; with the name of a heading they lead to, if they do."""

    text: str
    look: Look = "plain"
    leads_to: str | None = None


Text = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a `level` from 1, with a name that is its own."""

    level: int
    text: str
    name: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; a `label` before it says what it is."""

    text: Text
    label: str = ""


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; a `label` before it says of what."""

    items: tuple[Text, ...]
    label: str = ""


@dataclass(frozen=True, slots=True)
class Tags:
    """What a rule is at a glance; the first tag is its severity, or that it is a strength."""

    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table."""

    head: tuple[str, ...]
    rows: tuple[tuple[Text, ...], ...]


Block = Heading | Paragraph | Bullets | Tags | Grid


@dataclass(frozen=True, slots=True)
class Document:
    """A title, and what follows."""

    title: str
    blocks: tuple[Block, ...]


def plain(text: str) -> Text:
    """`text` in one look, its white space joined."""
    return (Run(" ".join(text.split())),)
