"""Aligning places: the cases of the feature, and what holds for all cases."""

from __future__ import annotations

from hypothesis import given as for_all
from hypothesis import strategies as st
from pytest_bdd import given, parsers, scenarios, then

from coach.evaluate.alignment import CRITERIA, align, meets, trimmed
from coach.evaluate.items import Mark, Place
from tests.evaluate.marked import unmarked

scenarios("alignment.feature")

places = st.tuples(st.integers(0, 20), st.integers(1, 8)).map(lambda p: (p[0], p[0] + p[1]))
some_places = st.lists(places, max_size=6)


@given(parsers.parse('people mark "{marked}"'), target_fixture="gold")
def _(marked: str) -> tuple[str, tuple[Mark, ...]]:
    return unmarked(marked)


@given(parsers.parse('the coach marks "{marked}"'), target_fixture="found")
def _(marked: str) -> tuple[str, tuple[Mark, ...]]:
    return unmarked(marked)


@then(
    parsers.parse(
        "so many places agree: {overlap:d} overlapping, {half:d} by half, {exact:d} exactly"
    )
)
def _(
    gold: tuple[str, tuple[Mark, ...]],
    found: tuple[str, tuple[Mark, ...]],
    overlap: int,
    half: int,
    exact: int,
) -> None:
    text, people = gold
    same_text, coach = found
    assert text == same_text
    shared = [
        common
        for label in {mark.label for mark in people}
        for _, _, common in align(of(label, people, text), of(label, coach, text))
    ]
    counts = [sum(meets(criterion, common) for common in shared) for criterion in CRITERIA]
    assert counts == [overlap, half, exact]


def of(label: str, marks: tuple[Mark, ...], text: str) -> list[Place]:
    return [trimmed(mark.place, text) for mark in marks if mark.label == label and mark.place]


@for_all(some_places, some_places)
def test_swapping_the_sides_changes_nothing(gold: list[Place], found: list[Place]) -> None:
    one = sorted(shared for _, _, shared in align(gold, found))
    other = sorted(shared for _, _, shared in align(found, gold))
    assert abs(sum(one) - sum(other)) < 1e-9


@for_all(some_places, some_places)
def test_pairs_are_one_to_one_and_have_something_in_common(
    gold: list[Place], found: list[Place]
) -> None:
    pairs = align(gold, found)
    assert len({a for a, _, _ in pairs}) == len({b for _, b, _ in pairs}) == len(pairs)
    assert len(pairs) <= min(len(gold), len(found))
    for a, b, shared in pairs:
        assert 0 < shared <= 1
        assert gold[a][0] < found[b][1]
        assert found[b][0] < gold[a][1]


@for_all(some_places, some_places)
def test_what_is_the_same_is_never_given_to_another(gold: list[Place], found: list[Place]) -> None:
    same = sum(min(gold.count(place), found.count(place)) for place in set(gold))
    assert sum(shared == 1 for _, _, shared in align(gold, found)) == same


@for_all(some_places)
def test_a_copy_agrees_everywhere(gold: list[Place]) -> None:
    assert [shared for _, _, shared in align(gold, gold[::-1])] == [1.0] * len(gold)


@for_all(st.text(" ab.!", min_size=1, max_size=8), st.data())
def test_trimming_stays_within_and_leaves_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    left, right = trimmed((start, end), text)
    assert start <= left < right <= end
    assert trimmed((left, right), text) == (left, right)
    assert text[start:left].strip() == ""
    assert text[right:end].strip(" .!") == ""
