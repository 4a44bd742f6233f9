"""The ``when`` of a rule: `coach.engine` judges it, and here each complaint finds its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice

from coach.engine import Condition, FactSchema, RuleError, parse_rule
from coach.pack.condition_schema import conditions_schema
from coach.pack.fields import Reader
from coach.pack.nodes import Array, Broken, Node, Scalar, Step, Table
from coach.pack.problems import Log, Position
from coach.pack.shapes import Mention
from coach.pack.sketch import Sketch
from coach.pack.thresholds import with_numbers

MAX_SIZE = 2_000
"""How many values of any sort the conditions of a rule may have; the engine takes fewer."""

_ABOUT_A_KEY = frozenset(
    {
        "bad-alias",
        "duplicate-alias",
        "missing-kind",
        "none-not-last",
        "unbounded-join",
        "unknown-field",
        "unknown-key",
        "unknown-operator",
        "wrong-operator",
    }
)
_HINT = re.compile(r"; did you mean '([^']*)'\?$")


def conditions(schema: FactSchema, numbers: Mapping[str, int]) -> Reader[tuple[Condition, ...]]:
    """A reader of conditions on facts of `schema`, with `numbers` for the thresholds they name."""

    def read(node: Node, log: Log) -> tuple[Condition, ...] | None:
        if isinstance(node, Sketch):
            node.is_(**conditions_schema(schema))
            return None
        if sum(1 for _ in islice(_within(node), MAX_SIZE + 1)) > MAX_SIZE:
            message = f"more than {MAX_SIZE:,} conditions, tests and values are too many"
            log.add(node.position, "too-large", message)
            return None
        try:
            return parse_rule({"id": "this rule", "when": with_numbers(node, numbers)}, schema).when
        except RuleError as error:
            for problem in error.problems:
                steps = problem.path[1:]
                if not isinstance(node.at(*steps), Broken):
                    hint = _HINT.search(problem.message)
                    message = problem.message[: hint.start()] if hint else problem.message
                    place = _place(node, steps, about_a_key=problem.code in _ABOUT_A_KEY)
                    log.add(place, problem.code, message, hint and hint[1])
            return None

    return read


def kinds_by_name(when: Node | None) -> dict[str, str]:
    """The names of the conditions that look for a fact, and its kind; mistakes are passed over."""
    found = {}
    for name, test in _named(when):
        if name != "none":
            kind = test.get("kind")
            found[name] = str(kind.plain()) if kind else ""
    return found


def labels(when: Node | None) -> Iterator[Mention]:
    """Every label of evidence that the conditions name; mistakes are passed over."""
    for _, test in _named(when):
        kind, label = test.get("kind"), test.get("label")
        if kind and label and kind.plain() == "phrase":
            yield from _texts(label)


def _named(when: Node | None) -> Iterator[tuple[str, Node]]:
    for item in when.items if isinstance(when, Array) else ():
        if isinstance(item, Table):
            yield from item.values.items()


def _texts(node: Node) -> Iterator[Mention]:
    match node:
        case Scalar(value=str(text)):
            yield Mention(text, position=node.position)
        case Array(items=items):
            for item in items:
                yield from _texts(item)
        case Table(values=values):
            for key, value in values.items():
                if key in ("eq", "ne", "in"):
                    yield from _texts(value)


def _within(node: Node) -> Iterator[Node]:
    """`node` and all that is in it."""
    yield node
    match node:
        case Array(items=items):
            for item in items:
                yield from _within(item)
        case Table(values=values):
            for value in values.values():
                yield from _within(value)


def _place(when: Node, steps: tuple[Step, ...], *, about_a_key: bool) -> Position:
    """The position that `steps` lead to; of the last key on the way if that is what is wrong."""
    if about_a_key and steps and steps[-1] != "of":
        holder = when.at(*steps[:-1])
        if isinstance(holder, Table) and steps[-1] in holder.keys:
            return holder.keys[str(steps[-1])].position
    return when.at(*steps).position
