"""An evaluation as a page: one file, with nothing to load from anywhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from jinja2 import Environment, PackageLoader, StrictUndefined

from coach.evaluate.comparison import Comparison
from coach.evaluate.errors import Error, errors, unread
from coach.evaluate.evaluation import Evaluation
from coach.evaluate.report.plots import Bar, Plot, bars, matrix, scatter
from coach.evaluate.report.words import (
    EXPLANATION,
    HEADS,
    SHARES,
    blind_errors,
    by_chance,
    columns,
    corpus_lines,
    gaps,
    headlines,
    interval,
    number,
    share,
    value,
)
from coach.evaluate.resampling import Estimate
from coach.evaluate.sections import Row, Section
from coach.report.prose import counted

_PLOTTED = {"contrast": ("caught", "spared"), "stages": ("f1",)}
"""The figures that are plotted for each row, if not precision and recall."""


@dataclass(frozen=True, slots=True)
class _Cell:
    """What stands large in a cell, and what stands small behind it."""

    value: str = ""
    more: str = ""

    @classmethod
    def of(cls, figure: str, estimate: Estimate) -> _Cell:
        return cls(value(estimate, figure), interval(estimate, figure))


@dataclass(frozen=True, slots=True)
class _Tile:
    """A figure that tells much, in large letters."""

    title: str
    name: str
    figure: _Cell


@dataclass(frozen=True, slots=True)
class _Line:
    name: str
    group: str
    cells: tuple[_Cell, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    """A section as the page shows it."""

    name: str
    title: str
    size: str
    heads: tuple[str, ...]
    lines: tuple[_Line, ...]
    plots: tuple[Plot, ...]


def render_html(
    evaluation: Evaluation,
    comparison: Comparison | None,
    stops: Sequence[str] | None,
    title: str,
    show_errors: bool = False,
) -> str:
    """The page for `evaluation`, in ASCII; with errors in their context only if `show_errors`."""
    environment = Environment(
        loader=PackageLoader("coach.evaluate.report", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "figure": number,
        "value": value,
        "more": interval,
        "counted": counted,
    }
    parts = [_part(section) for section in evaluation.sections if section.missing is None]
    words = sum(item.words for item in evaluation.items)
    hidden = unread(evaluation) if show_errors else 0
    text = environment.get_template("page.html.jinja").render(
        title=title,
        size=f"{counted(len(evaluation.items), 'text')}, {counted(words, 'word')}",
        explanation=EXPLANATION,
        links=list(_links(parts, evaluation, comparison, show_errors)),
        tiles=[
            _Tile(section.title, HEADS[figure], _Cell.of(figure, estimate))
            for section, figure, estimate in headlines(evaluation)
        ],
        corpora=corpus_lines(evaluation),
        parts=parts,
        behaviours=evaluation.behaviours,
        gaps=list(gaps(evaluation)),
        comparison=comparison,
        by_chance=by_chance,
        stops=stops,
        heads=HEADS,
        errors=[_context(error) for error in errors(evaluation)] if show_errors else [],
        unread=blind_errors(hidden) if hidden else "",
    )
    return text.encode("ascii", "xmlcharrefreplace").decode() + "\n"


def _links(
    parts: Sequence[_Part],
    evaluation: Evaluation,
    comparison: Comparison | None,
    show_errors: bool,
) -> Iterator[tuple[str, str]]:
    """The names and titles of what is on the page."""
    yield from ((part.name, part.title) for part in parts)
    if evaluation.behaviours:
        yield "behaviour", "Changed drafts"
    if comparison is not None:
        yield "comparison", "Against the baseline"
    yield "corpora", "Corpora"
    if show_errors:
        yield "errors", "Misses and false alarms"


def _part(section: Section) -> _Part:
    counts, figures = columns(section)
    return _Part(
        name=section.name,
        title=section.title,
        size=counted(section.texts, section.unit),
        heads=tuple(HEADS[name] for name in (*counts, *figures)),
        lines=tuple(_line(row, section, counts, figures) for row in section.rows),
        plots=tuple(_plots(section)),
    )


def _line(row: Row, section: Section, counts: Sequence[str], figures: Sequence[str]) -> _Line:
    estimates = row.estimates(section.texts)
    cells = [_Cell(f"{row.counts[name]:,}" if name in row.counts else "") for name in counts]
    for name in figures:
        cell = _Cell.of(name, estimates[name]) if name in estimates else _Cell()
        if of := SHARES.get(name):
            cell = replace(cell, more=f"{cell.more} · {share(row.counts[name], row.counts[of])}")
        cells.append(cell)
    return _Line(row.name, row.group, tuple(cells))


def _plots(section: Section) -> Iterator[Plot]:
    for figure in _PLOTTED.get(section.name, ("precision", "recall")):
        rows = [
            Bar(row.name, row.group, row.estimates(section.texts)[figure])
            for row in section.rows
            if figure in row.statistics
        ]
        known = [bar for bar in rows if bar.figure.value is not None]
        if len(known) > 1:
            yield bars(known, f"{section.title}: {HEADS[figure]}, per cent")
    if section.confusion is not None:
        yield matrix(section.confusion, f"{section.title}: what was taken for what")
    if section.points:
        yield scatter(section.points, f"{section.title}: the score over the grade people gave")


def _context(error: Error) -> dict[str, str | bool]:
    text, place = error.item.text, error.mark.place or (0, 0)
    return {
        "label": error.mark.label,
        "missed": error.missed,
        "place": f"{error.item.file}:{error.item.id}",
        "others": ", ".join(error.others),
        "before": text[max(0, place[0] - 120) : place[0]],
        "words": text[slice(*place)],
        "after": text[place[1] : place[1] + 120] if error.mark.place else "",
    }
