"""Reading ``policies.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from coach.pack.fields import Fields, Reader, one_of, table_of, text
from coach.pack.names import name
from coach.pack.nodes import Node, Scalar, Table
from coach.pack.policy_shapes import SILENT, Policy, Ruling
from coach.pack.problems import Log
from coach.pack.rule_shapes import SEVERITIES, Severity
from coach.pack.sketch import Sketch, tell
from coach.pack.sources_reader import sources

_said = one_of((*SEVERITIES, SILENT))


def read_policies(node: Node, log: Log) -> Mapping[str, Policy] | None:
    """The policies of the file by name, with blanks for what is wrong; None if it has none."""
    read: Reader[Mapping[str, Policy]] = table_of(name, _policy)
    return read(node, log)


def _policy(name: str, node: Node, log: Log) -> Policy | None:
    fields = Fields.of(node, log, "a policy")
    if fields is None:
        return None
    policy = Policy(
        name=name,
        about=fields.need("about", text, ""),
        default=fields.need("default", text, ""),
        sources=fields.need("source", sources, ()),
        choices=fields.need("choices", _choices, MappingProxyType({})),
        position=fields.position,
    )
    fields.close()
    _check_choices(policy, node, log)
    return policy


def _choice(_name: str, node: Node, log: Log) -> Mapping[str, Ruling] | None:
    if isinstance(node, Table) and not isinstance(node, Sketch) and not node.values:
        return MappingProxyType({})  # every rule is as its file says
    rulings = _rulings(node, log)
    tell(node, minProperties=0)
    return rulings


def _ruling(rule: str, node: Node, log: Log) -> Ruling | None:
    said = _said(node, log)
    if said is None:
        return None
    severity: Severity | None = next((one for one in SEVERITIES if one == said), None)
    return Ruling(rule, severity, position=node.position)


_rulings: Reader[Mapping[str, Ruling]] = table_of(name, _ruling)
_choices: Reader[Mapping[str, Mapping[str, Ruling]]] = table_of(name, _choice)


def _check_choices(policy: Policy, node: Node, log: Log) -> None:
    """There is something to choose, and the default is one of the choices."""
    written = node.get("choices")
    if not isinstance(written, Table) or not written.values:
        return
    if len(written.values) == 1:
        log.add(written.position, "wrong-value", "a policy has two choices at least")
    default = node.get("default")
    if isinstance(default, Scalar) and policy.default and policy.default not in written.values:
        message = f"{policy.default!r} is no choice of this policy"
        log.unknown(default.position, "unknown-choice", message, policy.default, written.values)
