"""What the coach takes an amount to be told for."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach import Coach
from coach.evidence.facts import Found
from coach.uses import Use


@pytest.fixture(scope="module")
def coach() -> Coach:
    return Coach.load()


def uses(coach: Coach, text: str) -> dict[str, str]:
    amounts = coach.evidence(text).amounts
    return {
        quantity.text: use.value
        for quantity, use in zip(amounts.quantities, amounts.uses, strict=True)
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I would like to request a bonus of $9,000.", {"$9,000": "ask"}),
        ("Eight percent is what I am hoping for.", {"Eight percent": "ask"}),
        ("What am I after? Five percent.", {"Five percent": "ask"}),
        ("I ask for a raise. I have 8,000 in mind.", {"8,000": "ask"}),
        ("You offered 2% and I had asked for 6%.", {"2%": "pay", "6%": "ask"}),
        ("My salary is €41,000, and I propose €45,000.", {"€41,000": "pay", "€45,000": "ask"}),
        ("Last year I received a bonus of 3,000.", {"3,000": "pay"}),
        ("Glassdoor shows £46,000 for a role like mine.", {"£46,000": "benchmark"}),
        ("The going rate is $41 an hour.", {"$41 an hour": "benchmark"}),
        ("I saved $90,000 and ask for $5,000.", {"$90,000": "result", "$5,000": "ask"}),
        ("I have run the desk for three years.", {"three years": "period"}),
        ("Handling fell from 9 days to 3.", {"9 days to 3": "result"}),
        ("I propose two extra days' leave.", {"two extra days": "ask"}),
        ("Could I get half a month's pay as a bonus?", {"half a month": "ask"}),
        ("I'd like to talk about the 15% drop in returns.", {"15%": "result"}),
    ],
)
def test_each_amount_has_the_use_that_its_words_tell(
    coach: Coach, text: str, expected: dict[str, str]
) -> None:
    assert uses(coach, text) == expected


def test_an_ask_holds_what_its_sum_is_counted_from(coach: Coach) -> None:
    (ask,) = coach.evidence("I would like to ask for 4% of my base as a bonus.").amounts.asks
    assert ask.text == "4% of my base"
    assert (ask.sentence, ask.paragraph) == (0, 0)


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "I ask for",
                "you offered",
                "5%",
                "$900",
                "two weeks",
                "the market rate",
                "we saved",
                ",",
                ".",
            ]
        ),
        min_size=1,
        max_size=12,
    )
)
def test_any_order_of_words_leaves_one_use_for_each_amount(coach: Coach, words: list[str]) -> None:
    text = "Here is what I have: " + " ".join(words)
    amounts = coach.evidence(text).amounts
    assert len(amounts.uses) == len(amounts.quantities)
    asked = [q for q, use in zip(amounts.quantities, amounts.uses, strict=True) if use is Use.ASK]
    assert [ask.quantity for ask in amounts.asks] == asked
    places: list[Found] = [*amounts.asks, *amounts.benchmarks]
    for found in places:
        assert text[found.start : found.end] == found.text != ""
