"""How many matches a rule can have, found out before the engine tries.

A match costs the engine some two kilobytes, so a join of 200 facts with 200 others
and 200 more takes gigabytes. A rule's conditions are tied to one another, which
`checking` sees to, but whether that ties down anything depends on the facts: "the
same sentence" does, unless the whole draft is one.
"""

from __future__ import annotations

import operator
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from coach.engine.conditions import Condition, EngineRule, Test
from coach.engine.errors import LimitError
from coach.engine.schema import Fact

MAX_MATCHES = 50_000
"""Matches of one rule: some 100 MB. No reader wants as many findings of a rule."""

MAX_PAIRS = 50_000_000
"""Pairs of facts that the engine compares for one condition: two to seven seconds."""

COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "eq": operator.eq,
    "ne": operator.ne,
    "gt": operator.gt,
    "gte": operator.ge,
    "lt": operator.lt,
    "lte": operator.le,
    "in": lambda value, values: value in values,
    "has": lambda value, item: item in value,
}


def accepts(condition: Condition, fact: Fact) -> bool:
    """Whether a fact passes those tests of a condition that need no other fact."""
    if fact["kind"] != condition.kind:
        return False
    for test in condition.tests:
        value = fact.get(test.field)
        if test.op == "present":
            if (value is not None) != test.value:
                return False
        elif value is None or not (test.ref or COMPARE[test.op](value, test.value)):
            return False
    return True


def check_bounds(rule: EngineRule, facts: Sequence[Fact]) -> None:
    """Raise a LimitError if the rule could ask too much of the engine's memory or time."""
    bound = 1
    found: dict[str, list[Fact]] = {}
    for condition in rule.when:
        passing = [fact for fact in facts if accepts(condition, fact)]
        if not passing and condition.alias:
            return
        if _is_compared(condition) and bound * len(passing) > MAX_PAIRS:
            message = f"{condition.label!r} would compare {bound:,} by {len(passing):,} facts"
            raise LimitError(f"{message}; judge the text in parts", rule.id)
        if condition.alias:
            bound = _matches(bound, condition, passing, found)
            found[condition.alias] = passing
            if bound > MAX_MATCHES:
                message = f"up to {bound:,} matches, where {MAX_MATCHES:,} is the limit"
                raise LimitError(
                    f"{message}; tie {condition.label!r} closer to what comes before it", rule.id
                )


def _matches(
    before: int, condition: Condition, facts: Sequence[Fact], found: Mapping[str, Sequence[Fact]]
) -> int:
    """The most matches once a condition has joined `before` matches of those before it."""
    fewest = before * len(facts)
    # With only one choice so far, each fact is in one match; otherwise one may be in them all.
    one_choice = sum(len(choices) > 1 for choices in found.values()) <= 1
    for name in {test.field for test in condition.tests if test.ref}:
        values = sorted(fact[name] for fact in facts)
        tests = [test for test in condition.tests if test.field == name and test.ref]
        for alias in {test.ref.alias for test in tests if test.ref}:
            ties = [test for test in tests if test.ref and test.ref.alias == alias]
            spans = [_span(ties, values, fact) for fact in found[alias]]
            fewest = min(fewest, sum(spans) if one_choice else before * max(spans))
    return max(before, fewest)


def _is_compared(condition: Condition) -> bool:
    """Whether the engine compares all pairs; those of an equality it finds by a hash."""
    joins = [test.op for test in condition.tests if test.ref]
    return bool(joins) and "eq" not in joins


def _span(tests: Iterable[Test], values: Sequence[Any], fact: Fact) -> int:
    """How many of the sorted values pass tests that compare them with one fact."""
    low, high = 0, len(values)
    for test in tests:
        assert test.ref
        target = fact.get(test.ref.field)
        if target is None:
            return 0
        if test.ref.plus:
            target += test.ref.plus
        if test.op in ("eq", "gte"):
            low = max(low, bisect_left(values, target))
        if test.op == "gt":
            low = max(low, bisect_right(values, target))
        if test.op in ("eq", "lte"):
            high = min(high, bisect_right(values, target))
        if test.op == "lt":
            high = min(high, bisect_left(values, target))
    return max(0, high - low)
