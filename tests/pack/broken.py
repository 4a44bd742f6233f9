"""Copies of the sample pack with one mistake, and what the loader says about them."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from coach.pack import PackError, load_pack

SAMPLE = Path(__file__).parent / "sample"
LAYERS = Path(__file__).parent / "layers"

RULE = "rules/framing/entitlement.yaml"
ABSENCE = "rules/ask/no-ask.yaml"
STRENGTH = "rules/ask/clear-ask.yaml"
EVIDENCE = "evidence/framing/entitlement.yaml"
REWARDS = "vocabulary/rewards.yaml"
SPELLING = "vocabulary/spelling.yaml"
MANIFEST = "pack.yaml"


def copy_of_sample(folder: Path) -> Path:
    """A pack without mistakes in `folder`."""
    shutil.copytree(SAMPLE, folder / "pack")
    return folder / "pack"


def edited(pack: Path, file: str, edits: Iterable[tuple[str, str]]) -> Path:
    """`pack` after replacing texts, each of which occurs exactly once in `file`."""
    path = pack / file
    text = path.read_text(encoding="utf-8")
    for old, new in edits:
        assert text.count(old) == 1, f"{old!r} occurs {text.count(old)} times in {file}"
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")
    return pack


def problems_of(pack: Path, root: Path | None = None) -> list[str]:
    """What the loader says, one line a problem, with paths that begin at `root`, or at the pack."""
    root = root or pack
    try:
        load_pack(pack)
    except PackError as error:
        return str(error).replace(f"{root}/", "").replace(str(root), ".").split("\n")
    return []


def layered(folder: Path) -> Path:
    """The pack ``acme`` in `folder`, beside the sample pack and the roles that it extends."""
    shutil.copytree(LAYERS, folder, dirs_exist_ok=True)
    shutil.copytree(SAMPLE, folder / "sample")
    return folder / "acme"
