"""`coach prepare`: the checklist, for whom and where it goes."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.cli.running import run, spawn
from tests.pack.broken import SAMPLE

SMALL = ("--pack", str(SAMPLE))


def boxes(text: str) -> list[str]:
    return re.findall(r"^\[ \] (.*)$", text, re.MULTILINE)


def test_the_checklist_is_in_the_order_of_time() -> None:
    assert run("prepare", *SMALL, "--width", "60").stdout == (
        "Weeks before\n"
        "\n"
        "[ ] Read how bonuses are given here.\n"
        "    Why      A request that fits the rules is easier to\n"
        "             grant.\n"
        '    Source   Bonus guide for architects, "Introduction".\n'
        "\n"
        "On the day\n"
        "\n"
        "[ ] Breathe, then speak.\n"
        "    Why      Calm is heard.\n"
        "    Source   Common among career guides.\n"
        "\n"
        "2 things to do.\n"
    )


def test_a_stage_leaves_out_what_goes_with_other_drafts() -> None:
    assert boxes(run("prepare", *SMALL, "--stage", "follow-up").stdout) == [
        "Read how bonuses are given here."
    ]
    assert run("prepare", *SMALL, "--stage", "no-reply").stdout == "0 things to do.\n"


def test_markdown_is_a_task_list() -> None:
    assert run("prepare", *SMALL, "--stage", "follow-up", "--format", "markdown").stdout == (
        "# Before, during and after the talk\n"
        "\n"
        "## Weeks before\n"
        "\n"
        "- [ ] **Read how bonuses are given here.** A request that fits the rules is easier to "
        'grant. *Bonus guide for architects, "Introduction".*\n'
    )


@pytest.mark.parametrize(("name", "start"), [("list.md", "# Before"), ("list.txt", "Weeks before")])
def test_a_file_has_the_format_of_its_name(tmp_path: Path, name: str, start: str) -> None:
    result = run("prepare", *SMALL, "-o", str(tmp_path / name), "--color", "always")
    assert (result.exit_code, result.stdout) == (0, "")
    written = (tmp_path / name).read_text("utf-8")
    assert written.startswith(start)
    assert "\x1b" not in written


def test_a_file_that_cannot_be_written(tmp_path: Path) -> None:
    result = run("prepare", *SMALL, "-o", str(tmp_path / "no" / "list.md"))
    assert result.exit_code == 2
    assert result.stderr.endswith("The file cannot be written: No such file or directory.\n")


@pytest.mark.parametrize("width", [40, 72, 100])
def test_every_line_fits(width: int) -> None:
    shown = run("prepare", "--width", str(width), "--role", "technical-lead").stdout
    assert max(map(len, shown.splitlines())) <= width


def test_a_role_adds_what_only_it_has_to_do() -> None:
    base, lead = run("prepare").stdout, run("prepare", "--role", "technical-lead").stdout
    assert len(boxes(lead)) > len(boxes(base)) > 15
    assert "who grew under you" in lead


def test_an_unknown_role() -> None:
    result = run("prepare", "--role", "wizard")
    assert result.exit_code == 2
    assert result.stderr == (
        "coach: There is no role 'wizard'; the roles are ml-engineer, software-architect, "
        "software-engineer and technical-lead.\n"
    )


def test_spacy_is_not_needed() -> None:
    done = spawn("prepare", PYTHONPROFILEIMPORTTIME="1")
    assert done.returncode == 0
    assert b"spacy" not in done.stderr


def test_rules_of_roles_are_listed_together() -> None:
    roles = ("--role", "technical-lead", "--role", "ml-engineer")
    listed = json.loads(run("rules", "list", *roles, "--format", "json").stdout)
    ids = {rule["id"] for rule in listed["rules"]}
    assert {"entitlement", "debt-dealt-with", "people-grown", "model-to-business"} <= ids
