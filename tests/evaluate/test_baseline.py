"""Baselines: what is kept of an evaluation, and files that are none."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from coach.evaluate.baseline import Baseline, as_baseline, read_baseline
from coach.evaluate.evaluation import Evaluation
from coach.evaluate.faults import EvaluationError
from coach.evaluate.items import Quantity, QuantityItem
from coach.evaluate.prediction import Prediction
from tests.evaluate.making import draft, evaluated, said

COST = Quantity("30 %", "percent", (20.0, 30.0), metric="the cost of it", approx=True)
EVALUATION = evaluated(
    (
        draft("a", "[Mine], after [nine years](tenure)."),
        said(
            "[Mine], after [nine years](tenure).",
            stage="pitch",
            absent=("no-ask",),
            grade="B",
            score=71.5,
        ),
    ),
    (draft("b", "Verses."), said("Verses.", refused="The draft is a poem.")),
    (
        QuantityItem(id="c", text="We cut the cost\nof it by 30 %.", file="q", quantities=()),
        Prediction((), quantities=(COST,)),
    ),
)


def written(tmp_path: Path, content: str) -> Path:
    file = tmp_path / "baseline.json"
    file.write_text(content)
    return file


def read(tmp_path: Path, content: str, evaluation: Evaluation = EVALUATION) -> Baseline:
    return read_baseline(written(tmp_path, content), evaluation.items)


def test_what_was_said_is_read_again(tmp_path: Path) -> None:
    baseline = read(tmp_path, as_baseline(EVALUATION))
    expected = dict(EVALUATION.predictions)
    (quantity,) = baseline.predictions["c"].quantities or ()
    assert (quantity.text, quantity.metric) == ("30 %", "the cost\nof it")
    assert (quantity.value, quantity.approx) == (COST.value, True)
    for name in ("a", "b"):
        assert baseline.predictions[name] == expected[name]
    assert baseline.rules == EVALUATION.labels.produced
    assert baseline.elsewhere == set()


def test_there_are_no_words_of_the_texts_in_it_and_each_text_has_a_line(tmp_path: Path) -> None:
    content = as_baseline(EVALUATION)
    assert not any(word in content for word in ("Mine", "nine", "cost", "30 %"))
    lines = content.splitlines()
    assert [line[:4] for line in lines if '"digest"' in line] == ['"a":', '"b":', '"c":']


def test_what_was_found_in_other_texts_is_known(tmp_path: Path) -> None:
    alone = evaluated((EVALUATION.items[1], said("Verses.")))
    baseline = read(tmp_path, as_baseline(EVALUATION), alone)
    assert baseline.predictions.keys() == {"b"}
    assert baseline.elsewhere == {"entitlement", "tenure", "no-ask"}


def damaged(**changes: Any) -> str:
    data = json.loads(as_baseline(EVALUATION))
    data["texts"]["a"] |= changes
    return json.dumps(data)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{}",
        '{"version": 1}',
        '{"version": 1, "texts": 3, "rules": []}',
        "{" * 9,
        "[" * 100_000,
        "\x00",
        damaged(spans=[[0, 99, "tenure"]]),
        damaged(spans=[["0", 3, "tenure"]]),
        damaged(spans=[[0, 3]]),
        damaged(spans={"start": 3}),
        damaged(absent=3),
        '{"version": 1, "texts": {"a": null}, "rules": []}',
    ],
)
def test_files_that_are_no_baseline(tmp_path: Path, content: str) -> None:
    with pytest.raises(EvaluationError, match="This is no baseline; --save writes one"):
        read(tmp_path, content)


def test_files_of_another_version_or_none(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match="another version"):
        read(tmp_path, '{"version": 0}')
    with pytest.raises(EvaluationError, match="cannot be read"):
        read_baseline(tmp_path / "no.json", EVALUATION.items)
