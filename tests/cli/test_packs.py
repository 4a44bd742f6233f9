"""Binds `packs.feature`: packs in folders, settings, and commands."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest
from click.testing import Result
from pytest_bdd import given, parsers, scenarios, then, when

from coach.pack import base_pack_path, load_pack
from tests.cli.running import run

scenarios("packs.feature")


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("COLUMNS", "200")
    return tmp_path


def put(folder: Path, name: str, extends: str) -> Path:
    pack = folder / name
    pack.mkdir(parents=True)
    keys = {"name": name, "version": '"1"', "title": name, "language": "en", "extends": extends}
    text = "".join(f"{key}: {value}\n" for key, value in keys.items())
    (pack / "pack.yaml").write_text(text, encoding="utf-8")
    return pack


@given(parsers.parse('a pack "{name}" in "{folder}" that disables "{rule}"'))
def _disabling(work: Path, name: str, folder: str, rule: str) -> None:
    dimension = load_pack(base_pack_path()).rules[rule].dimension
    rules = put(work / folder, name, "base") / "rules" / dimension
    rules.mkdir(parents=True)
    (rules / f"{rule}.yaml").write_text(f"disable: {rule}\nreason: Not here.\n", encoding="utf-8")


@given(parsers.parse('a pack "{name}" in "{folder}" that extends "{extends}"'))
def _extending(work: Path, name: str, folder: str, extends: str) -> None:
    put(work / folder, name, extends)


@given(parsers.parse('COACH_PACK is "{pack}"'))
def _variable(monkeypatch: pytest.MonkeyPatch, pack: str) -> None:
    monkeypatch.setenv("COACH_PACK", pack)


@given(parsers.parse('the file "{file}" says "{text}"'))
def _file(work: Path, file: str, text: str) -> None:
    (work / file).parent.mkdir(exist_ok=True)
    (work / file).write_text(f"{text}\n", encoding="utf-8")


@given(parsers.parse('the file "{file}" ends with "{text}"'))
def _end(work: Path, file: str, text: str) -> None:
    with (work / file).open("a", encoding="utf-8") as stream:
        stream.write(f"{text}\n")


@when(parsers.parse('the file "{file}" is deleted'))
def _deleted(work: Path, file: str) -> None:
    (work / file).unlink()


@when(parsers.parse('"coach {arguments}" is run'), target_fixture="result")
def _run(work: Path, arguments: str) -> Result:
    return run(*shlex.split(arguments))


@then(parsers.parse('the rule "{rule}" is listed'))
def _listed(result: Result, rule: str) -> None:
    assert result.exit_code == 0, result.output
    assert f"\n{rule} " in result.stdout


@then(parsers.parse('the rule "{rule}" is not listed'))
def _not_listed(result: Result, rule: str) -> None:
    assert result.exit_code == 0, result.output
    assert f"\n{rule} " not in result.stdout


@then(parsers.parse('it fails and says "{words}"'))
def _fails(result: Result, words: str) -> None:
    assert result.exit_code == 2
    assert words in result.stderr


@then(parsers.parse('it says "{words}"'))
def _says(result: Result, words: str) -> None:
    assert words in " ".join(result.output.split())
