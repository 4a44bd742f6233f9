"""Whether two amounts can be amounts of one thing, and what one lends the other."""

from __future__ import annotations

from dataclasses import replace

from coach.quantities.amount import Amount
from coach.quantities.quantity import Kind


def alike(one: Amount, other: Amount) -> bool:
    """Whether both can be amounts of one thing; a bare number fits all but fractions."""
    if _is_lone(one) or _is_lone(other):
        return not (one.number.is_part or other.number.is_part)
    units = (one.unit, other.unit)
    if one.kind is not other.kind:
        return {one.kind, other.kind} == {Kind.SCORE, Kind.COUNT} and None in units
    if one.kind is Kind.COUNT:
        return None in units or _stem(one.unit) == _stem(other.unit)
    if one.kind is Kind.MONEY:
        return None in units or one.unit == other.unit
    return one.kind is not Kind.PERCENT or one.unit == other.unit


def _is_lone(amount: Amount) -> bool:
    return amount.bare and not amount.number.is_part


def _stem(unit: str | None) -> str:
    return (unit or "").lower().rstrip("s")


def with_unit_of(one: Amount, other: Amount) -> Amount:
    """Whichever of the two has the unit, the second if both have."""
    if other.bare and not one.bare:
        return one
    return replace(other, direction=one.direction or other.direction)


def same_scale(one: Amount, other: Amount) -> tuple[Amount, Amount]:
    """Both with the scale that stands with only one of them: "55 to 60 thousand"."""
    return _scaled_like(one, other), _scaled_like(other, one)


def _scaled_like(amount: Amount, model: Amount) -> Amount:
    scale = model.number.scale
    if amount.number.scale > 1 or scale == 1 or amount.value >= 10 * model.number.value / scale:
        return amount
    return replace(amount, value=round(amount.value * scale, 6))
