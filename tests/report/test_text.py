"""The report for people: snapshots, and what must hold for any draft."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.critique import Critique
from coach.report.cells import width_of
from coach.report.style import Style
from coach.report.text import render_text
from tests.report import drafts
from tests.report.building import ESCAPE, PACK_PATH, SNAPSHOTS, critique, finding, small_pack

Renderer = Callable[[], str]


def shown(made: Critique, style: Style | None = None, **options: object) -> str:
    report = render_text(made, small_pack(), style, **options)  # type: ignore[arg-type]
    return report.replace(str(PACK_PATH), "pack")


CASES: dict[str, Renderer] = {
    "owed": lambda: shown(drafts.owed()),
    "owed-ascii": lambda: shown(drafts.owed(), Style(encoding="ascii")),
    "owed-narrow": lambda: shown(drafts.owed(), Style(width=40)),
    "owed-explained": lambda: shown(drafts.owed(), explain=True),
    "long-line": lambda: shown(drafts.long_line()),
    "several-lines": lambda: shown(drafts.several_lines()),
    "mixed-color": lambda: shown(drafts.mixed(), Style(color=True)).replace("\x1b", "ESC"),
    "mixed-errors-only": lambda: shown(drafts.mixed(), least="error"),
    "praised": lambda: shown(drafts.praised()),
    "clean": lambda: shown(drafts.clean()),
    "clean-at-warning": lambda: shown(drafts.praised(), least="warning"),
}


@pytest.mark.parametrize("name", CASES)
def test_snapshot(name: str) -> None:
    """Set UPDATE_SNAPSHOTS=1 to accept what is rendered now, and read the difference."""
    check(CASES[name](), SNAPSHOTS / f"{name}.txt")


def check(rendered: str, file: Path) -> None:
    if os.environ.get("UPDATE_SNAPSHOTS"):
        file.write_text(rendered, encoding="utf-8", newline="")
    assert rendered == file.read_bytes().decode()


@st.composite
def critiques(draw: st.DrawFn) -> Critique:
    text = draw(st.text(max_size=300))
    found = []
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, len(text)))
        rule = draw(st.sampled_from(["entitlement", "no-ask", "clear-ask"]))
        found.append(finding(rule, text, start, end))
    return critique(text, *found)


@settings(deadline=None)
@given(
    critiques(),
    st.integers(40, 120),
    st.sampled_from(["utf-8", "ascii", "cp1252", "cp437"]),
    st.booleans(),
    st.booleans(),
)
def test_any_draft(made: Critique, width: int, encoding: str, color: bool, explain: bool) -> None:
    report = render_text(made, small_pack(), Style(width, color, encoding), explain=explain)
    report.encode(encoding)
    lines = ESCAPE.sub("", report).split("\n")
    assert lines.pop() == ""
    for line in lines:
        assert not any(ord(c) < 32 or 0x7F <= ord(c) < 0xA0 for c in line)
        assert width_of(line) <= width


def test_no_escape_of_the_draft_reaches_the_terminal() -> None:
    text = "I \x1b]0;pwned\x07deserve \x1b[31mit\x9b0m \u202eback"
    report = shown(critique(text, finding("entitlement", text, 0, len(text))))
    assert "\x1b" not in report
    assert "\x9b" not in report
    assert "\u202e" not in report
    assert "␛[31mit" in report


def test_many_findings_in_one_enormous_line_take_no_time() -> None:
    text = "I deserve it. " * 20_000
    found = [finding("entitlement", text, at * 14, at * 14 + 12) for at in range(500)]
    assert shown(critique(text, *found)).count("^^^^^^^^^^^^") == 500
