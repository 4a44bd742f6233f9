"""Reading ``checklist.yaml``."""

from __future__ import annotations

from coach.pack.checklist_shapes import TIMES, ChecklistItem
from coach.pack.fields import Fields, list_of, one_of, text
from coach.pack.names import name
from coach.pack.nodes import Node
from coach.pack.problems import Log
from coach.pack.rule_shapes import STAGES
from coach.pack.sources_reader import sources


def read_checklist(node: Node, log: Log) -> tuple[ChecklistItem, ...] | None:
    """The items of the file, with blanks for what is wrong; None if it is no list."""
    return list_of(_item)(node, log)


def _item(node: Node, log: Log) -> ChecklistItem | None:
    fields = Fields.of(node, log, "an item of the checklist")
    if fields is None:
        return None
    item = ChecklistItem(
        id=fields.need("id", name, ""),
        time=fields.need("time", one_of(TIMES), "before"),
        what=fields.need("what", text, ""),
        why=fields.need("why", text, ""),
        stages=fields.need("stages", list_of(one_of(STAGES)), ()),
        sources=fields.need("source", sources, ()),
        position=fields.position,
    )
    fields.close()
    return item
