"""Conditions to durable_rules data: the narrow subset of it that experiment showed to be right.

Conditions are named by their place (`c00`, `c01`), so that no alias of a rule can
clash with a name of the engine.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from coach.engine.conditions import Condition, EngineRule, Ref, Scalar, Test
from coach.engine.encoding import ALWAYS
from coach.engine.schema import FactSchema, Field, FieldType

PHASE = "__phase__"
"""The kind of the fact that is asserted after all others."""

CAP = 65_535
"""The most matches the engine hands over at once, and so all of them in a call or a few."""

INEQUALITIES = {"ne": "$neq", "gt": "$gt", "gte": "$gte", "lt": "$lt", "lte": "$lte"}

Durable = dict[str, Any]


def compile_rule(rule: EngineRule, schema: FactSchema) -> Durable:
    """A rule that `problems_of` finds no fault with, as durable_rules data."""
    places = {condition.alias: index for index, condition in enumerate(rule.when)}
    conditions: list[Durable] = []
    if any(condition.alias is None for condition in rule.when):
        # The engine judges a `none` by the facts that came before. So nothing of such a rule
        # is met before a fact that is asserted when all the others are in.
        conditions.append({"phase": {"kind": PHASE}})
    for index, condition in enumerate(rule.when):
        name = place(index) if condition.alias else f"none{index}$not"
        wanted = _referred_to(condition, rule)
        compiler = _Compiler(schema.kinds[condition.kind], places)
        conditions.append({name: {"$and": compiler.tests(condition, wanted)}})
    return {"all": conditions, "cap": CAP}


def place(index: int) -> str:
    """The name of a condition that finds a fact; names sort as the conditions do."""
    return f"c{index:02}"


def _referred_to(condition: Condition, rule: EngineRule) -> list[str]:
    """The fields of this condition's fact that later conditions compare with."""
    refs = (ref for other in rule.when for ref in other.refs)
    return sorted({ref.field for ref in refs if ref.alias == condition.alias})


class _Compiler:
    """The tests of one condition. The engine is right about them only in a certain order."""

    def __init__(self, fields: Mapping[str, Field], places: Mapping[str | None, int]) -> None:
        self._fields = fields
        self._places = places

    def tests(self, condition: Condition, referred_to: Iterable[str]) -> list[Durable]:
        """All tests, always as a list: of a mapping with two keys the engine takes one."""
        # The kind comes first, also because a lone $nex makes the engine loop forever.
        tests: list[Durable] = [{"kind": condition.kind}]
        # Comparing with a field that is not there is an error that loses the facts after it.
        tests += [{"$ex": {name: 1}} for name in referred_to if self._fields[name].optional]
        plain = [test for test in condition.tests if not test.ref]
        tests += [self._plain(test) for test in plain if test.op != "in"]
        joins = [self._join(test, test.ref) for test in condition.tests if test.ref]
        if joins:
            # The engine finds the facts of a join by the hash of equalities: they come first.
            tests += sorted(joins, key=lambda join: next(iter(join)).startswith("$"))
            # A last join that is false makes it read past its memory: the last is always true.
            first = next(ref for ref in condition.refs)
            tests.append({ALWAYS: {self._name(first): ALWAYS}})
        # After an $or the engine forgets its joins, so it comes last.
        tests += [self._one_of(test) for test in plain if test.op == "in"]
        return tests

    def _plain(self, test: Test) -> Durable:
        if test.op == "present":
            return {"$ex" if test.value else "$nex": {test.field: 1}}
        if test.op == "has":
            return {"$iany": {test.field: {"$i": test.value}}}
        assert not isinstance(test.value, Ref | tuple)
        return self._compare(test, self._value(test.field, test.value))

    def _one_of(self, test: Test) -> Durable:
        assert isinstance(test.value, tuple)
        options = [{test.field: self._value(test.field, value)} for value in test.value]
        return {"$or": options} if len(options) > 1 else options[0]

    def _join(self, test: Test, ref: Ref) -> Durable:
        value: Durable = {self._name(ref): ref.field}
        if ref.plus:
            value = {"$add": {"$l": value, "$r": self._value(test.field, ref.plus)}}
        return self._compare(test, value)

    def _compare(self, test: Test, value: Scalar | Durable) -> Durable:
        pair = {test.field: value}
        return pair if test.op == "eq" else {INEQUALITIES[test.op]: pair}

    def _value(self, field: str, value: Scalar) -> Scalar:
        """A value of the field's type: the engine tells 3 from 3.0."""
        return float(value) + 0.0 if self._fields[field].type is FieldType.FLOAT else value

    def _name(self, ref: Ref) -> str:
        return place(self._places[ref.alias])
