"""Drafts and predictions written as marked text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from coach.evaluate.evaluation import Evaluation
from coach.evaluate.items import DraftItem, Item
from coach.evaluate.labels import GUIDE, Labels
from coach.evaluate.prediction import Prediction
from coach.evaluate.resampling import estimate
from coach.evaluate.sections import Row, Section
from tests.evaluate.marked import unmarked

EVERYTHING = Labels(
    known=GUIDE, produced=frozenset(GUIDE), severities={"entitlement": "error", "tenure": "warning"}
)


def draft(
    name: str,
    marked: str,
    stage: str = "pitch",
    absent: Sequence[str] = (),
    grade: str | None = "C",
) -> DraftItem:
    text, spans = unmarked(marked)
    return DraftItem(
        id=name,
        text=text,
        file="drafts.jsonl",
        stage=stage,
        spans=spans,
        absent=tuple(absent),
        grade=grade,
    )


def said(marked: str, **more: object) -> Prediction:
    """A prediction with these marks; `more` is the rest of it."""
    return replace(Prediction(unmarked(marked)[1]), **more)  # type: ignore[arg-type]


def evaluated(*pairs: tuple[Item, Prediction], labels: Labels = EVERYTHING) -> Evaluation:
    return Evaluation.of([item for item, _ in pairs], {item.id: one for item, one in pairs}, labels)


def section(evaluation: Evaluation, name: str) -> Section:
    return next(one for one in evaluation.sections if one.name == name)


def row(evaluation: Evaluation, part: str, name: str) -> Row:
    return next(one for one in section(evaluation, part).rows if one.name == name)


def figure(evaluation: Evaluation, part: str, name: str, wanted: str) -> float | None:
    """The value of a figure."""
    statistic = row(evaluation, part, name).statistics[wanted]
    return estimate(statistic, section(evaluation, part).texts).value
