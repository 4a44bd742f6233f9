"""Fixtures for the tests of a pack.

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


@pytest.fixture(scope="session")
def pack_path() -> Path:
    """The folder of the pack under test; override it, session-scoped, to test one of your own."""
    return base_pack_path()


@pytest.fixture(scope="session")
def coach(pack_path: Path) -> Coach:
    """A coach with the pack of `pack_path`, loaded once."""
    return Coach.load(pack_path)


@pytest.fixture(scope="session")
def coach_with(pack_path: Path) -> CoachWith:
    """Coaches with the pack of `pack_path`, roles, and choices of policies, each loaded once."""

    @cache
    def load(roles: tuple[str, ...], choices: tuple[tuple[str, str], ...]) -> Coach:
        return Coach.load(pack_path, roles=roles, policies=dict(choices))

    return load
