"""Every example in the rules of the built-in pack, as its rule wants it."""

import pytest

from coach import Coach
from coach.pack import base_pack_path
from coach.testing.examples import Case, cases

pytest_plugins = ["coach.testing"]


@pytest.mark.parametrize("case", cases(base_pack_path()), ids=str)
def test_example(case: Case, coach: Coach) -> None:
    case.check(coach)
