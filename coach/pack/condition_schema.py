"""What the conditions of a rule may say, as JSON Schema, from the facts that there are."""

from __future__ import annotations

from typing import Any

from coach.engine import FactSchema, Field, FieldType
from coach.engine.conditions import COMPARISONS
from coach.engine.schema import NAME
from coach.pack.sketch import Schema
from coach.pack.thresholds import MENTION

_TYPES = {
    FieldType.STR: "string",
    FieldType.BOOL: "boolean",
    FieldType.INT: "integer",
    FieldType.FLOAT: "number",
    FieldType.LIST: "string",
}


def conditions_schema(facts: FactSchema) -> Schema:
    """A list of conditions on `facts`; each kind of fact has its own fields."""
    kinds = [_fact(kind, fields) for kind, fields in facts.kinds.items()]
    condition = {
        "type": "object",
        "minProperties": 1,
        "maxProperties": 1,
        "propertyNames": {"pattern": _pattern()},
        "additionalProperties": {
            "type": "object",
            "properties": {"kind": {"enum": [*facts.kinds]}},
            "required": ["kind"],
            "allOf": kinds,
        },
    }
    return {"type": "array", "minItems": 1, "items": condition}


def _pattern() -> str:
    return f"^{NAME.pattern.removesuffix(chr(92) + 'Z')}$"


def _fact(kind: str, fields: dict[str, Field]) -> Schema:
    properties = {"kind": {"const": kind}} | {name: _test(one) for name, one in fields.items()}
    return {
        "if": {"properties": {"kind": {"const": kind}}, "required": ["kind"]},
        "then": {"properties": properties, "additionalProperties": False},
    }


def _test(field: Field) -> Schema:
    """A value, or one or more comparisons."""
    value: dict[str, Any] = {"type": _TYPES[field.type]}
    if field.values:
        value = {"enum": sorted(field.values)}
    elif field.type in (FieldType.INT, FieldType.FLOAT):
        value = {"anyOf": [value, MENTION]}
    comparisons: dict[str, Schema] = {
        operator: {"anyOf": [value, _REFERENCE]} if operator in COMPARISONS else value
        for operator in field.operators
    }
    if "in" in comparisons:
        comparisons["in"] = {"type": "array", "items": value, "minItems": 1}
    if "present" in comparisons:
        comparisons["present"] = {"type": "boolean"}
    tests = {
        "type": "object",
        "properties": comparisons,
        "minProperties": 1,
        "additionalProperties": False,
    }
    return {"anyOf": [value, tests]}


_REFERENCE: Schema = {
    "type": "object",
    "properties": {"of": {"type": "string"}, "plus": {"type": "number"}},
    "required": ["of"],
    "additionalProperties": False,
}
