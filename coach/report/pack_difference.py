"""What changes from one pack to another, in what they say and in what they find."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from coach import __version__
from coach.pack import Rule
from coach.pack.changes import Changes, RuleChange
from coach.report.cells import width_of
from coach.report.prose import counted, wrapped
from coach.report.style import Style

if TYPE_CHECKING:
    from coach.authoring.difference import Difference, Moved
    from coach.critique import Finding
    from coach.pack import Pack

VERSION = 1
"""Raised when a program that reads the JSON would have to change."""

MOST_TEXTS = 12
"""So many drafts are shown with what changes in them."""

MOST_WORDS = 12
"""So many words of a list are shown."""

_SHORT = ("title", "severity", "weight", "stages", "thresholds")
"""The fields of a rule whose old and new values are worth a place in a line."""


def render_difference(
    packs: tuple[Pack, Pack], changes: Changes, difference: Difference, style: Style | None = None
) -> str:
    """What `changes` between `packs`, and the `difference` in what they find."""
    report = _Report(packs, changes, difference, style or Style())
    return "\n".join(report.lines()) + "\n"


def render_difference_json(
    packs: tuple[Pack, Pack], changes: Changes, difference: Difference
) -> str:
    """The same as JSON, with every draft."""
    data = {
        "version": VERSION,
        "coach": __version__,
        "packs": [{"name": pack.name, "version": pack.version} for pack in packs],
        "policies": {name: list(pair) for name, pair in changes.choices.items()},
        "rules": {
            "added": [rule.id for rule in changes.added],
            "removed": [
                {"rule": rule.id, "reason": reason} for rule, reason in changes.removed
            ],
            "changed": [
                {"rule": one.new.id, "fields": list(one.fields)} for one in changes.changed
            ],
        },
        "words": [
            {"name": one.name, "added": list(one.added), "removed": list(one.removed)}
            for one in changes.words
        ],
        "evidence": list(changes.evidence),
        "texts": difference.texts,
        "counts": {rule: list(pair) for rule, pair in difference.counts.items()},
        "moved": [_moved(one) for one in difference.moved],
    }  # fmt: skip
    return json.dumps(data, indent=2) + "\n"


def _moved(moved: Moved) -> dict[str, Any]:
    blind = moved.text.blind
    return {
        "name": moved.text.name,
        "stage": moved.text.stage,
        "grades": list(moved.grades),
        "scores": list(moved.scores),
        "refused": list(moved.refused),
        "gone": [_finding(one, blind) for one in moved.gone],
        "come": [_finding(one, blind) for one in moved.come],
        "weighed": [
            {**_finding(one, blind), "severity": [one.severity, other.severity]}
            for one, other in moved.weighed
        ],
    }


def _finding(finding: Finding, blind: bool) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "start": finding.start,
        "end": finding.end,
        "text": None if blind else finding.text,
    }


class _Report:
    def __init__(
        self, packs: tuple[Pack, Pack], changes: Changes, difference: Difference, style: Style
    ) -> None:
        self._packs = packs
        self._changes = changes
        self._difference = difference
        self._style = style

    def lines(self) -> Iterator[str]:
        old, new = (f"{pack.name} {pack.version}" for pack in self._packs)
        yield self._style.paint(f"From {old} to {new}", "heading")
        yield from self._section("Policies", self._policies())
        yield from self._section("Rules", self._rules())
        yield from self._section("Words", self._words())
        moved, texts = len(self._difference.moved), counted(self._difference.texts, "text")
        yield from self._section("Findings", self._findings())
        yield from self._section("Grades", self._grades())
        yield from self._section("Texts", self._texts())
        yield ""
        if moved or self._changes.any:
            yield f"Of {texts} {moved:,} {'is' if moved == 1 else 'are'} read otherwise."
        else:
            yield f"Nothing changes, neither in the packs nor in {texts}."

    def _section(self, title: str, lines: Iterator[str]) -> Iterator[str]:
        found = list(lines)
        if found:
            yield from ("", self._style.paint(title, "heading"), *found)

    def _policies(self) -> Iterator[str]:
        for name, (old, new) in self._changes.choices.items():
            yield from self._line("~", f"{name}: {old or 'none'} > {new or 'none'}", "aside")

    def _rules(self) -> Iterator[str]:
        for rule in self._changes.added:
            yield from self._line("+", f"{rule.id}: {rule.title}", "added")
        for rule, reason in self._changes.removed:
            yield from self._line("-", f"{rule.id}: {reason or rule.title}", "error")
        for change in self._changes.changed:
            yield from self._line("~", f"{change.new.id}: {told(change)}", "aside")

    def _words(self) -> Iterator[str]:
        for change in self._changes.words:
            for sign, words in (("+", change.added), ("-", change.removed)):
                if words:
                    role = "added" if sign == "+" else "error"
                    yield from self._line(sign, f"{change.name}: {_few(words)}", role)

    def _findings(self) -> Iterator[str]:
        rows = [
            (rule, f"{old:,}", f"{new:,}", _some(gone), _some(come))
            for rule, (old, new) in self._difference.counts.items()
            if (gone := self._difference.gone(rule)) + (come := self._difference.come(rule))
        ]
        if not rows:
            return
        head = ("RULE", *(pack.name.upper() for pack in self._packs), "GONE", "NEW")
        widths = [max(map(width_of, column)) for column in zip(head, *rows, strict=True)]
        for row in (head, *rows):
            name, *numbers = map(self._style.clean, row)
            cells = (f"{cell:>{width}}" for cell, width in zip(numbers, widths[1:], strict=True))
            yield "  ".join([f"  {name:<{widths[0]}}", *cells]).rstrip()

    def _grades(self) -> Iterator[str]:
        arrow = self._style.either("→", "->")
        for (old, new), number in sorted(self._difference.grades.items(), key=str):
            yield f"  {old or 'none'} {arrow} {new or 'none'}  {counted(number, 'text')}"

    def _texts(self) -> Iterator[str]:
        arrow = self._style.either("→", "->")
        for moved in self._difference.moved[:MOST_TEXTS]:
            grades = f" {arrow} ".join(
                "none" if grade is None else f"{grade} {score}"
                for grade, score in zip(moved.grades, moved.scores, strict=True)
            )
            yield f"  {self._style.clean(moved.text.name)} ({grades})"
            for sign, found in (("-", moved.gone), ("+", moved.come)):
                for one in found:
                    words = f' "{one.text}"' if one.text and not moved.text.blind else ""
                    yield from self._line(f"  {sign}", f"{one.rule}{words}", _ROLES[sign])
            for one, other in moved.weighed:
                yield from self._line(
                    "  ~", f"{one.rule}: {one.severity} {arrow} {other.severity}", "aside"
                )
        if (more := len(self._difference.moved) - MOST_TEXTS) > 0:
            yield f"  and {counted(more, 'text')} more; --format json has them all."

    def _line(self, sign: str, text: str, role: str) -> Iterator[str]:
        indent = len(sign) + 3
        for number, line in enumerate(wrapped(text, self._style.width - indent, self._style)):
            head = f"  {self._style.paint(sign, role)} " if number == 0 else " " * indent
            yield f"{head}{line}"


_ROLES = {"+": "added", "-": "error"}


def told(change: RuleChange) -> str:
    """What is different in a rule, in few words."""
    return "; ".join(_field(change, name) for name in change.fields)


def _field(change: RuleChange, name: str) -> str:
    old, new = (_value(rule, name) for rule in (change.old, change.new))
    label = {"rewrites": "rewrite", "sources": "source"}.get(name, name)
    return f"{label} {old} > {new}" if name in _SHORT else label


def _value(rule: Rule, name: str) -> str:
    value = getattr(rule, name)
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {number}" for key, number in value.items())
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def _few(words: tuple[str, ...]) -> str:
    more = len(words) - MOST_WORDS
    return f"{', '.join(words[:MOST_WORDS])}{f' and {more:,} more' if more > 0 else ''}"


def _some(number: int) -> str:
    return f"{number:,}" if number else ""
