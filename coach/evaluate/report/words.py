"""How figures are named and written, the same in every report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from coach.evaluate.comparison import Comparison
from coach.evaluate.evaluation import Evaluation
from coach.evaluate.items import BLIND
from coach.evaluate.resampling import Estimate, estimate
from coach.evaluate.sections import Section
from coach.report.prose import counted

HEADS = {
    "gold": "there",
    "found": "found",
    "hits": "right",
    "precision": "precision",
    "recall": "recall",
    "f1": "F1",
    "precision-half": "precision, half",
    "recall-half": "recall, half",
    "f1-half": "F1, half",
    "precision-exact": "precision, exact",
    "recall-exact": "recall, exact",
    "f1-exact": "F1, exact",
    "right": "share right",
    "kappa": "kappa",
    "exact": "exact",
    "within_one": "within one",
    "violations": "violations",
    "caught": "caught",
    "lookalikes": "look-alikes",
    "spared": "spared",
    "alarms": "alarms",
    "words": "words",
    "texts": "texts",
    "per_1000": "alarms per 1,000 words",
    "without": "none found",
    "other": "taken for other",
    "kept": "kept",
    "none": "no grade",
}
"""What counts and figures are called."""

COLUMNS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "stages": (("gold", "found", "hits"), ("right", "kappa", "f1")),
    "grades": (("gold", "none"), ("exact", "within_one", "kappa")),
    "contrast": ((), ("caught", "spared")),
    "neutral": (("alarms",), ("per_1000", "without", "other")),
    "treebank": (("alarms",), ("per_1000", "without", "other")),
    "stress": (("texts",), ("kept",)),
    "quantities": (
        ("gold", "found", "hits"),
        ("precision", "recall", "f1", "right", "without", "f1-half", "f1-exact"),
    ),
}
"""The counts and the figures that reports show of a section, the most important first."""
_MARKS = (
    ("gold", "found", "hits"),
    ("precision", "recall", "f1", "f1-half", "f1-exact"),
)
_TELLING = {
    "problems": ("f1",),
    "grades": ("kappa",),
    "quantities": ("f1",),
    "contrast": ("caught", "spared"),
    "neutral": ("per_1000",),
    "treebank": ("per_1000",),
    "stress": ("kept",),
}
"""The figures that tell most about a corpus, by section."""
SHARES = {"caught": "violations", "spared": "lookalikes"}
"""Counts that are shares of another count."""
_PLAIN = ("per_1000", "kappa")
"""Figures that are no share."""

_NAMED = 10
"""The most texts that are named in a sentence."""

EXPLANATION = (
    "Figures are per cent, with the interval in which they lie with 95% confidence (bootstrap "
    "over texts; Wilson's for shares of texts). A place is right if any of it was found; half asks "
    "for half of what both cover, exact for the same words."
)


def columns(section: Section) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The counts and the figures of `section` to show; those that no row has are left out."""
    counts, figures = COLUMNS.get(section.name, _MARKS)
    return (
        tuple(name for name in counts if any(name in row.counts for row in section.rows)),
        tuple(name for name in figures if any(name in row.statistics for row in section.rows)),
    )


def written(one: Estimate, figure: str, dash: str = "–") -> str:
    """A figure with its interval: ``71 (60–82)``."""
    ends = interval(one, figure, dash)
    return value(one, figure, dash) + (f" ({ends})" if ends else "")


def value(one: Estimate, figure: str, dash: str = "–") -> str:
    """A figure without its interval."""
    return dash if one.value is None else number(figure, one.value)


def interval(one: Estimate, figure: str, dash: str = "–") -> str:
    """The ends of the interval of a figure: ``60–82``."""
    return dash.join(number(figure, end) for end in (one.low, one.high) if end is not None)


def number(figure: str, value: float) -> str:
    """A figure alone: shares in per cent."""
    return f"{value:.2f}" if figure in _PLAIN else f"{100 * value:.0f}"


@dataclass(frozen=True, slots=True)
class CorpusLine:
    """A corpus in a line of a report."""

    file: str
    texts: str
    words: str
    short: str


def corpus_lines(evaluation: Evaluation) -> list[CorpusLine]:
    """The corpora, each with its most telling figures."""
    return [
        CorpusLine(
            file,
            f"{len(alone.items):,}",
            f"{sum(item.words for item in alone.items):,}",
            ", ".join(_in_short(alone)),
        )
        for file, alone in evaluation.by_file()
    ]


def _in_short(evaluation: Evaluation) -> Iterator[str]:
    for section, figure, one in headlines(evaluation):
        shared = figure in ("f1", "kappa")
        what = f"{section.name} {HEADS[figure]}" if shared else HEADS[figure]
        yield f"{what} {value(one, figure)}"


def headlines(evaluation: Evaluation) -> Iterator[tuple[Section, str, Estimate]]:
    """The sections with the names of their most telling figures, and these."""
    for section in evaluation.sections:
        for figure in _TELLING.get(section.name, ()) if section.rows else ():
            one = estimate(section.rows[0].statistics[figure], section.texts)
            if one.value is not None:
                yield section, figure, one


def blind_errors(count: int) -> str:
    """The sentence about errors that are not listed."""
    return f"Not listed: {counted(count, 'error')} in files whose names begin with {BLIND}."


def by_chance(comparison: Comparison) -> str:
    """The sentence about figures that moved by no more than chance."""
    chance = len(comparison.moves) - len(comparison.sure)
    if not chance:
        return "" if comparison.moves else "No figure moved."
    others = counted(chance, "other figure" if comparison.sure else "figure")
    return f"{others} moved by no more than chance."


def share(hits: int, of: int) -> str:
    """``12/16``."""
    return f"{hits}/{of}"


def gaps(evaluation: Evaluation) -> Iterator[tuple[str, str]]:
    """What the figures leave out, by what it is; kinds of which nothing is produced say so."""
    labels = evaluation.labels
    missing = {
        name: count
        for name, count in evaluation.not_produced.items()
        if labels.known[name].kind in labels.kinds
    }
    asked = Counter(name for behaviour in evaluation.behaviours for name in behaviour.missing)
    for words, names in (
        ("Not produced, so not asked for when drafts are changed", _counts(asked)),
        ("Labelled, but not produced by this pack, so not counted", _counts(missing)),
        ("Found in drafts, but never labelled, so not counted", _counts(evaluation.not_labelled)),
        ("Never found in any text", ", ".join(evaluation.silent)),
        ("Texts that the coach would not judge", _some(list(evaluation.refused))),
    ):
        if names:
            yield words, names


def _some(names: list[str]) -> str:
    more = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" and {more} more" if more > 0 else "")


def _counts(names: Mapping[str, int]) -> str:
    return ", ".join(f"{name} ({count})" for name, count in names.items())
