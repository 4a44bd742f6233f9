"""Every example in the rules of the built-in packs, as its rule wants it."""

import pytest

from coach import Coach
from coach.pack import base_pack_path, load_pack, role_paths
from coach.testing.examples import Case, cases
from coach.testing.fixtures import CoachWith

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
def test_example_of_a_role(role: str, case: Case, coach_with: CoachWith) -> None:
    case.check(coach_with((role,), ()))


def cases_under(policy: str, choice: str) -> list[Case]:
    """Those of rules that only such a choice lets speak."""
    pack = load_pack(base_pack_path(), policies={policy: choice})
    return [case for case in cases(pack) if case.rule.id in BASE.silent]


BASE = load_pack(base_pack_path())
CHOICES = [(name, choice) for name, policy in BASE.policies.items() for choice in policy.choices]
CHOSEN = [(pair, case) for pair in CHOICES for case in cases_under(*pair)]


@pytest.mark.parametrize(("chosen", "case"), CHOSEN, ids=str)
def test_example_under_a_policy(chosen: tuple[str, str], case: Case, coach_with: CoachWith) -> None:
    case.check(coach_with((), (chosen,)))


def test_every_silent_rule_speaks_under_some_choice() -> None:
    assert {case.rule.id for _, case in CHOSEN} == set(BASE.silent)
