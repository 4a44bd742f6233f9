"""The labels of the guide, and those of packs."""

from __future__ import annotations

import pytest

from coach.evaluate.labels import GUIDE, Labels
from coach.pack import STAGES, base_pack_path, load_pack
from tests.report.building import small_pack


def test_the_built_in_pack_keeps_to_the_guide() -> None:
    rules = load_pack(base_pack_path()).rules
    for name in rules.keys() & GUIDE.keys():
        assert rules[name].kind == GUIDE[name].kind
        assert GUIDE[name].dimension in (None, rules[name].dimension)
        if rules[name].kind == "absence":
            assert set(rules[name].stages) == set(GUIDE[name].stages)


def test_the_stages_of_the_guide_are_stages() -> None:
    assert {stage for label in GUIDE.values() for stage in label.stages} < set(STAGES)


@pytest.mark.parametrize(("kind", "count"), [("problem", 25), ("absence", 20), ("strength", 18)])
def test_the_guide_defines_so_many(kind: str, count: int) -> None:
    assert sum(label.kind == kind for label in GUIDE.values()) == count


def test_a_pack_says_what_can_be_given() -> None:
    labels = Labels.of(small_pack())
    assert labels.produced == {"entitlement", "no-ask", "clear-ask"}
    assert labels.measured(["tenure"]) == ("entitlement", "no-ask")
    assert "clear-ask" in labels.measured(["clear-ask"])
    assert "tenure" in labels.by_people().measured([])
    assert labels.only(["no-ask"]).kinds == {"absence"}
