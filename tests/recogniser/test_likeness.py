"""Likeness in the coach: found without a pattern, explained, and never in what is not judged."""

from __future__ import annotations

import pytest

from coach import Coach
from coach.report.text import render_text


@pytest.fixture(scope="module")
def coach() -> Coach:
    return Coach.load()


HINT = "It'd be a shame if the people who recruit for the clinic across the river heard I was free."


def test_what_no_pattern_knows_is_found_and_explained(coach: Coach) -> None:
    critique = coach.critique(HINT)
    (finding,) = (one for one in critique.findings if one.rule == "ultimatum")
    assert finding.text in HINT
    explained = " ".join(render_text(critique, coach.pack, explain=True).split())
    assert "Pattern resembles labelled examples" in explained


def test_real_closings_resemble_nothing(coach: Coach) -> None:
    found = coach.evidence("I would like to ask for a raise of 5%.\n\nBest wishes,\nAna").phrases
    assert not any("resembles" in phrase.pattern and "Ana" in phrase.text for phrase in found)
