"""Likeness in the coach: found without a pattern, explained, and never in what is not judged."""

from __future__ import annotations

import pytest

from coach import Coach
from coach.report.text import render_text


@pytest.fixture(scope="module")
def coach() -> Coach:
    return Coach.load()


def test_the_report_says_that_likeness_found_it(coach: Coach) -> None:
    text = "You have my word that I will keep giving this clinic the same care next year."
    critique = coach.critique(text, "pitch")
    finding = next(one for one in critique.findings if one.rule == "commitment")
    assert finding.text in text
    explained = render_text(critique, coach.pack, explain=True)
    assert "resembles" in explained or "commitment.yaml" in explained


def test_real_closings_resemble_nothing(coach: Coach) -> None:
    found = coach.evidence("I would like to ask for a raise of 5%.\n\nBest wishes,\nAna").phrases
    assert not any("resembles" in phrase.pattern and "Ana" in phrase.text for phrase in found)
