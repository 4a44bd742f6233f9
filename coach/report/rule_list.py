"""The rules of a pack, one a line, for people and for programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from coach.report.cells import width_of
from coach.report.json import dumped, source_of
from coach.report.prose import counted
from coach.report.style import Style

if TYPE_CHECKING:
    from coach.pack import Pack, Rule

_GAP = "  "


def render_rule_list(rules: Sequence[Rule], style: Style | None = None) -> str:
    """A table of `rules`; a strength has no severity, so its kind stands there."""
    style = style or Style()
    head = ("ID", "SEVERITY", "DIMENSION", "TITLE")
    rows = [
        [
            style.clean(cell)
            for cell in (rule.id, rule.severity or rule.kind, rule.dimension, rule.title)
        ]
        for rule in rules
    ]
    widths = [max(map(width_of, column)) for column in zip(head, *rows, strict=True)]
    lines = [style.paint(_row(head, widths).rstrip(), "heading")]
    for rule, row in zip(rules, rows, strict=True):
        severity = style.paint(_padded(row[1], widths[1]), rule.severity or "strength")
        lines.append(
            _GAP.join([_padded(row[0], widths[0]), severity, _padded(row[2], widths[2]), row[3]])
        )
    return "\n".join([*lines, "", f"{counted(len(rules), 'rule')}."]) + "\n"


def render_rule_list_json(rules: Sequence[Rule], pack: Pack) -> str:
    """`rules` of `pack` as JSON."""
    return dumped(
        pack,
        rules=[
            {
                "id": rule.id,
                "title": rule.title,
                "kind": rule.kind,
                "dimension": rule.dimension,
                "severity": rule.severity,
                "weight": rule.weight,
                "stages": list(rule.stages),
                "why": rule.why,
                "instead": rule.instead,
                "sources": [source_of(source, pack) for source in rule.sources],
                "file": rule.position.path,
            }
            for rule in rules
        ],
    )


def _row(row: Sequence[str], widths: Sequence[int]) -> str:
    return _GAP.join(_padded(cell, width) for cell, width in zip(row, widths, strict=True))


def _padded(text: str, width: int) -> str:
    return text + " " * (width - width_of(text))
