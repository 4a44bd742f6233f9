"""Reading nodes as the values a format asks for; whatever does not fit is logged where it stands.

A *reader* takes a node and the log, and returns the value, or None after it has logged why not.
Reading goes on after a mistake, with a blank in its place, so that all mistakes are found at once.
Given a `Sketch`, a reader tells what it would take; so there is nothing that says it again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set
from types import MappingProxyType
from typing import TypeVar

from coach.pack.nodes import Array, Broken, Node, Scalar, Table
from coach.pack.problems import Log, Position, closest, listed
from coach.pack.sketch import Sketch, tell

T = TypeVar("T")
Word = TypeVar("Word", bound=str)
Reader = Callable[[Node, Log], T | None]

MAX_TEXT = 10_000
"""No text of a pack may have more characters."""


class Fields:
    """The keys of a table, taken one by one; `close` complains about those that nobody took."""

    def __init__(self, table: Table, log: Log, what: str) -> None:
        self._table = table
        self._log = log
        self._what = what
        self._known: list[str] = []
        self._missing: dict[str, str] = {}

    @classmethod
    def of(cls, node: Node, log: Log, what: str) -> Fields | None:
        """The fields of `node`, which is `what` ("a rule"); None if it is no mapping."""
        if isinstance(node, Sketch):
            return _SketchedFields(node, log, what)
        if isinstance(node, Table):
            return cls(node, log, what)
        wrong_type(node, log, f"{what} is a mapping, 'key: value'")
        return None

    @property
    def position(self) -> Position:
        """Where the table begins."""
        return self._table.position

    def __contains__(self, key: str) -> bool:
        return key in self._table.values

    @property
    def keys(self) -> Set[str]:
        """The keys that are there."""
        return self._table.values.keys()

    @property
    def origins(self) -> Mapping[str, Position]:
        """Where each key stands."""
        return MappingProxyType({key: node.position for key, node in self._table.keys.items()})

    @property
    def are_known(self) -> bool:
        """Whether every key has been asked for."""
        return all(key in self._known for key in self._table.values)

    def key_position(self, key: str) -> Position:
        """Where `key` stands."""
        return self._table.keys[key].position

    def need(self, key: str, read: Reader[T], blank: T) -> T:
        """The value of `key`; `blank` if it is wrong or, which is wrong too, missing."""
        self.require(key)
        return self.take(key, read, blank)

    def require(self, key: str, message: str | None = None) -> None:
        """Complain about a missing `key`, when closed; `message` may say why it is needed."""
        if key not in self._table.values:
            self._missing[key] = message or f"{self._what} needs the key {key!r}"

    def take(self, key: str, read: Reader[T], blank: T) -> T:
        """The value of `key`; `blank` if it is not there, or wrong."""
        value = self.find(key, read)
        return blank if value is None else value

    def find(self, key: str, read: Reader[T]) -> T | None:
        """The value of `key`; None if it is not there, or wrong."""
        self._known.append(key)
        node = self._table.values.get(key)
        return None if node is None else read(node, self._log)

    def refuse(self, key: str, message: str) -> None:
        """Complain about `key`, which is there, and say why it cannot be."""
        self._known.append(key)
        self._log.add(self.key_position(key), "needless-key", message)

    def close(self) -> None:
        """Complain about keys that nobody asked for, and about missing ones.

        A key that is misspelt is not called missing too.
        """
        for key, _ in self._table:
            name = str(key.value)
            if name not in self._known:
                absent = [known for known in self._known if known not in self]
                hint = closest(name, absent)
                keys = "" if hint else f"; its keys are {listed(self._known)}"
                message = f"{self._what} has no key {name!r}{keys}"
                self._log.add(key.position, "unknown-key", message, hint)
                self._missing.pop(hint or "", None)
        for message in self._missing.values():
            self._log.add(self.position, "missing-key", message)


class _SketchedFields(Fields):
    """Notes which keys are taken, and how."""

    def __init__(self, sketch: Sketch, log: Log, what: str) -> None:
        super().__init__(sketch, log, what)
        self._sketch = sketch

    def __contains__(self, key: str) -> bool:
        self._sketch.asked[key] = None
        return super().__contains__(key)

    def require(self, key: str, message: str | None = None) -> None:
        self._sketch.needs(key)

    def find(self, key: str, read: Reader[T]) -> T | None:
        self._sketch.has(key, read)
        return super().find(key, read)

    def close(self) -> None:
        """There is nothing to complain about."""


def shape_of(node: Node, first_keys: tuple[str, ...]) -> str | None:
    """Which of the keys, each the mark of another shape, `node` has, or misspells."""
    if isinstance(node, Sketch):
        node.shapes = first_keys
    keys = [str(key.value) for key, _ in node] if isinstance(node, Table) else []
    for key in first_keys:
        if key in keys:
            return key
    return next(filter(None, (closest(key, first_keys) for key in keys)), None)


def wrong_type(node: Node, log: Log, wanted: str) -> None:
    """Complain that `node` is not what is `wanted`."""
    if not isinstance(node, Broken):
        log.add(node.position, "wrong-type", f"{wanted}, not {_describe(node)}")


def _describe(node: Node) -> str:
    match node:
        case Array():
            return "a list"
        case Table():
            return "a mapping"
        case Scalar(value=None):
            return "nothing"
        case Scalar(value=bool()):
            return "true or false"
        case Scalar(value=int() | float()):
            return "a number"
        case _:
            return "text"


def text(node: Node, log: Log) -> str | None:
    """Text that is not empty."""
    if not isinstance(node, Scalar):
        tell(node, type="string", minLength=1, maxLength=MAX_TEXT)
        wrong_type(node, log, "this is text")
    elif isinstance(node.value, str):
        if node.value.strip() and len(node.value) <= MAX_TEXT:
            return node.value
        if node.value.strip():
            message = f"this text has more than {MAX_TEXT:,} characters"
            log.add(node.position, "too-long", message)
        else:
            log.add(node.position, "empty-value", "this text is empty")
    elif written := node.source.text[node.start : node.end].strip():
        log.add(node.position, "wrong-type", f'this is text; put it in quotes: "{written}"')
    else:
        log.add(node.position, "empty-value", "a value is missing here")
    return None


def truth(node: Node, log: Log) -> bool | None:
    """True or false."""
    if isinstance(node, Scalar) and isinstance(node.value, bool):
        return node.value
    tell(node, type="boolean")
    wrong_type(node, log, "this is true or false")
    return None


def count(node: Node, log: Log) -> int | None:
    """A whole number from 1."""
    if not isinstance(node, Scalar) or type(node.value) is not int:
        tell(node, type="integer", minimum=1)
        wrong_type(node, log, "this is a whole number")
        return None
    if node.value < 1:
        log.add(node.position, "wrong-value", f"this is at least 1, not {node.value}")
        return None
    return node.value


def above_zero(node: Node, log: Log) -> float | None:
    """A number above 0."""
    if not isinstance(node, Scalar) or type(node.value) not in (int, float):
        tell(node, type="number", exclusiveMinimum=0)
        wrong_type(node, log, "this is a number")
        return None
    value = float(node.value or 0)
    if value <= 0:
        log.add(node.position, "wrong-value", f"this is more than 0, not {value:g}")
        return None
    return value


def one_of(words: tuple[Word, ...]) -> Reader[Word]:
    """A reader of one of `words`."""

    def read(node: Node, log: Log) -> Word | None:
        value = text(node, log)
        for word in words:
            if word == value:
                return word
        if value is not None:
            message = f"{value!r} is not possible here"
            log.unknown(node.position, "wrong-value", message, value, words)
        elif isinstance(node, Sketch):
            node.noted = {"enum": [*words]}
        return None

    return read


def list_of(read: Reader[T]) -> Reader[tuple[T, ...]]:
    """A reader of lists that are not empty; items that are wrong are left out."""

    def read_all(node: Node, log: Log) -> tuple[T, ...] | None:
        if isinstance(node, Sketch):
            node.is_list(read)
            return None
        if not isinstance(node, Array):
            wrong_type(node, log, "this is a list")
            return None
        if not node.items:
            log.add(node.position, "empty-value", "this list is empty")
        values = (read(item, log) for item in node.items)
        return tuple(value for value in values if value is not None)

    return read_all


def one_or_list_of(read: Reader[T]) -> Reader[tuple[T, ...]]:
    """A reader of a list, or of a single item without one."""
    read_list = list_of(read)

    def read_either(node: Node, log: Log) -> tuple[T, ...] | None:
        if isinstance(node, Array):
            return read_list(node, log)
        if isinstance(node, Sketch):
            node.is_either(read, read_list)
            return None
        value = read(node, log)
        return None if value is None else (value,)

    return read_either


def table_or(read_table: Reader[T], read_other: Reader[T]) -> Reader[T]:
    """A reader of mappings with one reader, and of anything else with another."""

    def read_either(node: Node, log: Log) -> T | None:
        if isinstance(node, Sketch):
            node.is_either(read_other, read_table)
            return None
        return (read_table if isinstance(node, Table) else read_other)(node, log)

    return read_either


def table_of(
    read_key: Callable[[Scalar, Log], str | None], read: Callable[[str, Node, Log], T | None]
) -> Reader[Mapping[str, T]]:
    """A reader of mappings from names to values; a value's reader is told its name."""

    def read_all(node: Node, log: Log) -> Mapping[str, T] | None:
        if isinstance(node, Sketch):
            node.is_mapping(read_key, read)
            return None
        if not isinstance(node, Table):
            wrong_type(node, log, "this is a mapping, 'name: value'")
            return None
        if not node.values:
            log.add(node.position, "empty-value", "this mapping is empty")
        found: dict[str, T] = {}
        for key, value_node in node:
            name = read_key(key, log)
            value = read(str(key.value), value_node, log)
            if name is not None and value is not None:
                found[name] = value
        return MappingProxyType(found)

    return read_all
