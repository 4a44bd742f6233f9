"""What a report says about the stage of a draft."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from coach.critique import Critique
from coach.pack import Cue, Mention, Pack, Stage, StageProfile, Stages
from coach.report.json import render_json
from coach.report.text import render_text
from coach.stage import CountedCue, StageReading, StageSum
from tests.report.building import critique, phrase, small_pack
from tests.report.test_json import VALIDATOR

TEXT = "Hi all, here is the weekly status of the project."


def cue(label: str, words: str, points: int, stage: Stage = "other") -> CountedCue:
    start = TEXT.index(words)
    found = phrase(TEXT, start, start + len(words), label)
    return CountedCue(Cue((Mention(label),), {stage: points}, "heard", 1, None), (found,), points)


def read_as(stage: Stage | None, *cues: CountedCue) -> Critique:
    sums: dict[Stage, StageSum] = {"other": StageSum(2, cues), "pitch": StageSum(1, ())}
    return replace(critique(TEXT, stage=stage), reading=StageReading(stage, sums))


@pytest.fixture
def pack() -> Pack:
    profiles: dict[Stage, StageProfile] = {
        "other": StageProfile("Any other text.", 2, 5, 1),
        "pitch": StageProfile("The case itself.", 1, 5, 0),
    }
    return replace(small_pack(), stages=Stages(3, profiles, (), 0))


def shown(made: Critique, pack: Pack, explain: bool = False) -> str:
    return " ".join(render_text(made, pack, explain=explain).split())


def test_other_mail_is_refused_with_a_reason_and_a_way_out(pack: Pack) -> None:
    made = read_as("other", cue("many", "Hi all", 1), cue("genre", "weekly status", 3))
    assert shown(made, pack) == (
        "This does not read as a pitch: too little in it asks for pay of the writer's own, or "
        'answers about it, and "weekly status" and "Hi all" speak of something else. Nothing was '
        "judged. If it is one, or another mail about your pay, say so: --stage pitch."
    )


def test_the_reason_may_be_that_nothing_was_found(pack: Pack) -> None:
    report = shown(read_as("other"), pack)
    assert "pay of the writer's own, or answers about it. Nothing was judged." in report


def test_a_stage_that_was_given_is_no_refusal(pack: Pack) -> None:
    assert "judged as another text" in shown(critique(TEXT, stage="other"), pack)


def test_a_stage_that_was_found_out_is_named(pack: Pack) -> None:
    assert "in 10 words, taken for a pitch." in shown(read_as("pitch"), pack)


def test_points_are_explained(pack: Pack) -> None:
    made = read_as("other", cue("many", "Hi all", 3))
    report = shown(made, pack, explain=True)
    assert "Stage other: Any other text." in report
    assert (
        'Points other: 5 = 2 at first, +3 many beside the writer\'s own words "Hi all" '
        "Points pitch: 1 = 1 at first" in report
    )


def test_an_unknown_stage_is_explained(pack: Pack) -> None:
    assert "Stage unknown: the draft is too short" in shown(read_as(None), pack, explain=True)


def test_points_for_programs(pack: Pack) -> None:
    made = read_as("other", cue("many", "Hi all", 3))
    data = json.loads(render_json(made, pack, explain=True))
    VALIDATOR.validate(data)
    assert list(data["stage_points"]) == ["other", "pitch"]
    assert data["stage_points"]["other"]["cues"][0]["phrases"][0]["text"] == "Hi all"
    assert "stage_points" not in json.loads(render_json(made, pack))
