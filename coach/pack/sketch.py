"""A node that nobody wrote: a reader that is given one tells what it would take, as JSON Schema.

So the readers alone say what a pack may hold: by their complaints to those who write one, and to
their editors by the schemas that `coach.pack.schema` makes of this.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from coach.pack.described import describe
from coach.pack.nodes import Node, Scalar, Source, Table
from coach.pack.problems import Log

Schema = dict[str, Any]
"""A JSON Schema."""

Read = Callable[..., Any]
"""A reader, as in `coach.pack.fields`."""

_NOWHERE = Source("", "")


class Sketch(Table):
    """Stands for any value; a reader notes on it what it should be.

    Attributes:
        noted: the schema so far.
        shapes: keys of which each is the mark of another shape, if a reader has looked for them.
        asked: keys on whose presence something depends.
    """

    __slots__ = ("_definitions", "asked", "noted", "shapes")

    def __init__(self, definitions: Definitions, present: Mapping[str, str] | None = None) -> None:
        """Begin with the keys `present`, and a value for each."""
        super().__init__(_NOWHERE, 0, 0)
        self._definitions = definitions
        self.noted: Schema = {}
        self.shapes: tuple[str, ...] = ()
        self.asked: dict[str, None] = {}
        for key, value in (present or {}).items():
            self.keys[key] = Scalar(_NOWHERE, 0, 0, key)
            self.values[key] = Scalar(_NOWHERE, 0, 0, value)

    def is_(self, **schema: Any) -> None:
        """It is of this `schema`, and of what was noted before."""
        self.noted |= schema

    def is_list(self, read: Read) -> None:
        """It is a list of what `read` takes."""
        self.noted = {"type": "array", "items": self._definitions.of(read), "minItems": 1}

    def is_either(self, *readers: Read) -> None:
        """It is what one of `readers` takes."""
        self.noted = {"anyOf": [self._definitions.of(read) for read in readers]}

    def is_mapping(self, read_key: Read, read: Read) -> None:
        """It maps names that `read_key` takes to values that `read` takes, which is told the name.

        If the names are known, each is a key of its own.
        """
        names, values = self._definitions.of(read_key), self._definitions.of(partial(read, ""))
        self.noted = {"type": "object", "minProperties": 1}
        if "enum" in names:
            self.noted["properties"] = dict.fromkeys(names["enum"], values)
            self.noted["additionalProperties"] = False
        else:
            self.noted |= {"propertyNames": names, "additionalProperties": values}

    def has(self, key: str, read: Read) -> None:
        """It is a mapping that may have `key`, with what `read` takes."""
        self._as_object()["properties"].setdefault(key, self._definitions.of(read))

    def needs(self, key: str) -> None:
        """It is a mapping that has `key`."""
        self._as_object()["required"].append(key)

    def _as_object(self) -> Schema:
        if "properties" not in self.noted:
            empty: Schema = {"properties": {}, "required": [], "additionalProperties": False}
            self.noted = {"type": "object"} | empty
        return self.noted


class Definitions:
    """The schemas of readers; those of mappings with keys of their own have a name.

    Attributes:
        named: These schemas, by their names.
    """

    def __init__(self) -> None:
        self.named: dict[str, Schema] = {}
        self._names: dict[Read, str] = {}

    def of(self, read: Read) -> Schema:
        """The schema of what `read` takes; where that is in `named`, a reference to it."""
        reader = read.func if isinstance(read, partial) else read
        if reader in self._names:
            return _reference(self._names[reader])
        name = self._new_name(reader)
        self._names[reader] = name  # a reader may lead to itself
        schema = self.spelt_out(read)
        if "additionalProperties" in schema and "required" in schema:
            self.named[name] = schema
            return _reference(name)
        del self._names[reader]
        return schema

    def spelt_out(self, read: Read) -> Schema:
        """The schema of what `read` takes, without a reference at the top."""
        sketch, made = self._sketched(read)
        if not sketch.shapes:
            return self._whole(read, sketch, made)
        alternatives: list[Schema] = []
        for key in sketch.shapes:
            present = {key: ""}
            schema = self._whole(read, *self._sketched(read, present), present)
            schema["required"] = list(dict.fromkeys([key, *schema["required"]]))
            alternatives.append(schema)
        return {"anyOf": alternatives}

    def _sketched(self, read: Read, present: Mapping[str, str] | None = None) -> tuple[Sketch, Any]:
        """What `read` notes, and what it makes, of a mapping with the keys `present`."""
        sketch = Sketch(self, present)
        return sketch, read(sketch, Log())

    def _whole(
        self, read: Read, sketch: Sketch, made: object, present: Mapping[str, str] | None = None
    ) -> Schema:
        """What was noted, with descriptions, and with what depends on keys and their values."""
        schema = describe(sketch.noted, made)
        if "required" not in schema:
            return schema
        always = set(schema["required"])
        rules: list[Schema] = []
        for condition, needed in self._dependent(read, sketch, present or {}):
            more, fewer = needed - set(schema["required"]), set(schema["required"]) - needed
            always -= fewer
            if more:
                rules.append({"if": condition, "then": {"required": sorted(more)}})
            if fewer:
                rules.append({"anyOf": [condition, {"required": sorted(fewer)}]})
        schema["required"] = [key for key in dict.fromkeys(schema["required"]) if key in always]
        return schema | ({"allOf": rules} if rules else {})

    def _dependent(
        self, read: Read, sketch: Sketch, present: Mapping[str, str]
    ) -> list[tuple[Schema, set[str]]]:
        """Conditions on a mapping, and the keys that it needs if they are met."""
        tried: list[tuple[Schema, dict[str, str]]] = [
            ({"required": [key]}, {key: ""}) for key in sketch.asked if key not in present
        ]
        for key, schema in sketch.noted["properties"].items():
            for value in schema.get("enum", ()):
                condition = {"properties": {key: {"const": value}}, "required": [key]}
                tried.append((condition, {key: value}))
        return [
            (condition, set(self._sketched(read, {**present, **keys})[0].noted["required"]))
            for condition, keys in tried
        ]

    def _new_name(self, read: Read) -> str:
        name = read.__name__.strip("_").replace("_", "-")
        taken = {*self._names.values(), *self.named}
        return next(n for n in (name, *(f"{name}-{i}" for i in range(2, 99))) if n not in taken)


def tell(node: Node, **schema: Any) -> None:
    """If `node` is a sketch, note that it is of this `schema`."""
    if isinstance(node, Sketch):
        node.is_(**schema)


def _reference(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}
