"""Stages: whether a draft is taken for what it is."""

from __future__ import annotations

from collections.abc import Sequence

from sklearn.metrics import confusion_matrix

from coach.evaluate.items import DraftItem
from coach.evaluate.mark_scores import ALL, mean_row
from coach.evaluate.prediction import Predictions
from coach.evaluate.sections import Confusion, Row, Section
from coach.evaluate.statistics import Kappa, Share, Statistic, numbers, scores
from coach.pack import STAGES

NONE = "none"
"""What stands for a text that was given no stage, or no grade."""


def stage_section(items: Sequence[DraftItem], predictions: Predictions) -> Section:
    """How well stages are told."""
    judged = [item for item in items if item.stage is not None]
    found = [predictions[item.id].stage or NONE for item in judged]
    if all(stage == NONE for stage in found):
        missing = "Not produced: the coach names no stage."
        return Section("stages", "Stages", len(judged), missing=missing)
    gold = [str(item.stage) for item in judged]
    return Section(
        name="stages",
        title="Stages",
        texts=len(judged),
        rows=tuple(_rows(gold, found)),
        confusion=confusion(gold, found, STAGES),
    )


def confusion(gold: Sequence[str], found: Sequence[str], known: Sequence[str]) -> Confusion:
    """What was taken for what; a column for none only if something was."""
    columns = (*known, NONE) if NONE in found else tuple(known)
    counts = confusion_matrix(gold, found, labels=columns)[: len(known)]
    return Confusion(tuple(known), columns, tuple(tuple(map(int, row)) for row in counts))


def _rows(gold: Sequence[str], found: Sequence[str]) -> list[Row]:
    same = [one == other for one, other in zip(gold, found, strict=True)]
    codes = {stage: number for number, stage in enumerate((*STAGES, NONE))}
    overall: dict[str, Statistic] = {
        "right": Share(numbers(same), numbers([1] * len(same))),
        "kappa": Kappa(
            numbers([codes[stage] for stage in gold]),
            numbers([codes[stage] for stage in found]),
            quadratic=False,
        ),
    }
    stages = [_row(stage, gold, found) for stage in STAGES if stage in {*gold, *found}]
    mean = mean_row(stages)
    counts = {"gold": len(gold), "hits": sum(same)}
    return [Row(ALL, "all", counts, overall | dict(mean.statistics)), *stages]


def _row(stage: str, gold: Sequence[str], found: Sequence[str]) -> Row:
    there = numbers([one == stage for one in gold])
    given = numbers([one == stage for one in found])
    counts = {
        "gold": int(there.sum()),
        "found": int(given.sum()),
        "hits": int((there * given).sum()),
    }
    return Row(stage, "stage", counts, scores(there, given, there * given))
