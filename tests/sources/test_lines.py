"""Lines: every offset has one place, and the lines are the text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.sources.lines import Lines

TEXTS = st.text(st.sampled_from("ab\r\n\x0b\x85\u2028"))


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("", 0, (1, 1)),
        ("ab\ncd", 3, (2, 1)),
        ("ab\r\ncd", 5, (2, 2)),
        ("ab\rcd", 3, (2, 1)),
        ("a\n\nb", 2, (2, 1)),
        ("ab\n", 3, (2, 1)),
        ("a\x0bb\u2028c", 4, (1, 5)),
    ],
)
def test_place(text: str, offset: int, place: tuple[int, int]) -> None:
    assert Lines(text).place(offset) == place


@settings(deadline=None)
@given(TEXTS)
def test_lines_and_columns_lead_back_to_the_character(text: str) -> None:
    lines = Lines(text)
    for offset in range(len(text) + 1):
        line, column = lines.place(offset)
        assert 1 <= line <= len(lines)
        assert lines.bounds(line)[0] + column - 1 == offset


@settings(deadline=None)
@given(TEXTS)
def test_no_character_but_line_ends_is_lost(text: str) -> None:
    lines = Lines(text)
    kept = "".join(lines.text(number) for number in range(1, len(lines) + 1))
    assert kept == text.replace("\r", "").replace("\n", "")
