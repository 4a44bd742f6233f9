"""An evaluation as a JSON document, for programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from coach import __version__
from coach.evaluate.behaviour.result import Behaviour
from coach.evaluate.comparison import Change, Comparison, Move
from coach.evaluate.errors import Error, errors
from coach.evaluate.evaluation import Evaluation
from coach.evaluate.items import Mark
from coach.evaluate.resampling import CONFIDENCE, SAMPLES, Estimate
from coach.evaluate.sections import Row, Section
from coach.pack import Pack

VERSION = 1
"""Raised when a program that reads the document would have to change."""

_LINE = 110
_DIGITS = 4


def render_json(
    evaluation: Evaluation,
    comparison: Comparison | None,
    stops: Sequence[str] | None,
    pack: Pack,
    show_errors: bool = False,
) -> str:
    """All of `evaluation` in ASCII, made with `pack`; words of texts only with `show_errors`."""
    labels = evaluation.labels
    data = {
        "version": VERSION,
        "coach": __version__,
        "pack": {"name": pack.name, "version": pack.version},
        "confidence": CONFIDENCE,
        "samples": SAMPLES,
        "corpora": [
            {
                "file": file,
                "texts": len(alone.items),
                "words": sum(item.words for item in alone.items),
                "sections": [_section(section) for section in alone.sections],
            }
            for file, alone in evaluation.by_file()
        ],
        "sections": [_section(section) for section in evaluation.sections],
        "behaviours": [_behaviour(behaviour) for behaviour in evaluation.behaviours],
        "not_produced": evaluation.not_produced,
        "not_labelled": evaluation.not_labelled,
        "silent": list(evaluation.silent),
        "refused": evaluation.refused,
        "rules": {name: labels.severities.get(name) for name in sorted(labels.produced)},
        "comparison": None if comparison is None else _comparison(comparison),
        "gate": None if stops is None else list(stops),
    }
    if show_errors:
        data["errors"] = [_error(error) for error in errors(evaluation)]
    return _dumped(data, "") + "\n"


def _section(section: Section) -> dict[str, Any]:
    return {
        "name": section.name,
        "texts": section.texts,
        "missing": section.missing,
        "rows": [_row(row, section.texts) for row in section.rows],
        "confusion": None if section.confusion is None else asdict(section.confusion),
    }


def _row(row: Row, texts: int) -> dict[str, Any]:
    figures = {name: _interval(one) for name, one in row.estimates(texts).items()}
    return {"name": row.name, "group": row.group, "counts": dict(row.counts), "figures": figures}


def _behaviour(behaviour: Behaviour) -> dict[str, Any]:
    return asdict(behaviour) | {"rate": _interval(behaviour.rate)}


def _comparison(comparison: Comparison) -> dict[str, Any]:
    return {
        "file": comparison.file,
        "texts": comparison.texts,
        "moves": [_move(move) for move in comparison.moves],
        "changes": [_change(change) for change in comparison.changes],
        "gone": list(comparison.gone),
    }


def _move(move: Move) -> dict[str, Any]:
    return {
        "section": move.section.name,
        "row": move.row.name,
        "figure": move.figure,
        "before": _rounded(move.before),
        "now": _rounded(move.now),
        "by": _interval(move.by),
        "sure": move.sure,
        "worse": move.worse,
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "file": change.item.file,
        "id": change.item.id,
        "balance": change.balance,
        "gained": [_mark(mark) | {"right": right} for mark, right in change.gained],
        "lost": [_mark(mark) | {"right": right} for mark, right in change.lost],
        "other": [words for words, _ in change.other],
    }


def _error(error: Error) -> dict[str, Any]:
    return {
        "kind": "miss" if error.missed else "alarm",
        "file": error.item.file,
        "id": error.item.id,
        **_mark(error.mark),
        "text": error.item.text[slice(*error.mark.place)] if error.mark.place else "",
        "others": list(error.others),
    }


def _mark(mark: Mark) -> dict[str, Any]:
    start, end = mark.place or (None, None)
    return {"label": mark.label, "start": start, "end": end}


def _interval(one: Estimate) -> list[float | None]:
    """The value, the low and the high end."""
    return [None if x is None else _rounded(x) for x in (one.value, one.low, one.high)]


def _rounded(figure: float) -> float:
    """`figure` with as many digits as tell anything."""
    return round(figure, _DIGITS)


def _dumped(data: Any, indent: str) -> str:
    """`data` as JSON, with what fits on a line on one line."""
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
