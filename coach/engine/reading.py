"""Plain data, as YAML gives it, to conditions; everything misshapen is noted, nothing raised."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeGuard

from coach.engine.conditions import OPERATORS, Condition, EngineRule, Ref, Scalar, Test
from coach.engine.problems import Path, Problem, did_you_mean
from coach.engine.schema import NAME

RULE_KEYS = ("id", "when", "at_least")


class RuleReader:
    """Reads one rule. `problems` is complete once `rule` has been made."""

    def __init__(self, data: object) -> None:
        self.problems: list[Problem] = []
        self.rule = self._rule(data)

    def _note(self, path: Path, code: str, message: str) -> None:
        self.problems.append(Problem(path, code, message))

    def _rule(self, data: object) -> EngineRule:
        if not isinstance(data, Mapping):
            self._note((), "bad-shape", "a rule is a mapping with 'id' and 'when'")
            return EngineRule("", ())
        for key in data:
            if key not in RULE_KEYS:
                hint = did_you_mean(key, RULE_KEYS)
                self._note((str(key),), "unknown-key", f"a rule has no {key!r}{hint}")
        rule_id = data.get("id")
        if not isinstance(rule_id, str) or not rule_id:
            self._note(("id",), "bad-shape", "a rule needs an id, which is text")
            rule_id = ""
        at_least = data.get("at_least", 1)
        if type(at_least) is not int or at_least < 1:
            self._note(("at_least",), "wrong-type", "'at_least' is a whole number from 1")
            at_least = 1
        return EngineRule(str(rule_id), self._when(data.get("when")), at_least)

    def _when(self, data: object) -> tuple[Condition, ...]:
        if not _is_list(data) or not data:
            self._note(("when",), "bad-shape", "'when' is a list of at least one condition")
            return ()
        read = (self._condition(item, ("when", index)) for index, item in enumerate(data))
        return tuple(condition for condition in read if condition)

    def _condition(self, data: object, path: Path) -> Condition | None:
        if not isinstance(data, Mapping) or len(data) != 1:
            self._note(path, "bad-shape", "a condition is one 'name: {kind: ..., field: ...}'")
            return None
        ((alias, spec),) = data.items()
        path = (*path, str(alias))
        if not isinstance(alias, str) or not NAME.match(alias):
            self._note(
                path, "bad-alias", f"{alias!r} is no name: use a-z, 0-9 and _, a letter first"
            )
        if not isinstance(spec, Mapping):
            self._note(path, "bad-shape", "a condition is '{kind: ..., field: ...}'")
            return None
        kind = spec.get("kind")
        if not isinstance(kind, str):
            self._note(path, "missing-kind", "a condition names the kind of fact: '{kind: ...}'")
            kind = ""
        tests: list[Test] = []
        for field, test in spec.items():
            if field != "kind":
                tests += self._tests(str(field), test, (*path, str(field)))
        return Condition(None if alias == "none" else str(alias), str(kind), tuple(tests), path)

    def _tests(self, field: str, data: object, path: Path) -> list[Test]:
        """`field: 3` is short for `field: {eq: 3}`."""
        if not isinstance(data, Mapping):
            if _is_list(data):
                self._note(path, "wrong-type", "for any of several values write '{in: [...]}'")
                return []
            return self._test(field, "eq", data, path)
        if not data:
            self._note(path, "bad-shape", "an empty test; write a value or '{gte: ...}'")
        if "of" in data:
            self._note(path, "bad-shape", "a reference needs a comparison: '{eq: {of: ...}}'")
            return []
        tests: list[Test] = []
        for op, value in data.items():
            if op in OPERATORS:
                tests += self._test(field, op, value, (*path, op))
            else:
                hint = did_you_mean(op, OPERATORS)
                self._note((*path, str(op)), "unknown-operator", f"unknown comparison {op!r}{hint}")
        return tests

    def _test(self, field: str, op: str, data: object, path: Path) -> list[Test]:
        value: Scalar | tuple[Scalar, ...] | Ref | None
        if isinstance(data, Mapping):
            value = self._ref(data, path)
        elif op == "in":
            value = self._values(data, path)
        else:
            value = plain(data)
            if value is None:
                self._note(path, "wrong-type", f"{data!r} is no value{_instead(data)}")
        return [] if value is None else [Test(field, op, value, path)]

    def _values(self, data: object, path: Path) -> tuple[Scalar, ...] | None:
        if not _is_list(data) or not data:
            self._note(path, "wrong-type", "'in' takes a list of at least one value")
            return None
        values = [plain(item) for item in data]
        seen = set()
        for index, value in enumerate(values):
            if value is None:
                self._note((*path, index), "wrong-type", f"{data[index]!r} is no value")
            elif value in seen:
                self._note((*path, index), "repeated", f"{value!r} is listed twice")
            seen.add(value)
        return tuple(value for value in values if value is not None) or None

    def _ref(self, data: Mapping[Any, Any], path: Path) -> Ref | None:
        for key in data:
            if key not in ("of", "plus"):
                hint = did_you_mean(key, ("of", "plus"))
                self._note((*path, str(key)), "unknown-key", f"a reference has no {key!r}{hint}")
        plus = plain(data.get("plus", 0))
        if isinstance(plus, bool) or not isinstance(plus, int | float):
            self._note((*path, "plus"), "wrong-type", "'plus' is a number")
            plus = 0
        of = data.get("of")
        alias, dot, field = of.partition(".") if isinstance(of, str) else ("", "", "")
        if not (alias and dot and field):
            self._note((*path, "of"), "bad-shape", "a reference is '{of: name.field}'")
            return None
        return Ref(alias, field, plus)


def plain(value: object) -> Scalar | None:
    """A value as exactly str, bool, int or float; YAML libraries have subclasses of their own."""
    if isinstance(value, bool):
        return value
    for scalar in (str, int, float):
        if isinstance(value, scalar):
            return scalar(value)
    return None


def _is_list(data: object) -> TypeGuard[Sequence[Any]]:
    return isinstance(data, Sequence) and not isinstance(data, str | bytes)


def _instead(data: object) -> str:
    return "; to ask whether a field is there write '{present: false}'" if data is None else ""
