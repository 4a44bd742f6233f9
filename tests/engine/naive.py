"""The condition language in the plainest Python, to compare the engine with.

It reads rules as plain data, so that it shares no code with what it checks.
"""

import operator
from collections.abc import Callable
from typing import Any

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

Data = dict[str, Any]


def judge(rules: list[Data], facts: list[Data]) -> list[tuple[str, list[dict[str, int]]]]:
    """The rules that fire with the facts each alias stands for, all orders and joins tried."""
    verdicts = []
    for rule in rules:
        found = matches(rule, facts)
        if len(found) >= rule.get("at_least", 1):
            verdicts.append((rule["id"], found))
    return verdicts


def matches(rule: Data, facts: list[Data]) -> list[dict[str, int]]:
    found: list[dict[str, int]] = [{}]
    for condition in rule["when"]:
        ((alias, spec),) = condition.items()
        if alias == "none":
            found = [
                match
                for match in found
                if not any(
                    index not in match.values() and passes(fact, spec, match, facts)
                    for index, fact in enumerate(facts)
                )
            ]
        else:
            found = [
                {**match, alias: index}
                for match in found
                for index, fact in enumerate(facts)
                if index not in match.values()
                and passes(fact, spec, match, facts)
                and all(fact.get(name) is not None for name in referred_to(alias, rule))
            ]
    return [match for match in found if match]


def referred_to(alias: str, rule: Data) -> set[str]:
    return {
        value["of"].split(".")[1]
        for condition in rule["when"]
        for spec in condition.values()
        for test in spec.values()
        if isinstance(test, dict)
        for value in test.values()
        if isinstance(value, dict) and value["of"].split(".")[0] == alias
    }


def passes(fact: Data, spec: Data, match: dict[str, int], facts: list[Data]) -> bool:
    if fact["kind"] != spec["kind"]:
        return False
    for field, test in spec.items():
        for op, value in (test if isinstance(test, dict) else {"eq": test}).items():
            actual = fact.get(field)
            if op == "present":
                if (actual is not None) != value:
                    return False
                continue
            if isinstance(value, dict):
                alias, name = value["of"].split(".")
                value = facts[match[alias]][name]
                if "plus" in (test[op]):
                    value += test[op]["plus"]
            if actual is None or not COMPARE[op](actual, value):
                return False
    return True
