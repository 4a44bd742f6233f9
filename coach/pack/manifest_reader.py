"""Reading ``pack.yaml``."""

from __future__ import annotations

from coach.pack.fields import Fields, list_of, table_of, text
from coach.pack.names import name
from coach.pack.nodes import Node
from coach.pack.problems import Log
from coach.pack.shapes import Dimension, Guide, Manifest


def read_manifest(node: Node, log: Log) -> Manifest | None:
    """What the file says, with blanks for what is wrong; None if it says nothing usable."""
    fields = Fields.of(node, log, "pack.yaml")
    if fields is None:
        return None
    manifest = Manifest(
        name=fields.need("name", name, ""),
        version=fields.need("version", text, ""),
        title=fields.need("title", text, ""),
        language=fields.need("language", text, ""),
        dimensions=fields.need("dimensions", table_of(name, _dimension), {}),
        guides=fields.take("guides", table_of(name, _guide), {}),
        position=fields.position,
    )
    fields.close()
    return manifest


def _dimension(name: str, node: Node, log: Log) -> Dimension | None:
    title = text(node, log)
    return None if title is None else Dimension(name, title, position=node.position)


def _guide(name: str, node: Node, log: Log) -> Guide | None:
    fields = Fields.of(node, log, "a guide")
    if fields is None:
        return None
    guide = Guide(
        name=name,
        title=fields.need("title", text, ""),
        sections=fields.need("sections", list_of(text), ()),
        position=fields.position,
    )
    fields.close()
    return guide
