"""From bytes to characters: UTF-8, and what a byte order mark announces."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from coach.draft import DraftError
from coach.sources.lines import Lines


class _Encoding(NamedTuple):
    mark: bytes
    codec: str
    name: str


# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKED = (
    _Encoding(codecs.BOM_UTF8, "utf-8", "UTF-8"),
    _Encoding(codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    _Encoding(codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    _Encoding(codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    _Encoding(codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
_UNMARKED = _Encoding(b"", "utf-8", "UTF-8")

_FORMATS = (
    (b"PK\x03\x04", "a Word document or another zip archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"%PDF-", "a PDF"),
    (b"{\\rtf", "a rich text document"),
)
_ZEROS_IN_UTF_16 = 0.3
"""The least share of zeros among the bytes of English text."""
_AS_TEXT = "save the draft as plain text in UTF-8"


def decode(data: bytes) -> str:
    """The characters of `data`, ends of line as they are, without the byte order mark.

    Raises:
        DraftError: if it is no text, or not in the encoding that was tried.
    """
    encoding = _encoding(data)
    body = data[len(encoding.mark) :]
    try:
        text = body.decode(encoding.codec)
    except UnicodeDecodeError as error:
        before = Lines(body[: error.start].decode(encoding.codec))
        raise DraftError(_complaint(encoding, before, body[error.start])) from error
    if "\0" in text:
        raise DraftError(f"This is not a text file: it contains NUL characters; {_AS_TEXT}.")
    return text


def refuse_other_formats(data: bytes) -> None:
    """Tell what `data` is instead of text; its beginning is enough.

    Raises:
        DraftError: if it is no text.
    """
    for signature, name in _FORMATS:
        if data.startswith(signature):
            raise DraftError(f"This is {name}, not a text file; {_AS_TEXT}.")
    if _encoding(data).name != "UTF-8" or b"\0" not in data:
        return
    zeros = sorted((data[::2].count(0), data[1::2].count(0)))
    if zeros[1] > _ZEROS_IN_UTF_16 * len(data) > 10 * zeros[0]:
        raise DraftError(f"This looks like UTF-16 without a byte order mark; {_AS_TEXT}.")
    raise DraftError(f"This is not a text file: it contains NUL bytes; {_AS_TEXT}.")


def _encoding(data: bytes) -> _Encoding:
    return next((known for known in _MARKED if data.startswith(known.mark)), _UNMARKED)


def _complaint(encoding: _Encoding, before: Lines, byte: int) -> str:
    line, column = before.place(before.bounds(len(before))[1])
    place = f"line {line}, column {column}"
    if encoding.mark:
        return (
            f"The text is not {encoding.name}, the encoding that its byte order mark announces: "
            f"the first fault is at {place}; {_AS_TEXT}."
        )
    legacy = bytes([byte]).decode("cp1252", errors="ignore")
    guess = f' ("{legacy}" in Windows-1252)' if legacy.isprintable() and legacy else ""
    return (
        f"The text is not UTF-8, the encoding that was tried: byte 0x{byte:02X}{guess} at {place} "
        "is the first fault; save it as UTF-8 in an editor, or run "
        "iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW."
    )
