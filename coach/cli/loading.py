"""Loading what commands work with, when they do and not before."""

from __future__ import annotations

import gc
import importlib
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coach.authoring.watching import WatchedCoach
    from coach.coach import Coach
    from coach.pack import Pack


HERE = Path()
"""The working folder."""


def load_coach(
    pack: str | None, model: str | None, roles: Sequence[str], near: Path = HERE
) -> Coach:
    """The coach with `pack`, `roles`, and the pipeline `model`.

    Args:
        pack: name or folder of the pack; found in settings if not given.
        model: name or folder of the pipeline; the shipped one if not given.
        roles: names of built-in role packs.
        near: the folder of the draft, from which upwards settings are looked for.
    """
    with _nothing_thrown_away():
        _import_spacy()
        from coach.coach import Coach
        from coach.settings import choose_pack

        return Coach.load(choose_pack(pack, near), model, roles)


def load_watched_coach(
    pack: Path, model: str | None, roles: Sequence[str], policies: Mapping[str, str]
) -> WatchedCoach:
    """The same with choices of `policies`; and it remembers which rules found something."""
    with _nothing_thrown_away():
        _import_spacy()
        from coach.authoring.watching import WatchedCoach

        return WatchedCoach.load(pack, model, roles, policies)


def load_rules(pack: str | None, roles: Sequence[str]) -> Pack:
    """The pack called `pack`, or the one found in settings, with `roles`; without spaCy."""
    with _nothing_thrown_away():
        from coach.pack import shelf
        from coach.settings import choose_pack

        return shelf.load_rules(choose_pack(pack, HERE), roles)


@contextmanager
def _nothing_thrown_away() -> Iterator[None]:
    """Loading makes much and throws little away, so looking for garbage meanwhile is in vain."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _import_spacy() -> None:
    """Import spaCy without its own command line, which takes a quarter of the time.

    Only what ``spacy/__init__.py`` takes of it is left out, and only while that runs.
    """
    if "spacy" in sys.modules:
        return
    left_out = {name: ModuleType(name) for name in ("spacy.cli", "spacy.cli.info")}
    left_out["spacy.cli.info"].info = None  # type: ignore[attr-defined]
    sys.modules.update(left_out)
    try:
        importlib.import_module("spacy")
    finally:
        for name in left_out:
            del sys.modules[name]
