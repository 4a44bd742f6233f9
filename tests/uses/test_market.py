"""What the coach makes of statements about the market."""

import pytest

from coach import Coach
from coach.uses import Benchmark


@pytest.fixture(scope="module")
def coach() -> Coach:
    return Coach.load()


def only(coach: Coach, text: str) -> Benchmark:
    (found,) = coach.evidence(text).amounts.benchmarks
    return found


def test_a_range_with_its_source(coach: Coach) -> None:
    found = only(coach, "For context, two salary guides put nurses here at £33,000 to £39,000.")
    assert (found.figures, found.range, found.sourced) == (1, True, True)
    assert not found.pressed
    assert not found.hearsay


def test_a_source_in_the_sentence_before_counts(coach: Coach) -> None:
    text = "I looked at two salary surveys. People in my role earn between 60k and 70k."
    assert only(coach, text).sourced


def test_what_everybody_knows_is_hearsay(coach: Coach) -> None:
    found = only(coach, "Everyone knows that travel nurses earn more.")
    assert found.hearsay
    assert found.figures == 0


def test_words_that_press_belong_to_the_figure_of_their_sentence(coach: Coach) -> None:
    found = only(coach, "Honestly; Payscale says 61k for my grade, so match it.")
    assert found.pressed
    assert found.text == "Payscale says 61k for my grade, so match it"


def test_a_claim_that_is_not_pressed_stands_apart_from_a_gap(coach: Coach) -> None:
    text = "Data scientists are making crazy money everywhere, and I'm paid well under market."
    gap, claim = sorted(coach.evidence(text).amounts.benchmarks, key=lambda one: not one.pressed)
    assert (gap.pressed, claim.pressed) == (True, False)


@pytest.mark.parametrize(
    "text",
    [
        "The market rate for pallets is £8.",
        "Our reply time beats the industry benchmark of 24 hours.",
        "Other branches get more visitors.",
        "I underpaid the supplier by 20% last month.",
        "How does the company use the salary survey?",
    ],
)
def test_markets_of_other_things_are_none(coach: Coach, text: str) -> None:
    assert not coach.evidence(text).amounts.benchmarks
