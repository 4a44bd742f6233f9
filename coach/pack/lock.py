"""The lock of a pack: what it extended when somebody last looked.

``coach.lock`` stands beside ``pack.yaml`` and has the version and a digest of every pack below it,
so that an update of one of them cannot change the coach unseen. It is checked if it is there, that
of the pack asked for alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from coach.pack.fields import Fields, table_of, text
from coach.pack.names import name
from coach.pack.nodes import Node
from coach.pack.parts import read_part
from coach.pack.problems import Log, Position
from coach.pack.shapes import Placed
from coach.pack.stack import StackedPack
from coach.pack.text import shown
from coach.pack.versions import version

_HEAD = "# What this pack extended when it was locked. 'coach pack lock' writes this file.\n"


@dataclass(frozen=True, slots=True)
class Locked(Placed):
    """One pack as it was: its version, and the digest of its files."""

    version: str
    digest: str


def lock_of(packs: Sequence[StackedPack], folder: Path) -> str:
    """The text of the lock for the pack in `folder`, which lies on others of `packs`."""
    below = _below(packs, folder)
    entries = "".join(
        f'{pack.name}: {{version: "{_version(pack)}", digest: {digest(pack)}}}\n' for pack in below
    )
    return _HEAD + entries


def check_lock(packs: Sequence[StackedPack], folder: Path, log: Log) -> None:
    """Log what is not as it was locked below the pack in `folder`, if that has a lock."""
    top = next((pack for pack in packs if pack.folder == folder), None)
    if top is None or top.files.lock is None:
        return
    part = read_part(top.files.lock, _read, log)
    if part.value is None:
        return
    below = {pack.name: pack for pack in _below(packs, folder)}
    mend = f"look at what changed, then run 'coach pack lock {shown(folder)}'"
    for known, locked in part.value.items():
        pack = below.pop(known, None)
        if pack is None:
            message = f"{known!r} is locked and no longer extended; {mend}"
        elif locked.digest != digest(pack):
            now = _version(pack)
            what = f"is version {now} now" if now != locked.version else "has changed"
            message = f"{known!r} was locked at version {locked.version} and {what}; {mend}"
        else:
            continue
        log.add(locked.position, "locked", message)
    for new in below:
        log.add(Position(part.path), "locked", f"{new!r} is extended and not locked; {mend}")


def digest(pack: StackedPack) -> str:
    """What tells the contents of `pack` from any other: of its files, whatever their line ends."""
    whole = sha256()
    for file in sorted(pack.files):
        if file != pack.files.lock:
            contents = file.read_bytes().replace(b"\r\n", b"\n")
            path = file.relative_to(pack.folder).as_posix()
            whole.update(sha256(path.encode()).digest() + sha256(contents).digest())
    return f"sha256-{whole.hexdigest()}"


def _read(node: Node, log: Log) -> Mapping[str, Locked] | None:
    return table_of(name, _locked)(node, log)


def _locked(_name: str, node: Node, log: Log) -> Locked | None:
    fields = Fields.of(node, log, "what is locked of a pack")
    if fields is None:
        return None
    locked = Locked(
        version=fields.need("version", version, ""),
        digest=fields.need("digest", text, ""),
        position=fields.position,
    )
    fields.close()
    return locked


def _below(packs: Sequence[StackedPack], folder: Path) -> list[StackedPack]:
    names = next((pack.below for pack in packs if pack.folder == folder), frozenset())
    return [pack for pack in packs if pack.name in names]


def _version(pack: StackedPack) -> str:
    return pack.manifest.value.version if pack.manifest.value else ""
