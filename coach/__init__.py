"""Pitch Coach: a rules-based coach for people who ask their manager for a bonus or a raise.

    from coach import Coach

    coach = Coach.load()
    for finding in coach.critique("I deserve a raise.").findings:
        print(finding.title, finding.start, finding.end, finding.instead)

The names below are loaded when first used, so that `coach --help` need not wait for spaCy.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from coach.coach import Coach
    from coach.critique import Critique, Finding
    from coach.draft import Draft, DraftError
    from coach.language.pipeline import ModelError
    from coach.pack import PackError

__all__ = ["Coach", "Critique", "Draft", "DraftError", "Finding", "ModelError", "PackError"]
__version__ = "0.1.0"

_HOMES = {
    "Coach": "coach.coach",
    "Critique": "coach.critique",
    "Finding": "coach.critique",
    "Draft": "coach.draft",
    "DraftError": "coach.draft",
    "ModelError": "coach.language.pipeline",
    "PackError": "coach.pack",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'coach' has no attribute {name!r}")
    return getattr(importlib.import_module(_HOMES[name]), name)
