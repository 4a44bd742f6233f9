"""Fixtures for the tests of a pack."""

from __future__ import annotations

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
