"""Facts and rules as the JSON that durable_rules reads.

Its parser cannot read an exponent: 1e16 or 1e-07 makes it drop the fact and all
that follow. So numbers are written out. A fact is sent with only those fields
that some rule tests, which also keeps long texts out of the engine.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from json.encoder import encode_basestring as text
from typing import Any

from coach.engine.checking import unspeakable
from coach.engine.conditions import EngineRule
from coach.engine.errors import FactError
from coach.engine.schema import Fact, FactSchema, FieldType

SID = "s"
"""The only session of a ruleset: one draft at a time, then it is deleted."""

ALWAYS = "_1"
"""A field that is 1 in every fact. No field of a schema starts with an underscore."""


def number(value: int | float) -> str:
    """A number without an exponent."""
    written = repr(value)
    return format(Decimal(written), "f") if "e" in written else written


def dump(value: object) -> str:
    """JSON as the engine can read it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return number(value)
    if isinstance(value, str):
        return text(value)
    if isinstance(value, Mapping):
        return "{" + ",".join(f"{text(key)}:{dump(item)}" for key, item in value.items()) + "}"
    if isinstance(value, Iterable):
        return "[" + ",".join(map(dump, value)) + "]"
    raise TypeError(f"{value!r} is no JSON")


class FactEncoder:
    """Writes facts with the fields that some rule looks at."""

    def __init__(self, rules: Iterable[EngineRule], schema: FactSchema) -> None:
        self._fields: dict[str, dict[str, Callable[[Any], str]]] = {}
        for rule in rules:
            kinds = {condition.alias: condition.kind for condition in rule.when}
            for condition in rule.when:
                fields = [(condition.kind, test.field) for test in condition.tests]
                fields += [(kinds[ref.alias], ref.field) for ref in condition.refs]
                for kind, name in fields:
                    writer = WRITERS[schema.kinds[kind][name].type]
                    self._fields.setdefault(kind, {})[name] = writer

    def encode(self, index: int, fact: Fact) -> str:
        """One fact that fits the schema, known to the engine by its index."""
        kind = fact["kind"]
        parts = [f'{{"kind":"{kind}","id":"{index}","sid":"{SID}","{ALWAYS}":1']
        try:
            for name, write in self._fields.get(kind, NOTHING).items():
                if (value := fact.get(name)) is not None:
                    parts.append(f'"{name}":{write(value)}')
        except ValueError as error:
            raise FactError(f"fact {index} ({kind}): {name!r}: {error}") from None
        return ",".join(parts) + "}"


def _speakable(value: Any) -> Any:
    if trouble := unspeakable(value):
        raise ValueError(trouble)
    return value


def _float(value: float) -> str:
    return number(_speakable(float(value)) + 0.0)  # a join tells -0.0 from 0.0


NOTHING: Mapping[str, Callable[[Any], str]] = {}
WRITERS: Mapping[FieldType, Callable[[Any], str]] = {
    FieldType.STR: lambda value: text(_speakable(value)),
    FieldType.BOOL: lambda value: "true" if value else "false",
    FieldType.INT: lambda value: str(_speakable(value)),
    FieldType.FLOAT: _float,
    FieldType.LIST: lambda value: dump([_speakable(item) for item in value]),
}
"""How a value of each type is written; a ValueError says why it cannot be."""
