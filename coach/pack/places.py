"""Where a pack is, by its name.

The base pack and the roles come first, so that their names mean the same everywhere. Then comes a
folder of that name beside whoever names it, the user's own packs, the installed ones, and the
examples that come with the coach. A name leads to no other place.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from coach.pack.builtin import base_pack_path, example_paths, role_paths
from coach.pack.name_form import is_name
from coach.pack.problems import Log, Position
from coach.pack.text import shown


@dataclass(frozen=True, slots=True)
class Link:
    """A pack that was found by its name.

    Attributes:
        name: of the pack.
        beside: Where it is named: the folder that holds the folder of the pack that names it.
        folder: of the pack.
    """

    name: str
    beside: str
    folder: str

    @property
    def holds(self) -> bool:
        """Whether the name still leads to that folder."""
        return find_pack(self.name, Path(self.beside)) == Path(self.folder)


def find_pack(name: str, beside: Path) -> Path | None:
    """The folder of the pack `name`, as it is named by somebody in the folder `beside`.

    None if there is no such pack.
    """
    built_in = {"base": base_pack_path(), **role_paths()}
    if name in built_in:
        return built_in[name]
    if not is_name(name):
        return None
    for folder in (beside / name, *(folder / name for folder in _own_packs())):
        if (folder / "pack.yaml").is_file():
            return folder
    from coach.pack.installed import installed_pack  # takes a while, and is seldom needed

    return installed_pack(name) or example_paths().get(name)


def pack_folder(said: str | Path, beside: Path, place: Position | None = None) -> Path:
    """The folder of the pack that somebody means by `said`, its path or its name.

    Args:
        said: what is said; a folder of that path comes before a pack of that name.
        beside: where paths begin, and names are looked up.
        place: where it is said, if that is a file.

    Raises:
        PackError: if there is no such pack.
    """
    path = beside / Path(said).expanduser()
    if path.exists():
        return path
    name, home = str(said), beside.resolve()
    found = find_pack(name, home)
    if found is None:
        log = Log()
        at = place or Position(shown(Path(said)))
        if is_name(name):
            message = f"there is no folder and no pack {name!r}"
            log.unknown(at, "no-pack", message, name, known_packs(home))
        else:
            log.add(at, "no-pack", f"there is no folder {shown(path)!r}")
        log.raise_if_any()
        raise AssertionError("there was a problem")
    return found


def known_packs(beside: Path) -> list[str]:
    """The names that `find_pack` knows."""
    from coach.pack.installed import installed_names

    files = (file for folder in (beside, *_own_packs()) for file in folder.glob("*/pack.yaml"))
    found = ["base", *role_paths(), *(file.parent.name for file in files)]
    return list(dict.fromkeys([*found, *installed_names(), *example_paths()]))


def user_folder() -> Path | None:
    """The folder of the user's settings and packs; None where the user has no home."""
    chosen = os.environ.get("XDG_CONFIG_HOME")
    if not chosen and sys.platform == "win32":
        chosen = os.environ.get("APPDATA")
    try:
        return Path(chosen or Path.home() / ".config") / "coach"
    except RuntimeError:
        return None


def _own_packs() -> Iterator[Path]:
    folder = user_folder()
    if folder is not None:
        yield folder / "packs"
