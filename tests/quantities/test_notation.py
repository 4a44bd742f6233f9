"""Figures are read as the writer's country writes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.quantities.notation import read


def grouped(whole: int, mark: str) -> str:
    return f"{whole:,}".replace(",", mark)


def indian(whole: int) -> str:
    head, tail = f"{whole:,}".replace(",", "")[:-3], f"{whole:,}"[-3:]
    pairs: list[str] = []
    while head:
        pairs.insert(0, head[-2:])
        head = head[:-2]
    return ",".join([*pairs, tail])


@given(st.integers(0, 10**12), st.sampled_from([",", "'", "’", " ", "\u00a0", "\u202f"]))
def test_thousands_are_read_back(whole: int, mark: str) -> None:
    assert read(grouped(whole, mark)) == whole


@given(st.integers(0, 10**12))
def test_thousands_parted_by_dots_are_read_back(whole: int) -> None:
    assert read(grouped(whole, "."), thousands=True) == whole


@given(st.integers(1000, 10**10), st.integers(0, 99), st.sampled_from([",.", ".,", "'.", " ,"]))
def test_sums_with_cents_are_read_back(whole: int, cents: int, marks: str) -> None:
    assert read(f"{grouped(whole, marks[0])}{marks[1]}{cents:02}") == float(f"{whole}.{cents:02}")


@given(st.integers(1000, 10**10))
def test_indian_groups_are_read_back(whole: int) -> None:
    assert read(indian(whole)) == whole


@given(st.integers(0, 10**6), st.integers(0, 99), st.sampled_from(",."))
def test_decimals_are_read_back(whole: int, rest: int, mark: str) -> None:
    assert read(f"{whole}{mark}{rest:02}") == float(f"{whole}.{rest:02}")


@given(st.text("0123456789.,' ’½", min_size=1, max_size=20).filter(lambda t: t[0].isdigit()))
def test_any_figures_can_be_read(text: str) -> None:
    value = read(text)
    assert value is None or value >= 0


@pytest.mark.parametrize("text", ["2.4.1", "12.03.2025", "1,2,3", "1.2,3.4"])
def test_versions_and_dates_are_no_numbers(text: str) -> None:
    assert read(text) is None


def test_a_lone_dot_before_three_figures_parts_thousands_only_where_told() -> None:
    assert read("4.500") == 4.5
    assert read("4.500", thousands=True) == 4500
    assert read("0.004", thousands=True) == 0.004


def test_fractions() -> None:
    assert read("½") == 0.5
    assert read("1½") == 1.5
