"""Where a piece of advice comes from, in words."""

from __future__ import annotations

from coach.pack import Citation, Pack, Source


def cited(source: Source, pack: Pack) -> str:
    """The guide by its title, with the section; for a practice its own words."""
    if isinstance(source, Citation):
        return f'{pack.guides[source.guide].title}, "{source.section}"'
    return source.practice
