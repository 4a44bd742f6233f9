"""Stress texts: whether a grade can be had by tricks."""

from __future__ import annotations

from collections.abc import Sequence

from coach.evaluate.items import GRADES, StressItem
from coach.evaluate.mark_scores import ALL
from coach.evaluate.prediction import Prediction, Predictions
from coach.evaluate.sections import Row, Section
from coach.evaluate.statistics import Share, numbers


def stress_section(items: Sequence[StressItem], predictions: Predictions) -> Section:
    """How many texts get a grade no better than the best they may get."""
    if not any(prediction.grade for prediction in predictions.values()):
        missing = "Not produced: the coach gives no grade."
        return Section("stress", "Stress texts", len(items), "text", missing=missing)
    kept = [_kept(item, predictions[item.id]) for item in items]
    kinds = dict.fromkeys(item.kind for item in items)
    rows = [_row(ALL, "all", items, kept, tuple(kinds))]
    rows += [_row(kind, "kind", items, kept, (kind,)) for kind in kinds]
    return Section("stress", "Stress texts", len(items), "text", tuple(rows))


def _kept(item: StressItem, prediction: Prediction) -> bool:
    if prediction.grade is None:
        return True
    return item.most is not None and GRADES.index(prediction.grade) >= GRADES.index(item.most)


def _row(
    name: str,
    group: str,
    items: Sequence[StressItem],
    kept: Sequence[bool],
    kinds: tuple[str, ...],
) -> Row:
    among = numbers([item.kind in kinds for item in items])
    held = among * numbers(kept)
    counts = {"texts": int(among.sum()), "kept": int(held.sum())}
    return Row(name, group, counts, {"kept": Share(held, among)})
