"""The stage of a draft: a sum of points that a reader can retrace."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coach.evidence.phrase import Context, Phrase
from coach.language.clause import Person
from coach.language.layout import lay_out
from coach.lexicon import Lexicon
from coach.pack import base_pack_path, load_pack
from coach.stage import StageReader, heard
from tests.pack.broken import SAMPLE

STAGES = load_pack(SAMPLE).stages


@pytest.fixture
def reader() -> StageReader:
    assert STAGES is not None
    return StageReader(STAGES)


def found(label: str, sentence: int = 9, negated: bool = False) -> Phrase:
    context = Context(Person.SELF, negated=negated)
    return Phrase(label, 0, 3, "ask", sentence, 0, context, "evidence/ask/ask.yaml:3:5")


def test_the_stage_with_the_most_points_is_named(reader: StageReader) -> None:
    assert reader.read([found("ask")], [], 50, {}).stage == "pitch"
    assert reader.read([], [], 50, {}).sums["other"].points == 2


def test_points_can_be_retraced(reader: StageReader) -> None:
    reading = reader.read(
        [found("ask"), found("ask"), found("ask", 1)], [], words=50, probabilities={}
    )
    pitch = reading.sums["pitch"]
    assert list(reading.sums) == ["pitch", "other"]
    assert (pitch.start, [cue.points for cue in pitch.cues], pitch.points) == (1, [6, 1], 8)
    assert [len(cue.phrases) for cue in pitch.cues] == [3, 1]
    assert reading.sums["other"].points == 2 - 2


def test_a_cue_may_count_by_how_often_it_comes(reader: StageReader) -> None:
    claims = [found("entitlement")] * 2
    assert reader.read(claims, [], 40, {}).sums["pitch"].points == 1 + 2
    assert reader.read(claims, [], 41, {}).sums["pitch"].points == 1


def test_what_is_denied_is_no_cue(reader: StageReader) -> None:
    assert reader.read([found("ask", negated=True)], [], 50, {}).sums["pitch"].cues == ()


def test_the_opening_is_the_first_sentences(reader: StageReader) -> None:
    points = [reader.read([found("ask", n)], [], 50, {}).sums["pitch"].points for n in range(3)]
    assert points == [5, 5, 4]


def test_a_draft_too_short_for_its_stage_has_none(reader: StageReader) -> None:
    assert reader.read([found("ask")], [], 2, {}).stage is None
    assert reader.read([found("ask")], [], 3, {}).stage == "pitch"


def test_without_the_lead_that_a_stage_needs_the_next_is_named(reader: StageReader) -> None:
    reading = reader.read([], [], 50, {})
    assert {stage: total.points for stage, total in reading.sums.items()} == {
        "other": 2,
        "pitch": 1,
    }
    assert reading.stage == "pitch"


def test_words_beside_the_writers_own_are_heard() -> None:
    layout = Lexicon.of(load_pack(base_pack_path())).layout
    draft = "Hi all,\n\nThe release is out.\n\nBest,\nKim\n\nOn 3 May Ann wrote:\n> It's a no."
    texts = [block.plain.text for block in heard(lay_out(draft, layout))]
    assert texts[0] == "Hi all,"
    assert "> It's a no." in texts[-1]
    assert not any("release" in text or "Kim" in text for text in texts)


def test_a_long_quotation_is_not_read_to_its_end() -> None:
    layout = Lexicon.of(load_pack(base_pack_path())).layout
    draft = "Hi all,\n\nSee below.\n\n" + "> Another line of the mail.\n\n" * 1_000
    assert len(heard(lay_out(draft, layout))) < 100


def test_likeness_counts_by_the_logarithm_of_its_probability() -> None:
    assert STAGES is not None
    reader = StageReader(replace(STAGES, likeness=10))
    reading = reader.read([], [], words=50, probabilities={"pitch": 0.9, "other": 0.1})
    assert [(name, total.likeness) for name, total in reading.sums.items()] == [
        ("pitch", -1),
        ("other", -23),
    ]
    assert reading.sums["pitch"].points == reading.sums["pitch"].start - 1
