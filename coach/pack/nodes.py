"""The values of a YAML file, each of which knows where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from coach.pack.problems import Position

Plain = str | int | float | bool | None | list["Plain"] | dict[str, "Plain"]
"""A value without its place."""

Step = str | int
"""A key of a table or, from 0, a place in an array."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it was read; its lines end in line feeds."""

    path: str
    text: str


@dataclass(slots=True, eq=False)
class Node:
    """A value of a file; `line` and `column` count from 1."""

    source: Source = field(repr=False)
    line: int
    column: int

    @property
    def position(self) -> Position:
        """Where the value begins."""
        return Position(self.source.path, self.line, self.column)

    def at(self, *steps: Step) -> Node:
        """The value that `steps` lead to, or the last one on the way there that exists."""
        node: Node = self
        for step in steps:
            match node:
                case Table() if step in node.values:
                    node = node.values[str(step)]
                case Array() if isinstance(step, int) and 0 <= step < len(node.items):
                    node = node.items[step]
                case _:
                    break
        return node

    def get(self, key: str) -> Node | None:
        """The value of `key`; None if there is none, or this is no table."""
        return self.values.get(key) if isinstance(self, Table) else None

    def plain(self) -> Plain:
        """The value alone."""
        return None


class Broken(Node):
    """Stands for a value that has already been complained about."""

    __slots__ = ()


@dataclass(slots=True, eq=False)
class Scalar(Node):
    """A text, a number, true, false or nothing; `start` and `end` bound it in the source text."""

    value: str | int | float | bool | None
    start: int = field(default=0, repr=False)
    end: int = field(default=0, repr=False)
    style: str | None = None

    def plain(self) -> Plain:
        """The value alone."""
        return self.value

    def position_of(self, offset: int) -> Position:
        """Where the character `offset` of a text stands in the file, whatever the text's style."""
        index = _raw_index(self, offset)
        text = self.source.text
        line = self.line + text.count("\n", self.start, index)
        line_start = text.rfind("\n", 0, index) + 1
        return Position(self.source.path, line, index - line_start + 1)


@dataclass(slots=True, eq=False)
class Array(Node):
    """A list."""

    items: list[Node] = field(default_factory=list)

    def plain(self) -> Plain:
        """The value alone."""
        return [item.plain() for item in self.items]


@dataclass(slots=True, eq=False)
class Table(Node):
    """A mapping; `keys` and `values` have the same keys in the order of the file."""

    keys: dict[str, Scalar] = field(default_factory=dict)
    values: dict[str, Node] = field(default_factory=dict)

    def plain(self) -> Plain:
        """The value alone."""
        return {key: value.plain() for key, value in self.values.items()}

    def __iter__(self) -> Iterator[tuple[Scalar, Node]]:
        return ((self.keys[key], value) for key, value in self.values.items())


_UNITS = {
    "'": re.compile(r"''|.", re.DOTALL),
    '"': re.compile(
        r"\\x.{2}|\\u.{4}|\\U.{8}|(?P<nothing>\\\n[ ]*)|(?P<blank>\\[ntvrfNLP_ ])|\\.|.", re.DOTALL
    ),
}
_ONE_CHARACTER = re.compile(r".", re.DOTALL)
_BLOCK_HEADER = re.compile(r"[|>][^\n]*\n")


def _raw_index(scalar: Scalar, offset: int) -> int:
    """The index in the source of the character `offset` of the value.

    Styles differ in quotes, escapes and the folding of lines. Folding only ever touches white
    space, so counting everything else leads to the place.
    """
    text = scalar.source.text
    value = str(scalar.value)
    at = scalar.start
    if scalar.end - at == len(value) + 2 * (scalar.style in _UNITS) and "\n" not in value:
        return at + offset + (scalar.style in _UNITS)  # nothing escaped, nothing folded
    if scalar.style in _UNITS:
        at += 1
    elif scalar.style in ("|", ">"):
        header = _BLOCK_HEADER.match(text, at)
        at = header.end() if header else at
    before = value[:offset]
    wanted = sum(not character.isspace() for character in before)
    unit = _UNITS.get(scalar.style or "", _ONE_CHARACTER)
    while wanted and (match := unit.match(text, at, scalar.end)):
        wanted -= not _is_blank(match)
        at = match.end()
    if value[offset : offset + 1].strip():
        while (match := unit.match(text, at, scalar.end)) and _is_blank(match):
            at = match.end()
    else:
        at += len(before) - len(before.rstrip())
    return min(at, scalar.end)


def _is_blank(unit: re.Match[str]) -> bool:
    """Whether this stretch of the source stands for white space, or for nothing."""
    return unit.lastgroup is not None or unit.group().isspace()
