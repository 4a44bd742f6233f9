"""Tests keep what the coach prepares in pytest's folder, not in the user's."""

from __future__ import annotations

import os

import pytest


def pytest_configure(config: pytest.Config) -> None:
    """Name the folder before anything is loaded."""
    if config.cache is not None:
        os.environ["COACH_CACHE"] = str(config.cache.mkdir("coach"))
