"""What a file of a layer changes: a thing of the same name, in the same folder, further below."""

from __future__ import annotations

from typing import TypeVar

from coach.pack.parts import Part
from coach.pack.problems import Log
from coach.pack.shapes import Mention

T = TypeVar("T")


def target(
    what: str, name: Mention, change: Part[object], below: list[Part[T]], log: Log
) -> int | None:
    """The place in `below` of the thing that the file `change` is about, a `what` called `name`.

    None, and a problem in `log`, if it is not there.
    """
    if not name.name:
        return None
    if name.name != change.file.stem:
        message = f"{name.name!r} and the name of the file, {change.file.stem!r}, differ"
        log.add(name.position, "wrong-file-name", message)
    place = place_of(what, name, below, log)
    if place is not None and below[place].file.parent.name != change.file.parent.name:
        folder = below[place].file.parent.name
        message = f"{name.name!r} stands in the folder {folder!r}, so this file does too"
        log.add(name.position, "wrong-folder", message)
    return place


def place_of(what: str, name: Mention, below: list[Part[T]], log: Log) -> int | None:
    """The place in `below` of the `what` called `name`; None, and a problem, if it is not there."""
    names = [part.file.stem for part in below]
    if name.name in names:
        return names.index(name.name)
    message = f"no layer below has {what} {name.name!r}"
    log.unknown(name.position, f"unknown-{what.split()[-1]}", message, name.name, names)
    return None
