"""A critique for people: each finding with its line, the words underlined, and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from coach.report.citing import cited
from coach.report.excerpt import excerpt
from coach.report.explaining import explained
from coach.report.grading import bars, change, explained_grade, graded_as
from coach.report.pack_used import explained_pack
from coach.report.prose import labelled, wrapped
from coach.report.selection import Group, grouped, shown
from coach.report.staging import explained_stage
from coach.report.style import Style
from coach.report.summary import summary
from coach.sources.lines import Lines

if TYPE_CHECKING:
    from coach.critique import Critique, Finding
    from coach.pack import Pack


def render_text(
    critique: Critique,
    pack: Pack,
    style: Style | None = None,
    least: str | None = None,
    explain: bool = False,
) -> str:
    """Show `critique`, which was made with `pack`.

    Args:
        critique: what the coach says.
        pack: whose dimensions, guides and rules are named.
        style: how the report may look.
        least: the least severity to show; None for everything.
        explain: whether to show what led to each finding.
    """
    report = _Report(critique, pack, style or Style(), least, explain)
    return "\n".join(report.lines()) + "\n"


class _Report:
    def __init__(
        self, critique: Critique, pack: Pack, style: Style, least: str | None, explain: bool
    ) -> None:
        self._critique = critique
        self._pack = pack
        self._style = style
        self._least = least
        self._explain = explain
        self._findings = shown(critique.findings, least)
        self._places = Lines(critique.text)
        last = max((f.end for f in self._findings if f.end is not None), default=0)
        self._gutter = max(3, len(str(self._places.place(last).line)))
        self._said: dict[str, Finding] = {}

    def lines(self) -> Iterator[str]:
        groups = grouped(self._findings, self._pack)
        for group in groups:
            yield from self._group(group)
        if groups:
            yield self._style.either("─", "-") * self._style.width
        yield from self._grade()
        for sentence in summary(self._critique, self._pack, self._style, self._least):
            yield from wrapped(sentence, self._style.width, self._style)
        if self._explain:
            retraced = chain(
                explained_stage(self._critique, self._pack),
                explained_grade(self._critique),
                explained_pack(self._pack),
            )
            for label, text in retraced:
                yield from labelled(label, text, 0, self._style)

    def _grade(self) -> Iterator[str]:
        if self._critique.graded is not None:
            yield from bars(self._critique.graded, self._style)
            yield ""
        for sentence in graded_as(self._critique, self._pack):
            for line in wrapped(sentence, self._style.width, self._style):
                yield self._style.paint(line, "heading")

    def _group(self, group: Group) -> Iterator[str]:
        for line in wrapped(_heading(group), self._style.width, self._style):
            yield self._style.paint(line, "heading")
        yield ""
        for finding in group.findings:
            yield from self._finding(finding)
            yield ""

    def _finding(self, finding: Finding) -> Iterator[str]:
        role = finding.severity or "strength"
        if finding.start is not None and finding.end is not None:
            yield from self._excerpt((finding.start, finding.end), role)
        name = f"{finding.severity or 'well done'}:"
        heading = f"{name} {finding.title} [{finding.rule}]{change(finding)}"
        first, *rest = wrapped(heading, self._style.width - 2, self._style)
        yield f"  {self._style.paint(name, role)}{first.removeprefix(name)}"
        yield from (f"  {line}" for line in rest)
        for label, text in self._paragraphs(finding):
            yield from labelled(label, text, 2, self._style)

    def _excerpt(self, span: tuple[int, int], role: str) -> Iterator[str]:
        blank = " " * self._gutter
        mark = "~" if role == "strength" else "^"
        room = self._style.width - self._gutter - 3
        paint = self._style.paint
        for line in excerpt(self._critique.text, self._places, span, mark, room, self._style):
            if line is None:
                yield paint(f"{blank} | ", "aside") + self._style.either("…", "...")
                continue
            yield paint(f"{line.number:>{self._gutter}} | ", "aside") + line.shown
            yield paint(f"{blank} | ", "aside") + paint(line.marks, role)

    def _paragraphs(self, finding: Finding) -> Iterator[tuple[str, str]]:
        yield "Why", finding.why
        first = self._said.setdefault(finding.rule, finding)
        if first is finding or first.start is None or _advice(first) != _advice(finding):
            if finding.instead is not None:
                yield "Instead", finding.instead
            for number, source in enumerate(finding.sources):
                yield "Also" if number else "Source", cited(source, self._pack)
        elif finding.instead is not None:
            yield "Instead", f"as for line {self._places.place(first.start).line}."
        if self._explain:
            yield from explained(finding, self._pack)


def _heading(group: Group) -> str:
    """The title of the dimension, after its name if that is not in it."""
    name, title = group.dimension, group.title
    if title.lower().startswith(name.lower()):
        return title
    return f"{name.capitalize()}: {title}" if title else name.capitalize()


def _advice(finding: Finding) -> tuple[object, ...]:
    return finding.instead, finding.sources
