"""What a draft claims: whose it is, with which figures, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from coach import Coach
from coach.claims import Claim, pieces_of_work
from coach.language.clause import Person

pytest_plugins = ["coach.testing"]


def claims_of(coach: Coach, draft: str) -> Sequence[Claim]:
    return coach.evidence(draft).claims


def only(coach: Coach, draft: str) -> Claim:
    (claim,) = claims_of(coach, draft)
    return claim


@pytest.mark.parametrize(
    "draft",
    [
        "Cut onboarding from 12 days to 3.",
        "Onboarding was cut from 12 days to 3 under my lead.",
        "We cut onboarding from 12 days to 3.",
        "Onboarding took 12 days, now it takes 3.",
    ],
)
def test_the_same_result_in_other_words(coach: Coach, draft: str) -> None:
    claim = only(coach, draft)
    assert claim.measured
    assert claim.done
    assert claim.text == draft.rstrip(".")


@pytest.mark.parametrize(
    ("draft", "speaker"),
    [
        ("I cut the waste by 12%.", Person.SELF),
        ("Waste fell by 12%.", Person.SELF),
        ("We cut the waste by 12%.", Person.TEAM),
        ("She cut the waste by 12%.", Person.OTHER),
    ],
)
def test_whose_claim_it_is(coach: Coach, draft: str, speaker: Person) -> None:
    assert only(coach, draft).speaker is speaker


@pytest.mark.parametrize(
    "draft",
    [
        "I would like to request a bonus of 3,000 euros.",
        "The average on Glassdoor is $148k.",
        "Over the past six months I looked after the archive.",
        "Could we talk for 30 minutes?",
        "Two things stand out.",
        "You offered 3%.",
    ],
)
def test_what_is_no_result(coach: Coach, draft: str) -> None:
    assert not any(claim.figures for claim in claims_of(coach, draft))


@pytest.mark.parametrize(
    "draft",
    [
        "I want to cut waste by 12%.",
        "We will cut waste by 12%.",
        "I understand that waste fell by 12%.",
        "Did waste fall by 12%?",
    ],
)
def test_what_is_not_done(coach: Coach, draft: str) -> None:
    assert not any(claim.done for claim in claims_of(coach, draft))


def test_a_technical_result_and_the_outcome_drawn_from_it(coach: Coach) -> None:
    result, outcome = claims_of(
        coach, "I cut the latency by 30%, which saves us 9,000 euros a year."
    )
    assert result.technical
    assert result.business_near
    assert outcome.business
    assert outcome.drawn


def test_a_figure_of_nothing(coach: Coach) -> None:
    assert only(coach, "Things are three times better now.").unanchored


def test_a_figure_of_what_the_sentence_before_named(coach: Coach) -> None:
    _, claim = claims_of(
        coach, "The error rate was 4% in January. I brought it down to 1% by June."
    )
    assert claim.measured


def test_the_figure_of_the_next_sentence_measures_the_work_before(coach: Coach) -> None:
    work, _ = claims_of(coach, "I rebuilt the returns desk. It now takes 3 minutes instead of 8.")
    assert work.figure_near


def test_the_next_piece_of_work_measures_nothing_but_itself(coach: Coach) -> None:
    work, _ = claims_of(coach, "I rebuilt the returns desk. I also cut waste from 9% to 4%.")
    assert not work.figure_near


def test_terms_of_a_trade_are_counted(coach: Coach) -> None:
    claim = only(coach, "I implemented CQRS with event sourcing over Kafka.")
    assert claim.jargon == 3


@pytest.mark.parametrize(
    ("draft", "pieces"),
    [
        ("I would like a bonus.", 0),
        ("I cut waste from 9% to 4%, which saves 9,000 euros.", 1),
        ("I improved the list and rewrote the handbook.", 2),
        ("I want to improve the list.", 0),
    ],
)
def test_pieces_of_work(coach: Coach, draft: str, pieces: int) -> None:
    assert pieces_of_work(claims_of(coach, draft)) == pieces
