"""Judge typed facts with rules: the only package that knows durable_rules.

A rule is plain data, usually from a YAML file; a fact is a flat mapping that a
schema describes. An engine is compiled once and judges any number of drafts:

    schema = FactSchema({"claim": {"sent": int, "quantified": bool}, "quantity": {"sent": int}})
    rule = parse_rule(
        {
            "id": "claim-without-number",
            "when": [
                {"claim": {"kind": "claim", "quantified": False}},
                {"none": {"kind": "quantity", "sent": {"eq": {"of": "claim.sent"}}}},
            ],
        },
        schema,
    )
    with Engine([rule], schema) as engine:
        for verdict in engine.judge(facts):
            for match in verdict.matches:
                facts[match["claim"]]  # the fact that the condition "claim" found

`check_rule` lists every problem of a rule with its path inside the rule, for a
loader that knows the line and column behind a path.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from coach.engine.conditions import Condition, EngineRule, Ref, Test
from coach.engine.errors import EngineError, EngineMissing, FactError, LimitError, RuleError
from coach.engine.problems import Problem
from coach.engine.schema import Fact, FactSchema, Field, FieldType

if TYPE_CHECKING:
    from coach.engine.checking import check_rule, parse_rule
    from coach.engine.engine import Engine, Match, Verdict

__all__ = [
    "Condition",
    "Engine",
    "EngineError",
    "EngineMissing",
    "EngineRule",
    "Fact",
    "FactError",
    "FactSchema",
    "Field",
    "FieldType",
    "LimitError",
    "Match",
    "Problem",
    "Ref",
    "RuleError",
    "Test",
    "Verdict",
    "check_rule",
    "parse_rule",
]

_HOMES = {
    "Engine": "coach.engine.engine",
    "Match": "coach.engine.engine",
    "Verdict": "coach.engine.engine",
    "check_rule": "coach.engine.checking",
    "parse_rule": "coach.engine.checking",
}
"""What takes long to load and is not needed to look at rules: loaded when first used."""


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'coach.engine' has no attribute {name!r}")
    return getattr(importlib.import_module(_HOMES[name]), name)
