"""Grades: how far those of the coach are from those that people gave."""

from __future__ import annotations

from collections.abc import Sequence

from coach.evaluate.items import GRADES, DraftItem
from coach.evaluate.prediction import Predictions
from coach.evaluate.sections import Row, Section
from coach.evaluate.stage_scores import NONE, confusion
from coach.evaluate.statistics import Among, Kappa, Share, Statistic, numbers

_PLACE = {grade: place for place, grade in enumerate(GRADES)}


def grade_section(items: Sequence[DraftItem], predictions: Predictions) -> Section:
    """How well grades agree; one that was not given is wrong, and left out of kappa."""
    graded = [item for item in items if item.grade is not None]
    gold = [str(item.grade) for item in graded]
    found = [predictions[item.id].grade or NONE for item in graded]
    if all(grade == NONE for grade in found):
        missing = "Not produced: the coach gives no grade."
        return Section("grades", "Grades", len(graded), missing=missing)
    scored = [(one, predictions[item.id].score) for one, item in zip(gold, graded, strict=True)]
    return Section(
        name="grades",
        title="Grades",
        texts=len(graded),
        rows=(_row(gold, found),),
        confusion=confusion(gold, found, GRADES),
        points=tuple((grade, score) for grade, score in scored if score is not None),
    )


def _row(gold: Sequence[str], found: Sequence[str]) -> Row:
    pairs = list(zip(gold, found, strict=True))
    everyone = numbers([1] * len(pairs))
    apart = [abs(_PLACE[a] - _PLACE[b]) if b != NONE else len(GRADES) for a, b in pairs]
    statistics: dict[str, Statistic] = {
        "exact": Share(numbers([distance == 0 for distance in apart]), everyone),
        "within_one": Share(numbers([distance <= 1 for distance in apart]), everyone),
    }
    given = numbers([b != NONE for b in found])
    places = numbers([[_PLACE[a], _PLACE.get(b, 0)] for a, b in pairs])
    statistics["kappa"] = Among(given, Kappa(places[:, 0], places[:, 1], quadratic=True))
    return Row("grade", "all", {"gold": len(gold), "none": found.count(NONE)}, statistics)
