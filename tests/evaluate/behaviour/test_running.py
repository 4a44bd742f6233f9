"""Behavioural tests put to a coach."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import cast

import pytest

from coach.coach import Coach
from coach.evaluate.behaviour.result import Behaviour
from coach.evaluate.behaviour.running import planned
from coach.evaluate.items import DraftItem, Item, NeutralItem
from coach.evaluate.labels import Labels
from coach.evaluate.prediction import Prediction, predict
from tests.evaluate.coaches import WordCoach
from tests.evaluate.making import draft

BODY = "I deserve a bonus. Sarah and I cut the cost of the platform by 9% in this year."
ITEMS = [
    draft("a", f"Hi Anna,\n\n{BODY}\n\nI request a bonus of $5,000.\n\nBest,\nBeth"),
    draft("b", f"Hello Karl,\n\n{BODY}\n\nI'm glad to talk about it.\n\nRegards,\nTom"),
]


def tried(
    items: Sequence[Item], flagged: str = r"I deserve[^.]*", most: int = 60
) -> dict[str, Behaviour]:
    """All tests, put to a coach that flags these words."""
    coach = cast("Coach", WordCoach(flagged))
    labels = Labels.of(coach.pack)
    said = predict(coach, [item.text for item in items])
    predictions = dict(zip([item.id for item in items], said, strict=True))
    plan = planned(items, predictions, labels, coach.pack, most)
    return {b.name: b for b in plan.behaviours(predict(coach, plan.texts))}


def test_a_coach_that_is_not_misled_keeps_every_test() -> None:
    for behaviour in tried(ITEMS).values():
        if behaviour.name not in ("insult", "ultimatum", "capitals", "first letters"):
            assert behaviour.kept == behaviour.tried
            assert behaviour.failures == ()


def test_a_coach_that_is_misled_is_told_so_with_text_change_and_finding() -> None:
    names = tried(ITEMS[:1], flagged="Sarah")["names"]
    assert (names.tried, names.kept) == (1, 0)
    (failure,) = names.failures
    assert failure.startswith("a (“Anna” to “")
    assert "”): lost entitlement “" in failure


def test_failures_in_blind_files_are_counted_and_not_told() -> None:
    blind = replace(ITEMS[0], file="corpora/drafts/test-1.jsonl")
    names = tried([blind], flagged="Sarah")["names"]
    assert (names.tried, names.kept, names.failures) == (1, 0, ())


def test_what_the_coach_does_not_give_is_not_asked_for() -> None:
    found = tried(ITEMS)
    assert found["names"].missing == ("grade",)
    assert found["claim of entitlement"].missing == ("grade",)
    assert found["claim of entitlement"].tried > 0
    assert found["figure for a vague claim"].missing == ("vague-claim",)
    assert found["figure for a vague claim"].tried == 0
    assert found["insult"].missing == ("aggression",)


def test_the_grade_is_asked_for_where_there_is_one() -> None:
    coach = cast("Coach", WordCoach())
    labels = Labels.of(coach.pack)
    graded = {item.id: Prediction((), grade="B") for item in ITEMS}
    plan = planned(ITEMS, graded, labels, coach.pack)
    same = plan.behaviours(Prediction((), grade="B") for _ in plan.texts)
    lower = plan.behaviours(Prediction((), grade="D") for _ in plan.texts)
    at = [behaviour.name for behaviour in same].index("names")
    assert same[at].missing == ()
    assert (same[at].kept, lower[at].kept) == (2, 0)
    assert lower[at].failures[0].endswith("grade B to D")


def test_a_draft_that_is_refused_after_a_change_is_a_failure() -> None:
    plan = planned(ITEMS, said_nothing(), Labels.of(WordCoach.pack), WordCoach.pack)
    names = plan.behaviours(Prediction((), refused="No English.") for _ in plan.texts)[0]
    assert names.kept == 0
    assert names.failures[0].endswith("refused: No English.")


def test_only_drafts_that_are_judged_are_changed() -> None:
    poem = replace(ITEMS[0], id="c", text=f"{ITEMS[0].text} thee")
    mail = NeutralItem(id="d", text=ITEMS[0].text, file="x")
    assert all(behaviour.tried == 0 for behaviour in tried([poem, mail]).values())


def test_the_same_texts_are_tried_each_time_and_no_more_than_asked_for() -> None:
    pack = WordCoach.pack
    plan = planned(ITEMS, said_nothing(), Labels.of(pack), pack)
    again = planned(ITEMS, said_nothing(), Labels.of(pack), pack)
    assert plan.texts == again.texts
    few = planned(ITEMS, said_nothing(), Labels.of(pack), pack, most=1)
    assert all(behaviour.tried <= 1 for behaviour in tried(ITEMS, most=1).values())
    assert set(few.texts) < set(plan.texts)


def test_each_draft_is_changed_once_before_one_is_changed_twice() -> None:
    items = list(many())
    empty = {item.id: Prediction(()) for item in items}
    plan = planned(items, empty, Labels.of(WordCoach.pack), WordCoach.pack, most=10)
    for test in plan.tests:
        assert len({trial.subject.item.id for trial in test.trials}) == len(test.trials)


def test_a_rate_has_an_interval() -> None:
    rate = Behaviour("names", "invariance", 60, 57).rate
    assert rate.value == pytest.approx(0.95)
    assert rate.low == pytest.approx(0.863, abs=1e-3)
    assert rate.high == pytest.approx(0.983, abs=1e-3)
    assert Behaviour("names", "invariance", 0, 0).rate.value is None


def said_nothing() -> dict[str, Prediction]:
    return {item.id: Prediction(()) for item in ITEMS}


def many() -> Iterator[DraftItem]:
    for number in range(20):
        yield replace(ITEMS[number % 2], id=str(number))
