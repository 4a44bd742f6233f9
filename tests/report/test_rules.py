"""The pages about rules."""

import json

import pytest

from coach.report.rule_list import render_rule_list, render_rule_list_json
from coach.report.rule_page import render_rule
from coach.report.style import Style
from tests.report.building import PACK_PATH, SNAPSHOTS, small_pack
from tests.report.test_text import check


def test_list() -> None:
    rules = list(small_pack().rules.values())
    check(render_rule_list(rules), SNAPSHOTS / "rule-list.txt")


def test_list_in_color_has_the_same_columns() -> None:
    rules = list(small_pack().rules.values())
    assert "\x1b[1;31merror   \x1b[0m  framing" in render_rule_list(rules, Style(color=True))


def test_empty_list() -> None:
    assert render_rule_list([]).endswith("0 rules.\n")


@pytest.mark.parametrize("rule", ["entitlement", "clear-ask", "no-ask"])
def test_page(rule: str) -> None:
    page = render_rule(small_pack().rules[rule], small_pack())
    check(page.replace(str(PACK_PATH), "pack"), SNAPSHOTS / f"rule-{rule}.txt")


def test_json() -> None:
    data = json.loads(render_rule_list_json(list(small_pack().rules.values()), small_pack()))
    assert data["version"] == 1
    assert [rule["id"] for rule in data["rules"]] == ["entitlement", "clear-ask", "no-ask"]
    assert data["rules"][1]["severity"] is None
    assert data["rules"][0]["sources"][0]["guide"] == "architects"
