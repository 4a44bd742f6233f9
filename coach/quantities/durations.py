"""Units of time, and how to tell a time in another one."""

from __future__ import annotations

DURATIONS = {
    "ms": 0.001, "s": 1.0, "min": 60.0, "h": 3600.0, "day": 86_400.0, "week": 604_800.0,
    "month": 2_629_800.0, "quarter": 7_889_400.0, "year": 31_557_600.0,
}  # fmt: skip
"""Seconds in each unit of time."""


def converted(value: float, unit: str | None, into: str | None) -> float:
    """`value` in another unit of time; as it is if the units cannot be converted."""
    if unit == into or unit not in DURATIONS or into not in DURATIONS:
        return value
    months = {"month": 1, "quarter": 3, "year": 12}
    if unit in months and into in months:
        return round(value * months[unit] / months[into], 6)
    return round(value * DURATIONS[unit] / DURATIONS[into], 6)
