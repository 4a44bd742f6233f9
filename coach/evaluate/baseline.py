"""A baseline: what was said about each text, kept in a file to compare with later.

There are no words of the texts in it, so that it may be kept and looked at beside a blind corpus.
Each text has a line of its own: two baselines differ in the lines of the texts that changed.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from coach import __version__
from coach.evaluate.evaluation import Evaluation
from coach.evaluate.faults import EvaluationError
from coach.evaluate.items import Item, Mark, Place, Quantity, QuantityItem
from coach.evaluate.prediction import Prediction, Predictions
from coach.testing.spans import places

VERSION = 1
"""Raised when older files can no longer be read."""

_QUOTES = ("text", "metric")
"""The fields of a quantity that are words of its text."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """What a later evaluation is compared with.

    Attributes:
        file: where it stands.
        predictions: for those texts of the evaluation that were the same then, by id.
        rules: what could have been found then.
        elsewhere: what was found in texts that are not in the evaluation.
    """

    file: str
    predictions: Predictions
    rules: frozenset[str]
    elsewhere: frozenset[str]


def as_baseline(evaluation: Evaluation) -> str:
    """The file for `evaluation`."""
    head = {
        "version": VERSION,
        "coach": __version__,
        "rules": sorted(evaluation.labels.produced),
    }
    members = [f"{json.dumps(name)}: {json.dumps(value)}" for name, value in head.items()]
    texts = [
        f"{json.dumps(item.id)}: {json.dumps(_record(item, evaluation.predictions[item.id]))}"
        for item in evaluation.items
    ]
    members.append('"texts": {\n' + ",\n".join(texts) + "\n}")
    return "{\n" + ",\n".join(members) + "\n}\n"


def read_baseline(path: Path, items: Sequence[Item]) -> Baseline:
    """The baseline in the file `path`, as far as it is about `items`.

    Raises:
        EvaluationError: if there is none, or none of `items` is in it.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        if data["version"] != VERSION:
            raise EvaluationError(
                f"{path}: This baseline is of another version of the coach; make it again."
            )
        records = data["texts"]
        known = {
            item.id: _prediction(records[item.id], item.text)
            for item in items
            if item.id in records and records[item.id]["digest"] == item.digest
        }
        measured = {item.id for item in items}
        elsewhere = {
            label
            for name, record in records.items()
            if name not in measured
            for label in _labels(record)
        }
        baseline = Baseline(str(path), known, frozenset(data["rules"]), frozenset(elsewhere))
    except EvaluationError:
        raise
    except OSError as error:
        message = f"{path}: The file cannot be read: {error.strerror or error}."
        raise EvaluationError(message) from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise EvaluationError(f"{path}: This is no baseline; --save writes one.") from error
    if not known:
        raise EvaluationError(f"{path}: None of these texts is in this baseline.")
    return baseline


def _record(item: Item, prediction: Prediction) -> dict[str, Any]:
    """The prediction for `item`, without what it does not say."""
    record: dict[str, Any] = {
        "digest": item.digest,
        "spans": [[*mark.place, mark.label] for mark in prediction.spans if mark.place] or None,
        "stage": prediction.stage,
        "absent": prediction.absent,
        "grade": prediction.grade,
        "score": prediction.score,
        "refused": prediction.refused,
    }
    if isinstance(item, QuantityItem) and prediction.quantities is not None:
        record["quantities"] = [_quantity_record(q, item.text) for q in prediction.quantities]
    return {name: value for name, value in record.items() if value is not None}


def _prediction(record: Mapping[str, Any], text: str) -> Prediction:
    """The inverse of `_record`."""
    quantities, absent = record.get("quantities"), record.get("absent")
    return Prediction(
        spans=tuple(Mark(label, _place(start, end, text)) for start, end, label in _spans(record)),
        stage=record.get("stage"),
        absent=None if absent is None else tuple(absent),
        grade=record.get("grade"),
        score=record.get("score"),
        refused=record.get("refused"),
        quantities=None if quantities is None else tuple(_quantity(q, text) for q in quantities),
    )


def _spans(record: Mapping[str, Any]) -> list[tuple[int, int, str]]:
    return [(start, end, label) for start, end, label in record.get("spans", ())]


def _labels(record: Mapping[str, Any]) -> set[str]:
    return {label for *_, label in _spans(record)} | set(record.get("absent", ()))


def _place(start: int, end: int, text: str) -> Place:
    if not 0 <= start < end <= len(text):
        raise ValueError("There are no such characters in the text.")
    return start, end


def _quantity_record(quantity: Quantity, text: str) -> dict[str, Any]:
    record = asdict(quantity)
    for name in _QUOTES:
        if (words := record[name]) is not None:
            record[name] = next(places(words, text), (0, 0))
    return record


def _quantity(record: Mapping[str, Any], text: str) -> Quantity:
    quotes = {name: text[slice(*record[name])] for name in _QUOTES if record[name] is not None}
    value = record["value"]
    return Quantity(
        **{**record, **quotes, "value": tuple(value) if isinstance(value, list) else value}
    )
