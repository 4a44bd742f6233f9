"""Loading a rule pack for the commands that need no more of the coach."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coach.pack import Pack


def loaded_pack(path: str | None) -> Pack:
    """The pack in the folder `path`; the built-in one if there is none."""
    from coach.pack import base_pack_path, load_pack

    return load_pack(Path(path) if path is not None else base_pack_path())


def unknown(what: str, name: str, known: list[str]) -> str:
    """A sentence that says that there is no `name`, and what was probably meant."""
    from coach.pack.problems import closest

    hint = closest(name, known)
    return f"There is no {what} {name!r}" + (f"; did you mean {hint!r}?" if hint else ".")
