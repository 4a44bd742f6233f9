"""Comparing with an earlier evaluation, and the gate."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.evaluate.baseline import as_baseline, read_baseline
from coach.evaluate.comparison import Change, Comparison, compare, reasons_to_stop
from coach.evaluate.evaluation import Evaluation
from coach.evaluate.faults import EvaluationError
from coach.evaluate.items import NeutralItem
from coach.evaluate.labels import GUIDE, Labels
from tests.evaluate.making import draft, evaluated, said

RULES = Labels(
    GUIDE,
    frozenset({"entitlement", "tenure"}),
    {"entitlement": "error", "tenure": "warning"},
)


def made(*coach: str, labels: Labels = RULES, grade: str | None = None) -> Evaluation:
    """Twelve drafts with two problems each; `coach` says what is found in each, in turn."""
    people = "[Mine], after [nine years](tenure)."
    return evaluated(
        *(
            (draft(f"d{number}", people), said(coach[number % len(coach)], grade=grade))
            for number in range(12)
        ),
        labels=labels,
    )


def against(now: Evaluation, before: Evaluation, tmp_path: Path) -> Comparison:
    file = tmp_path / "before.json"
    file.write_text(as_baseline(before))
    return compare(now, read_baseline(file, now.items))


def reasons(now: Evaluation, before: Evaluation, tmp_path: Path) -> list[str]:
    return list(reasons_to_stop(against(now, before, tmp_path), now.labels))


GOOD = "[Mine], after [nine years](tenure)."
NO_TENURE = "[Mine], after nine years."
NOTHING = "Mine, after nine years."
NO_ENTITLEMENT = "Mine, after [nine years](tenure)."


def test_nothing_moves_if_nothing_changes(tmp_path: Path) -> None:
    comparison = against(made(GOOD, NOTHING), made(GOOD, NOTHING), tmp_path)
    assert (comparison.moves, comparison.changes, comparison.gone) == ((), (), ())
    assert comparison.texts == 12
    assert reasons(made(GOOD), made(GOOD), tmp_path) == []


def test_a_fall_of_everything_closes_the_gate(tmp_path: Path) -> None:
    now = made(GOOD, NO_TENURE, NO_TENURE)
    comparison = against(now, made(GOOD), tmp_path)
    moved = {(m.row.name, m.figure): m for m in comparison.moves}
    assert moved["tenure", "recall"].worse
    assert moved["tenure", "recall"].sure
    assert ("entitlement", "recall") not in moved
    assert (
        "Problems, framing: worse by more than chance (recall, f1, recall-half, f1-half, "
        "recall-exact, f1-exact)."
    ) in reasons(now, made(GOOD), tmp_path)


def test_a_single_text_may_be_chance(tmp_path: Path) -> None:
    now = made(*[GOOD] * 11, NO_TENURE)
    comparison = against(now, made(GOOD), tmp_path)
    assert comparison.moves
    assert not any(move.sure for move in comparison.moves)
    assert reasons(now, made(GOOD), tmp_path) == []


def test_rules_of_severity_error_may_lose_no_recall(tmp_path: Path) -> None:
    now = made(*[GOOD] * 11, NO_ENTITLEMENT)
    assert reasons(now, made(GOOD), tmp_path) == [
        "Problems, entitlement: recall fell, and the severity is error."
    ]
    assert reasons(made(GOOD), now, tmp_path) == []


def test_false_alarms_that_rise_close_the_gate(tmp_path: Path) -> None:
    def mails(coach: str) -> Evaluation:
        texts = [NeutralItem(id=f"n{n}", text="We closed at five.", file="n") for n in range(12)]
        return evaluated(*((text, said(coach)) for text in texts), labels=RULES)

    now = mails("We [closed] at [five](tenure).")
    assert reasons(now, mails("We closed at [five](tenure)."), tmp_path) == [
        "False alarms on neutral text, all together: worse by more than chance (per_1000)."
    ]


def test_a_rule_that_never_finds_anything_closes_the_gate(tmp_path: Path) -> None:
    silent = made(NO_TENURE)
    assert reasons(silent, silent, tmp_path) == ["The rule tenure finds nothing in any text."]


def test_a_rule_may_find_something_in_corpora_that_are_not_measured_now(tmp_path: Path) -> None:
    elsewhere = (draft("x", "[Nine](tenure)."), said("[Nine](tenure)."))
    one = (draft("a", "[Mine]."), said("[Mine]."))
    both = evaluated(one, elsewhere, labels=RULES)
    assert reasons(evaluated(one, labels=RULES), both, tmp_path) == []


def test_a_rule_that_is_gone_closes_the_gate(tmp_path: Path) -> None:
    fewer = Labels(GUIDE, frozenset({"entitlement"}), {"entitlement": "error"})
    now = made(NO_TENURE, labels=fewer)
    assert "The rule tenure is gone." in reasons(now, made(GOOD), tmp_path)
    only = made(NO_TENURE, labels=RULES.only(["entitlement"]))
    assert reasons(only, made(GOOD), tmp_path) == []


def changes(now: Evaluation, before: Evaluation, tmp_path: Path) -> list[Change]:
    return list(against(now, before, tmp_path).changes)


def test_changes_say_what_was_gained_and_lost(tmp_path: Path) -> None:
    (worst, *_, best) = changes(
        made("[Mine, after] nine [years].", *[GOOD] * 11), made(GOOD, NOTHING), tmp_path
    )
    assert worst.item.id == "d0"
    assert worst.balance < 0
    assert [(mark.label, right) for mark, right in worst.gained] == [
        ("entitlement", True),
        ("entitlement", False),
    ]
    assert [(mark.label, right) for mark, right in worst.lost] == [
        ("entitlement", True),
        ("tenure", True),
    ]
    assert best.balance == 2
    assert not best.lost


def test_changes_of_the_grade_count(tmp_path: Path) -> None:
    (change, *_) = changes(made(GOOD, grade="C"), made(GOOD, grade="A"), tmp_path)
    assert change.other == (("grade A to C", 1),)
    (change, *_) = changes(made(GOOD, grade="B"), made(GOOD, grade="C"), tmp_path)
    assert change.other == (("grade C to B", -1),)


def test_texts_that_are_not_the_same_are_left_out(tmp_path: Path) -> None:
    one = (draft("a", "[Mine]."), said("[Mine]."))
    other = (draft("b", "[Ours]."), said("[Ours]."))
    edited = (draft("b", "[Theirs]."), said("Theirs."))
    comparison = against(
        evaluated(one, edited, labels=RULES), evaluated(one, other, labels=RULES), tmp_path
    )
    assert (comparison.texts, comparison.changes) == (1, ())
    with pytest.raises(EvaluationError, match="None of these texts is in this baseline"):
        against(evaluated(edited, labels=RULES), evaluated(other, labels=RULES), tmp_path)
