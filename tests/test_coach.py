"""The coach as a library: findings lie within the text, nothing crashes, order does not matter."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coach import Coach, DraftError

PIECES = (
    "I deserve a raise because my rent went up !!! NOT fair, maybe sorry. You owe me you never",
    "\r\n \n\n - * > “ ” ’ 😀 e\u0301 \t dont ive -- Hi Anna, Thanks, Bob On Monday Jo wrote: 12%",
    "$5k if when or and than Sarah leave deadline Friday http://x.org/?a=b ... …",
)
WORDS = st.sampled_from(" ".join(PIECES).split(" "))


@pytest.fixture(scope="module")
def coach() -> Coach:
    return Coach.load()


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(max_size=200) | st.lists(WORDS, max_size=60).map(" ".join))
def test_any_text_is_coached_or_refused(coach: Coach, text: str) -> None:
    try:
        critique = coach.critique(text)
    except DraftError as error:
        assert str(error)  # noqa: PT017
        return
    for finding in critique.findings:
        if finding.start is not None and finding.end is not None:
            assert 0 <= finding.start < finding.end <= len(text)
            assert finding.text == text[finding.start : finding.end]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_spans_are_exact_in_awkward_text(coach: Coach, newline: str) -> None:
    text = newline.join(
        ["Hi Zoe\u0301 😀,", "", "\tthe “results” are in…  I’ve earned this raise."]
    )
    (finding,) = (each for each in coach.critique(text).findings if each.kind == "problem")
    assert (finding.rule, finding.text) == ("entitlement", "I’ve earned this raise")


@pytest.mark.parametrize(
    "text",
    [
        "I deserve a raise.",
        "i deserve a raise",
        "I DESERVE A RAISE",
        "i desreve a raise",
        "I **deserve** a raise",
        "I\u00a0deserve a\nraise",
        "- I deserve a raise",
        "Hi Anna, i deserve a raise, thx",
    ],
)
def test_careless_typing_hides_nothing(coach: Coach, text: str) -> None:
    assert "entitlement" in [finding.rule for finding in coach.critique(text).findings]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"),
        (" \n\t ", "empty"),
        ("> I deserve it\n> really", "no words of your own"),
        ("Hi Anna,\n\nThanks,\nBob", "no words of your own"),
        ("12345 !!! ---", "no words"),
        ("Ich finde, dass ich nach diesem Jahr mehr Gehalt verdient habe.", "English"),
        ("Creo que merezco un aumento de sueldo este año.", "English"),
        ("Я заслуживаю премию за этот год, правда", "English"),
        ("asdf qwer zxcv hjkl uiop", "English"),
    ],
)
def test_what_cannot_be_coached_is_refused_with_the_reason(
    coach: Coach, text: str, reason: str
) -> None:
    with pytest.raises(DraftError, match=reason):
        coach.critique(text)


def test_closing_counts_for_what_it_does_well_only(coach: Coach) -> None:
    body = "We met the target of 8%."
    critique = coach.critique(f"{body}\n\nThanks, I deserve it,\nAna", "pitch")
    praised = [f.rule for f in critique.findings if f.text]
    assert praised == ["quantified-achievement", "gratitude"]
    assert critique.words == coach.critique(body, "pitch").words
    assert coach.quantities(f"{body}\n\nThanks a million,\nAna") == coach.quantities(body)


def test_words_after_a_closing_are_coached_like_any_other(coach: Coach) -> None:
    """A closing in between is numbered, and not judged."""
    letter = (
        "I cut waste by 12%.\n\nKind regards\nManolis\n\n"
        "PS I am paid below the market rate of $60,000, and I understand that money is tight."
    )
    found = coach.critique(letter, "pitch").findings
    assert any(each.rule.startswith("benchmark-") and each.start for each in found)


def test_many_drafts_give_what_each_gives(coach: Coach) -> None:
    texts = ["I deserve a raise.", "We met the target.", "Nobody here ever says thank you."]
    assert list(coach.critique_many(texts)) == [coach.critique(text) for text in texts]


def test_bad_draft_does_not_lose_those_before_it(coach: Coach) -> None:
    critiques = coach.critique_many(["I deserve a raise.", "", "We met the target."])
    assert next(critiques).findings
    with pytest.raises(DraftError, match="empty"):
        next(critiques)


def test_unknown_stage_is_refused(coach: Coach) -> None:
    with pytest.raises(ValueError, match="no stage 'pich'"):
        coach.critique("I deserve a raise.", stage="pich")


@pytest.mark.parametrize(
    "text", ["(" * 100_000, "e" + "\u0301\u0316" * 50_000 + " I see", "! " * 50_000]
)
def test_hostile_text_is_read_or_refused_in_bounds(coach: Coach, text: str) -> None:
    with contextlib.suppress(DraftError):
        coach.critique(text)


def test_long_draft_takes_time_in_proportion(coach: Coach) -> None:
    paragraph = "I deserve a raise because my rent went up and nobody here ever says thank you "
    findings = coach.critique(paragraph * 2000).findings
    assert len(findings) > 1000
