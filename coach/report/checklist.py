"""The checklist of what to do beside writing, for a terminal and as a Markdown task list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from coach.report.citing import cited
from coach.report.prose import counted, labelled, wrapped
from coach.report.style import Style

if TYPE_CHECKING:
    from coach.pack import ChecklistItem, Pack, Time

_BOX = "[ ] "
HEADINGS: dict[Time, str] = {"before": "Weeks before", "day": "On the day", "after": "After"}
"""What the times are called, in their order."""


def render_checklist(items: Sequence[ChecklistItem], pack: Pack, style: Style | None = None) -> str:
    """`items` of `pack`, which are in the order of time, with a box to tick before each."""
    return "\n".join(_lines(items, pack, style or Style())) + "\n"


def render_checklist_markdown(items: Sequence[ChecklistItem], pack: Pack) -> str:
    """`items` of `pack`, which are in the order of time, as a task list."""
    return "\n".join(_markdown(items, pack)) + "\n"


def _lines(items: Sequence[ChecklistItem], pack: Pack, style: Style) -> Iterator[str]:
    for heading, group in _by_time(items):
        yield style.paint(heading, "heading")
        yield ""
        for item in group:
            yield from _item(item, pack, style)
            yield ""
    yield f"{counted(len(items), 'thing')} to do."


def _item(item: ChecklistItem, pack: Pack, style: Style) -> Iterator[str]:
    indent = len(_BOX)
    for number, line in enumerate(wrapped(item.what, style.width - indent, style)):
        yield f"{' ' * indent if number else _BOX}{line}"
    yield from labelled("Why", item.why, indent, style)
    yield from labelled("Source", _sources(item, pack), indent, style)


def _markdown(items: Sequence[ChecklistItem], pack: Pack) -> Iterator[str]:
    yield "# Before, during and after the talk"
    for heading, group in _by_time(items):
        yield from ("", f"## {heading}", "")
        for item in group:
            yield f"- [ ] **{item.what}** {item.why} *{_sources(item, pack)}*"


def _sources(item: ChecklistItem, pack: Pack) -> str:
    return "; ".join(cited(source, pack).rstrip(".") for source in item.sources) + "."


def _by_time(items: Sequence[ChecklistItem]) -> Iterator[tuple[str, Iterator[ChecklistItem]]]:
    for time, group in groupby(items, lambda item: item.time):
        yield HEADINGS[time], group
