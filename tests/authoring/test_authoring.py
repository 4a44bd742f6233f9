"""Binds the feature to the commands."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from click.testing import Result
from pytest_bdd import given, parsers, scenarios, then, when

from tests.authoring.building import company
from tests.cli.running import run

scenarios("authoring.feature")


@pytest.fixture
def made() -> set[Path]:
    """The files that the scenario has made itself."""
    return set()


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, in which commands are run."""
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@given('the pack "acme"')
def _pack(home: Path) -> None:
    company(home)


@given(parsers.re(r'a file "(?P<name>[^"]+)" with "(?P<text>.*)"'))
def _file(home: Path, made: set[Path], name: str, text: str) -> None:
    file = home / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, "utf-8")
    made.add(file)


@given(parsers.re(r'in "(?P<name>[^"]+)" "(?P<old>[^"]+)" is "(?P<new>[^"]+)"'))
def _edited(home: Path, name: str, old: str, new: str) -> None:
    text = (home / name).read_text("utf-8")
    assert old in text
    (home / name).write_text(text.replace(old, new, 1), "utf-8")


@when(parsers.re(r'I run "coach (?P<command>[^"]*)"'), target_fixture="result")
def _run(command: str) -> Result:
    return run(*shlex.split(command))


@when(
    parsers.re(r'I run "coach (?P<command>[^"]*)" and answer (?P<answers>.*)'),
    target_fixture="result",
)
def _run_answering(command: str, answers: str) -> Result:
    lines = re.findall(r'"([^"]*)"', answers)
    return run(*shlex.split(command), stdin="\n".join(lines) + "\n" * 20)


@then("it succeeds")
def _succeeds(result: Result) -> None:
    assert result.exit_code == 0, result.output


@then(parsers.re(r"it fails with (?P<code>\d)"), converters={"code": int})
def _fails(result: Result, code: int) -> None:
    assert result.exit_code == code, result.output


@then(parsers.re(r'it says "(?P<words>.*)"'))
def _says(result: Result, words: str) -> None:
    assert words in result.output


@then(parsers.re(r'it succeeds and says "(?P<words>.*)"'))
def _succeeds_saying(result: Result, words: str) -> None:
    _succeeds(result)
    _says(result, words)


@then("it succeeds and says:")
def _succeeds_saying_all(result: Result, docstring: str) -> None:
    _succeeds(result)
    _says(result, docstring)


@then(parsers.re(r'it fails with (?P<code>\d) and says "(?P<words>.*)"'), converters={"code": int})
def _fails_saying(result: Result, code: int, words: str) -> None:
    _fails(result, code)
    _says(result, words)


@then(parsers.re(r"it fails with (?P<code>\d) and says:"), converters={"code": int})
def _fails_saying_all(result: Result, code: int, docstring: str) -> None:
    _fails(result, code)
    _says(result, docstring)


@then(parsers.re(r'there is a file "(?P<name>[^"]+)" with "(?P<words>.*)"'))
def _there_is(home: Path, made: set[Path], name: str, words: str) -> None:
    made.add(home / name)
    assert words in (home / name).read_text("utf-8")


@then("there are no other files")
def _nothing_else(home: Path, made: set[Path]) -> None:
    assert {file for file in home.rglob("*") if file.is_file()} == made
