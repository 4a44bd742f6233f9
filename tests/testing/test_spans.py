import pytest

from coach.testing.spans import overlap, places, same_place


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ((0, 10), (0, 10), 1.0),
        ((0, 10), (10, 20), 0.0),
        ((0, 10), (30, 40), 0.0),
        ((0, 10), (5, 15), 1 / 3),
        ((0, 10), (2, 7), 0.5),
        ((3, 3), (3, 3), 0.0),
    ],
)
def test_overlap_is_what_is_shared_of_both(
    one: tuple[int, int], other: tuple[int, int], share: float
) -> None:
    assert overlap(one, other) == pytest.approx(share)
    assert overlap(other, one) == overlap(one, other)


def test_half_is_enough() -> None:
    assert same_place((0, 10), (0, 5))
    assert not same_place((0, 10), (0, 4))


def test_words_are_found_wherever_they_stand_and_across_lines() -> None:
    assert list(places("a  bonus", "a bonus, or a\n  bonus?")) == [(0, 7), (12, 21)]
    assert list(places("(50%)", "up (50%)")) == [(3, 8)]
    assert list(places("", "text")) == []
