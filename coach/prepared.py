"""A pack made ready for drafts: read, checked, and its patterns laid out for the screen."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from coach.cache import Kept
from coach.evidence.detectors import screen_of
from coach.evidence.schema import FACT_SCHEMA
from coach.evidence.screen import Screen
from coach.lexicon import Lexicon
from coach.pack import Pack, PackError, find_links, load_pack, role_folders
from coach.pack.folder import find_files
from coach.pack.places import Link
from coach.pack.problems import Log


@dataclass(frozen=True, slots=True)
class PreparedPack:
    """A pack and what is made of it before any draft is read."""

    pack: Pack
    lexicon: Lexicon
    screen: Screen

    @classmethod
    def of(cls, pack: Pack) -> PreparedPack:
        """Prepare `pack`.

        Raises:
            PackError: if it lacks a vocabulary that the analysis needs.
        """
        lexicon = Lexicon.of(pack)
        return cls(pack, lexicon, screen_of(pack, lexicon.common))

    @classmethod
    def load(
        cls, folder: Path, roles: Sequence[str] = (), policies: Mapping[str, str] | None = None
    ) -> PreparedPack:
        """The pack in `folder` with `roles`, prepared; quickly, if nothing changed since last time.

        Args:
            folder: of the pack.
            roles: names of built-in role packs.
            policies: choices to make as if the pack made them.

        Raises:
            PackError: with all mistakes of the packs.
            RoleError: if there is no such role.
        """
        shelf = _Shelf(folder, roles, policies or {})
        prepared = shelf.read()
        if prepared is None:
            kept = shelf.renewed()
            prepared = cls.of(load_pack(folder, FACT_SCHEMA, roles, policies))
            now = shelf.renewed()
            if kept and now and kept.origin == now.origin:  # nothing was changed meanwhile
                kept.write(prepared)
        return prepared


def load_rules(folder: Path, roles: Sequence[str] = ()) -> Pack:
    """The pack in `folder` with `roles`, as it is written; one that was prepared is at hand.

    Raises:
        PackError: with all mistakes of the packs.
        RoleError: if there is no such role.
    """
    prepared = _Shelf(folder, roles, {}).read()
    return prepared.pack if prepared else load_pack(folder, FACT_SCHEMA, roles)


class _Shelf:
    """Where a pack is kept after it was prepared.

    It is made from the files of all its layers. Which these are is kept too, for it takes YAML to
    find out: each name that leads to one, which has to lead there still. What a layer further down
    says may have changed meanwhile, but then one of the files has, so the pack is stale too.
    """

    def __init__(self, folder: Path, roles: Sequence[str], policies: Mapping[str, str]) -> None:
        self._folder = folder
        self._roles = tuple(roles)
        self._asked_for = [folder, *role_folders(roles)]
        self._name = " ".join([str(folder), *roles, *map("=".join, sorted(policies.items()))])

    def read(self) -> PreparedPack | None:
        """The pack, if it was kept and is as it was."""
        shelf = self._links()
        links = shelf.read() if shelf else None
        if links is None or not all(link.holds for link in links):
            return None
        kept = self._pack(links)
        return kept.read() if kept else None

    def renewed(self) -> Kept[PreparedPack] | None:
        """Where to keep the pack as it is now; None if something is wrong with a file."""
        try:
            links = find_links(self._folder, self._roles)
        except PackError:
            return None
        shelf = self._links()
        if shelf:
            shelf.write(links)
        return self._pack(links)

    def _links(self) -> Kept[tuple[Link, ...]] | None:
        """Where it is kept how the layers were found."""
        try:
            manifests = [(folder / "pack.yaml").read_bytes() for folder in self._asked_for]
        except OSError:
            return None
        return Kept(f"links {self._name}", manifests)

    def _pack(self, links: Iterable[Link]) -> Kept[PreparedPack] | None:
        log = Log()
        folders = dict.fromkeys([*self._asked_for, *(Path(link.folder) for link in links)])
        found = [find_files(folder, log) for folder in folders]
        try:
            log.raise_if_any()
            files = [file for files in found for file in files or ()]
            sources = [part for file in files for part in (os.fsencode(file), file.read_bytes())]
        except (PackError, OSError):
            return None
        return Kept(f"pack {self._name}", sources)
