"""Multiples in one word: "doubled", "halved", "twice as fast", "half as many", "fourfold"."""

from __future__ import annotations

from coach.quantities.amount import Amount
from coach.quantities.numerals import Number
from coach.quantities.pieces import Passage, Shape
from coach.quantities.quantity import Kind
from coach.quantities.vocabulary import QuantityWords


def multiple_at(passage: Passage, index: int, words: QuantityWords) -> Amount | None:
    """The multiple that the word at `index` is."""
    piece = passage.pieces[index]
    if piece.shape is not Shape.WORD:
        return None
    factor = words.factors.get(piece.lower)
    divisor = words.divisors.get(piece.lower)
    if factor is None and divisor is None:
        return _half_as(passage, index, words)
    if piece.lower in words["multiply-noun"] and not _acts(passage, index):
        return None
    if passage.glued(index) or (passage.glued(index + 1) and passage.lower(index + 1) == "-"):
        return None
    if piece.lower.endswith("ce") and not _is_compared(passage, index + 1):
        return None
    value = factor if factor is not None else 1 / (divisor or 1.0)
    direction = "up" if value > 1 else "down"
    return _amount(index, value, direction)


def _half_as(passage: Passage, index: int, words: QuantityWords) -> Amount | None:
    """As in "Half as many"."""
    if words.parts.get(passage.lower(index)) != 2 or passage.lower(index + 1) != "as":
        return None
    return _amount(index, 0.5, "down")


def _amount(index: int, value: float, direction: str) -> Amount:
    number = Number(index, index + 1, value)
    return Amount(index, index + 1, number, Kind.MULTIPLE, value, "x", direction=direction)


def _acts(passage: Passage, index: int) -> bool:
    """Whether "double" doubles something rather than describing it."""
    behind = passage.at(index + 1)
    if behind is None:
        return False
    return behind.lower in ("the", "our", "my", "as", "that", "what", "their", "its", "your")


def _is_compared(passage: Passage, index: int) -> bool:
    """Whether "twice" says how many times as much, and not how often."""
    behind = passage.at(index)
    if behind is None:
        return False
    return behind.lower in ("as", "the", "that", "what", "more", "our", "my", "its") or (
        behind.tag in ("JJR", "RBR")
    )
