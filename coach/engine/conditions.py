"""The condition language: what a rule asks of the facts, as typed values.

A rule's conditions are met together, in order, each by a fact of its own. A test
on a field compares it with a value, or with a field of a fact that an earlier
condition found (`Ref`). A condition without an alias is a `none`: there must be
no such fact. There is no `or`, which is a second rule, and no pattern for text,
which is the business of evidence.

A `path` is where a condition or test was written in its rule.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field as attribute

from coach.engine.problems import Path

Scalar = str | bool | int | float

COMPARISONS = ("eq", "ne", "gt", "gte", "lt", "lte")
OPERATORS = (*COMPARISONS, "in", "has", "present")


@dataclass(frozen=True, slots=True)
class Ref:
    """The field of a fact that an earlier condition found, and what to add to it."""

    alias: str
    field: str
    plus: int | float = 0


@dataclass(frozen=True, slots=True)
class Test:
    """One test on one field. `in` holds a tuple, `present` a bool, `has` a text."""

    field: str
    op: str
    value: Scalar | tuple[Scalar, ...] | Ref
    path: Path = attribute(default=(), compare=False, repr=False)

    __test__ = False  # or pytest takes the name for a class of tests

    @property
    def ref(self) -> Ref | None:
        """The reference this test compares with, if it is a join."""
        return self.value if isinstance(self.value, Ref) else None


@dataclass(frozen=True, slots=True)
class Condition:
    """A fact to find, known as `alias` afterwards; without an alias, a fact that must not be."""

    alias: str | None
    kind: str
    tests: tuple[Test, ...] = ()
    path: Path = attribute(default=(), compare=False, repr=False)

    @property
    def label(self) -> str:
        """The key under which the rule wrote this condition."""
        return self.alias or "none"

    @property
    def refs(self) -> Iterator[Ref]:
        """The references to facts of earlier conditions."""
        return (test.ref for test in self.tests if test.ref)


@dataclass(frozen=True, slots=True)
class EngineRule:
    """What the engine needs of a rule: it fires when `when` is met `at_least` so many times."""

    id: str
    when: tuple[Condition, ...]
    at_least: int = 1

    @property
    def found(self) -> tuple[Condition, ...]:
        """The conditions that find a fact."""
        return tuple(condition for condition in self.when if condition.alias)

    @property
    def aliases(self) -> tuple[str, ...]:
        """The names of the facts in a match, in the order of the conditions."""
        return tuple(condition.alias for condition in self.when if condition.alias)

    @property
    def joins(self) -> bool:
        """Whether facts must be looked at together, not one by one."""
        return len(self.when) > 1
