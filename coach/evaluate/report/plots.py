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
from coach.evaluate.sections import SUMS, Confusion

_INK, _BAR, _FAINT, _STRONG, _FADED = "#010101", "#020202", "#030303", "#040404", "#050505"
_COLORS = {
    _INK: "--ink",
    _BAR: "--bar",
    _FAINT: "--line",
    _STRONG: "--strong",
    _FADED: "--faded",
}
"""Colours that a plot is drawn in, and the variables of the page that they stand for."""
_STYLE: Any = {
    "svg.fonttype": "none",
    "font.family": "sans-serif",
    "font.size": 9.5,
    "text.color": _INK,
    "axes.edgecolor": _FAINT,
    "axes.labelcolor": _INK,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "xtick.color": _INK,
    "ytick.color": _INK,
}
_WIDTH, _ROW = 5.2, 0.26
_DEEPEST = 0.75
"""How much colour the darkest field has, so that its number can be read."""
_SHORT = 4
"""Longer names of columns are turned."""


@dataclass(frozen=True, slots=True)
class Plot:
    """A drawing, and what it shows in a few words."""

    caption: str
    svg: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar with the interval of its figure, a share that is known; one that is no sum is pale."""

    name: str
    group: str
    figure: Estimate


def bars(rows: Sequence[Bar], caption: str) -> Plot:
    """One bar a row, from 0 to 100 per cent, with whiskers for the interval."""
    figure, axes = _figure(_WIDTH, _ROW * len(rows) + 0.35)
    for place, row in enumerate(reversed(rows)):
        color = _BAR if row.group in SUMS else _FADED
        axes.barh(place, 100 * (row.figure.value or 0.0), height=0.62, color=color)
        if row.figure.low is not None and row.figure.high is not None:
            ends = [100 * row.figure.low, 100 * row.figure.high]
            axes.plot(ends, [place, place], color=_STRONG, linewidth=1.3, marker="|", markersize=5)
    axes.set_yticks(range(len(rows)), [row.name for row in reversed(rows)])
    axes.set_xlim(0, 101)
    axes.set_ylim(-0.6, len(rows) - 0.4)
    axes.spines["left"].set_visible(False)
    axes.tick_params(axis="y", length=0)
    axes.grid(axis="x", color=_FAINT, linewidth=0.6)
    axes.set_axisbelow(True)
    return _plot(figure, caption)


def matrix(confusion: Confusion, caption: str) -> Plot:
    """A table in which the darker field is the more frequent of its row."""
    columns, rows = len(confusion.columns), len(confusion.rows)
    figure, axes = _figure(0.55 * columns + 1.7, 0.42 * rows + 0.9)
    for y, row in enumerate(confusion.counts):
        for x, count in enumerate(row):
            depth = _DEEPEST * count / max(1, sum(row))
            axes.fill([x, x + 1, x + 1, x], [y, y, y + 1, y + 1], color=_BAR, alpha=depth)
            axes.text(x + 0.5, y + 0.5, str(count or ""), ha="center", va="center", color=_INK)
    axes.set_xlim(0, columns)
    axes.set_ylim(rows, 0)
    axes.set_xticks([x + 0.5 for x in range(columns)], confusion.columns)
    if max(map(len, confusion.columns)) > _SHORT:
        axes.tick_params(axis="x", labelrotation=30)
    axes.set_yticks([y + 0.5 for y in range(rows)], confusion.rows)
    axes.tick_params(length=0)
    axes.set_xlabel("taken for")
    axes.set_ylabel("is")
    return _plot(figure, caption)


def scatter(points: Sequence[tuple[str, float]], caption: str) -> Plot:
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
    return _plot(figure, caption)


def _figure(width: float, height: float) -> tuple[Figure, Axes]:
    with mpl.rc_context(_STYLE):
        figure = Figure(figsize=(width, height), layout="constrained")
        return figure, figure.add_subplot()


def _plot(figure: Figure, caption: str) -> Plot:
    """`figure` as an element whose names, by its `caption`, are apart from those of other plots."""
    file = io.StringIO()
    with mpl.rc_context({**_STYLE, "svg.hashsalt": caption}):
        figure.savefig(file, format="svg", transparent=True, metadata={"Date": None})
    svg = file.getvalue()
    svg = re.sub(r"<metadata>.*?</metadata>", "", svg[svg.index("<svg") :], flags=re.DOTALL)
    for color, variable in _COLORS.items():
        svg = svg.replace(color, f"var({variable})")
    prefix = f"{re.sub(r'[^a-z]+', '-', caption.lower())}-"
    svg = re.sub(r'(\bid="|href="#|url\(#)', rf"\g<1>{prefix}", svg)
    return Plot(caption, svg.replace("<svg ", f'<svg role="img" aria-label="{caption}" ', 1))
