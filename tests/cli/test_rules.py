"""`coach rules`: the list, one rule, and mistakes."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.running import PACK, run
from tests.pack.broken import layered

SMALL = ("--pack", str(PACK))


def ids(*arguments: str) -> list[str]:
    result = run("rules", "list", *SMALL, "--format", "json", *arguments)
    assert result.exit_code == 0
    return [rule["id"] for rule in json.loads(result.stdout)["rules"]]


def test_list() -> None:
    result = run("rules", "list", *SMALL)
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0].split() == ["ID", "SEVERITY", "DIMENSION", "TITLE"]
    assert lines[1].split(maxsplit=3) == [
        "entitlement",
        "error",
        "framing",
        "A reward claimed as owed",
    ]


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        ([], ["entitlement", "clear-ask", "no-ask"]),
        (["--dimension", "ask"], ["clear-ask", "no-ask"]),
        (["--severity", "error"], ["entitlement"]),
        (["--severity", "strength"], ["clear-ask"]),
        (["--dimension", "framing", "--severity", "warning"], []),
    ],
)
def test_filters(arguments: list[str], found: list[str]) -> None:
    assert ids(*arguments) == found


def test_show() -> None:
    result = run("rules", "show", "no-ask", *SMALL)
    assert result.exit_code == 0
    assert result.stdout.startswith("No request [no-ask]\n")
    assert result.stdout == run("rules", "show", *SMALL, "no-ask").stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["show", "entitlment"], "There is no rule 'entitlment'; did you mean 'entitlement'?"),
        (["show", "zzz"], "There is no rule 'zzz'."),
        (["list", "--dimension", "asks"], "There is no dimension 'asks'; did you mean 'ask'?"),
    ],
)
def test_unknown_names(arguments: list[str], message: str) -> None:
    result = run("rules", *arguments, *SMALL)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr == f"coach: {message}\n"


def test_every_problem_of_a_pack_has_its_line(tmp_path: Path) -> None:
    shutil.copytree(PACK, tmp_path / "pack")
    for rule in (tmp_path / "pack" / "rules").rglob("*.yaml"):
        rule.write_text(rule.read_text().replace("title:", "tilte:"))
    result = run("rules", "list", "--pack", str(tmp_path / "pack"))
    assert result.exit_code == 2
    lines = result.stderr.splitlines()
    assert len(lines) >= 3
    assert all(line.startswith(f"coach: {tmp_path}/pack/rules/") for line in lines)
    assert any("did you mean 'title'?" in line for line in lines)


def test_missing_pack() -> None:
    result = run("rules", "list", "--pack", "no-such-pack")
    assert result.exit_code == 2
    assert result.stderr.startswith("coach: no-such-pack: ")


# --- layers --------------------------------------------------------------------------------------


@pytest.fixture
def acme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    layered(tmp_path)
    monkeypatch.chdir(tmp_path)
    return "acme"


def test_show_tells_where_each_field_of_a_layered_rule_is_written(acme: str) -> None:
    result = run("rules", "show", "entitlement", "--pack", acme, "--width", "200")
    file = "rules/framing/entitlement.yaml"
    lines = result.stdout.splitlines()
    assert "Kind     problem, warning, weight 2" in lines
    assert lines[lines.index(f"File     sample/{file}") + 1 :] == [
        f"Changed  title: acme/{file}:2:1",
        f"         severity: writer/{file}:2:1",
        f"         why: acme/{file}:3:1",
        f"         weight: speaker/{file}:2:1",
        f"         an example: acme/{file}:5:11",
    ]


def test_show_tells_why_a_rule_is_disabled_and_what_one_replaces(acme: str) -> None:
    result = run("rules", "show", "no-ask", "--pack", acme)
    assert result.exit_code == 2
    assert result.stderr == (
        "coach: The rule 'no-ask' is disabled: At Acme the form asks "
        "(acme/rules/ask/no-ask.yaml:1:1).\n"
    )
    assert "Replaces clear-ask" in run("rules", "show", "plain-ask", "--pack", acme).stdout


def test_a_role_that_is_not_there() -> None:
    result = run("rules", "list", "--role", "wizard")
    assert result.exit_code == 2
    assert result.stderr.startswith("coach: There is no role 'wizard'; the roles are ")
    assert len(result.stderr.splitlines()) == 1
