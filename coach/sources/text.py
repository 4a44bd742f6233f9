"""Drafts in plain text, from a file or a stream.

Characters are kept exactly, ends of line too, so that the offsets of a critique are those of the
file. No more is read than the limit allows, whatever stands behind the name.
"""

from __future__ import annotations

import errno
from pathlib import Path
from typing import BinaryIO

from coach.draft import Draft, DraftError
from coach.sources.decoding import decode, refuse_other_formats

DEFAULT_LIMIT = 1_000_000
"""Bytes; more than anybody writes to a manager."""

_BLANKS_OF_A_TEXT = 3
"""With so many, a name that leads nowhere is probably the draft itself."""


class TooLarge(DraftError):
    """A draft with more bytes than the limit."""


def read_file(path: Path | str, limit: int = DEFAULT_LIMIT) -> Draft:
    """The draft in a file, a named pipe or a device.

    Raises:
        DraftError: if there is no draft to be had from it.
    """
    try:
        if Path(path).is_dir():
            raise DraftError("This is a folder; name the file with the draft.")
        with open(path, "rb") as stream:
            return read_stream(stream, str(path), limit)
    except (OSError, ValueError) as error:
        if isinstance(error, DraftError):
            raise
        raise DraftError(_unreadable(str(path), error)) from error


def read_stream(stream: BinaryIO, source: str, limit: int = DEFAULT_LIMIT) -> Draft:
    """The draft that `stream` holds, to be called `source`.

    Raises:
        DraftError: if it is empty, no text or has more than `limit` bytes.
    """
    return draft_of(stream.read(limit + 1) or b"", source, limit)


def draft_of(data: bytes, source: str, limit: int = DEFAULT_LIMIT) -> Draft:
    """The draft that `data` is, to be called `source`; the errors are those of `read_stream`."""
    refuse_other_formats(data)
    if len(data) > limit:
        raise TooLarge(f"The draft is larger than the limit of {size(limit)}.")
    text = decode(data)
    if not text.strip():
        raise DraftError("The draft is empty: there is nothing to coach.")
    return Draft(text, source)


def size(count: int) -> str:
    """A number of bytes for people: 1 MB, 500 kB, 1,234 bytes."""
    for unit, name in ((10**9, "GB"), (10**6, "MB"), (10**3, "kB")):
        if count >= unit and count % unit == 0:
            return f"{count // unit} {name}"
    return f"{count:,} bytes" if count != 1 else "1 byte"


def _unreadable(path: str, error: OSError | ValueError) -> str:
    if isinstance(error, PermissionError):
        return "The file cannot be read: you have no permission to."
    missing = isinstance(error, FileNotFoundError)
    nameless = missing or getattr(error, "errno", None) in (errno.ENAMETOOLONG, errno.ENOTDIR)
    if nameless and path.count(" ") >= _BLANKS_OF_A_TEXT:
        return "There is no such file; if this is the draft itself, pipe it in or paste it."
    if missing:
        return "There is no such file."
    if isinstance(error, OSError):
        return f"The file cannot be read: {error.strerror or error}."
    return "This is not the name of a file."
