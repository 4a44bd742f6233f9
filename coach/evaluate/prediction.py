"""What a labeller, mostly the coach, says about a text, in the terms of the gold format.

This is the one place that knows what a critique looks like.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from typing import TYPE_CHECKING, Any

from coach.draft import DraftError
from coach.evaluate.items import ContrastItem, DraftItem, Item, Mark, Quantity, QuantityItem

if TYPE_CHECKING:
    from coach.coach import Coach
    from coach.critique import Critique


@dataclass(frozen=True, slots=True)
class Prediction:
    """What is said about a text; None stands for what the labeller does not judge.

    Attributes:
        spans: problems and strengths.
        stage: what kind of draft it is.
        absent: what is missing.
        grade: its grade; None for none as well.
        quantities: its quantities.
        score: the number behind the grade.
        refused: why the coach would not judge it, if so.
    """

    spans: tuple[Mark, ...]
    stage: str | None = None
    absent: tuple[str, ...] | None = None
    grade: str | None = None
    quantities: tuple[Quantity, ...] | None = None
    score: float | None = None
    refused: str | None = None

    @property
    def labels(self) -> set[str]:
        """All labels that are given."""
        return {mark.label for mark in self.spans} | set(self.absent or ())


Predictions = Mapping[str, Prediction]
"""By the id of the text."""


def predict(coach: Coach, texts: Sequence[str]) -> Iterator[Prediction]:
    """Coach `texts`; one that the coach refuses has no labels."""
    absences = any(rule.kind == "absence" for rule in coach.pack.rules.values())
    done = 0
    while done < len(texts):
        try:
            for critique in coach.critique_many(texts[done:]):
                done += 1
                yield _prediction(critique, absences)
        except DraftError as error:
            done += 1
            yield Prediction((), absent=() if absences else None, refused=str(error))


def _prediction(critique: Critique, absences: bool) -> Prediction:
    found = critique.findings
    whole = (0, len(critique.text))
    return Prediction(
        spans=tuple(
            Mark(f.rule, whole if f.start is None or f.end is None else (f.start, f.end))
            for f in found
            if f.kind != "absence"
        ),
        stage=critique.stage,
        absent=tuple(f.rule for f in found if f.kind == "absence") if absences else None,
        grade=critique.grade,
        score=critique.score,
    )


def with_quantities(coach: Coach, item: Item, prediction: Prediction) -> Prediction:
    """`prediction` for `item`, with what the coach measures there if quantities are labelled."""
    if not isinstance(item, QuantityItem) or prediction.refused is not None:
        return prediction
    names = [field.name for field in fields(Quantity)]
    found = [
        Quantity(**{name: getattr(one, name) for name in names})
        for one in coach.quantities(item.text)
    ]
    return replace(prediction, quantities=tuple(found))


def labelled(item: Item) -> Prediction:
    """What the labeller of `item` says about it."""
    if isinstance(item, DraftItem):
        return Prediction(item.spans, item.stage, item.absent, item.grade)
    if isinstance(item, ContrastItem):
        return Prediction(tuple(Mark(item.label, place) for place in item.places))
    if isinstance(item, QuantityItem):
        return Prediction((), quantities=item.quantities)
    return Prediction(())


def as_gold(item: Item, prediction: Prediction) -> dict[str, Any]:
    """`prediction` as a line of a corpus: of quantities if `item` is one of them, else a draft."""
    line: dict[str, Any] = {"id": item.id, "text": item.text}
    if isinstance(item, QuantityItem):
        return line | {"quantities": [asdict(one) for one in prediction.quantities or ()]}
    return line | {
        "stage": prediction.stage,
        "spans": [
            {"start": mark.place[0], "end": mark.place[1], "label": mark.label}
            for mark in prediction.spans
            if mark.place is not None
        ],
        "absent": None if prediction.absent is None else list(prediction.absent),
        "grade": prediction.grade,
    }
