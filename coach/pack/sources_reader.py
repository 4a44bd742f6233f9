"""Reading where advice comes from: sections of guides, and practice."""

from __future__ import annotations

from coach.pack.fields import Fields, Reader, one_or_list_of, text
from coach.pack.guide_shapes import Citation, Practice, Source
from coach.pack.names import name
from coach.pack.nodes import Node
from coach.pack.problems import Log


def sources(node: Node, log: Log) -> tuple[Source, ...] | None:
    """A reader of one source, or of a list of them."""
    read: Reader[tuple[Source, ...]] = one_or_list_of(_source)
    return read(node, log)


def _source(node: Node, log: Log) -> Source | None:
    fields = Fields.of(node, log, "a source")
    if fields is None:
        return None
    practice = fields.find("practice", text)
    guide = fields.find("guide", text)
    section = fields.find("section", text)
    advice = fields.find("advice", one_or_list_of(name))
    if "practice" in fields:
        if {"guide", "section", "advice"} & fields.keys:
            message = "a source is either a section of a guide or a practice"
            log.add(fields.position, "bad-source", message)
    elif {"guide", "section", "advice"} & fields.keys:
        fields.require("guide")
        fields.require("section")
    elif fields.are_known:
        message = "a source is {guide: ..., section: ...} or {practice: ...}"
        log.add(fields.position, "bad-source", message)
    fields.close()
    if practice is not None:
        return Practice(practice, position=fields.position)
    return Citation(guide or "", section or "", advice or (), position=fields.position)
