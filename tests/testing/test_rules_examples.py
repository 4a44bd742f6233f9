"""Every example in the rules of the built-in packs, as its rule wants it."""

from collections.abc import Callable

import pytest

from coach import Coach
from coach.pack import base_pack_path, load_pack, role_paths
from coach.testing.examples import Case, cases

pytest_plugins = ["coach.testing"]


@pytest.mark.parametrize("case", cases(base_pack_path()), ids=str)
def test_example(case: Case, coach: Coach) -> None:
    case.check(coach)


def cases_with(role: str) -> list[Case]:
    """Those of the role's own rules, and of rules that it words otherwise."""
    found = cases(load_pack(base_pack_path(), roles=[role]))
    base = {str(case) for case in cases(base_pack_path())}
    return [case for case in found if str(case) not in base]


ROLES = [(role, case) for role in role_paths() for case in cases_with(role)]


@pytest.mark.parametrize(("role", "case"), ROLES, ids=str)
def test_example_of_a_role(
    role: str, case: Case, coach_with_roles: Callable[[tuple[str, ...]], Coach]
) -> None:
    case.check(coach_with_roles((role,)))
