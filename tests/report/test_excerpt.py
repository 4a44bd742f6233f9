"""Underlining: the marked columns are those of the span, whatever is in the line."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from wcwidth import iter_graphemes, wcswidth

from coach.report.excerpt import MOST_LINES, Underlined, excerpt
from coach.report.style import Style
from coach.report.visible import visible
from coach.sources.lines import Lines

ANY_TEXT = st.text(
    st.one_of(
        st.sampled_from("ab  \t日本é👍\u0301\u200d\u200b\n\r\x1b"),
        st.characters(),
    ),
    max_size=200,
)
PLAIN_LINE = st.lists(
    st.sampled_from(["a", "word", " ", "日", "e\u0301", "👍", "👩‍💻", "🇩🇪", "\x1b", "\t"]),
    min_size=1,
)


def underlined(
    text: str, start: int, end: int, room: int = 70, style: Style | None = None
) -> list[Underlined | None]:
    return excerpt(text, Lines(text), (start, end), "^", room, style or Style())


def marked(line: Underlined) -> str:
    """What stands above the marks, found by columns."""
    first, last = line.marks.index("^"), len(line.marks)
    column, found = 0, ""
    for cluster in iter_graphemes(line.shown):
        width = max(wcswidth(cluster), 0)
        if first <= column and column + width <= last:
            found += cluster
        column += width
    return found


@settings(deadline=None)
@given(ANY_TEXT, st.data(), st.integers(20, 90), st.sampled_from(["utf-8", "ascii"]))
def test_any_text_and_any_span(text: str, data: st.DataObject, room: int, encoding: str) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = underlined(text, start, end, room, Style(encoding=encoding))
    assert 1 <= len(found) <= MOST_LINES + 1
    for line in found:
        if line is not None:
            assert sum(max(wcswidth(c), 0) for c in iter_graphemes(line.shown)) <= room
            assert len(line.marks) <= room + 1
            assert set(line.marks) <= {" ", "^"}
            assert "^" in line.marks


@settings(deadline=None)
@given(PLAIN_LINE, st.data())
def test_the_underlined_columns_are_those_of_the_span(
    parts: list[str], data: st.DataObject
) -> None:
    first = data.draw(st.integers(0, len(parts) - 1))
    last = data.draw(st.integers(first, len(parts) - 1))
    words = "".join(parts[first : last + 1])
    if "\t" in words or not words.strip():
        return
    start = len("".join(parts[:first]))
    text = "".join(parts)
    (line,) = underlined(text, start, start + len(words), room=1000)
    assert line is not None
    assert marked(line).strip() == visible(words.strip())


@settings(deadline=None)
@given(st.integers(0, 150), st.integers(1, 150), st.integers(0, 150), st.integers(20, 80))
def test_cut_lines_show_the_span_or_its_beginning(
    before: int, length: int, after: int, room: int
) -> None:
    text = "a " * before + "x" * length + " b" * after
    (line,) = underlined(text, 2 * before, 2 * before + length, room)
    assert line is not None
    assert set(marked(line)) == {"x"}
    assert marked(line) == "x" * min(length, len(marked(line)))
    if length <= room - 2:
        assert marked(line) == "x" * length


def test_a_cut_line() -> None:
    text = "I have worked here for ages and I deserve it because of many good deeds."
    (line,) = underlined(text, 32, 44, 40)
    assert line == Underlined(1, "…for ages and I deserve it because of…", " " * 14 + "^" * 12)


def test_tabs_and_wide_characters() -> None:
    (line,) = underlined("a\t日本 x", 5, 6)
    assert line == Underlined(1, "a   日本 x", " " * 9 + "^")


def test_a_span_over_many_lines() -> None:
    text = "one two\n  three\n\nfour\r\nfive\nsix seven"
    numbers = [line and (line.number, line.marks) for line in underlined(text, 4, 31)]
    assert numbers == [(1, "    ^^^"), (2, "  ^^^^^"), None, (6, "^^^")]


def test_only_white_space() -> None:
    assert underlined("a  \n b", 1, 4) == [Underlined(1, "a", " ^")]
    assert underlined("", 0, 0) == [Underlined(1, "", "^")]
