"""The linear model: its sum, its parts, its file."""

from __future__ import annotations

from contextlib import suppress
from math import sqrt
from pathlib import Path

import numpy as np
import pytest

from coach.recogniser.linear import LinearModel, ModelFileError

MODEL = LinearModel(
    ["thanks", "demand"],
    marks=np.array([10, 20, 30], np.uint32),
    rarities=np.array([1, 2, 3], np.float32),
    weights=np.array([[100, 0], [50, -20], [0, 127]], np.int8),
    scales=np.array([0.1, 0.5], np.float32),
    biases=np.array([-1, -2], np.float32),
)


def test_odds_are_a_weighted_sum_over_a_vector_of_length_1() -> None:
    length = sqrt(1 + 4)
    thanks, demand = MODEL.odds([20, 99, 10]).tolist()
    assert thanks == pytest.approx(-1 + 0.1 * (1 * 100 + 2 * 50) / length)
    assert demand == pytest.approx(-2 + 0.5 * (2 * -20) / length)


def test_what_is_unknown_leaves_the_bias() -> None:
    assert MODEL.odds([99]).tolist() == MODEL.odds([]).tolist() == [-1, -2]


def test_the_shares_of_the_features_in_their_order() -> None:
    assert MODEL.shares([99, 20, 10], "thanks").tolist() == [0, 100, 100]


def test_a_saved_model_is_the_same(tmp_path: Path) -> None:
    MODEL.save(tmp_path / "model")
    read = LinearModel.load(tmp_path / "model")
    assert read.labels == MODEL.labels
    assert read.odds([10, 30]).tolist() == MODEL.odds([10, 30]).tolist()


@pytest.mark.parametrize("contents", [None, b"", b"PK\x03\x04 not a zip", b"nonsense"])
def test_a_file_that_is_no_model_is_named(tmp_path: Path, contents: bytes | None) -> None:
    if contents is not None:
        (tmp_path / "weights.npz").write_bytes(contents)
    with pytest.raises(ModelFileError, match="missing or damaged") as failure:
        LinearModel.load(tmp_path)
    assert str(tmp_path) in str(failure.value)


def test_a_damaged_file_raises_nothing_else(tmp_path: Path) -> None:
    MODEL.save(tmp_path)
    whole = (tmp_path / "weights.npz").read_bytes()
    for at in range(0, len(whole), 7):
        (tmp_path / "weights.npz").write_bytes(whole[:at] + b"\xff\x00\xff" + whole[at + 3 :])
        with suppress(ModelFileError):  # what harms nothing that is read may pass
            LinearModel.load(tmp_path)
