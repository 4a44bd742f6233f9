"""The files of a pack's folder; nothing outside it is ever opened."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from coach.pack.problems import Log, Position, closest
from coach.pack.text import shown

_LAYOUT = {
    "guides": "guides/<name>.yaml",
    "vocabulary": "vocabulary/<theme>.yaml",
    "evidence": "evidence/<dimension>/<label>.yaml",
    "rules": "rules/<dimension>/<id>.yaml",
}
LOCK = "coach.lock"
_SINGLE = {
    "pack": "manifest",
    "stages": "stages",
    "rubric": "rubric",
    "policies": "policies",
    "checklist": "checklist",
}
"""The files at the top of a pack, without suffix, and the fields of `PackFiles` for them."""


@dataclass(slots=True)
class PackFiles:
    """Where each part of a pack stands; files are sorted by name."""

    manifest: Path | None = None
    stages: Path | None = None
    rubric: Path | None = None
    policies: Path | None = None
    checklist: Path | None = None
    lock: Path | None = None
    guides: list[Path] = field(default_factory=list)
    vocabulary: list[Path] = field(default_factory=list)
    evidence: list[Path] = field(default_factory=list)
    rules: list[Path] = field(default_factory=list)

    def __iter__(self) -> Iterator[Path]:
        single = (getattr(self, name) for name in (*_SINGLE.values(), "lock"))
        yield from filter(None, single)
        yield from (*self.guides, *self.vocabulary, *self.evidence, *self.rules)


def find_files(folder: Path, log: Log) -> PackFiles | None:
    """The files of the pack in `folder`; None, and a problem in `log`, if it is no folder."""
    place = Position(shown(folder))
    if not folder.exists():
        log.add(place, "no-pack", "there is no such folder")
        return None
    if not folder.is_dir():
        log.add(place, "no-pack", "a pack is a folder, this is a file")
        return None
    return _Finder(folder, log).run()


class _Finder:
    def __init__(self, folder: Path, log: Log) -> None:
        self._folder = folder
        self._root = folder.resolve()
        self._log = log

    def run(self) -> PackFiles:
        found = PackFiles()
        for entry in self._entries(self._folder):
            name, suffix = entry.stem.lower(), entry.suffix.lower()
            if name in _SINGLE and suffix in (".yaml", ".yml"):
                if self._is_usable(entry):
                    setattr(found, _SINGLE[name], entry)
            elif entry.name == LOCK:
                found.lock = entry if self._is_inside(entry) else None
            elif entry.is_dir():
                self._take_folder(entry, found)
            elif suffix in (".yaml", ".yml"):
                self._pass_over(entry)
        if found.manifest is None and not (self._folder / "pack.yml").exists():
            message = "there is no file 'pack.yaml' in this folder"
            self._log.add(Position(shown(self._folder)), "no-pack", message)
        return found

    def _take_folder(self, folder: Path, found: PackFiles) -> None:
        match folder.name:
            case "guides":
                found.guides = list(self._files(folder, 0, folder.name))
            case "vocabulary":
                found.vocabulary = list(self._files(folder, 0, folder.name))
            case "evidence":
                found.evidence = list(self._files(folder, 1, folder.name))
            case "rules":
                found.rules = list(self._files(folder, 1, folder.name))
            case other:
                if hint := closest(other, _LAYOUT):
                    message = f"the folder {other!r} would not be read"
                    self._log.add(Position(shown(folder)), "unknown-folder", message, hint)

    def _pass_over(self, file: Path) -> None:
        """A file that is not read may be one with a slip in its name."""
        if hint := closest(file.name, [f"{name}.yaml" for name in _SINGLE]):
            message = f"the file {file.name!r} would not be read"
            self._log.add(Position(shown(file)), "unknown-file", message, hint)

    def _files(self, folder: Path, depth: int, part: str) -> Iterator[Path]:
        """The usable files `depth` folders below `folder`."""
        if not self._is_inside(folder):
            return
        for entry in self._entries(folder):
            if entry.is_dir():
                yield from self._files(entry, depth - 1, part)
            elif entry.suffix.lower() in (".yaml", ".yml") and self._is_usable(entry):
                if depth == 0:
                    yield entry
                else:
                    message = f"this file is in the wrong place; it belongs in {_LAYOUT[part]}"
                    self._log.add(Position(shown(entry)), "misplaced-file", message)

    def _entries(self, folder: Path) -> list[Path]:
        try:
            names = sorted(os.listdir(folder))
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            message = f"the folder cannot be read: {reason}"
            self._log.add(Position(shown(folder)), "unreadable-file", message)
            return []
        return [folder / name for name in names if not name.startswith(".")]

    def _is_usable(self, file: Path) -> bool:
        """Whether to read `file`; if not, that is a problem."""
        place = Position(shown(file))
        if file.suffix != ".yaml":
            new_name = file.with_suffix(".yaml").name
            self._log.add(place, "wrong-suffix", f"rename this file to {new_name!r}")
            return False
        if not self._is_inside(file):
            return False
        if not file.is_file():
            self._log.add(place, "unreadable-file", "this is not an ordinary file")
            return False
        return True

    def _is_inside(self, path: Path) -> bool:
        """Whether `path` leads to a place in the pack; if not, that is a problem."""
        place = Position(shown(path))
        if not path.is_symlink():
            return True
        if path.is_dir():
            self._log.add(place, "symbolic-link", "a folder of a pack is no symbolic link")
            return False
        if not path.exists():
            self._log.add(place, "symbolic-link", "this symbolic link leads nowhere")
            return False
        if not path.resolve().is_relative_to(self._root):
            self._log.add(place, "symbolic-link", "this symbolic link leads out of the pack")
            return False
        return True
