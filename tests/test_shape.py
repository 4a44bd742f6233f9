"""What the coach measures on a draft as a whole."""

import pytest

from coach import Coach
from coach.critique import Critique


@pytest.fixture(scope="module")
def coach() -> Coach:
    return Coach.load()


def rules(critique: Critique) -> set[str]:
    return {finding.rule for finding in critique.findings}


SENTENCE = "On Monday I went with the team to the depot and wrote a list of what was there. "
"""Eighteen words."""


@pytest.mark.parametrize(
    ("start", "sentences", "flagged"),
    [
        ("", 33, False),
        ("", 34, True),
        ("Dear Ms Holm,\n\n", 16, False),
        ("Dear Ms Holm,\n\n", 17, True),
    ],
)
def test_a_talk_may_be_twice_as_long_as_a_letter(
    coach: Coach, start: str, sentences: int, flagged: bool
) -> None:
    critique = coach.critique(start + SENTENCE * sentences, "pitch")
    assert ("too-long" in rules(critique)) == flagged


def test_a_list_of_catchwords_is_padding(coach: Coach) -> None:
    text = "Bonus. Ownership, synergy, excellence. Revenue growth. Vision. Impact. Value. " * 2
    assert "keyword-stuffing" in rules(coach.critique(text, "pitch"))


def test_bullets_are_no_padding(coach: Coach) -> None:
    text = "- Gas use is down by 13% with the night team\n- Call-outs went from 19 to 7 in a month"
    assert "keyword-stuffing" not in rules(coach.critique(text, "pitch"))


def test_the_same_figure_again_and_again_is_padding(coach: Coach) -> None:
    text = "I cut the backlog by 40%. We have 40% fewer invoices. It is 40% smaller. " * 2
    assert "keyword-stuffing" in rules(coach.critique(text, "pitch"))
