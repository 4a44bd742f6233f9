"""A pack made ready for drafts: read, checked, and its patterns laid out for the screen."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from coach.cache import Kept
from coach.evidence.detectors import screen_of
from coach.evidence.schema import FACT_SCHEMA
from coach.evidence.screen import Screen
from coach.lexicon import Lexicon
from coach.pack import Pack, PackError, load_pack
from coach.pack.folder import find_files
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
    def load(cls, folder: Path) -> PreparedPack:
        """The pack in `folder`, prepared; quickly, if its files are those of the last time.

        Raises:
            PackError: with all mistakes of the pack.
        """
        kept = _kept(folder)
        prepared = kept.read() if kept else None
        if prepared is None:
            prepared = cls.of(load_pack(folder, FACT_SCHEMA))
            now = _kept(folder)
            if kept and now and kept.origin == now.origin:  # it was not changed meanwhile
                kept.write(prepared)
        return prepared


def load_rules(folder: Path) -> Pack:
    """The pack in `folder` as it is written; one that has been prepared is at hand.

    Raises:
        PackError: with all mistakes of the pack.
    """
    kept = _kept(folder)
    prepared = kept.read() if kept else None
    return prepared.pack if prepared else load_pack(folder, FACT_SCHEMA)


def _kept(folder: Path) -> Kept[PreparedPack] | None:
    """Where a prepared pack is kept; None if something is wrong with the files of this one."""
    log = Log()
    files = find_files(folder, log)
    try:
        log.raise_if_any()
        sources = [part for file in files or () for part in (os.fsencode(file), file.read_bytes())]
    except (PackError, OSError):
        return None
    return Kept(f"pack {folder}", sources)
