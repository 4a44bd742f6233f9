"""Every mistake of ``problems/*.txt`` is told as it is written there, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pack.broken import copy_of_sample, edited, layered, problems_of
from tests.pack.golden import LAYERED, Case, cases

CASES = list(cases())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_problems(case: Case, tmp_path: Path) -> None:
    pack = edited(copy_of_sample(tmp_path), case.file, [(case.old, case.new)])
    assert problems_of(pack) == case.said


@pytest.mark.parametrize("case", list(cases(LAYERED)), ids=lambda case: case.name)
def test_problems_of_layers(case: Case, tmp_path: Path) -> None:
    acme = layered(tmp_path)
    edited(tmp_path, case.file, [(case.old, case.new)])
    assert problems_of(acme, tmp_path) == case.said


def test_each_case_has_a_problem() -> None:
    assert len(CASES) > 100
    assert [case.name for case in CASES if not case.said] == []


def test_all_problems_are_told_at_once(tmp_path: Path) -> None:
    pack = copy_of_sample(tmp_path)
    for case in (c for c in CASES if c.name in ("pack-1", "vocabulary-1", "evidence-1", "rules-1")):
        edited(pack, case.file, [(case.old, case.new)])
    assert [line.split(":")[0] for line in problems_of(pack)] == [
        "evidence/framing/entitlement.yaml",
        "pack.yaml",
        "rules/framing/entitlement.yaml",
        "vocabulary/rewards.yaml",
    ]
