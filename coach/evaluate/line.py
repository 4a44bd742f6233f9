"""One line of a corpus: which kind of text it holds is told from its fields."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from coach.evaluate.faults import unknown
from coach.evaluate.fields import Fields, Note
from coach.evaluate.items import (
    GRADES,
    ContrastItem,
    DraftItem,
    Item,
    Mark,
    NeutralItem,
    Place,
    Quantity,
    QuantityItem,
    StressItem,
)
from coach.evaluate.labels import GRADED_STAGES, Label
from coach.pack import STAGES
from coach.pack.problems import listed
from coach.sources import DEFAULT_LIMIT

QUANTITY_KINDS = ("percent", "money", "duration", "count", "multiple", "ratio", "score")
DIRECTIONS = ("up", "down")

_KINDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("stress", ("most",)),
    ("quantities", ("quantities",)),
    ("contrast", ("violates", "label")),
    ("draft", ("stage", "absent", "grade", "spans")),
)
"""The kinds of texts by a field that only they have; neutral text has none."""


class LineReader:
    """Reads lines that may use the labels `known`.

    With `partial`, a draft may leave out what its labeller does not judge.
    """

    def __init__(self, known: Mapping[str, Label], partial: bool = False) -> None:
        self._known = known
        self._partial = partial

    def read(self, record: Mapping[str, Any], file: str, note: Note) -> Item:
        """The text in `record`; it is not to be used if something was noted."""
        fields = Fields(record, note)
        common = {"id": fields.text("id"), "text": fields.text("text"), "file": file}
        for name in common:
            if isinstance(record.get(name), str) and not record[name].strip():
                fields.fault(name, "is empty")
        if (length := len(common["text"])) > DEFAULT_LIMIT:
            message = f"has {length:,} characters; a draft has {DEFAULT_LIMIT:,} at the most"
            fields.fault("text", message)
        makers: dict[str, Callable[[Fields, dict[str, Any]], Item]] = {
            "stress": self._stress,
            "quantities": _quantities,
            "contrast": self._contrast,
            "draft": self._draft,
            "neutral": lambda _, common: NeutralItem(**common),
        }
        return makers[kind_of(record)](fields, common)

    def _draft(self, fields: Fields, common: dict[str, Any]) -> DraftItem:
        return DraftItem(**common, **self._labels(fields, common["text"]))

    def _stress(self, fields: Fields, common: dict[str, Any]) -> StressItem:
        return StressItem(
            **common,
            **self._labels(fields, common["text"]),
            kind=fields.text("kind"),
            most=fields.choice("most", "grade", GRADES, null=True) or None,
        )

    def _labels(self, fields: Fields, text: str) -> dict[str, Any]:
        optional = self._partial
        stage = None
        if not optional or fields.has("stage"):
            stage = fields.choice("stage", "stage", STAGES, null=optional) or None
        spans = tuple(self._spans(fields, text))
        absent = None
        if not optional or fields.has("absent"):
            absent = tuple(self._absences(fields, stage))
        grade = None
        if not optional or fields.has("grade"):
            grade = fields.choice("grade", "grade", GRADES, null=True) or None
        if grade is not None and stage is not None and stage not in GRADED_STAGES:
            fields.fault("grade", f"is {grade}, but a text of stage {stage} has none; write null")
        if not optional and fields.is_null("grade") and stage in GRADED_STAGES:
            fields.fault("grade", f"is none, but a {stage} has one; write {listed(GRADES)}")
        return {"stage": stage, "spans": spans, "absent": absent, "grade": grade}

    def _spans(self, fields: Fields, text: str) -> Iterator[Mark]:
        names = [name for name, label in self._known.items() if label.kind != "absence"]
        for span in fields.objects("spans"):
            label = span.text("label")
            if label and label not in names:
                if label in self._known:
                    message = f"{label!r} is about the whole draft; list it under absent"
                else:
                    message = unknown("label", label, names)
                span.fault("label", message)
            place = _place(span, text)
            span.refuse_others()
            yield Mark(label, place)

    def _absences(self, fields: Fields, stage: str | None) -> Iterator[str]:
        names = [name for name, label in self._known.items() if label.kind == "absence"]
        seen = set()
        for place, name in fields.strings("absent"):
            if name not in names:
                fields.fault(place, unknown("absence", name, names))
            elif stage is not None and stage not in self._known[name].stages:
                stages = listed(self._known[name].stages)
                fields.fault(place, f"{name!r} is judged for {stages}, and this is {stage}")
            elif name in seen:
                fields.fault(place, f"{name!r} is there twice")
            seen.add(name)
            yield name

    def _contrast(self, fields: Fields, common: dict[str, Any]) -> ContrastItem:
        label = fields.choice("label", "label", self._known)
        violates = fields.boolean("violates")
        places: list[Place] = []
        needed = label in self._known and self._known[label].kind != "absence"
        if violates and (needed or fields.has("spans")):
            for span in fields.objects("spans"):
                places.append(_place(span, common["text"]))
                span.refuse_others()
            if not places and fields.has("spans") and needed:
                fields.fault("spans", "is empty; say where the text violates the rule")
        return ContrastItem(**common, label=label, violates=violates, places=tuple(places))


def kind_of(record: Mapping[str, Any]) -> str:
    """The kind of text that `record` is, by the fields it has."""
    return next((kind for kind, own in _KINDS if any(n in record for n in own)), "neutral")


def _place(span: Fields, text: str) -> Place:
    start, end = span.index("start"), span.index("end")
    if start is None or end is None or not text:
        return (0, 0)
    if end > len(text):
        span.fault("end", f"is {end}, but the text has {len(text)} characters")
    elif start >= end:
        span.fault("", f"is empty: start is {start} and end, which is exclusive, is {end}")
    elif not text[start:end].strip():
        span.fault("", "covers nothing but white space")
    return (start, end)


def _quantities(fields: Fields, common: dict[str, Any]) -> QuantityItem:
    quantities = []
    for one in fields.objects("quantities"):
        text = one.text("text")
        if text not in (common["text"] or text):
            one.fault("text", f"{text[:80]!r} does not stand in the text; copy it exactly")
        quantities.append(
            Quantity(
                text=text,
                kind=one.choice("kind", "kind of quantity", QUANTITY_KINDS),
                value=one.number_or_range("value"),
                unit=one.text("unit", null=True) or None,
                direction=one.choice("direction", "direction", DIRECTIONS, null=True) or None,
                baseline=one.number("baseline", null=True),
                target=one.number("target", null=True),
                metric=one.text("metric", null=True) or None,
                approx=one.boolean("approx"),
            )
        )
        one.refuse_others()
    return QuantityItem(**common, quantities=tuple(quantities))
