"""The index leaves out no pattern that could match."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from coach.evidence.index import RequirementIndex

KEY_SETS = st.frozensets(st.sampled_from("abcdef"), min_size=1, max_size=3)


@given(
    st.lists(st.lists(KEY_SETS, max_size=3).map(tuple), max_size=12),
    st.frozensets(st.sampled_from("abcdef")),
)
def test_candidates_are_those_whose_every_set_is_met(
    requirements: list[tuple[frozenset[str], ...]], keys: frozenset[str]
) -> None:
    expected = [
        number
        for number, sets in enumerate(requirements)
        if all(not keys.isdisjoint(wanted) for wanted in sets)
    ]
    assert RequirementIndex(requirements).candidates(keys) == expected
