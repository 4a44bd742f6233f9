"""Which findings a report shows, in which order, and how many they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coach.critique import Finding
    from coach.pack import Pack

_ORDER = {"error": 0, "warning": 1, "suggestion": 2, None: 3}


@dataclass(frozen=True, slots=True)
class Counts:
    """How many findings there are of each sort."""

    errors: int
    warnings: int
    suggestions: int
    strengths: int


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of one dimension, the most serious first, strengths last."""

    dimension: str
    title: str
    findings: tuple[Finding, ...]


def shown(findings: Sequence[Finding], least: str | None) -> tuple[Finding, ...]:
    """The problems at least as serious as `least`; everything, strengths too, if it is None."""
    return tuple(f for f in findings if least is None or f.at_least(least))


def count(findings: Sequence[Finding]) -> Counts:
    """Count `findings` by severity."""
    severities = [finding.severity for finding in findings]
    return Counts(
        errors=severities.count("error"),
        warnings=severities.count("warning"),
        suggestions=severities.count("suggestion"),
        strengths=severities.count(None),
    )


def grouped(findings: Sequence[Finding], pack: Pack) -> list[Group]:
    """Put `findings`, which are in text order, under their dimensions, in the order of `pack`."""
    names = [*pack.dimensions, *dict.fromkeys(f.dimension for f in findings)]
    groups = []
    for name in dict.fromkeys(names):
        members = sorted((f for f in findings if f.dimension == name), key=_seriousness)
        if members:
            title = pack.dimensions[name].title if name in pack.dimensions else ""
            groups.append(Group(name, title, tuple(members)))
    return groups


def most_important(groups: Sequence[Group]) -> Finding | None:
    """What to mend first: the first of the most serious findings; strengths need no mending."""
    candidates = [f for group in groups for f in group.findings if f.severity is not None]
    return min(candidates, key=_seriousness, default=None)


def _seriousness(finding: Finding) -> int:
    return _ORDER[finding.severity]
