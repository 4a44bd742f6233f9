"""The check of examples, with a pack outside the repository's own."""

from dataclasses import replace
from pathlib import Path

import pytest

from coach import Coach
from coach.pack import Rule
from coach.testing.examples import Case, cases, cases_of

pytest_plugins = ["coach.testing"]

PACK = Path(__file__).parent / "pack"
CASES = cases(PACK)


@pytest.fixture(scope="module")
def coach() -> Coach:
    return Coach.load(PACK)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_sound_examples_pass(case: Case, coach: Coach) -> None:
    case.check(coach)


def test_every_text_of_a_rule_is_a_case_with_a_readable_name() -> None:
    assert [str(case) for case in CASES] == [
        "manners/debt flag 1: The year was good and I deserve a",
        "manners/debt flag 2: I deserve a bonus. I deserve a holiday",
        "manners/debt pass 1: The team deserves a holiday.",
        "manners/debt rewrite 1: The year was good, so I ask for",
        'manners/debt instead 1: Ask for it: "I would like to discuss',
        "manners/debt instead 2: I would like to discuss [amount].",
        "manners/debt mended 1: The year was good and I deserve a",
        "manners/debt mended 2: I deserve a bonus. I deserve a holiday",
        "manners/no-thanks flag 1: I read the report on the train.",
        "manners/no-thanks pass 1: Thank you for the report on the train.",
        "manners/thanked flag 1: Thank you for the meeting.",
        "manners/thanked pass 1: The meeting was short.",
    ]


def _case(coach: Coach, name: str) -> Case:
    return next(case for case in cases(coach.pack) if str(case).startswith(name))


def test_a_flagged_text_that_is_not_found_fails_with_the_evidence(coach: Coach) -> None:
    missed = replace(_case(coach, "manners/debt flag 1"), text="You never say I deserve a raise.")
    with pytest.raises(AssertionError) as failure:
        missed.check(coach)
    message = str(failure.value)
    assert f"debt.yaml:{missed.position.line}:" in message
    assert "findings wanted: 1, as marked\nfindings made: 0" in message
    assert 'debt "I deserve a raise", said of self, negated' in message


WRONG_TEXTS: list[tuple[str, dict[str, object]]] = [
    ("manners/debt flag 1", {"text": "I deserve it. I deserve more."}),
    ("manners/debt flag 1", {"spans": ((0, 13),)}),
    ("manners/debt flag 2", {"spans": ((0, 17),)}),
    ("manners/debt pass 1", {"text": "I deserve a holiday."}),
    ("manners/debt rewrite 1", {"text": "I deserve a holiday."}),
    ("manners/debt instead 2", {"text": "I deserve [amount]."}),
    ("manners/debt mended 1", {"spans": ((0, 0),)}),
    ("manners/no-thanks flag 1", {"text": "Thank you for the report."}),
    ("manners/no-thanks pass 1", {"text": "I read the whole report."}),
    ("manners/thanked flag 1", {"text": "No more of this, please."}),
]


@pytest.mark.parametrize(("name", "change"), WRONG_TEXTS)
def test_unsound_examples_fail(coach: Coach, name: str, change: dict[str, object]) -> None:
    case = _case(coach, name)
    wrong = replace(case, **change)  # type: ignore[arg-type]
    with pytest.raises(AssertionError, match=f"{case.sort} {case.number} of {case.rule.id}"):
        wrong.check(coach)


def test_marks_are_shown_where_they_belong(coach: Coach) -> None:
    case = replace(_case(coach, "manners/debt flag 1"), spans=((0, 8), (13, 17)))
    with pytest.raises(AssertionError, match="<<The year>> was <<good>> and I deserve"):
        case.check(coach)


def test_a_text_that_cannot_be_coached_fails(coach: Coach) -> None:
    empty = replace(_case(coach, "manners/debt pass 1"), text=" ")
    with pytest.raises(AssertionError, match="the coach refuses it: The draft is empty"):
        empty.check(coach)


def test_advice_need_not_be_a_draft(coach: Coach) -> None:
    replace(_case(coach, "manners/debt instead 2"), text="[amount]").check(coach)


def _advice(rule: Rule) -> list[str]:
    return [case.text for case in cases_of(rule) if case.sort == "instead"]


def test_advice_is_read_with_its_quotations_on_their_own(coach: Coach) -> None:
    rule = replace(coach.pack.rules["debt"], instead='Not {phrase.text}: "one", “two”.')
    assert _advice(rule) == ['Not [words]: "one", “two”.', "one", "two"]
    assert _advice(replace(rule, kind="absence")) == []
    assert _advice(replace(rule, instead=None)) == []
