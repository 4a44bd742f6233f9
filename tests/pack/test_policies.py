"""What layers choose, and what that makes of rules."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from coach.pack import PackError, load_pack
from tests.pack.broken import copy_of_sample, edited, layered, problems_of

POLICIES = """
requests:
  about: How plainly one asks.
  default: plain
  source: {practice: Houses differ.}
  choices:
    plain: {}
    gentle: {no-ask: silent, entitlement: suggestion}
    strict: {entitlement: error}
praise:
  about: Whether a request is praised.
  default: given
  source: {practice: Some praise.}
  choices:
    given: {}
    spared: {clear-ask: silent, entitlement: warning}
"""


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    pack = copy_of_sample(tmp_path)
    (pack / "policies.yaml").write_text(POLICIES, encoding="utf-8")
    return pack


@pytest.fixture
def acme(tmp_path: Path) -> Path:
    pack = layered(tmp_path)
    (tmp_path / "sample" / "policies.yaml").write_text(POLICIES, encoding="utf-8")
    return pack


def choose(pack: Path, choices: str) -> Path:
    return edited(pack, "pack.yaml", [("language: en", f"language: en\npolicies: {choices}")])


def test_without_a_choice_the_default_holds(sample: Path) -> None:
    pack = load_pack(sample)
    assert {name: choice.name for name, choice in pack.choices.items()} == {
        "requests": "plain",
        "praise": "given",
    }
    assert pack.silent == {}
    assert pack.choices["requests"].position.line == 4


def test_a_choice_makes_rules_milder_or_silent(sample: Path) -> None:
    pack = load_pack(sample, policies={"requests": "gentle"})
    assert pack.rules["entitlement"].severity == "suggestion"
    assert list(pack.silent) == ["no-ask"]
    assert "no-ask" not in pack.rules


def test_of_two_choices_the_milder_holds(sample: Path) -> None:
    gentle = load_pack(sample, policies={"requests": "gentle", "praise": "spared"})
    assert gentle.rules["entitlement"].severity == "suggestion"
    strict = load_pack(sample, policies={"requests": "strict", "praise": "spared"})
    assert strict.rules["entitlement"].severity == "warning"
    assert list(strict.silent) == ["clear-ask"]


def test_a_rule_tells_which_policies_are_about_it(sample: Path) -> None:
    pack = load_pack(sample, policies={"requests": "gentle"})
    said = {policy.name: str(ruling) for policy, ruling in pack.policies_on("entitlement")}
    assert said == {"requests": "suggestion", "praise": "None"}
    assert [policy.name for policy, _ in pack.policies_on("clear-ask")] == ["praise"]


def test_a_layer_chooses_and_the_rule_tells_where(acme: Path) -> None:
    choose(acme, "{requests: strict}")
    rule = load_pack(acme).rules["entitlement"]
    assert rule.severity == "error"
    assert Path(rule.origins["severity"].path).parent == acme


def test_what_a_higher_layer_overrides_beats_a_choice_below(acme: Path) -> None:
    choose(acme.parent / "sample", "{requests: gentle}")
    assert load_pack(acme).rules["entitlement"].severity == "warning"


def test_an_override_of_the_severity_wakes_a_silent_rule(acme: Path) -> None:
    choose(acme.parent / "sample", "{requests: gentle}")
    (acme / "rules" / "ask" / "no-ask.yaml").write_text("override: no-ask\nseverity: error\n")
    pack = load_pack(acme)
    assert pack.rules["no-ask"].severity == "error"
    assert not pack.silent


def test_a_silent_rule_may_be_worded_otherwise(acme: Path) -> None:
    choose(acme, "{requests: gentle, praise: given}")
    edited(
        acme.parent / "writer",
        "rules/framing/entitlement.yaml",
        [("severity: warning", "title: A")],
    )
    (acme / "rules" / "ask" / "no-ask.yaml").write_text("override: no-ask\ntitle: Nothing asked\n")
    assert load_pack(acme).silent["no-ask"].title == "Nothing asked"


def test_a_rule_in_the_place_of_a_silent_one_speaks(acme: Path) -> None:
    choose(acme.parent / "sample", "{praise: spared}")
    pack = load_pack(acme)
    assert "plain-ask" in pack.rules
    assert "clear-ask" not in pack.silent


def test_two_layers_of_a_level_that_choose_differently_are_a_conflict(acme: Path) -> None:
    choose(acme.parent / "writer", "{praise: given}")
    choose(acme.parent / "speaker", "{praise: spared}")
    assert problems_of(acme, acme.parent) == [
        "speaker/pack.yaml:5:20: 'speaker' and 'writer' disagree on the policy 'praise': see "
        "writer/pack.yaml:5:20; let a layer above both decide, or do without one [conflict]"
    ]
    choose(acme, "{praise: given}")
    assert problems_of(acme) == []


def test_a_choice_and_an_override_of_one_layer_may_not_differ(acme: Path) -> None:
    choose(acme, "{requests: gentle}")
    edited(
        acme,
        "rules/framing/entitlement.yaml",
        [("title: Asking", "severity: error\ntitle: Asking")],
    )
    (problem,) = problems_of(acme, acme.parent)
    assert "'acme' and 'acme' disagree on the severity of the rule 'entitlement'" in problem


def test_a_policy_is_declared_once(acme: Path) -> None:
    (acme / "policies.yaml").write_bytes((acme.parent / "sample" / "policies.yaml").read_bytes())
    first, second = problems_of(acme, acme.parent)
    assert "the policy 'requests' is taken, first at sample/policies.yaml:3:3" in first
    assert "the policy 'praise' is taken" in second


@pytest.mark.parametrize(
    ("policies", "message"),
    [
        ({"request": "plain"}, "there is no policy 'request' (did you mean 'requests'?)"),
        ({"requests": "plian"}, "'plian' is no choice of the policy 'requests' (did you mean"),
    ],
)
def test_a_choice_that_is_not_there(
    sample: Path, policies: Mapping[str, str], message: str
) -> None:
    with pytest.raises(PackError) as error:
        load_pack(sample, policies=policies)
    assert message in str(error.value)
