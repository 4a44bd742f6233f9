"""`coach critique`: arguments, exit codes and what is printed where."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from coach.cli import options
from coach.engine import EngineError
from coach.grade import Grade
from coach.pack import LETTERS, SEVERITIES, STAGES
from tests.cli.conftest import FakeCoach
from tests.cli.running import run

pytestmark = pytest.mark.usefixtures("fake")

OWED = "I deserve a raise."
ASKED = "I request a raise."


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "draft.txt"
    path.write_bytes(OWED.encode())
    return str(path)


def test_file(file: str) -> None:
    result = run("critique", file)
    assert result.exit_code == 1
    assert "  1 | I deserve a raise.\n    |   ^^^^^^^\n" in result.stdout
    assert result.stderr == ""
    assert "\x1b" not in result.stdout


def test_rewrite(file: str) -> None:
    result = run("critique", "--rewrite", file)
    assert result.exit_code == 1  # the draft as given has an error
    assert result.stdout.startswith("I [-deserve-]{+request+} a raise.\n")
    assert "1 change:" in result.stdout


def test_rewrite_for_programs(file: str) -> None:
    data = json.loads(run("critique", "--rewrite", "--format", "json", file).stdout)
    assert data["rewrite"]["text"] == ASKED
    assert [finding["rule"] for finding in data["findings"]] == ["entitlement", "no-ask"]
    assert "rewrite" not in json.loads(run("critique", "--format", "json", file).stdout)


@pytest.mark.parametrize("arguments", [[], ["-"]])
def test_standard_input(arguments: list[str]) -> None:
    result = run("critique", *arguments, stdin=OWED)
    assert result.exit_code == 1
    assert "error: A reward claimed as owed" in result.stdout
    assert result.stderr == ""


@pytest.mark.parametrize(
    ("draft", "fail_on", "code"),
    [
        (OWED, None, 1),
        (OWED, "error", 1),
        (OWED, "never", 0),
        ("A raise?", None, 0),
        ("A raise?", "error", 0),
        ("A raise?", "warning", 1),
        ("A raise?", "suggestion", 1),
        (ASKED, "suggestion", 0),
    ],
)
def test_exit_codes(draft: str, fail_on: str | None, code: int) -> None:
    chosen = ["--fail-on", fail_on] if fail_on else []
    assert run("critique", *chosen, stdin=draft).exit_code == code


def test_what_is_not_shown_still_counts() -> None:
    result = run("critique", "--min-severity", "error", "--fail-on", "warning", stdin="A raise?")
    assert result.exit_code == 1
    assert "Nothing to mend at or above error" in result.stdout
    assert "1 finding not shown" in result.stdout


def test_options_work_whatever_their_position(file: str) -> None:
    first = run("critique", "--format", "json", "--stage", "pitch", "--fail-on", "never", file)
    last = run("critique", file, "--format", "json", "--stage", "pitch", "--fail-on", "never")
    mixed = run("critique", "--stage", "pitch", file, "--fail-on=never", "--format=json")
    assert first.stdout == last.stdout == mixed.stdout
    assert (first.exit_code, last.exit_code, mixed.exit_code) == (0, 0, 0)
    assert json.loads(first.stdout)["stage"] == "pitch"


def test_json(file: str) -> None:
    data = json.loads(run("critique", file, "--format", "json", "--explain").stdout)
    assert data["source"] == file
    assert data["findings"][0]["evidence"]
    assert json.loads(run("critique", "--format", "json", stdin=ASKED).stdout)["source"] == (
        "standard input"
    )


def test_windows_line_ends_keep_their_offsets() -> None:
    result = run("critique", "--format", "json", stdin=b"Hi,\r\nI deserve it.\r\n")
    assert json.loads(result.stdout)["findings"][0]["start"] == 7


def test_explain(file: str) -> None:
    assert (
        "Pattern  evidence/framing/entitlement.yaml:5:5"
        in run("critique", file, "--explain").stdout
    )


@pytest.mark.parametrize("width", ["40", "100"])
def test_width(width: str, file: str) -> None:
    lines = run("critique", file, "--width", width).stdout.splitlines()
    assert max(map(len, lines)) == int(width)


def test_color(file: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[1;31merror:\x1b[0m" in run("critique", file, "--color", "always").stdout
    assert "\x1b" not in run("critique", file, "--color", "never").stdout


# --- bad input: one sentence on stderr, exit code 2 ----------------------------------------------


def said(*arguments: str, stdin: bytes | None = None) -> str:
    result = run("critique", *arguments, stdin=stdin)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1
    return result.stderr.rstrip("\n")


def test_bad_files(tmp_path: Path) -> None:
    missing = str(tmp_path / "nope.txt")
    assert said(missing) == f"coach: {missing}: There is no such file."
    assert said(str(tmp_path)).startswith(f"coach: {tmp_path}: This is a folder")
    assert said("I ask for a raise. " * 99).endswith(
        "...: There is no such file; if this is the draft itself, pipe it in or paste it."
    )
    assert said("a\x1b[31m.txt") == "coach: a␛[31m.txt: There is no such file."


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "The draft is empty"),
        (b"caf\xe9", 'byte 0xE9 ("é" in Windows-1252) at line 1, column 4'),
        (b"I ask\0for a raise", "not a text file"),
        ("Ich möchte mehr Gehalt.".encode(), "does not seem to be English"),
    ],
)
def test_bad_standard_input(data: bytes, words: str) -> None:
    message = said(stdin=data)
    assert message.startswith("coach: standard input: ")
    assert words in message


@pytest.mark.parametrize(
    ("limit", "words"), [("1k", "1 kB"), ("1200", "1,200 bytes"), ("1KB", "1 kB")]
)
def test_size_limit(limit: str, words: str) -> None:
    message = said("--max-size", limit, stdin=b"a raise " * 200)
    assert message == (
        f"coach: standard input: The draft is larger than the limit of {words}; "
        "--max-size raises it."
    )
    assert run("critique", "--max-size", "2M", stdin="a raise " * 200).exit_code == 0


def test_default_size_limit() -> None:
    assert "limit of 1 MB" in said(stdin=b"a" * 1_000_001)


@pytest.mark.parametrize(
    "arguments",
    [
        ["--max-size", "huge"],
        ["--max-size", "0"],
        ["--max-size", "-1"],
        ["--stage", "wooing"],
        ["--width", "3"],
        ["--form", "json"],
        ["one", "two"],
    ],
)
def test_wrong_usage(arguments: list[str]) -> None:
    result = run("critique", *arguments, stdin=OWED)
    assert result.exit_code == 2
    assert "Error: " in result.stderr
    assert result.stdout == ""


def test_the_engine_gives_up(fake: FakeCoach) -> None:
    fake.fails = EngineError("too many facts")
    assert said(stdin=b"I ask") == "coach: standard input: too many facts"


# --- the unexpected ------------------------------------------------------------------------------


def test_no_traceback(fake: FakeCoach) -> None:
    fake.fails = KeyError("odd\x1b")
    message = said(stdin=b"I ask")
    assert "Something went wrong inside the coach (KeyError: 'odd\\x1b'); please report" in message
    assert "COACH_DEBUG" in message


def test_a_traceback_on_demand(fake: FakeCoach, monkeypatch: pytest.MonkeyPatch) -> None:
    fake.fails = KeyError("odd")
    monkeypatch.setenv("COACH_DEBUG", "1")
    result = run("critique", stdin=OWED)
    assert result.exit_code == 2
    assert "Traceback" in result.stderr
    assert result.stderr.splitlines()[-1].startswith("coach: Something went wrong")


def test_interrupted(fake: FakeCoach) -> None:
    fake.fails = KeyboardInterrupt()  # type: ignore[assignment]
    result = run("critique", stdin=OWED)
    assert result.exit_code == 130
    assert (result.stdout, result.stderr) == ("", "\n")


@pytest.mark.parametrize(("least", "code"), [("A", 1), ("B", 1), ("C", 0), ("D", 0), ("F", 0)])
def test_fail_below(fake: FakeCoach, least: str, code: int) -> None:
    fake.graded = Grade(score=60, letter="C", dimensions=(), limit=None, points=())
    result = run("critique", "--fail-on", "never", "--fail-below", least, stdin=OWED)
    assert result.exit_code == code


def test_a_draft_without_a_grade_does_not_fail_for_it() -> None:
    result = run("critique", "--fail-on", "never", "--fail-below", "A", stdin=OWED)
    assert result.exit_code == 0


def test_choices_are_those_of_the_packs() -> None:
    assert options.STAGES == STAGES
    assert options.SEVERITIES == SEVERITIES
    assert options.GRADES == LETTERS
