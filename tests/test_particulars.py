"""The facts of a draft that fill the blanks of advice."""

from __future__ import annotations

import pytest

from coach import Coach
from coach.pack import base_pack_path, fill_blanks
from coach.particulars import particulars

pytest_plugins = ["coach.testing"]


@pytest.fixture(scope="module")
def coach() -> Coach:
    return Coach.load(base_pack_path())


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("I deserve a bonus of €4,000.", {"amount": "€4,000", "reward": "bonus"}),
        ("Over the past six months I rebuilt the rota.", {"period": "the past six months"}),
        ("This year we rebuilt the rota.", {"period": "this year"}),
        ("I know that money is tight this year.", {}),
        (
            "In May I cut onboarding from 12 days\nto 3. I also cut costs by 2%.",
            {"result": "I cut onboarding from 12 days to 3"},
        ),
        ("My colleague was promoted. Rents are up 9%.", {}),
        (
            "According to Glassdoor, nurses like me are paid between $60,000 and $72,000.",
            {"range": "between $60,000 and $72,000", "source": "Glassdoor"},
        ),
        (
            "I understand that the budget is closed, and I would still like to talk.",
            {"constraint": "the budget is closed"},
        ),
    ],
)
def test_facts(coach: Coach, text: str, facts: dict[str, str]) -> None:
    found = particulars(text, coach.evidence(text), [])
    assert {name: found.get(name) for name in facts} == facts
    assert facts or not {"period", "amount"} & found.keys()


def test_a_market_figure_is_not_the_amount(coach: Coach) -> None:
    text = "Nurses like me are paid $60,000 to $72,000, so you have to match that."
    assert "amount" not in particulars(text, coach.evidence(text), [])


def test_faulty_words_are_no_result(coach: Coach) -> None:
    text = "I cut onboarding from 12 days to 3."
    assert "result" in particulars(text, coach.evidence(text), [])
    assert "result" not in particulars(text, coach.evidence(text), [(2, 5)])


def test_blanks_are_filled_with_the_article_that_fits() -> None:
    advice = 'Say: "A [reward] of [amount] for [period]."'
    facts = {"reward": "increase", "amount": "5%"}
    assert fill_blanks(advice, facts) == 'Say: "An increase of 5% for [period]."'


def test_advice_on_a_draft_has_its_facts(coach: Coach) -> None:
    text = "In May I cut onboarding from 12 days to 3. I deserve a raise of 5%."
    (found,) = [one for one in coach.critique(text).findings if one.rule == "entitlement"]
    assert found.instead is not None
    assert "I cut onboarding from 12 days to 3" in found.instead
    assert "I would like to request a raise of 5%" in found.instead
