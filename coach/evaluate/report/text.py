"""An evaluation for people at a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from coach.evaluate.behaviour.result import Behaviour
from coach.evaluate.comparison import Comparison
from coach.evaluate.evaluation import Evaluation
from coach.evaluate.report.comparison_text import render_comparison
from coach.evaluate.report.error_list import render_errors
from coach.evaluate.report.table import Column, table
from coach.evaluate.report.words import (
    EXPLANATION,
    HEADS,
    SHARES,
    columns,
    corpus_lines,
    gaps,
    share,
    written,
)
from coach.evaluate.resampling import Estimate
from coach.evaluate.sections import SUMS, Confusion, Section
from coach.report.prose import counted, wrapped
from coach.report.style import Style

_LONGEST_HEAD = 9
_ANY_WIDTH = 1000


def render_text(evaluation: Evaluation, style: Style, title: str, show_errors: bool = False) -> str:
    """The figures of `evaluation`; `title` says of what. With errors only if `show_errors`."""
    figures = "\n".join(_Report(evaluation, style).lines(title)) + "\n"
    return figures + (render_errors(evaluation, style) if show_errors else "")


def render_verdict(
    comparison: Comparison | None,
    stops: Sequence[str] | None,
    style: Style,
    show_words: bool = False,
) -> str:
    """What moved, if something is compared, and whether the gate is open, if it was asked for."""
    moved = render_comparison(comparison, style, show_words) if comparison is not None else ""
    if stops is None:
        return moved
    closed, opened = style.paint("The gate is closed:", "error"), "The gate is open."
    return moved + "\n".join(["", *([closed, *stops] if stops else [opened]), ""])


class _Report:
    def __init__(self, evaluation: Evaluation, style: Style) -> None:
        self._evaluation = evaluation
        self._style = style
        self._dash = style.either("–", "-")

    def lines(self, title: str) -> Iterator[str]:
        yield from self._heading(title)
        yield from self._corpora()
        for section in self._evaluation.sections:
            yield ""
            yield from self._section(section)
        if self._evaluation.behaviours:
            yield ""
            yield from self._behaviours(self._evaluation.behaviours)
        yield ""
        yield from self._gaps()
        yield from self._wrapped(EXPLANATION)

    def _corpora(self) -> Iterator[str]:
        lines = corpus_lines(self._evaluation)
        yield from table(
            [
                Column("corpus", [self._style.clean(line.file) for line in lines], 9, left=True),
                Column("texts", [line.texts for line in lines], 7),
                Column("words", [line.words for line in lines], 6),
                Column("in short", [line.short for line in lines], 8, left=True),
            ],
            self._style,
        )

    def _section(self, section: Section) -> Iterator[str]:
        size = counted(section.texts, section.unit)
        yield from self._heading(f"{section.title}: {size}" if section.texts else section.title)
        if section.missing is not None:
            yield from self._wrapped(section.missing)
            return
        if section.name == "contrast":
            yield from self._contrast(section)
        else:
            yield from self._table(section)
        if section.confusion is not None:
            yield ""
            yield from self._confusion(section.confusion)

    def _table(self, section: Section) -> Iterator[str]:
        counts, figures = columns(section)
        estimates = [row.estimates(section.texts) for row in section.rows]
        table_columns = [self._names(section)]
        for weight, name in enumerate(counts):
            cells = [f"{row.counts[name]:,}" if name in row.counts else "" for row in section.rows]
            table_columns.append(Column(HEADS[name], cells, 20 - weight))
        for weight, name in enumerate(name for name in figures if "-" not in name):
            cells = [self._figure(name, each) for each in estimates]
            table_columns.append(Column(HEADS[name], cells, 30 - weight))
        yield from table(table_columns, self._style, _strong(section))
        if section.rows and "f1-exact" in (overall := estimates[0]):
            half, exact = (self._figure(name, overall) for name in ("f1-half", "f1-exact"))
            yield from self._wrapped(f"By half of the place F1 is {half}, by all of it {exact}.")

    def _contrast(self, section: Section) -> Iterator[str]:
        estimates = [row.estimates(section.texts) for row in section.rows]
        table_columns = [self._names(section)]
        for figure, of in SHARES.items():
            shares = [share(row.counts[figure], row.counts[of]) for row in section.rows]
            table_columns.append(Column(HEADS[figure], shares, 20))
            cells = [self._figure(figure, each) for each in estimates]
            table_columns.append(Column("%", cells, 10))
        yield from table(table_columns, self._style, _strong(section))

    def _confusion(self, confusion: Confusion) -> Iterator[str]:
        """All of it, however narrow the terminal is."""
        yield from table(
            [
                Column("is / taken for", confusion.rows, left=True),
                *(
                    Column(_short(name), [str(row[number] or ".") for row in confusion.counts])
                    for number, name in enumerate(confusion.columns)
                ),
            ],
            replace(self._style, width=_ANY_WIDTH),
        )

    def _behaviours(self, behaviours: tuple[Behaviour, ...]) -> Iterator[str]:
        yield from self._heading(
            "Changed drafts: how often the critique stays, or moves, as it must"
        )
        yield from table(
            [
                Column("what is changed", [b.name for b in behaviours], 9, left=True),
                Column("kind", [b.kind for b in behaviours], 7, left=True),
                Column("kept", [share(b.kept, b.tried) for b in behaviours], 8),
                Column("%", [written(b.rate, "kept", self._dash) for b in behaviours], 6),
            ],
            self._style,
        )
        for behaviour in behaviours:
            for failure in behaviour.failures:
                yield from self._wrapped(f"{behaviour.name}: {failure}")

    def _gaps(self) -> Iterator[str]:
        """What the figures do not tell."""
        for words, names in gaps(self._evaluation):
            yield from self._wrapped(f"{words}: {names}.")
            yield ""

    def _names(self, section: Section) -> Column:
        heads = {"stages": "stage", "quantities": "kind or field", "stress": "trick"}
        below = any(row.group == "dimension" for row in section.rows)
        names = [
            f"  {row.name}" if below and row.group == "rule" else self._style.clean(row.name)
            for row in section.rows
        ]
        return Column(heads.get(section.name, "rule"), names, 99, left=True)

    def _heading(self, text: str) -> Iterator[str]:
        for line in wrapped(text, self._style.width, self._style):
            yield self._style.paint(line, "heading")

    def _wrapped(self, text: str) -> Iterator[str]:
        yield from wrapped(text, self._style.width, self._style)

    def _figure(self, name: str, estimates: Mapping[str, Estimate]) -> str:
        if name not in estimates:
            return ""
        return written(estimates[name], name, self._dash)


def _short(name: str) -> str:
    """The heading of a narrow column: ``pushback`` for ``pushback-reply``."""
    return name if len(name) <= _LONGEST_HEAD else name.partition("-")[0]


def _strong(section: Section) -> list[int]:
    return [n for n, row in enumerate(section.rows) if row.group in SUMS]
