"""Which pack a report rests on: its layers, and where they are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coach.pack import Pack


def explained_pack(pack: Pack) -> Iterator[tuple[str, str]]:
    """Labels and lines that name the layers of `pack`, the highest first."""
    for number, layer in enumerate(reversed(pack.layers)):
        yield "" if number else "Pack", f"{layer.name} {layer.manifest.version} ({layer.folder})"
