"""The records of ``checklist.yaml``: advice that no draft can show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from coach.pack.guide_shapes import Source
from coach.pack.rule_shapes import Stage
from coach.pack.shapes import Mention, Placed

Time = Literal["before", "day", "after"]
"""Weeks before the talk, on its day, or after it."""

TIMES: tuple[Time, ...] = get_args(Time)


@dataclass(frozen=True, slots=True)
class ChecklistItem(Placed):
    """One thing to do beside writing.

    Attributes:
        id: Its name.
        time: When to do it.
        what: The thing to do.
        why: What it is good for.
        stages: The drafts that it goes with.
        sources: Where the advice comes from; at least one.
    """

    id: str
    time: Time
    what: str
    why: str
    stages: tuple[Stage, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class OtherItem(Placed):
    """What a layer says otherwise of an item of a layer below; None where it says nothing.

    Attributes:
        item: The item.
    """

    item: Mention
    time: Time | None = None
    what: str | None = None
    why: str | None = None
    stages: tuple[Stage, ...] | None = None
    sources: tuple[Source, ...] | None = None


@dataclass(frozen=True, slots=True)
class DroppedItem(Placed):
    """An item of a layer below that no longer applies, and the reason."""

    item: Mention
    reason: str


ChecklistEntry = ChecklistItem | OtherItem | DroppedItem
"""What an entry of the file says."""
