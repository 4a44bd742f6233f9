"""What a report says about the grade of a draft."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.critique import Critique, with_points
from coach.grade import Limit, grade
from coach.pack import Pack, load_pack
from coach.report.grading import bars
from coach.report.json import render_json
from coach.report.style import Style
from coach.report.text import render_text
from coach.substance import Substance
from tests.pack.broken import SAMPLE
from tests.report import drafts
from tests.report.building import PACK_PATH, SNAPSHOTS, small_pack
from tests.report.test_json import VALIDATOR
from tests.report.test_text import check, critiques


@cache
def pack() -> Pack:
    return replace(small_pack(), rubric=load_pack(SAMPLE).rubric)


def graded(made: Critique, words: int = 20) -> Critique:
    rubric = pack().rubric
    assert rubric is not None
    found = grade(made.findings, "pitch", rubric, Substance(words, words, 0))
    return replace(made, stage="pitch", graded=found, findings=with_points(made.findings, found))


def limited(limit: Limit) -> str:
    made = graded(drafts.clean())
    assert made.graded is not None
    held = replace(made.graded, score=made.graded.score + limit.points, limit=limit)
    return " ".join(render_text(replace(made, graded=held), pack()).split())


CASES = {
    "graded": lambda: render_text(graded(drafts.owed()), pack()),
    "graded-narrow": lambda: render_text(
        graded(drafts.owed()), pack(), Style(width=40, encoding="ascii")
    ),
    "graded-explained": lambda: render_text(
        graded(drafts.mixed()), pack(), explain=True, least="error"
    ).replace(str(PACK_PATH), "pack"),
    "graded-color": lambda: render_text(
        graded(drafts.mixed()), pack(), Style(color=True), least="error"
    ).replace("\x1b", "ESC"),
}


@pytest.mark.parametrize("name", CASES)
def test_snapshot(name: str) -> None:
    check(CASES[name](), SNAPSHOTS / f"{name}.txt")


@pytest.mark.parametrize(
    ("limit", "sentence"),
    [
        (Limit("errors", 2, 2, "D", -41), "a draft with 2 different errors is no better than D."),
        (Limit("errors", 1, 1, "C", -16), "a draft with an error is no better than C."),
        (
            Limit("short", 4, 5, "D", -41),
            "a draft with fewer than 5 words in sound sentences, here 4, is no better than D.",
        ),
        (
            Limit("long", 51, 40, "B", -1),
            "a draft with more than 40 words, here 51, is no better than B.",
        ),
        (
            Limit("repeated", 50, 30, "B", -1),
            "a draft with 50% of its sentences said before is no better than B.",
        ),
    ],
)
def test_what_holds_a_grade_down_is_said(limit: Limit, sentence: str) -> None:
    assert f"The dimensions make 90, but {sentence}" in limited(limit)


@pytest.mark.parametrize(
    ("stage", "reason"),
    [
        (None, "it cannot be told what kind of draft this is; if you know, say so with --stage."),
        ("other", "only mail about your own pay is graded."),
        ("pitch", "there is no sentence in it."),
    ],
)
def test_why_there_is_no_grade_is_said(stage: str | None, reason: str) -> None:
    report = render_text(replace(drafts.clean(), stage=stage), pack())
    assert f"No grade: {reason}" in " ".join(report.split())


def test_of_a_pack_without_a_rubric_nothing_is_said_about_grades() -> None:
    assert "rade" not in render_text(drafts.clean(), small_pack())


def test_json() -> None:
    data = json.loads(render_json(graded(drafts.owed()), pack()))
    VALIDATOR.validate(data)
    framing, ask = data["dimensions"]
    assert framing == {
        "name": "framing",
        "title": "Value, not entitlement",
        "start": 60,
        "most": 60,
        "points": 42,
    }
    assert [found["points"] for found in data["findings"]] == [-12, -6, -12]
    assert data["score"] == framing["points"] + ask["points"]
    assert (data["grade"], data["limit"]) == ("C", None)


def test_json_without_a_grade() -> None:
    data = json.loads(render_json(drafts.owed(), pack()))
    VALIDATOR.validate(data)
    assert (data["score"], data["grade"], data["dimensions"]) == (None, None, [])
    assert [found["points"] for found in data["findings"]] == [None] * 3


@settings(deadline=None)
@given(critiques(), st.integers(40, 120), st.sampled_from(["utf-8", "ascii", "cp437"]))
def test_the_printed_numbers_make_the_printed_score(
    made: Critique, width: int, encoding: str
) -> None:
    found = graded(made).graded
    assert found is not None
    lines = list(bars(found, Style(width, encoding=encoding)))
    assert all(len(line) <= width for line in lines)
    limit = found.limit.points if found.limit else 0
    assert sum(int(line.split()[-1].split("/")[0]) for line in lines) + limit == found.score
