"""What holds for the grade of any draft, whatever is found in it."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from coach.grade import Grade, grade
from coach.pack import LETTERS
from coach.substance import Substance
from tests.grading.making import PACK, Found, base_rubric, found

WORDS = ("cut costs by 8%", "costs fell 8%", "thank you", "many thanks", "by a third", "")
FINDINGS = st.lists(
    st.builds(found, st.sampled_from(list(PACK.rules.values())), st.sampled_from(WORDS))
)
STAGES = st.sampled_from(list(base_rubric().stages))
SUBSTANCES = st.builds(
    Substance, words=st.integers(1, 700), sound=st.integers(0, 700), repeated=st.integers(0, 99)
)
WEIGHTS = st.dictionaries(st.sampled_from(list(PACK.rules)), st.floats(0.1, 5))


def graded(
    findings: list[Found], stage: str, substance: Substance, weights: dict[str, float]
) -> Grade:
    made = grade(findings, stage, base_rubric(), substance, weights)
    assert made is not None
    return made


@given(FINDINGS, STAGES, SUBSTANCES, WEIGHTS)
def test_the_parts_make_the_whole(
    findings: list[Found], stage: str, substance: Substance, weights: dict[str, float]
) -> None:
    made = graded(findings, stage, substance, weights)
    assert 0 <= made.score <= 100
    limit = made.limit.points if made.limit else 0
    assert made.score == sum(dimension.points for dimension in made.dimensions) + limit
    for dimension in made.dimensions:
        pairs = zip(findings, made.points, strict=True)
        changes = [points or 0 for one, points in pairs if one.dimension == dimension.name]
        assert dimension.points == dimension.start + sum(changes)
        assert 0 <= dimension.points <= dimension.most


@given(FINDINGS, STAGES, SUBSTANCES, WEIGHTS, st.data())
def test_no_problem_pays_and_no_strength_costs(
    findings: list[Found],
    stage: str,
    substance: Substance,
    weights: dict[str, float],
    data: st.DataObject,
) -> None:
    """Leaving a problem out never lowers the score, leaving a strength out never raises it."""
    if not findings:
        return
    place = data.draw(st.integers(0, len(findings) - 1))
    whole = graded(findings, stage, substance, weights).score
    rest = graded(findings[:place] + findings[place + 1 :], stage, substance, weights).score
    assert rest <= whole if findings[place].kind == "strength" else rest >= whole


@given(FINDINGS, STAGES, SUBSTANCES, st.randoms())
def test_order_does_not_matter(
    findings: list[Found], stage: str, substance: Substance, random: Random
) -> None:
    shuffled = findings[:]
    random.shuffle(shuffled)
    assert (
        graded(findings, stage, substance, {}).score == graded(shuffled, stage, substance, {}).score
    )


@given(FINDINGS, STAGES, SUBSTANCES)
def test_the_letter_is_that_of_the_score(
    findings: list[Found], stage: str, substance: Substance
) -> None:
    made = graded(findings, stage, substance, {})
    place = LETTERS.index(made.letter)
    lowest = [*base_rubric().letters.values(), 0]
    assert lowest[place] <= made.score <= base_rubric().top(made.letter)
