"""What must hold for the critique of a changed text."""

from __future__ import annotations

import pytest

from coach.evaluate.behaviour.expectations import (
    Appears,
    FindingsStay,
    GradeMoves,
    NothingNew,
    Trial,
    Vanishes,
)
from coach.evaluate.behaviour.subject import Subject
from coach.evaluate.behaviour.variant import Piece, edited
from coach.evaluate.items import Mark
from tests.evaluate.making import EVERYTHING, draft, said

MARKED = "Hi Ann, [I deserve a raise]. I do [more than Ann](coworker-comparison)."
TEXT = "Hi Ann, I deserve a raise. I do more than Ann."


def renamed(marked: str = MARKED, **more: object) -> Trial:
    """Ann is called Olumide, where this is what was said before."""
    subject = Subject(draft("d", MARKED), said(marked, **more), EVERYTHING)
    places = [at for at in range(len(TEXT)) if TEXT.startswith("Ann", at)]
    return Trial(subject, edited(TEXT, [Piece(at, at + 3, "Olumide") for at in places]))


def without_claim(about: Mark | None = None) -> Trial:
    """The sentence with the claim is taken out."""
    subject = Subject(draft("d", MARKED), said(MARKED), EVERYTHING)
    return Trial(subject, edited(TEXT, [Piece(8, 27, "")], about))


def test_findings_stay_on_the_same_words() -> None:
    now = "Hi Olumide, [I deserve a raise.] I do [more than Olumide](coworker-comparison)."
    assert FindingsStay().broken(renamed(), said(now)) is None
    absent = ("no-thanks",)
    assert FindingsStay().broken(renamed(absent=absent), said(now, absent=absent)) is None


@pytest.mark.parametrize(
    ("now", "reason"),
    [
        (
            "Hi Olumide, [I deserve a raise]. I do more than Olumide.",
            "lost coworker-comparison “more than Olumide”",
        ),
        (
            "Hi Olumide, [I deserve] a raise. I do [more than Olumide](coworker-comparison).",
            "entitlement “I deserve” instead of “I deserve a raise”",
        ),
        (
            "[Hi](hedging) Olumide, [I deserve a raise]. I do "
            "[more than Olumide](coworker-comparison).",
            "gained hedging “Hi”",
        ),
    ],
)
def test_findings_that_do_not_stay_are_told(now: str, reason: str) -> None:
    assert FindingsStay().broken(renamed(), said(now)) == reason


def test_absences_that_come_and_go_are_told() -> None:
    now = said("Hi Olumide, I deserve a raise. I do more than Olumide.", absent=("no-ask",))
    before = renamed(TEXT, absent=("no-thanks",))
    assert FindingsStay().broken(before, now) == "lost no-thanks; gained no-ask"


@pytest.mark.parametrize(
    ("rule", "was", "now", "broken"),
    [
        (GradeMoves(), "B", "B", False),
        (GradeMoves(), None, None, False),
        (GradeMoves(), "B", "C", True),
        (GradeMoves(), "B", None, True),
        (GradeMoves(may_fall=True), "B", "F", False),
        (GradeMoves(may_fall=True), "B", "A", True),
        (GradeMoves(may_rise=True), "B", "A", False),
        (GradeMoves(may_rise=True), "B", "C", True),
    ],
)
def test_a_grade_moves_only_as_it_may(
    rule: GradeMoves, was: str | None, now: str | None, broken: bool
) -> None:
    told = rule.broken(renamed(grade=was), said(TEXT, grade=now))
    assert told == (f"grade {was} to {now or 'none'}" if broken else None)


def test_a_rule_appears_in_the_words_that_are_new() -> None:
    subject = Subject(draft("d", MARKED), said(MARKED), EVERYTHING)
    added = Trial(subject, edited(TEXT, [Piece(46, 46, " I am owed.")]))
    before = "Hi Ann, [I deserve a raise]. I do more than Ann. "
    assert Appears("entitlement").broken(added, said(f"{before}[I am owed].")) is None
    assert Appears("entitlement").broken(added, said(f"{before}I am owed.")) == "no entitlement"
    assert Appears("no-ask").broken(added, said(before, absent=("no-ask",))) is None
    assert Appears("no-ask").broken(added, said(before, absent=())) == "no no-ask"


def test_a_finding_vanishes_from_its_words() -> None:
    about = renamed().subject.said.spans[0]
    trial = Trial(renamed().subject, edited(TEXT, [Piece(25, 25, " of 4%")], about))
    now = "Hi Ann, [I deserve a raise] of 4%. I do more than Ann."
    assert Vanishes().broken(trial, said(now)) == "still entitlement"
    assert Vanishes().broken(trial, said("Hi Ann, I deserve a raise of 4%.")) is None
    lacking = without_claim(Mark("no-thanks"))
    assert Vanishes().broken(lacking, said(TEXT, absent=("no-thanks",))) == "still no-thanks"
    assert Vanishes().broken(lacking, said(TEXT, absent=())) is None


def test_nothing_new_is_found() -> None:
    trial = without_claim()
    same = "Hi Ann, I do [more than Ann](coworker-comparison)."
    assert NothingNew().broken(trial, said(same)) is None
    shorter = "Hi Ann, I do [more](coworker-comparison) [than](gratitude) Ann."
    assert NothingNew().broken(trial, said(shorter)) is None
    new = "Hi Ann, [I do more than Ann](arrogance)."
    assert NothingNew().broken(trial, said(new)) == "gained arrogance “I do more than Ann”"
