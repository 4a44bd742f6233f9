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

from coach.cli.failing import unknown

if TYPE_CHECKING:
    from coach.authoring.watching import WatchedCoach
    from coach.coach import Coach
    from coach.pack import Pack


def load_coach(pack: str | None, model: str | None, roles: Sequence[str]) -> Coach:
    """The coach with the pack in the folder `pack`, `roles`, and the pipeline `model`."""
    with _nothing_thrown_away():
        _import_spacy()
        from coach.coach import Coach

        return Coach.load(pack, model, roles)


def load_watched_coach(
    pack: Path, model: str | None, roles: Sequence[str], policies: Mapping[str, str]
) -> WatchedCoach:
    """The same with choices of `policies`; and it remembers which rules found something."""
    with _nothing_thrown_away():
        _import_spacy()
        from coach.authoring.watching import WatchedCoach

        return WatchedCoach.load(pack, model, roles, policies)


def load_rules(pack: str | None, roles: Sequence[str]) -> Pack:
    """The pack in the folder `pack`, or the built-in one, with `roles`; without spaCy."""
    with _nothing_thrown_away():
        from coach import prepared
        from coach.pack import base_pack_path

        folder = Path(pack) if pack is not None else base_pack_path()
        return prepared.load_rules(folder, roles)


def pack_called(name: str) -> str:
    """The folder of the pack `name`, which is a folder already or the name of a built-in pack.

    Raises:
        Failure: if there is no such pack.
    """
    if Path(name).is_dir():
        return name
    from coach.pack import base_pack_path, role_paths

    known = {"base": base_pack_path(), **role_paths()}
    if name not in known:
        raise unknown("pack", name, known)
    return str(known[name])


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
