"""What the shipped models tell; read without the rest of them, which takes numpy."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

SENTENCE_MODEL = Path(__file__).with_name("models") / "sentences"
DRAFT_MODEL = Path(__file__).with_name("models") / "drafts"
"""The folders of the models that the package ships, made by ``training.recogniser``."""
BOUNDS_FILE = SENTENCE_MODEL / "bounds.json"


@dataclass(frozen=True, slots=True)
class Bounds:
    """The probabilities that decide, chosen where they serve best (``training.bounds``).

    Attributes:
        least: from here on a sentence bears the label.
        doubt: below this it does not, whatever a pattern finds.
    """

    least: float
    doubt: float


@cache
def known_labels() -> Mapping[str, Bounds]:
    """The labels that the shipped model finds in sentences."""
    bounds = json.loads(BOUNDS_FILE.read_text("utf-8"))
    return {label: Bounds(**values) for label, values in bounds.items()}
