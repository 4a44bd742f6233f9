"""The bytes of a pack's file as text, or one clear sentence why not."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from coach.pack.nodes import Source
from coach.pack.problems import Log, Position

MAX_BYTES = 1_000_000
"""No file of a pack may be larger."""

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")


@cache
def forbidden() -> re.Pattern[str]:
    """What finds characters that do not belong in a pack; it takes a while to make."""
    return re.compile(
        "[^\n\x20-\x7e\xa0-\u200a\u200c-\u2027\u202f-\u205f\u2065\u206a-\ud7ff\ue000-\ufefe\uff00-"
        "\ufffd\U00010000-\U0010ffff]"
    )


def read_source(file: Path, log: Log) -> Source | None:
    """The text of `file`; None, and a problem in `log`, if it cannot be read."""
    path = shown(file)
    try:
        with file.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        log.add(Position(path), "unreadable-file", f"the file cannot be read: {reason}")
        return None
    return decode(data, path, log)


def decode(data: bytes, path: str, log: Log) -> Source | None:
    """The text of `data`; None, and a problem in `log`, if it is not fit for a pack."""
    if len(data) > MAX_BYTES:
        log.add(Position(path), "file-too-large", f"the file is larger than {MAX_BYTES:,} bytes")
        return None
    if data.startswith(_WIDE_MARKS):
        log.add(Position(path), "not-utf-8", "the file is written in UTF-16; save it as UTF-8")
        return None
    data = data.removeprefix(_BYTE_ORDER_MARK)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8").replace("\r\n", "\n")
        log.add(
            _position(path, before, len(before)),
            "not-utf-8",
            f"the byte 0x{data[error.start]:02X} is not UTF-8; save the file as UTF-8",
        )
        return None
    text = text.replace("\r\n", "\n")
    log.remember(path, text)
    if found := forbidden().search(text):
        code, message = _complaint(found.group())
        log.add(_position(path, text, found.start()), code, message)
        return None
    return Source(path, text)


def shown(file: Path) -> str:
    """The name of `file` as messages show it, even if it is no valid text."""
    return str(file).encode("utf-8", "replace").decode("utf-8")


def _complaint(character: str) -> tuple[str, str]:
    if character == "\t":
        return "tab", "a tab; YAML is indented with spaces"
    return (
        "control-character",
        f"the invisible character U+{ord(character):04X} does not belong in a pack; remove it",
    )


def _position(path: str, text: str, index: int) -> Position:
    line_start = text.rfind("\n", 0, index) + 1
    return Position(path, text.count("\n", 0, index) + 1, index - line_start + 1)
