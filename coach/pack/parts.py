"""A file of a pack: where it is, the nodes in it, and what they say."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from coach.pack.fields import Reader
from coach.pack.nodes import Node
from coach.pack.problems import Log
from coach.pack.text import read_source, shown
from coach.pack.yaml_reader import read_yaml

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Part(Generic[T_co]):
    """A file: where it is, the nodes in it, and what they say."""

    file: Path
    node: Node | None
    value: T_co | None

    @property
    def path(self) -> str:
        """The name of the file as messages show it."""
        return shown(self.file)


def read_part(file: Path, read: Reader[T], log: Log) -> Part[T]:
    """Read a file with `read`; its value is None if it says nothing usable."""
    source = read_source(file, log)
    node = None if source is None else read_yaml(source, log)
    return Part(file, node, None if node is None else read(node, log))
