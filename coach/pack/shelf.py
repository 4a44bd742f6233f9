"""What is made of a pack is kept until a file of its layers changes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from coach.cache import Kept
from coach.evidence.schema import FACT_SCHEMA
from coach.pack.builtin import role_folders
from coach.pack.folder import find_files
from coach.pack.loader import find_links, load_pack
from coach.pack.pack import Pack
from coach.pack.places import Link
from coach.pack.problems import Log, PackError

T = TypeVar("T")


def load_rules(
    folder: Path, roles: Sequence[str] = (), policies: Mapping[str, str] | None = None
) -> Pack:
    """What `load_pack` gives; quickly, if nothing changed since last time.

    Raises:
        PackError: with all mistakes of the packs.
        RoleError: if there is no such role.
    """
    shelf = Shelf(folder, roles, policies or {})
    return shelf.get("pack", lambda: load_pack(folder, FACT_SCHEMA, roles, policies))


class Shelf:
    """Where the things are kept that are made of one pack, with roles and choices of policies.

    They are made from the files of all its layers. Which these are is kept too, for it takes YAML
    to find out: each name that leads to one, which has to lead there still. What a layer further
    down says may have changed meanwhile, but then one of the files has, so the thing is stale too.
    """

    def __init__(self, folder: Path, roles: Sequence[str], policies: Mapping[str, str]) -> None:
        self._folder = folder
        self._roles = tuple(roles)
        self._asked_for = [folder, *role_folders(roles)]
        self._name = " ".join([str(folder), *roles, *map("=".join, sorted(policies.items()))])

    def get(self, what: str, make: Callable[[], T]) -> T:
        """The thing called `what`, as it was kept, or else as it is made now."""
        kept = self._kept(what)
        found: T | None = kept.read() if kept else None
        if found is not None:
            return found
        before = self._renewed(what)
        thing = make()
        after = self._renewed(what)
        if before and after and before.origin == after.origin:  # nothing was changed meanwhile
            before.write(thing)
        return thing

    def _kept(self, what: str) -> Kept[Any] | None:
        """Where the thing is, if it is known how the layers are found."""
        shelf = self._links()
        links = shelf.read() if shelf else None
        if links is None or not all(link.holds for link in links):
            return None
        return self._place(what, links)

    def _renewed(self, what: str) -> Kept[Any] | None:
        """Where to keep the thing as it is made now; None if something is wrong with a file."""
        try:
            links = find_links(self._folder, self._roles)
        except PackError:
            return None
        shelf = self._links()
        if shelf:
            shelf.write(links)
        return self._place(what, links)

    def _links(self) -> Kept[tuple[Link, ...]] | None:
        """Where it is kept how the layers were found."""
        try:
            manifests = [(folder / "pack.yaml").read_bytes() for folder in self._asked_for]
        except OSError:
            return None
        return Kept(f"links {self._name}", manifests)

    def _place(self, what: str, links: Iterable[Link]) -> Kept[Any] | None:
        log = Log()
        folders = dict.fromkeys([*self._asked_for, *(Path(link.folder) for link in links)])
        found = [find_files(folder, log) for folder in folders]
        try:
            log.raise_if_any()
            files = [file for files in found for file in files or ()]
            sources = [part for file in files for part in (os.fsencode(file), file.read_bytes())]
        except (PackError, OSError):
            return None
        return Kept(f"{what} {self._name}", sources)
