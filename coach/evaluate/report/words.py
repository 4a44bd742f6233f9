"""How figures are named and written, the same in every report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from coach.evaluate.evaluation import Evaluation
from coach.evaluate.resampling import Estimate, value_of
from coach.evaluate.sections import Section

HEADS = {
    "gold": "there",
    "found": "found",
    "hits": "right",
    "precision": "precision",
    "recall": "recall",
    "f1": "F1",
    "f1-half": "F1, half",
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


def written(figure: str, one: Estimate | None, dash: str = "–") -> str:
    """A figure with its interval: ``71 (60–82)``."""
    if one is None or one.value is None:
        return dash
    parts = [number(figure, x) for x in (one.value, one.low, one.high) if x is not None]
    return f"{parts[0]} ({parts[1]}{dash}{parts[2]})" if len(parts) > 1 else parts[0]


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
    for section in evaluation.sections:
        for figure in _TELLING.get(section.name, ()) if section.rows else ():
            value = value_of(section.rows[0].statistics[figure], section.texts)
            if value is not None:
                shared = figure in ("f1", "kappa")
                what = f"{section.name} {HEADS[figure]}" if shared else HEADS[figure]
                yield f"{what} {number(figure, value)}"


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
    for words, names in (
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
