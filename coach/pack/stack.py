"""Which packs lie on top of one another: a pack, those it extends, and roles.

A pack is named by others and found by that name: first among those that were asked for, then where
`coach.pack.places` looks. So a pack leads to no folder of its choice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from coach.pack.builtin import role_folders
from coach.pack.folder import PackFiles, find_files
from coach.pack.manifest_reader import read_manifest
from coach.pack.parts import Part, read_part
from coach.pack.places import Link, find_pack, known_packs
from coach.pack.problems import Log, Position
from coach.pack.shapes import LEVELS, Extends, Manifest
from coach.pack.text import shown
from coach.pack.versions import is_within

MAX_LAYERS = 20
"""How many packs may extend each other in a row."""


@dataclass(frozen=True, slots=True)
class StackedPack:
    """A pack among layers, of which no more than ``pack.yaml`` has been read.

    Attributes:
        folder: Where it is.
        files: What is in it.
        manifest: Its ``pack.yaml``, and what that says, if it can be read.
        below: The names of all packs that it extends, and of those that they extend.
    """

    folder: Path
    files: PackFiles
    manifest: Part[Manifest]
    below: frozenset[str]

    @property
    def name(self) -> str:
        """The name of the pack; that of its folder if ``pack.yaml`` does not tell."""
        return (self.manifest.value and self.manifest.value.name) or self.folder.name

    @property
    def rank(self) -> int:
        """How high its level is, from 0."""
        return LEVELS.index(self.manifest.value.level) if self.manifest.value else 0

    def is_above(self, other: StackedPack) -> bool:
        """Whether it has the last word where both say something."""
        return self.rank > other.rank or other.name in self.below


def stack(folder: Path, roles: Sequence[str], log: Log) -> list[StackedPack]:
    """The pack in `folder`, `roles`, and all that they extend, from the lowest to the highest.

    Raises:
        RoleError: if there is no such role.
    """
    return _Stacking([folder, *role_folders(roles)], log).run()


def links(folder: Path, roles: Sequence[str], log: Log) -> list[Link]:
    """How the packs were found that `folder`, `roles`, and those themselves extend.

    Raises:
        RoleError: if there is no such role.
    """
    stacking = _Stacking([folder, *role_folders(roles)], log)
    stacking.run()
    return stacking.links


class _Stacking:
    def __init__(self, folders: list[Path], log: Log) -> None:
        self._asked_for = folders
        self._log = log
        self._found: dict[Path, StackedPack | None] = {}
        self._names: dict[str, StackedPack] = {}
        self.links: list[Link] = []

    def run(self) -> list[StackedPack]:
        for folder in self._asked_for:
            self._take(folder)
        packs = [pack for pack in self._found.values() if pack is not None]
        self._check_ground(packs)
        return sorted(packs, key=lambda pack: pack.rank)

    def _take(self, folder: Path, way: tuple[Path, ...] = ()) -> StackedPack | None:
        """The pack in `folder`, after those that it extends; `way` are those that led to it."""
        place = folder.resolve()
        if place in self._found:
            return self._found[place]
        files = find_files(folder, self._log)
        if files is None or files.manifest is None:
            self._found[place] = None
            return None
        manifest = read_part(files.manifest, read_manifest, self._log)
        below: set[str] = set()
        for extends in manifest.value.extends if manifest.value else ():
            lower = self._extended(extends, folder, (*way, place))
            if lower is not None:
                self._check(extends, lower, manifest)
                below |= {lower.name, *lower.below}
        pack = StackedPack(folder, files, manifest, frozenset(below))
        if pack.name in self._names:
            other = self._names[pack.name].manifest.path
            message = f"the name {pack.name!r} is taken, by {other}"
            self._log.add(_name_of(manifest), "duplicate-name", message)
        self._names.setdefault(pack.name, pack)
        self._found[place] = pack
        return pack

    def _extended(
        self, extends: Extends, folder: Path, way: tuple[Path, ...]
    ) -> StackedPack | None:
        if extends.pack in self._names:
            return self._names[extends.pack]
        home = _home(folder)
        lower = find_pack(extends.pack, home)
        if lower is None:
            message = f"there is no pack {extends.pack!r}, built in, beside this one or installed"
            known = known_packs(home)
            self._log.unknown(extends.position, "unknown-pack", message, extends.pack, known)
            return None
        self.links.append(Link(extends.pack, str(home), str(lower)))
        if len(way) == MAX_LAYERS:
            message = f"more than {MAX_LAYERS} packs lie on one another"
            self._log.add(extends.position, "too-many-layers", message)
            return None
        if lower.resolve() in way:
            circle = [*way[way.index(lower.resolve()) :], lower]
            message = f"a pack extends itself: {' > '.join(shown(Path(p.name)) for p in circle)}"
            self._log.add(extends.position, "extends-cycle", message)
            return None
        return self._take(lower, way)

    def _check(self, extends: Extends, lower: StackedPack, upper: Part[Manifest]) -> None:
        if lower.manifest.value is None or upper.value is None:
            return
        version = lower.manifest.value.version
        if extends.version and version and not is_within(version, extends.version):
            message = (
                f"version {version} of {lower.name!r} is there, and {extends.version!r} is wanted"
            )
            self._log.add(extends.position, "wrong-version", message)
        if lower.name != extends.pack:
            message = f"the pack in {lower.folder.name!r} calls itself {lower.name!r}"
            self._log.add(extends.position, "unknown-pack", message)
        if lower.rank > LEVELS.index(upper.value.level):
            levels = f"{upper.value.level} > {lower.manifest.value.level}"
            message = f"a pack extends none of a higher level ({levels})"
            self._log.add(extends.position, "wrong-level", message)

    def _check_ground(self, packs: list[StackedPack]) -> None:
        """All but one extend another; only mistakes that were not told yet matter here."""
        alone = [p for p in packs if p.manifest.value and not p.manifest.value.extends]
        for pack in alone[1:]:
            message = (
                f"this pack extends no other, and neither does {alone[0].manifest.path}; "
                "one of them has to extend the other, or they do not go together"
            )
            self._log.add(_name_of(pack.manifest), "two-bases", message)


def _home(folder: Path) -> Path:
    """The folder that `folder` is in, which for "." its name does not tell."""
    return folder.parent if folder.name not in ("", "..") else folder.resolve().parent


def _name_of(manifest: Part[Manifest]) -> Position:
    return manifest.node.at("name").position if manifest.node else Position(manifest.path)
