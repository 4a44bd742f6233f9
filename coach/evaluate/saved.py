"""An evaluation as a JSON document: figures for programs, predictions to compare with later."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from coach import __version__
from coach.evaluate.errors import errors
from coach.evaluate.evaluation import Evaluation
from coach.evaluate.faults import EvaluationError
from coach.evaluate.prediction import Predictions, as_record, from_record
from coach.evaluate.resampling import CONFIDENCE, SAMPLES, Estimate
from coach.evaluate.sections import Row, Section
from coach.pack import Pack

VERSION = 1
"""Raised when a program that reads the document would have to change."""

_LINE = 110
_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Saved:
    """What a later evaluation is compared with.

    Attributes:
        file: where it stands.
        predictions: by the id of the text.
        digests: of the texts, by id.
        rules: severities of the rules that could have been found, by id.
    """

    file: str
    predictions: Predictions
    digests: Mapping[str, str]
    rules: Mapping[str, str | None]


def document(evaluation: Evaluation, pack: Pack, show_errors: bool = False) -> dict[str, Any]:
    """All of `evaluation`, made with `pack`; with the words of errors only if asked."""
    labels = evaluation.labels
    data = {
        "version": VERSION,
        "coach": __version__,
        "pack": {"name": pack.name, "version": pack.version},
        "confidence": CONFIDENCE,
        "samples": SAMPLES,
        "corpora": _corpora(evaluation),
        "sections": [_section(section) for section in evaluation.sections],
        "behaviours": [asdict(behaviour) for behaviour in evaluation.behaviours],
        "not_produced": evaluation.not_produced,
        "not_labelled": evaluation.not_labelled,
        "silent": list(evaluation.silent),
        "refused": evaluation.refused,
        "rules": {name: labels.severities.get(name) for name in sorted(labels.produced)},
    }
    if show_errors:
        data["errors"] = [
            {
                "file": error.item.file,
                "id": error.item.id,
                "kind": "miss" if error.missed else "alarm",
                "label": error.mark.label,
                "start": error.mark.place[0] if error.mark.place else None,
                "end": error.mark.place[1] if error.mark.place else None,
                "text": error.item.text[slice(*error.mark.place)] if error.mark.place else "",
                "others": list(error.others),
            }
            for error in errors(evaluation)
        ]
    data["predictions"] = {
        item.id: {"digest": item.digest} | as_record(evaluation.predictions[item.id])
        for item in evaluation.items
    }
    return data


def dumped(data: Mapping[str, Any]) -> str:
    """`data` as JSON, in ASCII, with what fits on a line on one line."""
    return _dumped(data, "") + "\n"


def read_saved(path: Path) -> Saved:
    """What `document` described and somebody wrote to the file `path`.

    Raises:
        EvaluationError: if there is no such thing in the file.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        if data["version"] != VERSION:
            raise EvaluationError(
                f"{path}: This evaluation is of another version of the coach; make it again."
            )
        predictions = data["predictions"]
        return Saved(
            str(path),
            {name: from_record(record) for name, record in predictions.items()},
            {name: record["digest"] for name, record in predictions.items()},
            data["rules"],
        )
    except EvaluationError:
        raise
    except OSError as error:
        message = f"{path}: The file cannot be read: {error.strerror or error}."
        raise EvaluationError(message) from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise EvaluationError(
            f"{path}: This is no evaluation; --save writes one for --baseline."
        ) from error


def _corpora(evaluation: Evaluation) -> list[dict[str, Any]]:
    return [
        {
            "file": file,
            "texts": len(alone.items),
            "words": sum(item.words for item in alone.items),
            "sections": [_section(section) for section in alone.sections],
        }
        for file, alone in evaluation.by_file()
    ]


def _section(section: Section) -> dict[str, Any]:
    return {
        "name": section.name,
        "texts": section.texts,
        "missing": section.missing,
        "rows": [_row(row, section.texts) for row in section.rows],
        "confusion": None if section.confusion is None else asdict(section.confusion),
    }


def _row(row: Row, texts: int) -> dict[str, Any]:
    figures = {name: interval(one) for name, one in row.estimates(texts).items()}
    return {"name": row.name, "group": row.group, "counts": dict(row.counts), "figures": figures}


def interval(one: Estimate) -> list[float | None]:
    """The value, the low and the high end."""
    return [None if x is None else rounded(x) for x in (one.value, one.low, one.high)]


def rounded(figure: float) -> float:
    """`figure` with as many digits as tell anything."""
    return round(figure, _DIGITS)


def _dumped(data: Any, indent: str) -> str:
    line = json.dumps(data)
    if len(indent) + len(line) <= _LINE or not isinstance(data, dict | list | tuple) or not data:
        return line
    inner = indent + "  "
    if isinstance(data, dict):
        parts = [f"{json.dumps(str(key))}: {_dumped(one, inner)}" for key, one in data.items()]
    else:
        parts = [_dumped(one, inner) for one in data]
    opening, closing = "{}" if isinstance(data, dict) else "[]"
    return f"{opening}\n{inner}" + f",\n{inner}".join(parts) + f"\n{indent}{closing}"
