"""Which pack is used: what the user says, or else a settings file.

The order is the option ``--pack``, the environment variable ``COACH_PACK``, the nearest
``coach.toml`` (or ``pyproject.toml`` with a table ``tool.coach``) from the draft's folder upwards,
the user's own ``coach.toml``, and the built-in pack.

A settings file has one key: ``pack = "acme"``, a name or the path of a folder.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from coach.pack.builtin import base_pack_path
from coach.pack.places import pack_folder, user_folder
from coach.pack.problems import Log, Position, closest
from coach.pack.text import shown

VARIABLE = "COACH_PACK"
_KEY = "pack"
_TABLE = "[tool.coach]"
_AT = re.compile(r" \(at line (\d+), column (\d+)\)$")


def choose_pack(named: str | None, near: Path) -> Path:
    """The folder of the pack to use.

    Args:
        named: what the user says, a name or the path of a folder; None if nothing.
        near: the folder of the draft.

    Raises:
        PackError: if there is no such pack, or a settings file has mistakes.
    """
    for said in (named, os.environ.get(VARIABLE)):
        if said:
            return pack_folder(said, Path())
    for file in _files(near):
        folder = _read(file)
        if folder is not None:
            return folder
    return base_pack_path()


def _files(near: Path) -> Iterator[Path]:
    """The files that may say which pack to use, the nearest first."""
    folder = near.resolve()
    for home in (folder, *folder.parents):
        yield home / "coach.toml"
        yield home / "pyproject.toml"
    own = user_folder()
    if own is not None:
        yield own / "coach.toml"


def _read(file: Path) -> Path | None:
    """The pack that `file` names; None if it is not there, or not about the coach.

    Raises:
        PackError: if it has mistakes.
    """
    try:
        data = file.read_bytes() if file.is_file() else b""
    except OSError:
        data = b""
    is_shared = file.name == "pyproject.toml"
    if not data or (is_shared and _TABLE.encode() not in data):
        return None
    log = Log()
    text = data.decode("utf-8", errors="replace").replace("\r\n", "\n")
    log.remember(shown(file), text)
    table = _table(text, file, is_shared, log)
    start = text.find(_TABLE) if is_shared else 0
    place = _position(file, text, _KEY, start)
    meant = {closest(key, [_KEY]) for key in table if key != _KEY}
    for key in table:
        if key != _KEY:
            where = _position(file, text, key, start, of_key=True)
            log.unknown(where, "unknown-key", f"the settings have no key {key!r}", key, [_KEY])
    if _KEY not in table and _KEY not in meant:
        log.add(Position(shown(file)), "missing-key", f"the settings need the key {_KEY!r}")
    said = table.get(_KEY, _KEY)
    if not isinstance(said, str) or not said:
        log.add(place, "wrong-type", "this is text: the name of a pack, or the path of its folder")
    log.raise_if_any()
    return pack_folder(str(said), file.parent, place)


def _table(text: str, file: Path, is_shared: bool, log: Log) -> Mapping[str, Any]:
    """The settings in `text`; none, and a problem in `log`, if it is not TOML."""
    import tomllib  # most runs have no settings

    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = _AT.search(str(error))
        message = _AT.sub("", str(error))
        place = Position(shown(file), *(map(int, at.groups()) if at else (0, 0)))
        log.add(place, "not-toml", f"{message[:1].lower()}{message[1:]}")
        log.raise_if_any()
        raise AssertionError("there was a problem") from error
    return found["tool"]["coach"] if is_shared else found


def _position(file: Path, text: str, key: str, start: int, of_key: bool = False) -> Position:
    """Where the value of `key` stands, or the key; `start` is where its table begins.

    Found as it is mostly written; otherwise the file is the place.
    """
    written = rf"^[ ]*(?P<key>[\"']?{re.escape(key)}[\"']?)[ ]*=[ ]*"
    found = re.compile(written, re.MULTILINE).search(text, start)
    if found is None:
        return Position(shown(file))
    at = found.start("key") if of_key else found.end()
    return Position(shown(file), text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))
