"""The numbers of a rule that have names, so that a layer can change them.

``{threshold: words}`` stands for the number called ``words`` in the conditions of the rule, and
``{thresholds.words}`` in its texts (see `coach.pack.templates`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from coach.pack.fields import Reader, count, table_of
from coach.pack.names import name
from coach.pack.nodes import Array, Node, Plain, Scalar, Table
from coach.pack.problems import Log
from coach.pack.shapes import Mention
from coach.pack.sketch import Schema, Sketch

_KEY = "threshold"

MENTION: Schema = {
    "type": "object",
    "properties": {_KEY: {"type": "string"}},
    "required": [_KEY],
    "additionalProperties": False,
}
"""What stands for a number, as JSON Schema."""


def _number(_name: str, node: Node, log: Log) -> int | None:
    return count(node, log)


thresholds: Reader[Mapping[str, int]] = table_of(name, _number)
"""A reader of numbers by name."""


def with_numbers(node: Node, numbers: Mapping[str, int]) -> Plain:
    """The plain value of `node` with numbers in the place of their names.

    A name that is not known, which `check_thresholds` tells, counts as 1.
    """
    match node:
        case Table() if (mention := _mentioned(node)) is not None:
            return numbers.get(mention.name, 1)
        case Table(values=values):
            return {key: with_numbers(value, numbers) for key, value in values.items()}
        case Array(items=items):
            return [with_numbers(item, numbers) for item in items]
        case _:
            return node.plain()


def count_or_threshold(numbers: Mapping[str, int]) -> Reader[int]:
    """A reader of whole numbers from 1, or of names of `numbers`."""

    def read(node: Node, log: Log) -> int | None:
        mention = _mentioned(node)
        if isinstance(node, Sketch):
            count(node, log)
            node.noted = {"anyOf": [node.noted, MENTION]}
            return None
        return count(node, log) if mention is None else numbers.get(mention.name, 1)

    return read


def check_thresholds(rule: Node, numbers: Mapping[str, int], log: Log) -> None:
    """Log thresholds that `rule` names and does not have, and those that it has and does not use.

    `numbers` are the ones that it has.
    """
    written = rule.get("thresholds")
    known = list(written.keys) if isinstance(written, Table) else []
    used = set()
    for key in ("when", "at_least"):
        for mention in _mentions(rule.at(key)) if rule.get(key) else ():
            used.add(mention.name)
            if mention.name not in known and (written is None or known):
                message = f"the rule has no threshold {mention.name!r}"
                log.unknown(mention.position, "unknown-threshold", message, mention.name, known)
    for unused in [key for key in numbers if key not in used]:
        position = written.keys[unused].position if isinstance(written, Table) else rule.position
        message = f"no condition of the rule uses the threshold {unused!r}"
        log.add(position, "unused-threshold", message)


def _mentions(node: Node) -> Iterator[Mention]:
    mention = _mentioned(node)
    if mention is not None:
        yield mention
        return
    match node:
        case Table(values=values):
            for value in values.values():
                yield from _mentions(value)
        case Array(items=items):
            for item in items:
                yield from _mentions(item)


def _mentioned(node: Node) -> Mention | None:
    """The threshold for which `node` stands, if it is ``{threshold: name}``."""
    if isinstance(node, Table) and list(node.values) == [_KEY]:
        value = node.values[_KEY]
        if isinstance(value, Scalar) and isinstance(value.value, str):
            return Mention(value.value, position=value.position)
    return None
