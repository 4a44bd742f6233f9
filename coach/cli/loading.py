"""Loading what commands work with, when they do and not before."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coach.coach import Coach
    from coach.pack import Pack


def load_coach(pack: str | None, model: str | None) -> Coach:
    """The coach with the pack in the folder `pack` and the pipeline `model`, if they are given."""
    from coach.coach import Coach

    return Coach.load(pack, model)


def load_rules(pack: str | None) -> Pack:
    """The pack in the folder `pack`, or the built-in one; this does without spaCy."""
    from coach.pack import base_pack_path, load_pack

    return load_pack(Path(pack) if pack is not None else base_pack_path())
