"""Rules are spread over several rulesets, each well under the engine's limits.

    64  tests under way for one fact; more is error 303, which loses facts
    255 rules that end in the same test, such as the phase
    511 alternatives under one test; the 512th hangs the process

Rules of one condition go apart from the others: their facts can be judged in
batches, as no match takes more than one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from coach.engine.conditions import Condition, EngineRule

MAX_RULES = 200
"""Rules in a shard, under the 255."""

MAX_LOAD = 60
"""Conditions on one kind in a shard, under the 64; a long condition counts for several."""

TESTS_PER_LOAD = 7
"""So many tests make up one load: 60 loads of 7 stay under the 511."""


@dataclass
class Shard:
    """Rules that are compiled together."""

    joins: bool
    rules: list[EngineRule] = field(default_factory=list)
    load: Counter[str] = field(default_factory=Counter)

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The kinds of facts that its rules can use."""
        return frozenset(self.load)

    @cached_property
    def width(self) -> int:
        """The most conditions that one of its rules has."""
        return max(len(rule.when) for rule in self.rules)

    def has_room(self, load: Mapping[str, int]) -> bool:
        """Whether a rule of this load fits in; into an empty shard any does."""
        if not self.rules:
            return True
        if len(self.rules) >= MAX_RULES:
            return False
        return all(self.load[kind] + more <= MAX_LOAD for kind, more in load.items())


def spread(rules: Iterable[EngineRule]) -> list[Shard]:
    """All rules, each in the first shard that has room."""
    shards: list[Shard] = []
    for rule in rules:
        load: Counter[str] = Counter()
        for condition in rule.when:
            load[condition.kind] += _load(condition)
        shard = next((s for s in shards if s.joins == rule.joins and s.has_room(load)), None)
        if shard is None:
            shard = Shard(rule.joins)
            shards.append(shard)
        shard.rules.append(rule)
        shard.load.update(load)
    return shards


def _load(condition: Condition) -> int:
    values = (len(t.value) if isinstance(t.value, tuple) else 1 for t in condition.tests)
    return 1 + sum(values) // TESTS_PER_LOAD
