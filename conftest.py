"""Tests keep what the coach prepares in pytest's folder, and know no settings of the user."""

from __future__ import annotations

import os

import pytest


def pytest_configure(config: pytest.Config) -> None:
    """Name the folder before anything is loaded."""
    if config.cache is not None:
        os.environ["COACH_CACHE"] = str(config.cache.mkdir("coach"))
        os.environ["XDG_CONFIG_HOME"] = str(config.cache.mkdir("settings"))
    os.environ.pop("COACH_PACK", None)
