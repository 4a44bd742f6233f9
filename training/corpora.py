"""The labelled texts that may be learned from: every corpus but `unseen` and `test`."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

CORPORA = Path(__file__).parents[1] / "corpora"
KEPT = ("test", "unseen")
"""What the names of files begin with that are only for scores."""
FOLDERS = ("contrast", "drafts", "neutral", "training")


def learnable(held_out: Collection[Path] = ()) -> list[Path]:
    """The files, without those of `held_out`."""
    closed = {file.resolve() for file in held_out}
    files = [file for folder in FOLDERS for file in sorted((CORPORA / folder).glob("*.jsonl"))]
    return [f for f in files if not f.name.startswith(KEPT) and f.resolve() not in closed]


def rows(file: Path) -> Iterator[dict[str, Any]]:
    """The objects of a corpus file; neutral mail is given its stage."""
    for line in file.read_text("utf-8").splitlines():
        row = json.loads(line)
        if not row.keys() & {"stage", "violates"}:
            row["stage"] = "other"
        yield row
