"""Fixtures for the tests of a pack."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from coach.coach import Coach
from coach.pack import base_pack_path


@pytest.fixture(scope="session")
def pack_path() -> Path:
    """The folder of the pack under test; override it, session-scoped, to test one of your own."""
    return base_pack_path()


@pytest.fixture(scope="session")
def coach(pack_path: Path) -> Coach:
    """A coach with the pack of `pack_path`, loaded once."""
    return Coach.load(pack_path)


@pytest.fixture(scope="session")
def coach_with_roles(pack_path: Path) -> Callable[[tuple[str, ...]], Coach]:
    """Coaches with the pack of `pack_path` and roles, each loaded once."""
    return cache(lambda roles: Coach.load(pack_path, roles=roles))
