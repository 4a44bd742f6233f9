"""The errors of an evaluation in their context, rule by rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from coach.evaluate.errors import Error, errors, unread
from coach.evaluate.evaluation import Evaluation
from coach.evaluate.report.words import blind_errors
from coach.report.prose import counted, wrapped
from coach.report.style import Style

_AROUND = 80
"""Characters of the text that are shown before and after the place."""


def render_errors(evaluation: Evaluation, style: Style) -> str:
    """The errors of `evaluation` that may be read, in context, and how many more there are."""
    lines: list[str] = []
    for label, group in groupby(errors(evaluation), key=lambda error: error.mark.label):
        lines += ["", *_rule(label, list(group), style)]
    if more := unread(evaluation):
        lines += ["", *wrapped(blind_errors(more), style.width, style)]
    return "\n".join([*lines, ""]) if lines else "\nNo errors.\n"


def _rule(label: str, errors: Sequence[Error], style: Style) -> Iterator[str]:
    missed = sum(error.missed for error in errors)
    alarms = counted(len(errors) - missed, "false alarm")
    yield style.paint(f"{label}: {missed} missed, {alarms}", "heading")
    for error in errors:
        sort, role = ("missed", "warning") if error.missed else ("alarm", "error")
        others = f"  ({', '.join(error.others)})" if error.others else ""
        place = style.clean(f"{error.item.file}:{error.item.id}{others}")
        yield f"  {style.paint(sort, role)}  {place}"
        if error.mark.place is not None:
            for line in wrapped(_context(error, style), style.width - 4, style):
                yield f"    {line}"


def _context(error: Error, style: Style) -> str:
    text, place = error.item.text, error.mark.place or (0, 0)
    ellipsis = style.either("…", "...")
    before, after = text[: place[0]], text[place[1] :]
    if len(before) > _AROUND:
        before = ellipsis + before[-_AROUND:].partition(" ")[2]
    if len(after) > _AROUND:
        after = after[:_AROUND].rpartition(" ")[0] + ellipsis
    return f"{before}<<{text[slice(*place)]}>>{after}"
