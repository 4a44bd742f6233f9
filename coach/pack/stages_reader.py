"""Reading ``stages.yaml``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeVar, cast

from coach.pack.fields import (
    Fields,
    Reader,
    count,
    list_of,
    one_of,
    one_or_list_of,
    table_of,
    text,
    wrong_type,
)
from coach.pack.names import mention
from coach.pack.nodes import Array, Node, Scalar, Table
from coach.pack.problems import Log
from coach.pack.rule_shapes import STAGES, Stage
from coach.pack.sketch import tell
from coach.pack.stage_shapes import WHERES, Cue, StageProfile, Stages

T = TypeVar("T")


def read_stages(node: Node, log: Log) -> Stages | None:
    """What the file says, with blanks for what is wrong; None if it says nothing usable."""
    fields = Fields.of(node, log, "stages.yaml")
    if fields is None:
        return None
    stages = Stages(
        opening=fields.need("opening", count, 1),
        profiles=fields.need("stages", _by_stage(_profile), MappingProxyType({})),
        cues=fields.take("cues", list_of(_cue), ()),
        likeness=fields.take("likeness", count, 0),
        position=fields.position,
    )
    fields.close()
    _check_stages(node, log)
    return stages


def _by_stage(read: Callable[[str, Node, Log], T | None]) -> Reader[Mapping[Stage, T]]:
    """A reader of mappings from stages."""
    return cast(Reader[Mapping[Stage, T]], table_of(one_of(STAGES), read))


def _profile(_stage: str, node: Node, log: Log) -> StageProfile | None:
    fields = Fields.of(node, log, "a stage")
    if fields is None:
        return None
    profile = StageProfile(
        about=fields.need("about", text, ""),
        start=fields.take("start", _whole, 0),
        words=fields.need("words", count, 1),
        lead=fields.take("lead", count, 0),
        position=fields.position,
    )
    fields.close()
    return profile


def _cue(node: Node, log: Log) -> Cue | None:
    fields = Fields.of(node, log, "a cue")
    if fields is None:
        return None
    cue = Cue(
        evidence=fields.need("evidence", one_or_list_of(mention), ()),
        points=fields.need("points", _by_stage(_points), MappingProxyType({})),
        where=fields.take("where", one_of(WHERES), "anywhere"),
        most=fields.take("most", count, 1),
        per_hundred=fields.find("per_hundred", count),
        position=fields.position,
    )
    if "per_hundred" in fields:
        for other in ("where", "most"):
            if other in fields:
                message = f"a cue has either 'per_hundred' or {other!r}"
                log.add(fields.key_position(other), "needless-key", message)
    fields.close()
    return cue


def _points(_stage: str, node: Node, log: Log) -> int | None:
    return _whole(node, log)


def _whole(node: Node, log: Log) -> int | None:
    """A whole number other than 0, which would say nothing."""
    if not isinstance(node, Scalar) or type(node.value) is not int:
        tell(node, type="integer")
        wrong_type(node, log, "this is a whole number")
        return None
    if node.value == 0:
        log.add(node.position, "wrong-value", "0 points say nothing; leave this out")
        return None
    return node.value


def _check_stages(node: Node, log: Log) -> None:
    """Cues give points to stages that the file describes, unless one of these is misspelt."""
    described, cues = node.at("stages"), node.at("cues")
    if not isinstance(described, Table) or not isinstance(cues, Array):
        return
    if not described.values.keys() <= set(STAGES):
        return
    for cue in cues.items:
        points = cue.get("points")
        for key, _ in points if isinstance(points, Table) else ():
            if key.value in STAGES and key.value not in described.values:
                message = f"{key.value!r} is not among the stages above"
                log.add(key.position, "unknown-stage", message)
