"""Packs that travel in Python packages, found without running anything of theirs.

A package names them in its metadata, as entry points of the group ``coach.packs``::

    [project.entry-points."coach.packs"]
    acme = "acme_etiquette.pack"

The value is the package, or the folder within it, that holds ``pack.yaml``.
"""

from __future__ import annotations

from importlib.metadata import EntryPoint, entry_points
from importlib.util import find_spec
from pathlib import Path

GROUP = "coach.packs"


def installed_names() -> list[str]:
    """The names of all installed packs."""
    return sorted(entry_points(group=GROUP).names)


def installed_pack(name: str) -> Path | None:
    """The folder of the installed pack `name`; None if there is none.

    Of two packages that bring a pack of this name the first on Python's path holds.
    """
    places = (_folder(entry) for entry in entry_points(group=GROUP, name=name))
    return next((place for place in places if place is not None), None)


def _folder(entry: EntryPoint) -> Path | None:
    package, *within = entry.module.split(".")
    try:
        spec = find_spec(package)  # importing takes more than finding: nothing is run here
    except (ImportError, ValueError):
        return None
    for root in (spec.submodule_search_locations if spec else None) or ():
        folder = Path(root, *within)
        if (folder / "pack.yaml").is_file():
            return folder
    return None
