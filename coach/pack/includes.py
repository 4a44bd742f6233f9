"""Vocabularies that include each other: bounded, and without circles."""

from __future__ import annotations

from collections.abc import Mapping

from coach.pack.problems import Log
from coach.pack.shapes import Vocabulary

MAX_LEVELS = 10
"""How far an include may lead: from one vocabulary to the next, and so on."""

MAX_ENTRIES = 200_000
"""How many entries all vocabularies may have together once includes are spelt out."""


def check_includes(vocabularies: Mapping[str, Vocabulary], log: Log) -> None:
    """Log circles, and includes that grow out of hand."""
    sizes: dict[str, int] = {}

    def size(name: str, above: tuple[str, ...]) -> int:
        """The number of entries, each include counted with all that it brings."""
        if name in sizes or name not in vocabularies:
            return sizes.get(name, 0)
        way = (*above, name)
        total = len(vocabularies[name].entries)
        for other in vocabularies[name].references:
            if other.name in way:
                circle = (*way[way.index(other.name) :], other.name)
                message = f"a vocabulary includes itself: {' > '.join(circle)}"
                log.add(other.position, "include-cycle", message)
            elif len(way) > MAX_LEVELS:
                message = f"vocabularies include each other over more than {MAX_LEVELS} levels"
                log.add(other.position, "include-depth", message)
            else:
                total += size(other.name, way)
        sizes[name] = total
        return total

    total = 0
    for name, vocabulary in vocabularies.items():
        before = total
        total += size(name, ())
        if before <= MAX_ENTRIES < total:
            message = f"with this, all vocabularies have more than {MAX_ENTRIES:,} entries"
            log.add(vocabulary.position, "too-many-words", message)


def spell_out(vocabularies: Mapping[str, Vocabulary]) -> dict[str, tuple[str, ...]]:
    """The entries of each vocabulary, with those of the ones it includes; in order, none twice.

    `check_includes` has found nothing wrong with them.
    """
    done: dict[str, tuple[str, ...]] = {}

    def words(name: str) -> tuple[str, ...]:
        if name not in done:
            found: dict[str, None] = {}
            for entry in vocabularies[name].entries:
                include = entry.removeprefix("$")
                is_include = include != entry and include in vocabularies
                found.update(dict.fromkeys(words(include) if is_include else (entry,)))
            done[name] = tuple(found)
        return done[name]

    return {name: words(name) for name in vocabularies}
