"""Fixtures for the tests of a pack, and the option that names it.

PYTEST_DONT_REWRITE: a test module may import from here before it names the plugin.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from coach.coach import Coach
from coach.pack import base_pack_path

CoachWith = Callable[[tuple[str, ...], tuple[tuple[str, str], ...]], Coach]
"""Gives the coach for roles, and for policies with what is chosen."""

COACH_WITH = pytest.StashKey[CoachWith]()
"""Where whoever runs pytest may put what gives coaches that are loaded already."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the command line name the pack; only a plugin that is loaded early is asked."""
    group = parser.getgroup("coach", "the pack under test")
    group.addoption("--coach-pack", metavar="PATH", help="The folder of the pack under test.")


@pytest.fixture(scope="session")
def pack_path(pytestconfig: pytest.Config) -> Path:
    """The folder of the pack under test; override it, session-scoped, to test one of your own."""
    given = pytestconfig.getoption("--coach-pack", default=None)
    return base_pack_path() if given is None else Path(given)


@pytest.fixture(scope="session")
def coach(coach_with: CoachWith) -> Coach:
    """A coach with the pack of `pack_path`, loaded once."""
    return coach_with((), ())


@pytest.fixture(scope="session")
def coach_with(pytestconfig: pytest.Config, pack_path: Path) -> CoachWith:
    """Coaches with the pack of `pack_path`, roles, and choices of policies, each loaded once."""

    @cache
    def load(roles: tuple[str, ...], choices: tuple[tuple[str, str], ...]) -> Coach:
        return Coach.load(pack_path, roles=roles, policies=dict(choices))

    return pytestconfig.stash.get(COACH_WITH, load)
