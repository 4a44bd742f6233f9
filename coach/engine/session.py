"""A compiled ruleset, and the judging of one batch of facts by it.

The engine fails silently where it can: it drops a fact that it cannot read, with
all that follow. A sentinel fact goes last in each batch, and a rule must see it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from coach.engine.compile import PHASE, Durable
from coach.engine.encoding import SID, dump
from coach.engine.errors import EngineError
from coach.engine.native import NOT_HANDLED, OK, native

TAIL = "__tail__"
"""The kind of the last fact in a batch."""

SENTINEL = "sentinel"
PHASE_FACT = dump({"kind": PHASE, "id": "phase", "sid": SID})
TAIL_FACT = dump({"kind": TAIL, "id": "tail", "sid": SID})

Found = dict[str, list[tuple[int, ...]]]
"""The matches of each rule that fires: the indices of facts, in the order of conditions."""


class Session:
    """Some rules in the engine. Not thread-safe; `close` frees its memory."""

    def __init__(self, rules: Mapping[str, Durable]) -> None:
        sentinel = {"all": [{"tail": {"kind": TAIL}}, {"phase": {"kind": PHASE}}], "cap": 1}
        try:
            self._handle = native.create_ruleset("coach", dump({**rules, SENTINEL: sentinel}))
        except native.error as error:
            raise EngineError(f"durable_rules refuses the rules: {error}") from error
        # A session that nothing has ever fired in cannot be deleted without a crash; one that
        # takes its memory over can be. So the first one is deleted here, after its sentinel.
        self.judge([])

    def judge(self, facts: Sequence[str]) -> Found:
        """The matches in a batch of encoded facts."""
        try:
            return self._judge(facts)
        except native.error as error:
            raise EngineError(f"durable_rules refuses the facts: {error}") from error
        finally:
            # What is left undeleted costs two megabytes, and the 1,025th crashes the process.
            native.delete_state(self._handle, SID)

    def _judge(self, facts: Sequence[str]) -> Found:
        answer, _ = native.assert_facts(self._handle, f"[{','.join([*facts, TAIL_FACT])}]")
        if answer not in (OK, NOT_HANDLED):
            raise EngineError(f"durable_rules refuses facts with answer {answer}")
        # Only a single assertion names its session reliably.
        answer, session = native.assert_fact(self._handle, PHASE_FACT)
        if answer != OK:
            raise EngineError(f"durable_rules refuses its phase fact with answer {answer}")
        found: Found = {}
        started = native.start_action_for_state(self._handle, session)
        fired = started[1] if started else None
        while fired:
            for rule, matches in json.loads(fired).items():
                # A rule comes again if it has more matches than CAP.
                found.setdefault(rule, []).extend(map(_indices, matches))
            fired = native.complete_and_start_action(self._handle, session)
        if not found.pop(SENTINEL, None):
            raise EngineError("durable_rules has dropped facts that it could not read")
        return found

    def close(self) -> None:
        """Free the ruleset."""
        native.delete_ruleset(self._handle)


def _indices(match: Mapping[str, Mapping[str, str]]) -> tuple[int, ...]:
    """The engine gives conditions in any order; `phase` and `tail` are not among ours."""
    return tuple(int(match[name]["id"]) for name in sorted(match) if name[0] == "c")
