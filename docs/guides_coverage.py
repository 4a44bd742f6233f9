"""The page that shows which rule or item of the checklist carries each piece of advice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from coach.pack import Citation, Guide, Pack, Source

Piece = tuple[str, str]
"""The name of a guide, and the id of a piece of its advice."""


def carriers(packs: Iterable[Pack]) -> Mapping[Piece, list[str]]:
    """Links to what carries each piece of advice in any of `packs`, by piece; none twice."""
    found: dict[Piece, dict[str, None]] = defaultdict(dict)
    for pack in packs:
        for rule in pack.rules.values():
            for piece in _cited(rule.sources):
                found[piece][f"[{rule.id}](rules/{rule.id}.md)"] = None
        for item in pack.checklist:
            for piece in _cited(item.sources):
                found[piece][f"checklist: {item.id}"] = None
    return {piece: list(links) for piece, links in found.items()}


def page(guides: Iterable[Guide], carried: Mapping[Piece, list[str]]) -> str:
    """The page, in Markdown."""
    return "\n".join(_lines(guides, carried)) + "\n"


def _lines(guides: Iterable[Guide], carried: Mapping[Piece, list[str]]) -> Iterator[str]:
    yield from ("# What becomes of the guides' advice", "")
    yield "Made from the guides, rules and checklists of the built-in packs by `make docs`. Each"
    yield "piece of advice is told in our own words, with the rules and the things on the checklist"
    yield "(`coach prepare`) that carry it. Rules of roles apply with `--role`."
    for guide in guides:
        yield from ("", f"## {guide.title}")
        for section in guide.sections:
            yield from ("", f"### {section.rstrip(':')}", "")
            yield from ("| advice | carried by |", "|---|---|")
            for advice in guide.advice.values():
                if advice.section == section:
                    links = carried.get((guide.name, advice.id), ["nothing yet"])
                    yield f"| `{advice.id}` {advice.text} | {', '.join(links)} |"


def _cited(sources: Iterable[Source]) -> Iterator[Piece]:
    for source in sources:
        if isinstance(source, Citation):
            yield from ((source.guide, advice) for advice in source.advice)
