"""Comparing with an earlier evaluation, and the gate."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.evaluate.comparison import Change, Comparison, compare, reasons_to_stop
from coach.evaluate.evaluation import Evaluation
from coach.evaluate.faults import EvaluationError
from coach.evaluate.items import NeutralItem
from coach.evaluate.labels import GUIDE, Labels
from coach.evaluate.saved import document, dumped, read_saved
from tests.evaluate.making import draft, evaluated, said
from tests.report.building import small_pack

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
    file.write_text(dumped(document(before, small_pack())))
    return compare(now, read_saved(file))


GOOD = "[Mine], after [nine years](tenure)."
NO_TENURE = "[Mine], after nine years."
NOTHING = "Mine, after nine years."
NO_ENTITLEMENT = "Mine, after [nine years](tenure)."


def test_nothing_moves_if_nothing_changes(tmp_path: Path) -> None:
    comparison = against(made(GOOD, NOTHING), made(GOOD, NOTHING), tmp_path)
    assert (comparison.moves, comparison.changes, comparison.gone) == ((), (), ())
    assert comparison.texts == 12
    assert list(reasons_to_stop(made(GOOD), comparison)) == []


def test_a_fall_of_everything_closes_the_gate(tmp_path: Path) -> None:
    now = made(GOOD, NO_TENURE, NO_TENURE)
    comparison = against(now, made(GOOD), tmp_path)
    moved = {(m.row.name, m.figure): m for m in comparison.moves}
    assert moved["tenure", "recall"].worse
    assert moved["tenure", "recall"].sure
    assert ("entitlement", "recall") not in moved
    assert any("framing: recall is worse" in reason for reason in reasons_to_stop(now, comparison))


def test_a_single_text_may_be_chance(tmp_path: Path) -> None:
    now = made(*[GOOD] * 11, NO_TENURE)
    comparison = against(now, made(GOOD), tmp_path)
    assert comparison.moves
    assert not any(move.sure for move in comparison.moves)
    assert list(reasons_to_stop(now, comparison)) == []


def test_rules_of_severity_error_may_lose_no_recall(tmp_path: Path) -> None:
    now = made(*[GOOD] * 11, NO_ENTITLEMENT)
    comparison = against(now, made(GOOD), tmp_path)
    assert list(reasons_to_stop(now, comparison)) == [
        "Problems, entitlement: recall fell, and the severity is error."
    ]
    assert list(reasons_to_stop(made(GOOD), against(made(GOOD), now, tmp_path))) == []


def test_false_alarms_that_rise_close_the_gate(tmp_path: Path) -> None:
    def mails(coach: str) -> Evaluation:
        texts = [NeutralItem(id=f"n{n}", text="We closed at five.", file="n") for n in range(12)]
        return evaluated(*((text, said(coach)) for text in texts), labels=RULES)

    now = mails("We [closed] at [five](tenure).")
    (reason,) = reasons_to_stop(now, against(now, mails("We closed at [five](tenure)."), tmp_path))
    assert reason.startswith("False alarms on neutral text, all together: per 1000 is worse")


def test_rules_that_never_fire_or_are_gone_close_the_gate(tmp_path: Path) -> None:
    assert list(reasons_to_stop(made(NO_TENURE), None)) == [
        "The rule tenure finds nothing in any text."
    ]
    fewer = Labels(GUIDE, frozenset({"entitlement"}), {"entitlement": "error"})
    now = made(NO_TENURE, labels=fewer)
    comparison = against(now, made(GOOD), tmp_path)
    assert "The rule tenure is gone." in reasons_to_stop(now, comparison)


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
    with pytest.raises(EvaluationError, match="No text of this evaluation"):
        against(evaluated(edited, labels=RULES), evaluated(other, labels=RULES), tmp_path)


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"version": 1}', "{" * 9, "\x00"])
def test_files_that_are_no_evaluation(tmp_path: Path, content: str) -> None:
    file = tmp_path / "x.json"
    file.write_text(content)
    with pytest.raises(EvaluationError, match="This is no evaluation; --save writes one"):
        read_saved(file)


def test_files_of_another_version_or_none(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text('{"version": 0}')
    with pytest.raises(EvaluationError, match="another version"):
        read_saved(tmp_path / "x.json")
    with pytest.raises(EvaluationError, match="cannot be read"):
        read_saved(tmp_path / "no.json")
