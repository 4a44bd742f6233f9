"""What facts look like: kinds, their fields, and the types of those fields.

The engine underneath compares without complaint things that cannot be compared
("x" > 30 is true) and takes a missing field for a false comparison. So every
fact is total and typed, and a rule is checked against the same schema.
"""

from __future__ import annotations

import re
import types
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, Literal, Union, get_args, get_origin

from coach.engine.errors import FactError
from coach.engine.problems import did_you_mean

Fact = Mapping[str, Any]
"""A flat mapping of a `kind` and the fields of that kind."""

NAME = re.compile(r"[a-z][a-z0-9_]*\Z")
RESERVED = frozenset({"id", "sid", "kind"})
"""Names the engine gives a meaning of its own."""

ORDERED = ("eq", "ne", "gt", "gte", "lt", "lte", "in")


class FieldType(Enum):
    """A type of field: the Python type, what people call it, what can be asked of it."""

    STR = (str, "text", ("eq", "ne", "in"))
    BOOL = (bool, "true or false", ("eq", "ne"))
    INT = (int, "a whole number", ORDERED)
    FLOAT = (float, "a number", ORDERED)
    LIST = (list, "a list of text", ("has",))

    def __init__(self, python: type, label: str, operators: tuple[str, ...]) -> None:
        self.python = python
        self.label = label
        self.operators = operators

    def holds(self, value: object) -> bool:
        """Whether a value has this type; a bool is no number, an int is a float too."""
        if isinstance(value, list | tuple):
            return self is FieldType.LIST and all(type(item) is str for item in value)
        return type(value) is self.python or (self is FieldType.FLOAT and type(value) is int)


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a kind of fact. `values`, if not empty, are the only ones it takes."""

    type: FieldType
    optional: bool = False
    values: frozenset[str] = frozenset()

    def holds(self, value: object) -> bool:
        """Whether a fact may carry this value here."""
        if value is None:
            return self.optional
        return self.type.holds(value) and (not self.values or value in self.values)

    @property
    def sure_type(self) -> Any:
        """The Python type whose every value the field holds, if there is one."""
        return None if self.values or self.type is FieldType.LIST else self.type.python

    @property
    def operators(self) -> tuple[str, ...]:
        """What a rule may ask of the field. Only of an optional one can it ask for presence."""
        return (*self.type.operators, "present") if self.optional else self.type.operators

    @classmethod
    def of(cls, annotation: Any) -> Field:
        """A field from `str`, `bool`, `int`, `float`, `list[str]`, `Literal["a", "b"]`,
        or one of them `| None`.
        """
        if get_origin(annotation) in (Union, types.UnionType):
            parts = [part for part in get_args(annotation) if part is not type(None)]
            if len(parts) == 1:
                inner = cls.of(parts[0])
                return cls(inner.type, optional=True, values=inner.values)
        if get_origin(annotation) is Literal:
            values = get_args(annotation)
            if all(type(value) is str for value in values):
                return cls(FieldType.STR, values=frozenset(values))
        if annotation == list[str]:
            return cls(FieldType.LIST)
        for known in (FieldType.STR, FieldType.BOOL, FieldType.INT, FieldType.FLOAT):
            if annotation is known.python:
                return cls(known)
        raise TypeError(f"{annotation!r} is no type of field")


class FactSchema:
    """Kinds of facts, their fields and types.

        FactSchema(
            {
                "document": {"words": int, "stage": Literal["pitch", "follow-up"]},
                "quantity": {"sent": int, "value": float, "baseline": float | None},
            },
            single=["document"],
        )

    A field `| None` may be None or left out, which is the same. A draft has at
    most one fact of each kind in `single`.
    """

    def __init__(
        self, kinds: Mapping[str, Mapping[str, Any]], *, single: Iterable[str] = ()
    ) -> None:
        self.kinds: dict[str, dict[str, Field]] = {}
        for kind, fields in kinds.items():
            for name in (kind, *fields):
                if not NAME.match(name) or name in RESERVED:
                    raise ValueError(f"{name!r} cannot name a kind or field of facts")
            self.kinds[kind] = {name: Field.of(given) for name, given in fields.items()}
        self._fields = {
            kind: [(name, field, field.sure_type) for name, field in fields.items()]
            for kind, fields in self.kinds.items()
        }
        self.single = frozenset(single)
        if unknown := self.single - self.kinds.keys():
            raise ValueError(f"single kinds that are no kinds: {sorted(unknown)}")

    def check(self, index: int, fact: Fact) -> None:
        """Raise a FactError unless the fact is total and typed; `index` is for the message."""
        kind = fact.get("kind")
        if not isinstance(kind, str) or kind not in self._fields:
            raise FactError(f"fact {index}: unknown kind {kind!r}{did_you_mean(kind, self.kinds)}")
        known = 1
        for name, field, sure_type in self._fields[kind]:
            if name in fact:
                known += 1
                value = fact[name]
                if type(value) is not sure_type and not field.holds(value):
                    raise FactError(f"fact {index} ({kind}): {_misfit(name, field, value)}")
            elif not field.optional:
                raise FactError(f"fact {index} ({kind}): {name!r} is missing")
        if known != len(fact):
            extra = sorted(set(fact) - self.kinds[kind].keys() - {"kind"})
            raise FactError(f"fact {index} ({kind}): unknown fields {extra}")


def _misfit(name: str, field: Field, value: object) -> str:
    if field.type.holds(value):
        return f"{name!r} cannot be {value!r}, only one of {sorted(field.values)}"
    return f"{name!r} is {field.type.label}, not {value!r}"
