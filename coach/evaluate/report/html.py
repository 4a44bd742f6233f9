"""An evaluation as a page: one file, with nothing to load from anywhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jinja2 import Environment, PackageLoader, StrictUndefined

from coach.evaluate.comparison import Comparison
from coach.evaluate.errors import Error
from coach.evaluate.errors import errors as errors_of
from coach.evaluate.evaluation import Evaluation
from coach.evaluate.report.plots import Bar, bars, matrix, scatter
from coach.evaluate.report.words import (
    EXPLANATION,
    HEADS,
    columns,
    corpus_lines,
    gaps,
    number,
    share,
    written,
)
from coach.evaluate.sections import Row, Section
from coach.report.prose import counted

_PLOTTED = {"contrast": ("caught", "spared"), "stages": ("f1",), "quantities": ("f1",)}
"""The figures that are plotted for each row; of the problems, strengths and absences F1 too."""


@dataclass(frozen=True, slots=True)
class _Line:
    name: str
    group: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    """A section as the page shows it."""

    name: str
    title: str
    size: str
    missing: str | None
    heads: tuple[str, ...]
    lines: tuple[_Line, ...]
    plots: tuple[str, ...]


def render_html(
    evaluation: Evaluation,
    comparison: Comparison | None,
    stops: Sequence[str],
    title: str,
    show_errors: bool = False,
) -> str:
    """The page for `evaluation`, in ASCII; words of texts are in it only with `show_errors`."""
    environment = Environment(
        loader=PackageLoader("coach.evaluate.report", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["figure"] = number
    environment.filters["written"] = lambda one, figure: written(figure, one)
    page = environment.get_template("page.html.jinja")
    text = page.render(
        title=title,
        explanation=EXPLANATION,
        corpora=corpus_lines(evaluation),
        parts=[_part(section) for section in evaluation.sections],
        behaviours=evaluation.behaviours,
        gaps=list(gaps(evaluation)),
        comparison=comparison,
        stops=stops,
        heads=HEADS,
        errors=[_context(error) for error in errors_of(evaluation)] if show_errors else [],
    )
    return text.encode("ascii", "xmlcharrefreplace").decode() + "\n"


def _part(section: Section) -> _Part:
    counts, figures = columns(section)
    return _Part(
        name=section.name,
        title=section.title,
        size=counted(section.texts, section.unit) if section.texts else "",
        missing=section.missing,
        heads=tuple(HEADS[name] for name in (*counts, *figures)),
        lines=tuple(_line(row, section, counts, figures) for row in section.rows),
        plots=tuple(_plots(section)),
    )


def _line(row: Row, section: Section, counts: Sequence[str], figures: Sequence[str]) -> _Line:
    estimates = row.estimates(section.texts)
    cells = [f"{row.counts[name]:,}" if name in row.counts else "" for name in counts]
    for name in figures:
        of = {"caught": "violations", "spared": "lookalikes"}.get(name)
        before = f"{share(row.counts[name], row.counts[of])} · " if of else ""
        cells.append(before + written(name, estimates[name]) if name in estimates else "")
    return _Line(row.name, row.group, tuple(cells))


def _plots(section: Section) -> Iterator[str]:
    for figure in _PLOTTED.get(section.name, ("f1",)):
        rows = [row for row in section.rows if figure in row.statistics]
        estimates = [(row.name, row.estimates(section.texts)[figure]) for row in rows]
        known = [Bar(name, one) for name, one in estimates if one.value is not None]
        if len(known) > 1:
            yield bars(known, f"{section.title}: {HEADS[figure]}, per cent")
    if section.confusion is not None:
        yield matrix(section.confusion, f"{section.title}: what was taken for what")
    if section.points:
        yield scatter(section.points, f"{section.title}: score and gold grade")


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
