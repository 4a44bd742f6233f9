"""Numbers of a rule that a layer may change."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.engine import Condition
from coach.pack import Rule, load_pack
from tests.pack.broken import edited, layered, problems_of

RULE = "rules/ask/no-ask.yaml"


@pytest.fixture
def acme(tmp_path: Path) -> Path:
    """Its lowest layer has a rule with thresholds, which no layer disables."""
    pack = layered(tmp_path)
    (pack / RULE).unlink()
    edited(
        tmp_path / "sample",
        RULE,
        [
            ("{gt: 20}", "{gt: {threshold: words}}"),
            ("when:", "thresholds: {words: 20, drafts: 1}\nat_least: {threshold: drafts}\nwhen:"),
            ("never says", "has more than {thresholds.words} words and never says"),
        ],
    )
    return pack


def override(layer: Path, says: str) -> Path:
    (layer / "rules" / "ask").mkdir(exist_ok=True)
    (layer / RULE).write_text(f"override: no-ask\n{says}\n", encoding="utf-8")
    return layer


def words(rule: Rule) -> object:
    condition: Condition = rule.when[0]
    return condition.tests[0].value


def test_conditions_and_texts_have_the_numbers(acme: Path) -> None:
    rule = load_pack(acme).rules["no-ask"]
    assert (words(rule), rule.at_least) == (20, 1)
    assert rule.why == "The draft has more than 20 words and never says what it asks for."


def test_a_layer_changes_one_and_leaves_the_others(acme: Path) -> None:
    override(acme, "thresholds: {words: 1500}")
    rule = load_pack(acme).rules["no-ask"]
    assert (words(rule), rule.at_least) == (1500, 1)
    assert rule.thresholds == {"words": 1500, "drafts": 1}
    assert rule.why.startswith("The draft has more than 1,500 words")
    assert Path(rule.origins["thresholds.words"].path) == acme / RULE
    assert rule.origins["thresholds.words"].line == 2


def test_other_words_may_name_the_number_too(acme: Path) -> None:
    override(acme, "thresholds: {words: 30}\nwhy: 'After {thresholds.words} words, ask.'")
    assert load_pack(acme).rules["no-ask"].why == "After 30 words, ask."


def test_layers_above_count_on(acme: Path) -> None:
    override(acme.parent / "writer", "thresholds: {words: 30}")
    override(acme, "thresholds: {drafts: 2}")
    rule = load_pack(acme).rules["no-ask"]
    assert (words(rule), rule.at_least) == (30, 2)


def test_two_layers_of_a_level_may_not_differ(acme: Path) -> None:
    override(acme.parent / "writer", "thresholds: {words: 30}")
    override(acme.parent / "speaker", "thresholds: {words: 40, drafts: 2}")
    (problem,) = problems_of(acme, acme.parent)
    assert "disagree on the threshold 'words' of the rule 'no-ask'" in problem
    (acme / RULE).write_text("disable: no-ask\nreason: A form asks.\n", encoding="utf-8")
    assert problems_of(acme) == []
