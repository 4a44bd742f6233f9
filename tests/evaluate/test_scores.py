"""What is measured: marks, stages, grades, quantities, false alarms, contrast, stress."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import cohen_kappa_score, precision_recall_fscore_support

from coach.evaluate.items import (
    GRADES,
    ContrastItem,
    NeutralItem,
    ParagraphItem,
    Quantity,
    QuantityItem,
    StressItem,
)
from coach.evaluate.labels import GUIDE, Labels
from coach.evaluate.mark_scores import ALL, MEAN
from coach.evaluate.prediction import Prediction
from coach.evaluate.resampling import Estimate, difference, estimate
from coach.evaluate.statistics import Kappa, Mean, Ratio, Share, scores
from tests.evaluate.making import EVERYTHING, draft, evaluated, figure, row, said, section


def test_marks_are_counted_for_their_rule_their_dimension_and_together() -> None:
    evaluation = evaluated(
        (draft("a", "[I earned it]. [Five years](tenure)!"), said("[I earned it]. Five years!")),
        (draft("b", "We [must](demand) talk."), said("We [must](tenure) talk.")),
    )
    assert row(evaluation, "problems", "entitlement").counts == {"gold": 1, "found": 1, "hits": 1}
    assert row(evaluation, "problems", "tenure").counts == {"gold": 1, "found": 1, "hits": 0}
    assert row(evaluation, "problems", "demand").counts == {"gold": 1, "found": 0, "hits": 0}
    assert row(evaluation, "problems", "framing").counts == {"gold": 3, "found": 2, "hits": 1}
    assert figure(evaluation, "problems", ALL, "precision") == 1 / 2
    assert figure(evaluation, "problems", ALL, "recall") == 1 / 3
    assert figure(evaluation, "problems", ALL, "f1") == 2 / 5
    assert figure(evaluation, "problems", MEAN, "f1") == 1 / 3
    assert figure(evaluation, "problems", "demand", "precision") is None


def test_problems_strengths_and_absences_are_apart() -> None:
    item = draft("a", "[Mine]. [Thanks](gratitude)", absent=["no-ask", "no-amount"])
    evaluation = evaluated((item, said("Mine. [Thanks](gratitude)", absent=("no-ask", "no-roi"))))
    assert row(evaluation, "problems", ALL).counts["hits"] == 0
    assert row(evaluation, "strengths", ALL).counts == {"gold": 1, "found": 1, "hits": 1}
    assert row(evaluation, "absences", ALL).counts == {"gold": 2, "found": 2, "hits": 1}


def test_what_is_not_produced_is_no_miss() -> None:
    some = Labels(GUIDE, frozenset({"entitlement"}), {"entitlement": "error"})
    item = draft("a", "[Mine]. [Better](vague-claim). [Thanks](gratitude)", absent=["no-ask"])
    evaluation = evaluated((item, said("[Mine]. Better. Thanks")), labels=some)
    assert figure(evaluation, "problems", ALL, "recall") == 1
    assert evaluation.not_produced == {"vague-claim": 1, "gratitude": 1, "no-ask": 1}
    assert section(evaluation, "strengths").missing
    assert section(evaluation, "absences").missing
    assert section(evaluation, "stages").missing == "Not produced: the coach names no stage."
    assert section(evaluation, "grades").missing == "Not produced: the coach gives no grade."


def test_a_label_that_nobody_was_told_of_is_no_false_alarm() -> None:
    known = {**EVERYTHING.known, "our-own": GUIDE["demand"]}
    labels = Labels(known, frozenset(known), {})
    said_so = said("[Mine](our-own).")
    evaluation = evaluated((draft("a", "Mine."), said_so), labels=labels)
    assert row(evaluation, "problems", ALL).counts["found"] == 0
    assert evaluation.not_labelled == {"our-own": 1}
    told = evaluated(
        (draft("a", "Mine."), said_so), (draft("b", "[My](our-own)."), said("My.")), labels=labels
    )
    assert row(told, "problems", "our-own").counts == {"gold": 1, "found": 1, "hits": 0}


def test_rules_that_never_find_anything_are_named() -> None:
    few = Labels(GUIDE, frozenset({"entitlement", "tenure", "no-ask"}), {})
    item = draft("a", "[Mine].")
    assert evaluated((item, said("[Mine].")), labels=few).silent == ("tenure", "no-ask")
    assert evaluated((item, said("[Mine].", absent=("no-ask",))), labels=few).silent == ("tenure",)


def test_stages() -> None:
    evaluation = evaluated(
        (draft("a", "x"), said("x", stage="pitch")),
        (draft("b", "x"), said("x", stage="follow-up")),
        (draft("c", "x", stage="follow-up"), said("x", stage="follow-up")),
        (draft("d", "x", stage="other", grade=None), said("x")),
    )
    assert figure(evaluation, "stages", ALL, "right") == 1 / 2
    assert figure(evaluation, "stages", "follow-up", "precision") == 1 / 2
    assert figure(evaluation, "stages", "pitch", "recall") == 1 / 2
    confusion = section(evaluation, "stages").confusion
    assert confusion is not None
    assert confusion.columns[-1] == "none"
    taken = dict(zip(confusion.rows, confusion.counts, strict=True))
    assert sum(taken["other"]) == taken["other"][-1] == 1
    assert sum(map(sum, confusion.counts)) == 4


def test_grades() -> None:
    evaluation = evaluated(
        *((draft(f"{g}1", "x", grade=g), said("x", grade=g, score=50.0)) for g in GRADES),
        (draft("b", "x", grade="A"), said("x", grade="B")),
        (draft("c", "x", grade="A"), said("x", grade="F")),
        (draft("d", "x", stage="other", grade=None), said("x")),
    )
    grades = section(evaluation, "grades")
    assert grades.texts == 7
    assert figure(evaluation, "grades", "grade", "exact") == 5 / 7
    assert figure(evaluation, "grades", "grade", "within_one") == 6 / 7
    assert figure(evaluation, "grades", "grade", "kappa") == pytest.approx(1 - 17 * 7 / 239)
    assert grades.confusion is not None
    assert grades.confusion.counts[0] == (1, 1, 0, 0, 1)
    assert [grade for grade, _ in grades.points] == list(GRADES)


def test_a_grade_that_is_not_given_is_wrong() -> None:
    evaluation = evaluated(
        (draft("a", "x"), said("x", grade="C")), (draft("b", "x"), said("x", refused="Poem."))
    )
    assert figure(evaluation, "grades", "grade", "within_one") == 1 / 2
    assert evaluation.refused == {"b": "Poem."}


def test_kappa_is_that_of_the_drafts_with_a_grade() -> None:
    given = [(draft(f"{g}1", "x", grade=g), said("x", grade=g)) for g in GRADES]
    missed = draft("m", "x", grade="A"), said("x")
    assert figure(evaluated(*given, missed), "grades", "grade", "kappa") == 1


def contrast(name: str, marked: str, violates: bool, label: str = "entitlement") -> ContrastItem:
    text, marks = said_text(marked)
    places = tuple(mark.place for mark in marks.spans if mark.place)
    return ContrastItem(id=name, text=text, file="c", label=label, violates=violates, places=places)


def said_text(marked: str) -> tuple[str, Prediction]:
    item = draft("x", marked)
    return item.text, said(marked)


def test_contrast_pairs() -> None:
    evaluation = evaluated(
        (contrast("a", "[Mine] and [owed], of course.", True), said("Mine and [owed], of course.")),
        (contrast("b", "[Mine], of course.", True), said("Mine, [of course].")),
        (contrast("c", "Ours.", False), said("[Ours](tenure).")),
        (contrast("d", "Ours.", False), said("[Ours].")),
        (contrast("e", "No ask.", True, "no-ask"), said("No ask.", absent=("no-ask",))),
    )
    assert row(evaluation, "contrast", "entitlement").counts == {
        "violations": 2,
        "caught": 1,
        "lookalikes": 2,
        "spared": 1,
    }
    assert figure(evaluation, "contrast", "no-ask", "caught") == 1
    assert figure(evaluation, "contrast", ALL, "caught") == 2 / 3


def test_false_alarms_are_counted_per_thousand_words() -> None:
    evaluation = evaluated(
        (NeutralItem(id="a", text="one two three four five", file="n"), said("")),
        (
            NeutralItem(id="b", text="six seven eight", file="n"),
            said("[six] [seven](tenure) eight"),
        ),
        (NeutralItem(id="c", text="Thanks a", file="n"), said("[Thanks](gratitude) a")),
        (ParagraphItem(id="d", text="one two", file="t", document="m"), said("[one] [two]")),
        (ParagraphItem(id="e", text="three four", file="t", document="m"), said("three four")),
    )
    assert figure(evaluation, "neutral", ALL, "per_1000") == 200
    assert figure(evaluation, "neutral", "tenure", "per_1000") == 100
    assert figure(evaluation, "neutral", ALL, "without") == 2 / 3
    assert figure(evaluation, "treebank", ALL, "per_1000") == 500
    assert section(evaluation, "treebank").texts == 1


def test_stress_texts_may_not_be_graded_too_well() -> None:
    def stress(name: str, most: str | None) -> StressItem:
        return StressItem(
            id=name,
            text="x",
            file="s",
            stage="pitch",
            spans=(),
            absent=(),
            grade="F",
            kind="poem",
            most=most,
        )

    evaluation = evaluated(
        (stress("a", "D"), said("x", grade="C")),
        (stress("b", "D"), said("x", grade="D")),
        (stress("c", "D"), said("x", grade="F")),
        (stress("d", None), said("x", grade="F")),
        (stress("e", None), said("x")),
    )
    assert figure(evaluation, "stress", "poem", "kept") == 3 / 5


def quantity(text: str, kind: str, value: float, metric: str | None = None) -> Quantity:
    return Quantity(text, kind, value, metric=metric)


def test_quantities_are_found_by_place_and_compared_field_by_field() -> None:
    item = QuantityItem(
        id="a",
        text="5 of 5 people cut the cost by 30 %.",
        file="q",
        quantities=(
            quantity("5 of 5", "ratio", 1),
            quantity("30 %", "percent", 30, "the cost"),
        ),
    )
    found = (
        quantity("30 %.", "percent", 30.0001, "Cost"),
        quantity("5", "count", 5),
        quantity("5", "count", 5),
    )
    evaluation = evaluated((item, Prediction((), quantities=found)))
    assert row(evaluation, "quantities", ALL).counts == {"gold": 2, "found": 3, "hits": 2}
    assert figure(evaluation, "quantities", "percent", "f1") == 1
    assert figure(evaluation, "quantities", "percent", "f1-exact") == 1
    assert figure(evaluation, "quantities", "ratio", "recall") == 0
    assert figure(evaluation, "quantities", "metric", "right") == 1
    assert figure(evaluation, "quantities", "value", "right") == 1 / 2


def test_numbers_that_measure_nothing_are_left_alone() -> None:
    def room(name: str) -> QuantityItem:
        return QuantityItem(id=name, text="Room 12", file="q", quantities=())

    evaluation = evaluated(
        (room("a"), Prediction((), quantities=())),
        (room("b"), Prediction((), quantities=(quantity("12", "count", 12),))),
    )
    assert figure(evaluation, "quantities", "texts with none", "without") == 1 / 2


def test_quantities_that_are_not_produced_are_no_misses() -> None:
    item = QuantityItem(id="a", text="30", file="q", quantities=(quantity("30", "count", 30),))
    assert section(evaluated((item, Prediction(()))), "quantities").missing


@given(st.lists(st.tuples(st.booleans(), st.booleans()), min_size=1, max_size=30))
def test_scores_are_those_of_scikit_learn(answers: list[tuple[bool, bool]]) -> None:
    gold, found = np.array(answers, dtype=float).T
    expected = precision_recall_fscore_support(gold, found, average="binary", zero_division=np.nan)
    ours = scores(gold, found, gold * found)
    for name, value in zip(("precision", "recall", "f1"), expected, strict=False):
        figure = estimate(ours[name], len(answers)).value
        assert figure is None if np.isnan(value) else figure == pytest.approx(value)


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=1, max_size=30))
def test_kappa_is_that_of_scikit_learn(grades: list[tuple[int, int]]) -> None:
    gold, found = np.array(grades, dtype=float).T
    for weights in (None, "quadratic"):
        ours = estimate(Kappa(gold, found, weights is not None), len(grades)).value
        if len({*gold, *found}) == 1:
            assert ours is None
        else:
            theirs = cohen_kappa_score(gold, found, labels=range(5), weights=weights)
            assert ours == pytest.approx(theirs)


def test_an_interval_holds_its_figure_and_narrows_with_more_texts() -> None:
    few, many = np.array([1.0, 0, 1, 1]), np.array([1.0, 0, 1, 1] * 50)
    narrow = estimate(Ratio(many, np.ones(200)), 200)
    wide = estimate(Ratio(few, np.ones(4)), 4)
    assert narrow.value == wide.value == 0.75
    assert width(narrow) < width(wide)


def width(one: Estimate) -> float:
    assert one.value is not None
    assert one.low is not None
    assert one.high is not None
    assert one.low <= one.value <= one.high
    return one.high - one.low


def test_a_share_of_one_is_not_certain() -> None:
    one = estimate(Share(np.ones(16), np.ones(16)), 16)
    assert (one.value, one.high) == (1.0, 1.0)
    assert one.low == pytest.approx(0.81, abs=0.01)


def test_a_ratio_that_is_the_same_for_all_texts_is_not_certain() -> None:
    found = np.array([2.0, 1, 3])
    always = estimate(Ratio(found, found), 3)
    assert (always.value, always.high) == (1.0, 1.0)
    assert always.low == pytest.approx(0.61, abs=0.01)
    never = estimate(Ratio(np.zeros(3), np.full(3, 500.0), 1000), 3)
    assert (never.value, never.low) == (0.0, 0.0)
    assert never.high == pytest.approx(2.55, abs=0.01)


def test_figures_without_anything_to_count_have_no_value() -> None:
    nothing = Ratio(np.zeros(3), np.zeros(3))
    assert estimate(nothing, 3).value is None
    assert estimate(Mean([nothing, Ratio(np.ones(3), np.ones(3))]), 3).value == 1
    assert difference(nothing, nothing, 3).value is None


def test_a_difference_is_measured_on_the_same_texts() -> None:
    before = np.array([1.0, 0, 0, 1] * 10)
    everyone = np.ones(40)
    same = difference(Ratio(before, everyone), Ratio(before, everyone), 40)
    assert (same.value, same.low, same.high) == (0, 0, 0)
    better = difference(Ratio(everyone, everyone), Ratio(before, everyone), 40)
    assert better.value == 0.5
    assert better.low is not None
    assert better.low > 0
