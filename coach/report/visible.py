"""Text that is safe to print: nothing in a draft or a file name may steer the terminal."""

from __future__ import annotations

import unicodedata

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
"""Harmless, but some terminals give them a column and some do not."""
_PICTURES = {code: 0x2400 + code for code in range(0x20)} | {0x7F: 0x2421}
_DIRECTIONS = dict.fromkeys(
    map(ord, "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"), "\ufffd"
)
_OTHERS = dict.fromkeys([*range(0x80, 0xA0), 0x2028, 0x2029], "\ufffd")
_TABLE: dict[int, int | str | None] = {**_INVISIBLE, **_PICTURES, **_DIRECTIONS, **_OTHERS}


def visible(text: str, encoding: str = "utf-8") -> str:
    """`text` with a visible sign for each control character, in characters that `encoding` has.

    Tabs and ends of line are control characters too; so are marks that turn the direction of
    writing.
    """
    if text.isascii() and text.isprintable():
        return text
    shown = text.translate(_TABLE)
    try:
        shown.encode(encoding)
    except UnicodeEncodeError:
        shown = "".join(_plain(character, encoding) for character in shown)
    return shown


def encodable(text: str, encoding: str) -> bool:
    """Whether `encoding` has all characters of `text`."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


_ASCII = str.maketrans(
    {
        "‘": "'",
        "’": "'",
        "‚": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "–": "-",
        "—": "-",
        "…": "...",
        "\u00a0": " ",
    }
)


def _plain(character: str, encoding: str) -> str:
    if encodable(character, encoding):
        return character
    plain = character.translate(_ASCII)
    if not encodable(plain, encoding):
        plain = unicodedata.normalize("NFKD", character)[:1]
    return plain if encodable(plain, encoding) else "?"
