"""Versions of packs, and ranges of them, as Python packages write theirs."""

from __future__ import annotations

from packaging.specifiers import InvalidSpecifier, SpecifierSet
from packaging.version import InvalidVersion, Version

from coach.pack.fields import text
from coach.pack.nodes import Node
from coach.pack.problems import Log


def version(node: Node, log: Log) -> str | None:
    """A reader of versions."""
    value = text(node, log)
    if value is None:
        return None
    try:
        Version(value)
    except InvalidVersion:
        message = f'{value[:80]!r} is no version; write one such as "1.2.0"'
        log.add(node.position, "bad-version", message)
        return None
    return value


def version_range(node: Node, log: Log) -> str | None:
    """A reader of ranges of versions."""
    value = text(node, log)
    if value is None:
        return None
    try:
        SpecifierSet(value)
    except InvalidSpecifier:
        message = f'{value[:80]!r} is no range of versions; write one such as ">=1.2,<2"'
        log.add(node.position, "bad-version", message)
        return None
    return value


def is_within(version: str, wanted: str) -> bool:
    """Whether `version` is in the range `wanted`; both have been read without mistakes."""
    return SpecifierSet(wanted).contains(version, prereleases=True)
