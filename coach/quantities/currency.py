"""Money: the signs, codes and words of currencies before or behind a number."""

from __future__ import annotations

from coach.quantities.pieces import Passage, Shape
from coach.quantities.vocabulary import QuantityWords

_SIGNS = {
    "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₦": "NGN", "₩": "KRW",
    "₽": "RUB", "₺": "TRY", "₪": "ILS", "₴": "UAH", "฿": "THB", "₫": "VND", "₱": "PHP",
    "₵": "GHS",
}  # fmt: skip
_DOLLARS = {
    "A": "AUD", "AU": "AUD", "C": "CAD", "CA": "CAD", "US": "USD", "S": "SGD", "HK": "HKD",
    "NZ": "NZD", "NT": "TWD", "R": "BRL", "MX": "MXN",
}  # fmt: skip
_CODE_LENGTH = 3
_GLUED_ONLY = "R"
"""A letter that is a currency only right before its figures."""


def before(passage: Passage, first: int, words: QuantityWords) -> tuple[str | None, int]:
    """The currency before the piece `first`, empty if it is not told which; and its start."""
    piece = passage.at(first - 1)
    if piece is None:
        return None, first
    if piece.text in _SIGNS:
        letters = passage.at(first - 2)
        if piece.text == "$" and piece.glued and letters and letters.text in _DOLLARS:
            return _DOLLARS[letters.text], first - 2
        return _SIGNS[piece.text], first - 1
    start = first - 1
    if piece.text == "." and piece.glued:
        start -= 1
        piece = passage.at(start)
    if piece is None or piece.shape is not Shape.WORD or piece.text.islower():
        code = _typed_low(passage, start, words)
        return code, first if code is None else start
    if piece.text == _GLUED_ONLY and not passage.glued(first):
        return None, first
    if piece.text in words.codes:
        return piece.text, start
    code = words.currencies.of(piece.lower)
    is_short = len(piece.text) <= _CODE_LENGTH + 1
    return (code, start) if code is not None and is_short else (None, first)


def _typed_low(passage: Passage, index: int, words: QuantityWords) -> str | None:
    """The currency of an abbreviation in small letters, such as "rs" or "chf"."""
    lower = passage.lower(index)
    if not 1 < len(lower) <= _CODE_LENGTH:
        return None
    return words.currencies.of(lower)


def behind(passage: Passage, after: int, words: QuantityWords) -> tuple[str | None, int]:
    """The currency that starts at the piece `after`, and where it ends."""
    piece = passage.at(after)
    if piece is None:
        return None, after
    if piece.text in _SIGNS:
        return _SIGNS[piece.text], after + 1
    dollars = passage.at(after + 1)
    if dollars and dollars.text == "$" and dollars.glued and piece.text in _DOLLARS:
        return _DOLLARS[piece.text], after + 2
    if piece.text in words.codes:
        return piece.text, after + 1
    if piece.text == "US" and words.currencies.of(passage.lower(after + 1)) == "USD":
        return "USD", after + 2
    code, end = words.currencies.starting(passage, after)
    if code is None or len(piece.text) == 1:
        return None, after
    return code, end
