"""Reading ``rubric.yaml``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import TypeVar, cast

from coach.pack.fields import Fields, Reader, count, list_of, one_of, table_of
from coach.pack.names import name
from coach.pack.nodes import Array, Node, Table
from coach.pack.problems import Log, listed
from coach.pack.rubric_shapes import FULL, LETTERS, Allotment, Letter, Rubric, StageRubric
from coach.pack.rule_shapes import SEVERITIES, STAGES

K = TypeVar("K", bound=str)
T = TypeVar("T")

_GRADED = tuple(stage for stage in STAGES if stage != "other")
_NOTHING: Mapping[Letter, int] = MappingProxyType({})


def read_rubric(node: Node, log: Log) -> Rubric | None:
    """What the file says, with blanks for what is wrong; None if it says nothing usable."""
    fields = Fields.of(node, log, "rubric.yaml")
    if fields is None:
        return None
    rubric = Rubric(
        letters=fields.need("letters", _all_of(LETTERS[:-1], _number), _NOTHING),
        costs=fields.need("costs", _all_of(SEVERITIES, _numbers), MappingProxyType({})),
        strengths=fields.need("strengths", _falling, ()),
        errors=fields.take("errors", _by(LETTERS, _number), _NOTHING),
        repeated=fields.take("repeated", _by(LETTERS, _number), _NOTHING),
        stages=fields.need("stages", _by(_GRADED, _stage), MappingProxyType({})),
        position=fields.position,
    )
    fields.close()
    _check_letters(rubric, node.at("letters"), log)
    return rubric


def _stage(_name: str, node: Node, log: Log) -> StageRubric | None:
    fields = Fields.of(node, log, "a stage")
    if fields is None:
        return None
    stage = StageRubric(
        missing=fields.need("missing", count, 1),
        short=fields.take("short", _by(LETTERS, _number), _NOTHING),
        long=fields.take("long", _by(LETTERS, _number), _NOTHING),
        dimensions=fields.need("dimensions", table_of(name, _allotment), MappingProxyType({})),
        position=fields.position,
    )
    fields.close()
    _check_sum(stage, node.at("dimensions"), log)
    return stage


def _allotment(_name: str, node: Node, log: Log) -> Allotment | None:
    fields = Fields.of(node, log, "a dimension")
    if fields is None:
        return None
    most = fields.need("most", count, 0)
    allotment = Allotment(fields.take("start", count, most), most, position=fields.position)
    fields.close()
    if 0 < most < allotment.start:
        place = node.at("start").position
        log.add(place, "wrong-value", f"this is at most {most}, which is all there is")
    return allotment


def _by(keys: tuple[K, ...], read: Callable[[str, Node, Log], T | None]) -> Reader[Mapping[K, T]]:
    """A reader of mappings from some of `keys`."""
    return cast(Reader[Mapping[K, T]], table_of(one_of(keys), read))


def _all_of(
    keys: tuple[K, ...], read: Callable[[str, Node, Log], T | None]
) -> Reader[Mapping[K, T]]:
    """A reader of mappings from all of `keys`; the values are in their order."""
    read_some = _by(keys, read)

    def read_all(node: Node, log: Log) -> Mapping[K, T] | None:
        found = read_some(node, log)
        if found is None or not isinstance(node, Table):
            return None
        lacking = [key for key in keys if key not in node.values]
        if lacking and node.values and node.values.keys() <= set(keys):
            log.add(node.position, "missing-key", f"{listed(lacking)} is missing here")
        return MappingProxyType({key: found[key] for key in keys if key in found})

    return read_all


def _number(_key: str, node: Node, log: Log) -> int | None:
    return count(node, log)


def _numbers(_key: str, node: Node, log: Log) -> tuple[int, ...] | None:
    return _falling(node, log)


def _falling(node: Node, log: Log) -> tuple[int, ...] | None:
    """A list of whole numbers of which none is above the one before it."""
    values = list_of(count)(node, log)
    if values is None or not isinstance(node, Array) or len(values) < len(node.items):
        return values
    for item, (before, value) in zip(node.items[1:], pairwise(values), strict=True):
        if value > before:
            message = f"a repeat counts no more than what it repeats, {before}"
            log.add(item.position, "wrong-value", message)
    return values


def _check_letters(rubric: Rubric, node: Node, log: Log) -> None:
    """A better letter takes more points."""
    for (better, points), (worse, fewer) in pairwise(rubric.letters.items()):
        if fewer >= points:
            message = f"{worse} takes fewer points than {better}, which takes {points}"
            log.add(node.at(worse).position, "wrong-value", message)
    if (best := rubric.letters.get("A", 0)) > FULL:
        message = f"a draft has at most {FULL} points, not {best}"
        log.add(node.at("A").position, "wrong-value", message)


def _check_sum(stage: StageRubric, node: Node, log: Log) -> None:
    """The dimensions of a stage share all points, unless one of them could not be read."""
    shares = [allotment.most for allotment in stage.dimensions.values()]
    whole = isinstance(node, Table) and len(node.values) == len(shares) and all(shares)
    if whole and shares and sum(shares) != FULL:
        message = f"the dimensions of a stage share {FULL} points, not {sum(shares)}"
        log.add(node.position, "wrong-value", message)
