"""A pack made ready for drafts: read, checked, and its patterns laid out for the screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from coach.evidence.detectors import screen_of
from coach.evidence.screen import Screen
from coach.lexicon import Lexicon
from coach.pack import Pack
from coach.pack.shelf import Shelf, load_rules


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
        shelf = Shelf(folder, roles, policies or {})
        return shelf.get("prepared", lambda: cls.of(load_rules(folder, roles, policies)))
