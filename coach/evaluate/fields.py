"""Taking the fields of a JSON object one by one, and noting what is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

from coach.evaluate.faults import unknown
from coach.pack.problems import closest, listed

Note = Callable[[str, str], None]
"""Takes the name of a field and what is wrong with it."""


class Fields:
    """The fields of one object.

    What is missing or of the wrong type is noted, and a harmless value is given in its place.
    """

    def __init__(self, record: Mapping[str, Any], note: Note, path: str = "") -> None:
        self._record = record
        self._note = note
        self._path = path
        self._taken: set[str] = set()

    def has(self, name: str) -> bool:
        """Whether there is a field `name`."""
        return name in self._record

    def is_null(self, name: str) -> bool:
        """Whether the field `name` says that there is nothing to say."""
        return self.has(name) and self._record[name] is None

    def fault(self, name: str, message: str) -> None:
        """Note what is wrong with the field `name`; with the object if it is empty."""
        self._note(f"{self._path}.{name}".strip(".") if name else self._path, message)

    def text(self, name: str, *, null: bool = False) -> str:
        """A string; the empty one stands for null."""
        value = self._take(name)
        if value is None and (null or not self.has(name)):
            return ""
        if not isinstance(value, str):
            self.fault(name, f"is {_type(value)}; write a string{' or null' if null else ''}")
            return ""
        try:
            value.encode()
        except UnicodeEncodeError:
            self.fault(name, "holds half a character (a lone surrogate); write the whole one")
            return ""
        return value

    def choice(self, name: str, what: str, known: Collection[str], *, null: bool = False) -> str:
        """One of the `known` strings; the empty one stands for null."""
        value = self.text(name, null=null)
        if value and value not in known:
            self.fault(name, unknown(what, value, known))
            return ""
        if not value and self._record.get(name) == "":
            self.fault(name, f"is empty; write one of {listed(known)}")
        return value

    def boolean(self, name: str) -> bool:
        """True or false."""
        value = self._take(name)
        if self.has(name) and not isinstance(value, bool):
            self.fault(name, f"is {_type(value)}; write true or false")
        return value is True

    def number(self, name: str, *, null: bool = False) -> float | None:
        """A number that is not negative."""
        value = self._take(name)
        if value is None and (null or not self.has(name)):
            return None
        if not _is_number(value) or value < 0:
            self.fault(name, f"is {_shown(value)}; write a number, never a negative one")
            return None
        return float(value)

    def number_or_range(self, name: str) -> float | tuple[float, float]:
        """A number, or two in a list."""
        value = self._record.get(name)
        if not isinstance(value, list):
            return self.number(name) or 0.0
        self._take(name)
        if len(value) != 2 or not all(map(_is_number, value)) or not 0 <= value[0] <= value[1]:
            self.fault(name, "is no range; write [low, high]")
            return (0.0, 0.0)
        return (float(value[0]), float(value[1]))

    def index(self, name: str) -> int | None:
        """A whole number, not negative."""
        value = self._take(name)
        if not self.has(name):
            return None
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            self.fault(name, f"is {_shown(value)}; write a whole number of characters, 0 or more")
            return None
        return value

    def strings(self, name: str) -> Iterator[tuple[str, str]]:
        """The strings of a list, each after the name of its place."""
        for number, value in enumerate(self._list(name)):
            if isinstance(value, str):
                yield f"{name}[{number}]", value
            else:
                self.fault(f"{name}[{number}]", f"is {_type(value)}; write a string")

    def objects(self, name: str) -> Iterator[Fields]:
        """The objects of a list."""
        for number, value in enumerate(self._list(name)):
            path = f"{self._path}.{name}[{number}]".strip(".")
            if isinstance(value, dict):
                yield Fields(value, self._note, path)
            else:
                self._note(path, f"is {_type(value)}; write an object")

    def refuse_others(self) -> None:
        """Note the fields that nobody asked for."""
        for name in self._record.keys() - self._taken:
            self.fault(name[:80], unknown("field", name, self._taken))

    def _list(self, name: str) -> list[Any]:
        value = self._take(name)
        if isinstance(value, list):
            return value
        if self.has(name):
            self.fault(name, f"is {_type(value)}; write a list, [] if there is nothing in it")
        return []

    def _take(self, name: str) -> Any:
        self._taken.add(name)
        if not self.has(name):
            meant = closest(name, self._record.keys() - self._taken)
            hint = f"; is {meant!r} meant for it?" if meant else "; add it"
            self.fault(name, f"is missing{hint}")
        return self._record.get(name)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e15


def _shown(value: object) -> str:
    return str(value) if isinstance(value, int | float) else _type(value)


def _type(value: object) -> str:
    names = {str: "a string", bool: "true or false", list: "a list", dict: "an object"}
    return "null" if value is None else names.get(type(value), "a number")
