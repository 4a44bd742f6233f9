"""Check a rule against the schema of facts, before anything of it reaches the engine.

durable_rules accepts most malformed rules without a word and then never fires,
hangs or crashes; whatever gets past this module is safe to compile.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from coach.engine.conditions import Condition, EngineRule, Ref, Test
from coach.engine.errors import RuleError
from coach.engine.problems import Path, Problem, did_you_mean
from coach.engine.reading import RuleReader
from coach.engine.schema import FactSchema, Field, FieldType

MAX_CONDITIONS = 12
"""The engine keeps at most 16 facts in a match; its own bookkeeping takes some."""

MAX_TESTS = 20
"""Tests in one condition: the engine evaluates at most 29 joins at once."""

MAX_VALUES = 300
"""Values in all the tests of a rule: 512 alternatives under one kind hang the engine."""

MAX_INT = 2**62
"""A sum of two such whole numbers still fits the 64 bits of the engine."""

MAX_FLOAT = 1e200
"""The engine writes a number into 256 characters, without an exponent."""

MAX_TEXT = 60_000
"""The engine loses track of a text of 64 kB; in bytes."""


def check_rule(data: object, schema: FactSchema) -> list[Problem]:
    """Every problem of a rule given as plain data, in the order of the rule."""
    reader = RuleReader(data)
    problems = [*reader.problems, *problems_of(reader.rule, schema)]
    return sorted(problems, key=lambda problem: _order(data, problem.path))


def parse_rule(data: object, schema: FactSchema) -> EngineRule:
    """A rule from plain data, or a RuleError with all its problems."""
    rule = RuleReader(data).rule
    if problems := check_rule(data, schema):
        raise RuleError(rule.id, problems)
    return rule


def problems_of(rule: EngineRule, schema: FactSchema) -> list[Problem]:
    """Every problem of a rule that is well shaped: what does not fit the schema or the engine."""
    return _Check(rule, schema).problems


def _order(data: Any, path: Path) -> list[int]:
    """Where a path lies in the rule as written, to list problems from top to bottom."""
    order = []
    for step in path:
        if isinstance(data, Mapping):
            keys = [str(key) for key in data]
            if step not in keys:
                break
            order.append(keys.index(str(step)))
            data = list(data.values())[order[-1]]
        elif isinstance(data, Sequence) and isinstance(step, int):
            order.append(step)
            data = data[step]
    return order


class _Check:
    """The problems of one rule; conditions are looked at in order, as references look back."""

    def __init__(self, rule: EngineRule, schema: FactSchema) -> None:
        self.problems: list[Problem] = []
        self.schema = schema
        self.found: dict[str, str] = {}  # alias to kind, of the conditions so far
        if rule.when and not rule.found:
            self._note(
                ("when",), "not-anchored", "a rule cannot rest on 'none' alone: find a fact first"
            )
        if len(rule.when) > MAX_CONDITIONS:
            self._note(("when",), "too-large", f"more than {MAX_CONDITIONS} conditions")
        sizes = (
            len(test.value) if isinstance(test.value, tuple) else 1
            for condition in rule.when
            for test in condition.tests
        )
        if sum(sizes) > MAX_VALUES:
            self._note(("when",), "too-large", f"more than {MAX_VALUES} values in its tests")
        seen_none = False
        for condition in rule.when:
            self._condition(condition, after_none=seen_none)
            seen_none = seen_none or condition.alias is None

    def _note(self, path: Path, code: str, message: str) -> None:
        self.problems.append(Problem(path, code, message))

    def _condition(self, condition: Condition, *, after_none: bool) -> None:
        path = condition.path
        fields = self.schema.kinds.get(condition.kind)
        if condition.kind and fields is None:
            hint = did_you_mean(condition.kind, self.schema.kinds)
            self._note((*path, "kind"), "unknown-kind", f"no kind {condition.kind!r} of fact{hint}")
        if len(condition.tests) > MAX_TESTS:
            self._note(path, "too-large", f"more than {MAX_TESTS} tests in one condition")
        for test in condition.tests:
            self._test(test, condition, fields)
        if condition.alias is None:
            return
        if after_none:
            self._note(path, "none-not-last", "put the 'none' conditions last")
        if condition.alias in self.found:
            self._note(path, "duplicate-alias", f"{condition.alias!r} names two conditions")
        if not self._is_bounded(condition):
            self._note(
                path,
                "unbounded-join",
                "would pair every fact with every other: tie it to an earlier condition by "
                "'eq', or by both a lower and an upper bound on one field",
            )
        self.found[condition.alias] = condition.kind

    def _is_bounded(self, condition: Condition) -> bool:
        """Whether few facts can go with one match of the conditions before."""
        single = self.schema.single
        before = {alias for alias, kind in self.found.items() if kind not in single}
        if not before or condition.kind in single:
            return True
        ties: dict[str, set[str]] = {}
        for test in condition.tests:
            if test.ref and (test.ref.alias in before or test.ref.alias not in self.found):
                ties.setdefault(test.field, set()).add(test.op.removesuffix("e"))
        return any("eq" in ops or {"gt", "lt"} <= ops for ops in ties.values())

    def _test(self, test: Test, condition: Condition, fields: Mapping[str, Field] | None) -> None:
        if fields is None:
            if test.ref:
                self._ref(test, test.ref, None)
            return
        path = test.path
        field = fields.get(test.field)
        if field is None:
            hint = did_you_mean(test.field, fields)
            message = f"{condition.kind} has no field {test.field!r}{hint}"
            self._note((*condition.path, test.field), "unknown-field", message)
        elif test.op not in field.operators:
            self._note(path, "wrong-operator", _wrong_operator(test, field))
            return
        if test.ref:
            self._ref(test, test.ref, field)
        elif field:
            self._values(test, field, path)

    def _values(self, test: Test, field: Field, path: Path) -> None:
        if test.op == "present":
            if type(test.value) is not bool:
                self._note(path, "wrong-type", "'present' is true or false")
            return
        many = isinstance(test.value, tuple)
        values = test.value if isinstance(test.value, tuple) else (test.value,)
        for index, value in enumerate(values):
            at = (*path, index) if many else path
            wanted = FieldType.STR if field.type is FieldType.LIST else field.type
            if not wanted.holds(value):
                self._note(at, "wrong-type", f"{test.field!r} is {wanted.label}, not {value!r}")
            elif field.values and value not in field.values:
                hint = did_you_mean(value, field.values)
                self._note(at, "unknown-value", f"{test.field!r} is never {value!r}{hint}")
            elif trouble := unspeakable(value):
                self._note(at, "wrong-type", f"{test.field!r}: {trouble}")

    def _ref(self, test: Test, ref: Ref, field: Field | None) -> None:
        path = (*test.path, "of")
        kind = self.found.get(ref.alias)
        if kind is None:
            hint = did_you_mean(ref.alias, self.found)
            message = f"no earlier condition is called {ref.alias!r}{hint}"
            self._note(path, "unknown-alias", message)
            return
        if kind not in self.schema.kinds:
            return
        other = self.schema.kinds[kind].get(ref.field)
        if other is None:
            hint = did_you_mean(ref.field, self.schema.kinds[kind])
            self._note(path, "unknown-field", f"{kind} has no field {ref.field!r}{hint}")
        elif test.op in ("in", "has", "present"):
            self._note(path, "wrong-operator", f"{test.op!r} takes values, not a reference")
        elif field and field.type is not other.type:
            message = f"{test.field!r} is {field.type.label}, {ref.field!r} is {other.type.label}"
            self._note(path, "wrong-type", message)
        elif field and ref.plus and not field.type.holds(ref.plus):
            message = f"cannot add {ref.plus!r} to {field.type.label}"
            self._note((*path[:-1], "plus"), "wrong-type", message)
        elif trouble := unspeakable(ref.plus):
            self._note((*path[:-1], "plus"), "wrong-type", trouble)


def unspeakable(value: object) -> str:
    """Why the engine could not read a value of the right type; empty if it can."""
    if isinstance(value, float) and not abs(value) < MAX_FLOAT:  # so that NaN is refused too
        return f"{value!r} is too large a number"
    if isinstance(value, int) and abs(value) >= MAX_INT:
        return f"{value!r} is too large a number"
    if isinstance(value, str):
        try:
            size = len(value.encode())
        except UnicodeEncodeError:
            return f"{value!r} is no valid Unicode"
        if size > MAX_TEXT:
            return f"a text of {size:,} bytes is longer than {MAX_TEXT:,}"
    return ""


def _wrong_operator(test: Test, field: Field) -> str:
    if test.op == "present":
        return f"{test.field!r} is always there; 'present' is for optional fields"
    allowed = ", ".join(field.operators)
    return f"{test.field!r} is {field.type.label}, which {test.op!r} does not test; use {allowed}"
