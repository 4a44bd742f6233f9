"""YAML to nodes, in one pass over the parser's events and without recursion.

A pack needs scalars, lists and mappings and nothing else of YAML: aliases, tags, merge keys and
several documents in one file are refused, so that no small file can grow large or run code.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from coach.pack.nodes import Array, Broken, Node, Scalar, Source, Table
from coach.pack.problems import Log, Position
from coach.pack.scalars import AmbiguousError, resolve
from coach.pack.text import forbidden
from coach.pack.yaml_errors import explain

MAX_DEPTH = 20
"""How many lists and mappings may stand inside each other."""

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(source: Source, log: Log) -> Node | None:
    """The value of a file; None, and a problem in `log`, if there is none or it is not YAML.

    Mistakes that leave the rest readable are logged too; `Broken` then stands in their place.
    """
    builder = _Builder(source, log)
    try:
        for event in _events(source.text):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        line, column, message = explain(error, source.text, builder.last_quoted)
        log.add(Position(source.path, line, column), "not-yaml", message)
        return None
    except _GiveUpError:
        return None
    if builder.root is None:
        log.add(Position(source.path, 1, 1), "empty-file", "the file is empty")
    return builder.root


def _events(text: str) -> Iterator[yaml.Event]:
    return iter(yaml.parse(text, Loader=_LOADER))


class _GiveUpError(Exception):
    """The rest of the file is not worth reading; the reason has been logged."""


class _Builder:
    """Puts together the nodes that the events describe."""

    def __init__(self, source: Source, log: Log) -> None:
        self.root: Node | None = None
        self.last_quoted = range(0)
        """The lines, from 0, of the last value in quotes."""
        self._source = source
        self._log = log
        self._open: list[Array | Table] = []
        self._keys: list[Scalar | Broken | None] = []
        self._documents = 0

    def take(self, event: yaml.Event) -> None:
        """Go on by one event."""
        match event:
            case yaml.ScalarEvent():
                self._add(self._scalar(event))
            case yaml.MappingStartEvent():
                self._enter(Table(self._source, *_place(event)), event)
            case yaml.SequenceStartEvent():
                self._enter(Array(self._source, *_place(event)), event)
            case yaml.CollectionEndEvent():
                self._open.pop()
                self._keys.pop()
            case yaml.AliasEvent():
                self._complain(event, "alias", self._not_allowed("aliases", event))
                self._add(self._broken(event))
            case yaml.DocumentStartEvent():
                self._begin(event)

    def _begin(self, event: yaml.DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            self._complain(event, "many-documents", "a file holds one document; remove this '---'")
            raise _GiveUpError

    def _enter(self, node: Array | Table, event: Any) -> None:
        self._refuse_properties(event)
        if len(self._open) == MAX_DEPTH:
            self._complain(event, "too-deep", f"nested more than {MAX_DEPTH} levels deep")
            raise _GiveUpError
        self._add(node)
        self._open.append(node)
        self._keys.append(None)

    def _add(self, node: Node) -> None:
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if isinstance(parent, Array):
            parent.items.append(node)
            return
        key = self._keys[-1]
        if key is None:
            self._keys[-1] = self._key(node)
            return
        self._keys[-1] = None
        if isinstance(key, Scalar):
            self._put(parent, key, node)

    def _put(self, table: Table, key: Scalar, node: Node) -> None:
        name = str(key.value)
        if name in table.keys:
            first = table.keys[name].line
            message = f"the key {name!r} stands here twice, first on line {first}"
            self._log.add(key.position, "duplicate-key", message)
        else:
            table.keys[name] = key
            table.values[name] = node

    def _key(self, node: Node) -> Scalar | Broken:
        """`node` as a key, if it can be one."""
        if isinstance(node, Broken):
            return node
        if not isinstance(node, Scalar):
            self._log.add(node.position, "bad-key", "a key is one word, not a list or a mapping")
        elif node.value == "<<" and node.style is None:
            message = "YAML merge keys (<<) are not allowed in a pack"
            self._log.add(node.position, "merge-key", message)
        elif not isinstance(node.value, str):
            shown = self._source.text[node.start : node.end].strip()
            message = f"put the key {shown!r} in quotes" if shown else "a key is missing before ':'"
            self._log.add(node.position, "bad-key", message)
        else:
            return node
        return Broken(self._source, node.line, node.column)

    def _scalar(self, event: Any) -> Scalar | Broken:
        self._refuse_properties(event)
        value: str | int | float | bool | None = event.value
        style: str | None = event.style or None
        if style is None:
            try:
                value = resolve(event.value)
            except AmbiguousError as error:
                self._complain(event, "ambiguous-value", str(error))
                return self._broken(event)
        elif style == '"' and (found := forbidden().search(event.value)):
            character = f"U+{ord(found.group()):04X}"
            message = f"the character {character} does not belong in a pack, not even escaped"
            self._complain(event, "control-character", message)
            return self._broken(event)
        if style is not None:
            self.last_quoted = range(event.start_mark.line, event.end_mark.line + 1)
        start, end = event.start_mark.index, event.end_mark.index
        return Scalar(self._source, *_place(event), value, start, end, style)

    def _broken(self, event: yaml.Event) -> Broken:
        return Broken(self._source, *_place(event))

    def _refuse_properties(self, event: Any) -> None:
        if event.anchor is not None:
            self._complain(event, "anchor", self._not_allowed("anchors", event))
        elif event.tag is not None:
            self._complain(event, "tag", self._not_allowed("tags", event))

    def _not_allowed(self, what: str, event: Any) -> str:
        written = self._source.text[event.start_mark.index : event.end_mark.index + 1].split()[0]
        return f"YAML {what} ({written}) are not allowed in a pack"

    def _complain(self, event: Any, code: str, message: str) -> None:
        self._log.add(Position(self._source.path, *_place(event)), code, message)


def _place(event: Any) -> tuple[int, int]:
    mark = event.start_mark
    return mark.line + 1, mark.column + 1
