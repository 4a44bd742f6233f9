"""Reading ``checklist.yaml``: things to do, and what a layer makes of those below it."""

from __future__ import annotations

from coach.pack.checklist_shapes import TIMES, ChecklistEntry, ChecklistItem, DroppedItem, OtherItem
from coach.pack.fields import Fields, Reader, list_of, one_of, shape_of, text
from coach.pack.names import mention, name
from coach.pack.nodes import Node
from coach.pack.problems import Log
from coach.pack.rule_shapes import STAGES, Stage
from coach.pack.shapes import Mention
from coach.pack.sources_reader import sources

_NOBODY = Mention("")
_stages: Reader[tuple[Stage, ...]] = list_of(one_of(STAGES))


def read_checklist(node: Node, log: Log) -> tuple[ChecklistEntry, ...] | None:
    """The entries of the file, with blanks for what is wrong; None if it is no list."""
    read: Reader[tuple[ChecklistEntry, ...]] = list_of(_entry)
    return read(node, log)


def _entry(node: Node, log: Log) -> ChecklistEntry | None:
    match shape_of(node, ("id", "override", "disable")):
        case "override":
            return _other(node, log)
        case "disable":
            return _dropped(node, log)
        case _:
            return _item(node, log)


def _item(node: Node, log: Log) -> ChecklistItem | None:
    fields = Fields.of(node, log, "an item of the checklist")
    if fields is None:
        return None
    item = ChecklistItem(
        id=fields.need("id", name, ""),
        time=fields.need("time", one_of(TIMES), "before"),
        what=fields.need("what", text, ""),
        why=fields.need("why", text, ""),
        stages=fields.need("stages", _stages, ()),
        sources=fields.need("source", sources, ()),
        position=fields.position,
    )
    fields.close()
    return item


def _other(node: Node, log: Log) -> OtherItem | None:
    fields = Fields.of(node, log, "what is said otherwise of an item")
    if fields is None:
        return None
    other = OtherItem(
        item=fields.need("override", mention, _NOBODY),
        time=fields.find("time", one_of(TIMES)),
        what=fields.find("what", text),
        why=fields.find("why", text),
        stages=fields.find("stages", _stages),
        sources=fields.find("source", sources),
        position=fields.position,
    )
    if fields.are_known and len(fields.keys) == 1:
        message = "this says nothing otherwise yet; give it one of the fields of an item"
        log.add(fields.position, "missing-key", message)
    fields.close()
    return other


def _dropped(node: Node, log: Log) -> DroppedItem | None:
    fields = Fields.of(node, log, "what drops an item")
    if fields is None:
        return None
    dropped = DroppedItem(
        item=fields.need("disable", mention, _NOBODY),
        reason=fields.need("reason", text, ""),
        position=fields.position,
    )
    fields.close()
    return dropped
