"""What takes long to make is kept in the user's cache folder, for the next run.

A kept file is data: it is read by an unpickler that makes records of the coach and nothing else.
It begins with a checksum of its contents and of all that they were made from, so what is stale or
damaged is made anew. Where a file cannot be written, the coach does without.

The environment variable ``COACH_CACHE`` names another folder; if it is ``off``, nothing is kept.
"""

from __future__ import annotations

import contextlib
import io
import os
import pickle
import sys
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import is_dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path
from types import MappingProxyType
from typing import Any, Generic, TypeVar

T = TypeVar("T")

_PACKAGE = Path(__file__).parent
_CHECKSUM = 32
_MOST_FILES = 40


class Kept(Generic[T]):
    """A thing that is made from sources, and kept until they change.

    Attributes:
        origin: tells one state of the sources from another.
    """

    def __init__(self, name: str, sources: Iterable[bytes]) -> None:
        """Take its name, and all that it is made from beside the coach's code.

        Of things with one name the last is kept.
        """
        folder = _folder()
        self._file = folder / f"{_digest(name.encode()).hex()}.kept" if folder else None
        self.origin = _digest(sys.version.encode(), *_code(), *sources)

    def read(self) -> T | None:
        """The thing as it was kept; None if it was not, or cannot be used."""
        if self._file is None:
            return None
        with contextlib.suppress(Exception):  # whatever is wrong with a file: it is made anew
            data = self._file.read_bytes()
            contents = memoryview(data)[_CHECKSUM:]
            if data[:_CHECKSUM] == _digest(self.origin, contents):
                found: T = _Unpickler(io.BytesIO(contents)).load()
                return found
        return None

    def write(self, thing: T) -> None:
        """Keep `thing`, made of dataclasses, mappings and plain values, if that is possible."""
        if self._file is None:
            return
        stream = io.BytesIO()
        _Pickler(stream, pickle.HIGHEST_PROTOCOL).dump(thing)
        contents = stream.getvalue()
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            _replace(self._file, _digest(self.origin, contents) + contents)
            _tidy(self._file.parent)


def _folder() -> Path | None:
    """Where things are kept; None if they are not to be."""
    chosen = os.environ.get("COACH_CACHE")
    if chosen:
        return None if chosen == "off" else Path(chosen)
    try:
        home = Path.home()
    except RuntimeError:
        return None
    match sys.platform:
        case "win32":
            base = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
        case "darwin":
            base = home / "Library" / "Caches"
        case _:
            base = Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache")
    return base / "pitch-coach"


@cache
def _code() -> tuple[bytes, ...]:
    """What tells one state of the coach's code from another."""
    files = [(file, file.stat()) for file in sorted(_PACKAGE.rglob("*.py"))]
    return tuple(
        f"{file.relative_to(_PACKAGE)} {state.st_mtime_ns} {state.st_size}".encode()
        for file, state in files
    )


def _digest(*parts: bytes | memoryview) -> bytes:
    """A digest that differs for different `parts`, however they are cut."""
    each = (blake2b(part, digest_size=_CHECKSUM).digest() for part in parts)
    return blake2b(b"".join(each), digest_size=_CHECKSUM).digest()


def _replace(file: Path, data: bytes) -> None:
    """Write `file` at a stroke: who reads it meanwhile finds the old one or the new one whole."""
    handle, draft = tempfile.mkstemp(dir=file.parent, prefix=file.stem)
    try:
        with open(handle, "wb") as stream:
            stream.write(data)
        os.replace(draft, file)
    except OSError:
        with contextlib.suppress(OSError):
            os.unlink(draft)
        raise


def _tidy(folder: Path) -> None:
    """Leave only the files that were written last."""
    files = sorted(folder.glob("*.kept"), key=lambda file: file.stat().st_mtime)
    for file in files[:-_MOST_FILES]:
        file.unlink(missing_ok=True)


def _frozen(mapping: dict[Any, Any]) -> Mapping[Any, Any]:
    return MappingProxyType(mapping)


class _Pickler(pickle.Pickler):
    """Writes read-only mappings too."""

    dispatch_table = {MappingProxyType: lambda mapping: (_frozen, (dict(mapping),))}  # noqa: RUF012


class _Unpickler(pickle.Unpickler):
    """Makes records of the coach, and calls nothing else that a file may name."""

    def find_class(self, module: str, name: str) -> Any:
        """The record `name`, if it is one."""
        if (module, name) == (__name__, _frozen.__name__):
            return _frozen
        found = getattr(sys.modules.get(module), name, None)
        if module.startswith("coach.") and isinstance(found, type) and is_dataclass(found):
            return found
        raise pickle.UnpicklingError(f"{module}.{name} is no record of the coach")
