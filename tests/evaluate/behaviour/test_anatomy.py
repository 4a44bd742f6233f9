"""The parts of a draft that changes touch."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.evaluate.behaviour import anatomy

LETTER = """Subject: My pay

Dear Mrs Halloran,

Dr. Lee and I cut the cost by 4.5%. That helped a lot!

- Renewals rose to 91%.
Nothing else happened here

I would like to request a bonus of $5,000 for it.

Kind regards,
Margaret Doyle
"""

SCRIPT = """Manager: There is no budget this year, I'm afraid.
You: I see. I would still like to ask for a later review.
Manager: Let me think about it for a week or two."""


def words(text: str, places: list[tuple[int, int]]) -> list[str]:
    return [text[slice(*place)] for place in places]


@pytest.mark.parametrize(
    ("text", "hello", "names", "alone"),
    [
        (LETTER, "Dear", " Mrs Halloran", True),
        ("hi Anna! do you have a second?", "hi", " Anna", False),
        ("Good morning,\n\nI write to you.", "Good morning", "", True),
        ("Bill,\n\nTwo percent, then.", "", "Bill", True),
    ],
)
def test_a_greeting_is_seen(text: str, hello: str, names: str, alone: bool) -> None:
    found = anatomy.greeting(text)
    assert found is not None
    assert words(text, [found.hello, found.names]) == [hello, names]
    assert (found.line is not None) is alone


@pytest.mark.parametrize("text", ["Highly unusual, I know.", "I deserve it.", "So, the bonus."])
def test_other_beginnings_are_no_greeting(text: str) -> None:
    assert anatomy.greeting(text) is None


@pytest.mark.parametrize(
    ("text", "closing", "name"),
    [
        (LETTER, "Kind regards", "Margaret Doyle"),
        ("I ask for a raise.\n\nThanks!\nThiago", "Thanks", "Thiago"),
        ("I ask for a raise.\n\nBeth", None, "Beth"),
        ("I ask for a raise.\n\nMany thanks", "Many thanks", None),
    ],
)
def test_an_ending_is_seen(text: str, closing: str | None, name: str | None) -> None:
    found = anatomy.ending(text)
    assert found is not None
    assert (found.closing and text[slice(*found.closing)]) == closing
    assert (found.names and text[slice(*found.names)]) == name
    assert text[found.whole[1] :].strip() == ""


@pytest.mark.parametrize("text", ["Thanks.", "I ask.\nPlease\nanswer", SCRIPT, "A.\n\n> Beth"])
def test_other_ends_are_no_ending(text: str) -> None:
    assert anatomy.ending(text) is None


def test_sentences_end_at_stops_and_lines_but_not_at_abbreviations_and_decimals() -> None:
    assert words(LETTER, anatomy.sentences(LETTER)) == [
        "My pay",
        "Dear Mrs Halloran,",
        "Dr. Lee and I cut the cost by 4.5%.",
        "That helped a lot!",
        "- Renewals rose to 91%.",
        "Nothing else happened here",
        "I would like to request a bonus of $5,000 for it.",
        "Kind regards,",
        "Margaret Doyle",
    ]
    assert words(SCRIPT, anatomy.sentences(SCRIPT)) == [
        "I see.",
        "I would still like to ask for a later review.",
    ]


@given(st.text(st.sampled_from('aI1.!? \n":>-'), max_size=40))
def test_sentences_stand_one_after_the_other(text: str) -> None:
    at = 0
    for start, end in anatomy.sentences(text):
        assert at <= start < end
        at = end
    assert at <= len(text)


def test_prose_is_what_the_writer_says_in_whole_sentences() -> None:
    assert words(LETTER, list(anatomy.prose(LETTER))) == [
        "Dr. Lee and I cut the cost by 4.5%. That helped a lot!",
        "- Renewals rose to 91%.",
        "I would like to request a bonus of $5,000 for it.",
    ]
    assert len(list(anatomy.prose(SCRIPT))) == 1
    quoting = "Thank you for your long answer.\n\nOn 3 May Ann wrote:\nI am sorry, but it is a no."
    assert words(quoting, list(anatomy.prose(quoting))) == ["Thank you for your long answer."]


def test_the_body_has_no_greeting_list_or_ending() -> None:
    body = [place for _, place in anatomy.body_paragraphs(LETTER)]
    assert words(LETTER, body) == [
        "Dr. Lee and I cut the cost by 4.5%. That helped a lot!",
        "I would like to request a bonus of $5,000 for it.",
    ]
    assert anatomy.body_paragraphs(SCRIPT) == []
