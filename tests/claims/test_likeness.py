"""What likeness to labelled examples adds to claims, and what it doubts in them."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from coach import Coach
from coach.claims import Claim, settled
from coach.evidence.likeness import Likeness, Resemblance
from coach.language.sentence import Sentence
from tests.trees import tree

DRAFT = "I mended things"
SENTENCE = tree("I/PRP/nsubj/2 mended=mend/VBD/root/0 things/NNS/obj/2")


@pytest.fixture(scope="module")
def coach() -> Coach:
    return Coach.load()


@dataclass
class Said(Likeness):
    """A likeness by hand."""

    likely: set[str] = field(default_factory=set)
    unlikely: set[str] = field(default_factory=set)

    def resemblance(self, label: str) -> Resemblance:
        return Resemblance(label, SENTENCE.tokens[1], 0, 3, 0.9)


def with_likeness(claims: list[Claim], sentence: Sentence, likeness: Said) -> list[Claim]:
    return settled(claims, DRAFT, [sentence], {sentence.index: likeness})


def test_a_claim_that_nothing_else_found() -> None:
    (claim,) = with_likeness([], SENTENCE, Said(likely={"vague-claim"}))
    assert (claim.text, claim.achievement, claim.figure_near) == (DRAFT, True, False)


def test_without_likeness_claims_stay_as_they_are(coach: Coach) -> None:
    claims = list(coach.evidence("I cut the waiting list from 40 names to 12.").claims)
    assert settled(claims, "", [SENTENCE], {}) == claims


def test_a_facet_is_given_to_the_claim_that_is_there(coach: Coach) -> None:
    (found,) = coach.evidence("I redesigned the intake form.").claims
    (claim,) = with_likeness([found], SENTENCE, Said(likely={"business-outcome"}))
    assert claim.business
    assert (claim.start, claim.achievement) == (found.start, found.achievement)


def test_what_is_unlikely_is_taken_away(coach: Coach) -> None:
    (found,) = coach.evidence("I cut the waiting list from 40 names to 12.").claims
    (claim,) = with_likeness([found], SENTENCE, Said(unlikely={"quantified-achievement"}))
    assert found.measured
    assert not claim.measured
