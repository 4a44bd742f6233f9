"""The grade in words and bars: what each dimension has, what holds the grade down, and why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from coach.report.cells import cells, width_of
from coach.report.staging import OTHER, is_refused
from coach.report.style import Style

if TYPE_CHECKING:
    from coach.critique import Critique, Finding
    from coach.grade import DimensionGrade, Grade, Limit
    from coach.pack import Pack

_BAR = 20
_LONGEST_NAME = 16


def bars(graded: Grade, style: Style) -> Iterator[str]:
    """A line for each dimension: its name, a bar, and its points of the most it may have."""
    names = [_cut(dimension.name.capitalize(), style) for dimension in graded.dimensions]
    margin = max(map(width_of, names), default=0)
    full, empty = style.either("█", "#"), style.either("░", ".")
    length = min(_BAR, style.width - margin - len("    100/100"))
    for name, dimension in zip(names, graded.dimensions, strict=True):
        filled = _share(dimension, length)
        bar = style.paint(full * filled, _role(dimension)) + empty * (length - filled)
        blanks = " " * (margin - width_of(name))
        yield f"  {name}{blanks}  {bar}  {dimension.points:>2}/{dimension.most}"


def graded_as(critique: Critique, pack: Pack) -> Iterator[str]:
    """Sentences that tell the grade, or why there is none; nothing of a pack that gives none."""
    graded = critique.graded
    if graded is not None:
        yield f"Grade {graded.letter}: {graded.score} of 100 points."
        if graded.limit is not None:
            yield (
                f"The dimensions make {graded.score - graded.limit.points}, but a draft with "
                f"{_held(graded.limit)} is no better than {graded.limit.best}."
            )
    elif pack.rubric is not None and not is_refused(critique):
        yield f"No grade: {_ungraded(critique.stage)}."


def change(finding: Finding) -> str:
    """What `finding` does to the score, in brackets; empty if nothing, or without a grade."""
    if finding.points is None or (finding.kind == "strength" and finding.points == 0):
        return ""
    if finding.points == 0:
        return f" (0: no points left in {finding.dimension})"
    if finding.kind == "absence":
        return f" (+{-finding.points} if mended)"
    return f" ({finding.points:+})"


def explained_grade(critique: Critique) -> Iterator[tuple[str, str]]:
    """Labels and paragraphs that retrace the sum; nothing without a grade."""
    graded = critique.graded
    if graded is None:
        return
    for dimension in graded.dimensions:
        changes = [
            f"{finding.points:+} {finding.rule}"
            for finding in critique.findings
            if finding.dimension == dimension.name and finding.points
        ]
        parts = ", ".join([f"{dimension.start} at first", *changes])
        yield "Score", f"{dimension.name}: {dimension.points} = {parts}"
    parts = " + ".join(str(dimension.points) for dimension in graded.dimensions)
    if graded.limit is not None:
        parts += f" - {-graded.limit.points} for {_held(graded.limit)}"
    yield "Grade", f"{graded.letter}: {graded.score} = {parts}"


def _held(limit: Limit) -> str:
    match limit.cause:
        case "errors":
            return "an error" if limit.count == 1 else f"{limit.count} different errors"
        case "short":
            return f"fewer than {limit.bound} words in sound sentences, here {limit.count},"
        case "long":
            return f"more than {limit.bound} words, here {limit.count},"
        case "repeated":
            return f"{limit.count}% of its sentences said before"


def _ungraded(stage: str | None) -> str:
    if stage is None:
        return "it cannot be told what kind of draft this is; if you know, say so with --stage"
    if stage == OTHER:
        return "only mail about your own pay is graded"
    return "there is no sentence in it"


def _share(dimension: DimensionGrade, length: int) -> int:
    """How much of a bar is filled: something if there are points, all only if all are there."""
    share = dimension.points * length // dimension.most
    return max(share, 1) if dimension.points else 0


def _role(dimension: DimensionGrade) -> str:
    if 2 * dimension.points < dimension.most:
        return "error"
    return "warning" if dimension.points < dimension.most else "strength"


def _cut(name: str, style: Style) -> str:
    """`name` as far as there is room for it."""
    shown = cells(style.clean(name))
    return "".join(cell.shown for cell in shown[:_LONGEST_NAME])
