"""What a layer makes of the checklist below it: things to do that it adds, changes and drops."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from coach.pack.checklist_shapes import ChecklistItem, DroppedItem, OtherItem
from coach.pack.draft import DraftPack
from coach.pack.merging.merged import MergedPack
from coach.pack.merging.settling import Settling
from coach.pack.problems import Log
from coach.pack.shapes import Mention
from coach.pack.stack import StackedPack

_FIELDS = ("time", "what", "why", "stages", "sources")


def lay_checklist(
    merged: MergedPack, pack: StackedPack, draft: DraftPack, settling: Settling, log: Log
) -> None:
    """Add the things to do of `draft`, which is that of `pack`, and change those below it."""
    if draft.checklist is None:
        return
    merged.checklists.append(draft.checklist)
    below = {**merged.items}
    for entry in draft.checklist.value or ():
        if isinstance(entry, ChecklistItem):
            _add(entry, merged, log)
        elif not _is_there(entry.item, below, log) or entry.item.name not in merged.items:
            continue
        elif isinstance(entry, DroppedItem):
            del merged.items[entry.item.name]
            settling.overrule(_about("", entry.item), entry.position, pack)
        else:
            _change(entry, merged, pack, settling)


def _add(item: ChecklistItem, merged: MergedPack, log: Log) -> None:
    first = merged.items.setdefault(item.id, item)
    if item.id and first is not item:
        message = f"the item {item.id!r} is taken, first at {first.position}"
        log.add(item.position, "duplicate-name", message)


def _change(other: OtherItem, merged: MergedPack, pack: StackedPack, settling: Settling) -> None:
    said: dict[str, Any] = {
        key: value for key in _FIELDS if (value := getattr(other, key)) is not None
    }
    for key, value in said.items():
        settling.say(_about(f"the field {key!r}", other.item), value, other.position, pack)
    merged.items[other.item.name] = replace(merged.items[other.item.name], **said)


def _is_there(item: Mention, below: dict[str, ChecklistItem], log: Log) -> bool:
    """Whether a layer below has `item`; if none has, that is a problem."""
    if item.name and item.name not in below:
        message = f"no layer below has an item {item.name!r}"
        log.unknown(item.position, "unknown-item", message, item.name, below)
    return item.name in below


def _about(matter: str, item: Mention) -> str:
    return f"{matter} of the item {item.name!r}"
