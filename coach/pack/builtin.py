"""Where the packs that come with the coach are."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from coach.pack.problems import listed

_PACKAGE = Path(__file__).resolve().parents[1]


def base_pack_path() -> Path:
    """The folder of the pack ``base``."""
    return packs_path() / "base"


def packs_path() -> Path:
    """The folder of the packs: inside the package once installed, beside it in a checkout."""
    installed = _PACKAGE / "_rules"
    return installed if installed.is_dir() else _PACKAGE.parent / "rules"


def role_paths() -> dict[str, Path]:
    """The folders of the role packs by the name of the role, sorted."""
    return _packs_in(packs_path() / "roles")


def example_paths() -> dict[str, Path]:
    """The folders of the packs that show what one looks like, by name, sorted."""
    return _packs_in(packs_path() / "examples")


def _packs_in(folder: Path) -> dict[str, Path]:
    files = sorted(folder.glob("*/pack.yaml"))
    return {file.parent.name: file.parent for file in files}


class RoleError(ValueError):
    """There is no such role; the message names those there are."""

    def __init__(self, role: str, known: Collection[str]) -> None:
        super().__init__(f"There is no role {role!r}; the roles are {listed(known)}.")


def role_folders(roles: Sequence[str]) -> list[Path]:
    """The folders of the packs of `roles`, none twice.

    Raises:
        RoleError: if there is no such role.
    """
    known = role_paths()
    for role in roles:
        if role not in known:
            raise RoleError(role, known)
    return [known[role] for role in dict.fromkeys(roles)]
