"""A corpus of each kind, and a coach that needs no model."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from coach.cli import loading
from tests.evaluate.coaches import WordCoach

CORPUS = Path(__file__).parent / "corpus"


@pytest.fixture
def coached(monkeypatch: pytest.MonkeyPatch) -> WordCoach:
    """Commands load this coach."""
    coach = WordCoach()
    monkeypatch.setattr(loading, "load_coach", lambda pack, model, roles, near=None: coach)
    monkeypatch.setattr(loading, "load_rules", lambda pack, roles: coach.pack)
    monkeypatch.delenv("COACH_DEBUG", raising=False)
    return coach


def lines(*records: Mapping[str, Any] | str) -> str:
    """A corpus of `records`; a string stands for itself."""
    return "".join(
        f"{record if isinstance(record, str) else json.dumps(record)}\n" for record in records
    )
