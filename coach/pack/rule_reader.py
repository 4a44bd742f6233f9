"""Reading rule files: a rule, what a layer says otherwise about one, or that one is disabled."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from coach.engine import FactSchema
from coach.pack.conditions import conditions, labels
from coach.pack.examples import example
from coach.pack.fields import (
    Fields,
    Reader,
    above_zero,
    list_of,
    one_of,
    shape_of,
    text,
)
from coach.pack.layer_shapes import OVERRIDE_FIELDS, Disabled, Override
from coach.pack.names import mention, name
from coach.pack.nodes import Node
from coach.pack.problems import Log
from coach.pack.rewrite_reader import other_rewritings, rewritings
from coach.pack.rule_check import RuleCheck
from coach.pack.rule_shapes import KINDS, SEVERITIES, STAGES, Rule, Stage
from coach.pack.shapes import Mention
from coach.pack.sources_reader import sources
from coach.pack.thresholds import check_thresholds, count_or_threshold, thresholds

_NOBODY = Mention("")
_stages: Reader[tuple[Stage, ...]] = list_of(one_of(STAGES))


def read_rule_file(node: Node, log: Log, schema: FactSchema) -> Rule | Override | Disabled | None:
    """What the file says, with blanks for what is wrong; None if it says nothing usable."""
    fields = Fields.of(node, log, "a rule")
    if fields is None:
        return None
    match shape_of(node, ("id", "override", "disable")):
        case "override":
            return _override(node, log)
        case "disable":
            return _disabled(node, log)
        case _:
            return _rule(node, fields, log, schema)


def _rule(node: Node, fields: Fields, log: Log, schema: FactSchema) -> Rule:
    numbers: Mapping[str, int] = fields.take("thresholds", thresholds, MappingProxyType({}))
    rule = Rule(
        id=fields.need("id", name, ""),
        title=fields.need("title", text, ""),
        kind=fields.need("kind", one_of(KINDS), "problem"),
        dimension=fields.need("dimension", text, ""),
        severity=fields.find("severity", one_of(SEVERITIES)),
        weight=fields.take("weight", above_zero, 1.0),
        stages=fields.need("stages", _stages, ()),
        sources=fields.need("source", sources, ()),
        when=fields.need("when", conditions(schema, numbers), ()),
        asked=tuple(labels(node.get("when"))),
        at_least=fields.take("at_least", count_or_threshold(numbers), 1),
        flag=fields.find("flag", text),
        why=fields.need("why", text, ""),
        instead=fields.find("instead", text),
        rewrites=fields.find("rewrite", rewritings) or (),
        examples=fields.need("examples", list_of(example), ()),
        thresholds=numbers,
        replaces=fields.find("replaces", mention),
        origins=fields.origins,
        position=fields.position,
    )
    check_thresholds(node, numbers, log)
    RuleCheck(rule, node, fields, schema, log).run()
    fields.close()
    return rule


def _override(node: Node, log: Log) -> Override | None:
    fields = Fields.of(node, log, "an override")
    if fields is None:
        return None
    override = Override(
        rule=fields.need("override", mention, _NOBODY),
        title=fields.find("title", text),
        severity=fields.find("severity", one_of(SEVERITIES)),
        weight=fields.find("weight", above_zero),
        stages=fields.find("stages", _stages),
        sources=fields.find("source", sources),
        why=fields.find("why", text),
        instead=fields.find("instead", text),
        rewrites=fields.find("rewrite", other_rewritings),
        thresholds=fields.take("thresholds", thresholds, MappingProxyType({})),
        examples=fields.take("examples", list_of(example), ()),
        origins=fields.origins,
        position=fields.position,
    )
    if "when" in fields:
        message = (
            "a layer does not change the conditions of a rule below it; "
            "write a new rule with 'replaces'"
        )
        fields.refuse("when", message)
    elif fields.are_known and not {*OVERRIDE_FIELDS, "thresholds", "examples"} & fields.keys:
        message = "an override says nothing yet; give it one of the fields of a rule"
        log.add(fields.position, "missing-key", message)
    fields.close()
    return override


def _disabled(node: Node, log: Log) -> Disabled | None:
    fields = Fields.of(node, log, "what disables a rule")
    if fields is None:
        return None
    disabled = Disabled(
        rule=fields.need("disable", mention, _NOBODY),
        reason=fields.need("reason", text, ""),
        position=fields.position,
    )
    fields.close()
    return disabled
