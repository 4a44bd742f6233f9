"""Reads figures as the writer's country writes them: 4,900, 38.250,00, 14'000, 9,80,000."""

from __future__ import annotations

import re

_FRACTIONS = {"¼": 0.25, "½": 0.5, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125}
_BLANKS = re.compile("[ \u00a0\u202f\u2009'’]")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")
_MANY_DOTS = re.compile(r"\d{1,3}(?:\.\d{3}){2,}")
_MANY_COMMAS = re.compile(r"\d{1,3}(?:,\d{3}){2,}")
_ONE_MARK = re.compile(r"(\d+)([.,])(\d+)")


def read(digits: str, *, thousands: bool = False) -> float | None:
    """The number that `digits` write; None if they write none, as in a version or a date.

    Args:
        digits: figures with dots, commas, apostrophes and blanks between them.
        thousands: whether a lone dot before three figures parts thousands, as in "4.500".
    """
    fraction = _FRACTIONS.get(digits[-1:])
    if fraction is not None:
        whole = read(digits[:-1].strip()) if digits[:-1].strip() else 0.0
        return None if whole is None else whole + fraction
    plain = _BLANKS.sub("", digits)
    if plain.isdecimal():
        return float(plain)
    if plain.startswith(".") and plain[1:].isdecimal():
        return float(plain)
    one = _ONE_MARK.fullmatch(plain)
    if one:
        return _with_one_mark(*one.groups(), thousands=thousands)
    if _INDIAN.fullmatch(plain) or _MANY_COMMAS.fullmatch(plain):
        return float(plain.replace(",", ""))
    if _MANY_DOTS.fullmatch(plain):
        return float(plain.replace(".", ""))
    return _with_both_marks(plain)


def _with_one_mark(whole: str, mark: str, rest: str, *, thousands: bool) -> float:
    groups = len(rest) == 3 and len(whole) <= 3 and whole[0] != "0" and (mark == "," or thousands)
    return float(whole + rest) if groups else float(f"{whole}.{rest}")


def _with_both_marks(plain: str) -> float | None:
    """The mark that comes last and once parts the decimals."""
    last = max(plain.rfind("."), plain.rfind(","))
    whole, rest = plain[:last], plain[last + 1 :]
    mark = plain[last]
    other = "," if mark == "." else "."
    if mark in whole or other not in whole or not (whole.replace(other, "") + rest).isdecimal():
        return None
    groups = whole.split(other)
    if not all(len(group) == 3 for group in groups[1:]) and not _INDIAN.fullmatch(whole):
        return None
    return float(whole.replace(other, "") + "." + rest)
