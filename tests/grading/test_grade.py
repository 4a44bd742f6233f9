"""The grade: a sum that a reader can retrace, and that no trick raises."""

from __future__ import annotations

import pytest

from coach.grade import DimensionGrade, Limit, grade
from coach.pack import STAGES
from coach.substance import Substance
from tests.grading.making import (
    ENOUGH,
    Found,
    absence,
    base_rubric,
    graded,
    problem,
    strength,
)


def points_of(made: tuple[DimensionGrade, ...], name: str) -> int:
    return next(dimension.points for dimension in made if dimension.name == name)


def test_a_draft_begins_with_what_the_rubric_gives() -> None:
    made = graded()
    assert [dimension.points for dimension in made.dimensions] == [20, 16, 8, 7, 2, 4, 2, 6]
    assert (made.score, made.letter, made.points, made.limit) == (65, "C", (), None)


def test_a_problem_takes_and_a_strength_brings() -> None:
    made = graded(strength("commitment"), problem("tenure", "warning"))
    assert made.points == (3, -6)
    assert points_of(made.dimensions, "process") == 9
    assert points_of(made.dimensions, "framing") == 14
    assert made.score == 65 + 3 - 6


def test_repeats_weigh_less_each_time() -> None:
    hedges = [problem("hedging", "suggestion", "evidence")] * 4
    assert graded(*hedges).points == (-3, -1, -1, -1)
    assert graded(*[problem("grievance", "warning")] * 4).points == (-6, -3, -1, -1)


def test_a_dimension_has_no_less_than_nothing_and_the_worst_is_counted_first() -> None:
    made = graded(problem("tenure", "warning"), problem("demand"), problem("ultimatum"))
    assert made.points == (0, -12, -8)
    assert points_of(made.dimensions, "framing") == 0


def test_strengths_bring_a_dimension_no_higher_than_its_most() -> None:
    made = graded(*(strength(f"rule-{number}") for number in range(5)))
    assert made.points == (3, 3, 3, 0, 0)
    assert points_of(made.dimensions, "process") == 15


def test_what_is_missing_weighs_more_in_a_short_mail() -> None:
    assert graded(absence("no-period")).points == (-6,)
    assert graded(absence("no-summary"), stage="follow-up").points == (-18,)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("I cut the backlog by 40%", "The backlog is 40% smaller"),
        ("twelve falls down to seven", "Down to seven, twelve falls"),
    ],
)
def test_the_same_claim_twice_is_one_strength(first: str, second: str) -> None:
    rule, dimension = "quantified-achievement", "evidence"
    assert graded(*(strength(rule, text, dimension) for text in (first, second))).points == (3, 0)


def test_a_strength_counts_twice_at_most() -> None:
    made = graded(*(strength("roi", f"a return of {n}%", "impact") for n in (10, 20, 30)))
    assert made.points == (3, 1, 0)


ERRORS = ("entitlement", "demand", "ultimatum", "personal-need")


@pytest.mark.parametrize(("count", "letter"), [(0, "A"), (1, "C"), (2, "D"), (3, "D"), (4, "F")])
def test_errors_hold_the_grade_down(count: int, letter: str) -> None:
    fine = [
        *(strength(f"process-{n}") for n in range(3)),
        *(strength(f"tone-{n}", dimension="tone") for n in range(2)),
        *(strength(f"impact-{n}", dimension="impact") for n in range(3)),
        strength("ask", dimension="ask"),
        strength("openness", dimension="flexibility"),
        strength("figure", "40%", "evidence"),
        strength("context", dimension="benchmarks"),
    ]
    assert graded(*fine).letter == "A"
    assert graded(*fine, *map(problem, ERRORS[:count])).letter == letter


def test_one_error_over_and_over_is_one_sort_of_error() -> None:
    assert graded(*[problem("demand")] * 5).limit is None
    assert graded(problem("demand"), problem("ultimatum")).letter == "D"


def test_what_is_missing_is_no_error_in_the_text() -> None:
    assert graded(absence("no-ask", "error"), absence("no-metrics", "error")).limit is None


def test_a_limit_takes_what_is_above_it() -> None:
    made = graded(substance=Substance(words=120, sound=39, repeated=0))
    assert made.limit == Limit("short", 39, 40, "D", -16)
    assert (made.score, made.letter) == (49, "D")


@pytest.mark.parametrize(
    ("words", "repeated", "cause"),
    [(59, 0, None), (39, 0, "short"), (501, 0, None), (120, 30, None)],
)
def test_a_limit_that_changes_nothing_is_not_named(
    words: int, repeated: int, cause: str | None
) -> None:
    limit = graded(substance=Substance(words, words, repeated)).limit
    assert (limit and limit.cause) == cause


def test_there_is_no_grade_for_other_texts_and_none_without_a_sentence() -> None:
    assert [stage for stage in STAGES if grade([], stage, base_rubric(), ENOUGH) is None] == [
        "other"
    ]
    assert grade([], "pitch", base_rubric(), Substance(words=0, sound=0, repeated=0)) is None


def test_a_dimension_without_points_is_not_graded() -> None:
    made = graded(problem("equity", dimension="culture"))
    assert made.points == (None,)
    assert sum(dimension.points for dimension in made.dimensions) == 65


def test_a_pack_may_weigh_a_rule() -> None:
    findings: list[Found] = [problem("tenure", "warning"), strength("commitment")]
    made = grade(findings, "pitch", base_rubric(), ENOUGH, {"tenure": 0.25, "commitment": 2})
    assert made is not None
    assert made.points == (-2, 6)
