"""The engine: compiled once from rules, then judging the facts of one draft after another."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from math import prod
from typing import NoReturn, Self

from coach.engine.bounds import MAX_MATCHES, accepts, check_bounds
from coach.engine.checking import problems_of
from coach.engine.compile import compile_rule
from coach.engine.conditions import EngineRule
from coach.engine.encoding import FactEncoder
from coach.engine.errors import EngineError, FactError, LimitError, RuleError
from coach.engine.problems import Problem
from coach.engine.schema import Fact, FactSchema
from coach.engine.session import Found, Session
from coach.engine.shards import Shard, spread

MAX_FACTS = 50_000
"""Facts in one judgement: a megabyte of prose has some ten thousand."""

BATCH = 1_000
"""Facts given to rules of one condition at a time: the engine takes 9 kB for each."""

Match = Mapping[str, int]
"""The name of each condition that found a fact, and that fact's index in the given list."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A rule that fires, with its matches in the order of the facts."""

    rule: str
    matches: tuple[Match, ...]


class Engine:
    """Judges facts by rules; many threads may share one, and take turns.

    An engine holds memory of C: `close` it after use, or use it in a `with`. It
    cannot be pickled; a worker process makes its own.
    """

    def __init__(self, rules: Iterable[EngineRule], schema: FactSchema) -> None:
        self._rules = list(rules)
        _check(self._rules, schema)
        self._schema = schema
        self._encoder = FactEncoder(self._rules, schema)
        self._lock = threading.Lock()
        self._shards: list[tuple[Shard, Session]] = []
        self._free = weakref.finalize(self, _free, self._shards)
        places = {rule.id: str(index) for index, rule in enumerate(self._rules)}
        for shard in spread(self._rules):
            compiled = {places[rule.id]: compile_rule(rule, schema) for rule in shard.rules}
            self._shards.append((shard, Session(compiled)))

    def judge(self, facts: Sequence[Fact]) -> list[Verdict]:
        """The rules that fire, in the order they were given.

        The order of facts changes no verdict, only the order of its matches. A fact
        that does not fit the schema is a FactError; facts that would combine in too
        many ways are a LimitError, before anything is judged.
        """
        kinds = self._kinds(facts)
        batches = [self._batches(shard, facts, kinds) for shard, _ in self._shards]
        encoded: dict[int, str] = {}
        for index in set(chain.from_iterable(chain.from_iterable(batches))):
            encoded[index] = self._encoder.encode(index, facts[index])
        found: Found = {}
        with self._lock:
            if not self._free.alive:
                raise EngineError("the engine is closed")
            for (_, session), parts in zip(self._shards, batches, strict=True):
                for part in parts:
                    for place, matches in session.judge([encoded[i] for i in part]).items():
                        found.setdefault(place, []).extend(matches)
        return self._verdicts(found)

    def _kinds(self, facts: Sequence[Fact]) -> dict[str, list[int]]:
        """The facts of each kind, once they have been checked."""
        if len(facts) > MAX_FACTS:
            raise LimitError(f"{len(facts):,} facts, where {MAX_FACTS:,} is the limit")
        kinds: dict[str, list[int]] = {}
        for index, fact in enumerate(facts):
            self._schema.check(index, fact)
            kinds.setdefault(fact["kind"], []).append(index)
        for kind in self._schema.single & kinds.keys():
            if len(kinds[kind]) > 1:
                raise FactError(f"{len(kinds[kind])} facts of the single kind {kind!r}")
        return kinds

    def _batches(
        self, shard: Shard, facts: Sequence[Fact], kinds: Mapping[str, Sequence[int]]
    ) -> list[list[int]]:
        """The facts that a shard is to judge, together or one batch after another."""
        used = sorted(index for kind in shard.kinds for index in kinds.get(kind, ()))
        if not shard.joins:
            return [used[start : start + BATCH] for start in range(0, len(used), BATCH)]
        # Nearly always few facts: there is no need to look at each rule.
        for rule in shard.rules if len(used) ** shard.width > MAX_MATCHES else ():
            if prod(len(kinds.get(c.kind, ())) or 1 for c in rule.when) > MAX_MATCHES:
                check_bounds(rule, [facts[index] for index in used])
        if len(used) > BATCH:  # leave out what no condition wants, to spare memory
            conditions = [condition for rule in shard.rules for condition in rule.when]
            used = [i for i in used if any(accepts(c, facts[i]) for c in conditions)]
        return [used] if used else []

    def _verdicts(self, found: Found) -> list[Verdict]:
        verdicts = []
        for place in sorted(map(int, found)):
            rule, matches = self._rules[place], found[str(place)]
            if len(matches) >= rule.at_least:
                named = (dict(zip(rule.aliases, match, strict=True)) for match in sorted(matches))
                verdicts.append(Verdict(rule.id, tuple(named)))
        return verdicts

    def close(self) -> None:
        """Free the memory of the engine; closing again does nothing."""
        with self._lock:
            self._free()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __reduce__(self) -> NoReturn:
        raise TypeError("an Engine holds memory of C and cannot be pickled: make one per process")


def _free(shards: list[tuple[Shard, Session]]) -> None:
    while shards:
        shards.pop()[1].close()


def _check(rules: Sequence[EngineRule], schema: FactSchema) -> None:
    """Raise a RuleError for the first rule that cannot be compiled."""
    seen: set[str] = set()
    for rule in rules:
        problems = problems_of(rule, schema)
        if rule.id in seen:
            problems.insert(0, Problem(("id",), "duplicate-id", "another rule has this id"))
        if problems:
            raise RuleError(rule.id, problems)
        seen.add(rule.id)
