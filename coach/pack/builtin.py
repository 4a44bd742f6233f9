"""Where the packs that come with the coach are."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def base_pack_path() -> Path:
    """The folder of the pack ``base``."""
    return packs_path() / "base"


def packs_path() -> Path:
    """The folder of the packs: inside the package once installed, beside it in a checkout."""
    installed = _PACKAGE / "_rules"
    return installed if installed.is_dir() else _PACKAGE.parent / "rules"
