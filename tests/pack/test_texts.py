"""Marks in examples, and braces in advice."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.pack import fill
from coach.pack.marks import MarkError, unmark
from coach.pack.templates import mistakes


@given(st.lists(st.tuples(st.text("ab <>"), st.text("cd", min_size=1))))
def test_marks_give_back_what_they_were_put_around(pieces: list[tuple[str, str]]) -> None:
    pieces = [(plain.replace("<", "").replace(">", ""), marked) for plain, marked in pieces]
    text, spans = unmark("".join(f"{plain}<<{marked}>>" for plain, marked in pieces))
    assert text == "".join(plain + marked for plain, marked in pieces)
    assert [text[start:end] for start, end in spans] == [marked for _, marked in pieces]


@pytest.mark.parametrize(
    ("marked", "offset"),
    [("a << b", 2), ("a >> b", 2), ("<<a <<b>> c>>", 4), ("a <<>> b", 2), ("<<a>> >>", 6)],
)
def test_marks_that_do_not_pair(marked: str, offset: int) -> None:
    with pytest.raises(MarkError) as caught:
        unmark(marked)
    assert caught.value.offset == offset


def test_single_angles_are_text() -> None:
    assert unmark("5 > 3 < 4") == ("5 > 3 < 4", ())


def test_fill() -> None:
    words = {"phrase": "I {deserve} it", "claim": "x"}
    assert fill('"{phrase.text}" [amount] {claim.text}', words) == '"I {deserve} it" [amount] x'


@pytest.mark.parametrize(
    ("template", "offsets"),
    [
        ("fine", []),
        ("{phrase.text}", []),
        ("a {phrase.words}", [2]),
        ("a {other.text}", [3]),
        ("a {} {", [2, 5]),
        ("a } b", [2]),
        ("{{phrase.text}}", [0, 14]),
        ("{thresholds.words} {thresholds.word}", [31]),
        ("{phrase.text:>10} {phrase.text.__class__}", [0, 18]),
    ],
)
def test_mistakes(template: str, offsets: list[int]) -> None:
    assert [offset for offset, _, _ in mistakes(template, ["phrase"], ["words"])] == offsets
