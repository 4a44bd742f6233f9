"""Plots as SVG that stands in a page and takes its colours."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from coach.evaluate.items import GRADES
from coach.evaluate.resampling import Estimate
from coach.evaluate.sections import Confusion

_INK, _BAR, _FAINT, _STRONG = "#010101", "#020202", "#030303", "#040404"
_COLORS = {_INK: "--ink", _BAR: "--bar", _FAINT: "--line", _STRONG: "--strong"}
"""Colours that a plot is drawn in, and the variables of the page that they stand for."""
_STYLE: Any = {
    "svg.fonttype": "none",
    "font.family": "sans-serif",
    "font.size": 9,
    "text.color": _INK,
    "axes.edgecolor": _FAINT,
    "axes.labelcolor": _INK,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "xtick.color": _INK,
    "ytick.color": _INK,
}
_WIDTH, _ROW = 7.2, 0.24
_DEEPEST = 0.75
"""How much colour the darkest field has, so that its number can be read."""
_SHORT = 4
"""Longer names of columns are turned."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar with the interval of its figure, a share."""

    name: str
    figure: Estimate


def bars(rows: Sequence[Bar], label: str) -> str:
    """One bar a row, from 0 to 100 per cent, with whiskers for the interval."""
    known = [row for row in rows if row.figure.value is not None]
    figure, axes = _figure(_WIDTH, _ROW * len(known) + 0.6)
    for place, row in enumerate(reversed(known)):
        value, low, high = (100 * (x or 0.0) for x in _ends(row.figure))
        axes.barh(place, value, height=0.66, color=_BAR)
        axes.plot([low, high], [place, place], color=_STRONG, linewidth=1.4)
    axes.set_yticks(range(len(known)), [row.name for row in reversed(known)])
    axes.set_xlim(0, 100)
    axes.set_ylim(-0.6, len(known) - 0.4)
    axes.set_xlabel(label)
    axes.grid(axis="x", color=_FAINT, linewidth=0.5)
    axes.set_axisbelow(True)
    return _svg(figure, label)


def matrix(confusion: Confusion, label: str) -> str:
    """A table in which the darker field is the more frequent of its row."""
    columns, rows = len(confusion.columns), len(confusion.rows)
    figure, axes = _figure(0.75 * columns + 1.6, 0.42 * rows + 0.9)
    for y, row in enumerate(confusion.counts):
        for x, count in enumerate(row):
            depth = _DEEPEST * count / max(1, sum(row))
            axes.fill([x, x + 1, x + 1, x], [y, y, y + 1, y + 1], color=_BAR, alpha=depth)
            axes.text(x + 0.5, y + 0.5, str(count or ""), ha="center", va="center")
    axes.set_xlim(0, columns)
    axes.set_ylim(rows, 0)
    axes.set_xticks([x + 0.5 for x in range(columns)], confusion.columns)
    if max(map(len, confusion.columns)) > _SHORT:
        axes.tick_params(axis="x", labelrotation=30)
    axes.set_yticks([y + 0.5 for y in range(rows)], confusion.rows)
    axes.tick_params(length=0)
    axes.set_xlabel("taken for")
    axes.set_ylabel("is")
    return _svg(figure, label)


def scatter(points: Sequence[tuple[str, float]], label: str) -> str:
    """Scores above the grades that people gave."""
    figure, axes = _figure(_WIDTH, 2.8)
    seen: dict[tuple[str, int], int] = {}
    for grade, score in points:
        place = (grade, round(score))
        seen[place] = seen.get(place, 0) + 1
        x = GRADES.index(grade) + 0.06 * (seen[place] // 2) * (-1) ** seen[place]
        axes.plot([x], [score], "o", color=_BAR, markersize=4, alpha=0.7)
    axes.set_xticks(range(len(GRADES)), GRADES)
    axes.set_xlim(-0.6, len(GRADES) - 0.4)
    axes.set_ylim(-2, 102)
    axes.set_xlabel("grade that people gave")
    axes.set_ylabel("score")
    return _svg(figure, label)


def _ends(figure: Estimate) -> tuple[float | None, float | None, float | None]:
    value = figure.value
    return (
        value,
        value if figure.low is None else figure.low,
        (value if figure.high is None else figure.high),
    )


def _figure(width: float, height: float) -> tuple[Figure, Axes]:
    with mpl.rc_context(_STYLE):
        figure = Figure(figsize=(width, height), layout="constrained")
        return figure, figure.add_subplot()


def _svg(figure: Figure, label: str) -> str:
    """`figure` as an element; `label` keeps the names in it apart from those of other plots."""
    file = io.StringIO()
    with mpl.rc_context({**_STYLE, "svg.hashsalt": label}):
        figure.savefig(file, format="svg", transparent=True, metadata={"Date": None})
    svg = file.getvalue()
    svg = re.sub(r"<metadata>.*?</metadata>", "", svg[svg.index("<svg") :], flags=re.DOTALL)
    for color, variable in _COLORS.items():
        svg = svg.replace(color, f"var({variable})")
    prefix = f"{re.sub(r'[^a-z]+', '-', label.lower())}-"
    return re.sub(r'(\bid="|href="#|url\(#)', rf"\g<1>{prefix}", svg)
