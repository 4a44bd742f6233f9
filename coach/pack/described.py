"""What the keys of a mapping mean, in the words of the record that is made of it."""

from __future__ import annotations

import inspect
import re
from dataclasses import is_dataclass
from typing import Any

_ATTRIBUTE = re.compile(r"^    (\w+): (.+(?:\n     .+)*)", re.MULTILINE)


def describe(schema: dict[str, Any], record: object) -> dict[str, Any]:
    """`schema` of a mapping, with what the docstring of `record` says of it and of its keys."""
    text = inspect.getdoc(record) if is_dataclass(record) else None
    if text is None or "properties" not in schema:
        return schema
    head, _, attributes = text.partition("\n\nAttributes:\n")
    told = {name: " ".join(words.split()) for name, words in _ATTRIBUTE.findall(attributes)}
    described = {
        key: {**value, "description": told[name]} if (name := _attribute(key, told)) else value
        for key, value in schema["properties"].items()
    }
    return {"description": " ".join(head.split()), **schema, "properties": described}


def _attribute(key: str, told: dict[str, str]) -> str | None:
    """The attribute that holds what stands under `key`, if the docstring tells of it."""
    return next((name for name in (key, f"{key}s", f"{key}_") if name in told), None)
