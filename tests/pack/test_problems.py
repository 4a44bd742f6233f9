"""How problems are sorted, printed and shown with their line."""

from __future__ import annotations

import pytest

from coach.pack import PackError, Position, Problem, render
from coach.pack.problems import MAX_PROBLEMS, Log, closest


def problem(line: int, column: int, excerpt: str | None = None) -> Problem:
    return Problem("a.yaml", line, column, "unknown-key", "no key 'x'", "y", excerpt)


def test_printing() -> None:
    assert str(problem(3, 7)) == "a.yaml:3:7: no key 'x' (did you mean 'y'?) [unknown-key]"
    assert str(problem(0, 0)) == "a.yaml: no key 'x' (did you mean 'y'?) [unknown-key]"


def test_problems_are_sorted_and_told_once() -> None:
    log = Log()
    for path, line, column in [("b", 1, 1), ("a", 10, 1), ("a", 9, 5), ("a", 9, 4), ("a", 0, 0)]:
        log.add(Position(path, line, column), "code", "message")
        log.add(Position(path, line, column), "code", "message")
    with pytest.raises(PackError) as caught:
        log.raise_if_any()
    assert [(p.path, p.line, p.column) for p in caught.value.problems] == [
        ("a", 0, 0),
        ("a", 9, 4),
        ("a", 9, 5),
        ("a", 10, 1),
        ("b", 1, 1),
    ]
    assert str(caught.value).startswith("a: message [code]\na:9:4: message [code]\n")


def test_a_log_has_enough_at_some_point() -> None:
    log = Log()
    for line in range(2 * MAX_PROBLEMS):
        log.unknown(Position("a", line + 1, 1), "code", "message", "word", ["words"])
    with pytest.raises(PackError) as caught:
        log.raise_if_any()
    assert len(caught.value.problems) == MAX_PROBLEMS


def test_caret() -> None:
    assert render(problem(3, 5, "key: x")) == (
        "a.yaml:3:5: no key 'x' (did you mean 'y'?) [unknown-key]\n    3 | key: x\n      |     ^"
    )


@pytest.mark.parametrize(
    ("line", "column", "shown", "caret"),
    [
        ("漢字: x", 5, "漢字: x", "      ^"),
        ("e\u0301: x", 5, "e\u0301: x", "   ^"),
        ("\tkey: x", 2, "\tkey: x", "\t^"),
        ("a\u202eb", 3, "a\ufffdb", "  ^"),
        ("x" * 300, 200, "…" + "x" * 100 + "…", " " * 51 + "^"),
        ("", 1, "", "^"),
        ("key", 4, "key", "   ^"),
    ],
)
def test_caret_stands_under_the_place(line: str, column: int, shown: str, caret: str) -> None:
    assert render(problem(1, column, line)).split("\n")[1:] == [
        f"    1 | {shown}",
        f"      | {caret}",
    ]


def test_without_the_line_only_the_sentence() -> None:
    assert render(problem(3, 5)) == str(problem(3, 5))


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("lable", ["label", "about"], "label"),
        ("Label", ["label", "table"], "label"),
        ("rewards", ["reward", "award"], "reward"),
        ("xyz", ["label", "about"], None),
        ("x" * 10_000, ["label"], None),
        ("x", [], None),
    ],
)
def test_closest(word: str, known: list[str], meant: str | None) -> None:
    assert closest(word, known) == meant
