"""Reading guide files."""

from __future__ import annotations

from itertools import chain
from types import MappingProxyType

from coach.pack.fields import Fields, list_of, table_of, text
from coach.pack.guide_shapes import Advice, Guide
from coach.pack.names import name
from coach.pack.nodes import Node
from coach.pack.problems import Log

_Section = tuple[str, tuple[Advice, ...]]


def read_guide(node: Node, log: Log) -> Guide | None:
    """What the file says, with blanks for what is wrong; None if it says nothing usable."""
    fields = Fields.of(node, log, "a guide")
    if fields is None:
        return None
    guide = fields.need("guide", name, "")
    title = fields.need("title", text, "")
    sections: tuple[_Section, ...] = fields.need("sections", list_of(_section), ())
    fields.close()
    advice: dict[str, Advice] = {}
    for piece in chain.from_iterable(pieces for _, pieces in sections):
        if piece.id in advice:
            message = f"the advice {piece.id!r} is taken, first at {advice[piece.id].position}"
            log.add(piece.position, "duplicate-name", message)
        advice.setdefault(piece.id, piece)
    return Guide(
        name=guide,
        title=title,
        sections=tuple(title for title, _ in sections),
        advice=MappingProxyType(advice),
        position=fields.position,
    )


def _section(node: Node, log: Log) -> _Section | None:
    fields = Fields.of(node, log, "a section")
    if fields is None:
        return None
    title = fields.need("title", text, "")

    def advice(id: str, node: Node, log: Log) -> Advice | None:
        told = text(node, log)
        return None if told is None else Advice(id, title, told, position=node.position)

    pieces = fields.find("advice", table_of(name, advice))
    fields.close()
    return title, tuple((pieces or {}).values())
