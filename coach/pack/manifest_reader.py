"""Reading ``pack.yaml``."""

from __future__ import annotations

from coach.pack.fields import Fields, one_of, one_or_list_of, table_of, table_or, text
from coach.pack.names import mention, name
from coach.pack.nodes import Node
from coach.pack.problems import Log
from coach.pack.shapes import LEVELS, Dimension, Extends, Manifest, Mention
from coach.pack.versions import version, version_range


def read_manifest(node: Node, log: Log) -> Manifest | None:
    """What the file says, with blanks for what is wrong; None if it says nothing usable."""
    fields = Fields.of(node, log, "pack.yaml")
    if fields is None:
        return None
    is_layer = "extends" in fields
    if not is_layer:
        fields.require("dimensions")
        if "level" in fields:
            message = "only a pack that extends another has a level"
            log.add(fields.key_position("level"), "needless-key", message)
    manifest = Manifest(
        name=fields.need("name", name, ""),
        version=fields.need("version", version, ""),
        title=fields.need("title", text, ""),
        language=fields.need("language", text, ""),
        level=fields.take("level", one_of(LEVELS[1:]), "company" if is_layer else "base"),
        extends=fields.take("extends", one_or_list_of(table_or(_extends, _named)), ()),
        dimensions=fields.take("dimensions", table_of(name, _dimension), {}),
        policies=fields.take("policies", table_of(name, _choice), {}),
        position=fields.position,
    )
    fields.close()
    return manifest


def _dimension(name: str, node: Node, log: Log) -> Dimension | None:
    title = text(node, log)
    return None if title is None else Dimension(name, title, position=node.position)


def _choice(_policy: str, node: Node, log: Log) -> Mention | None:
    return mention(node, log)


def _named(node: Node, log: Log) -> Extends | None:
    pack = name(node, log)
    return None if pack is None else Extends(pack, position=node.position)


def _extends(node: Node, log: Log) -> Extends | None:
    fields = Fields.of(node, log, "what a pack extends")
    if fields is None:
        return None
    extends = Extends(
        pack=fields.need("pack", name, ""),
        version=fields.take("version", version_range, ""),
        position=node.at("pack").position,
    )
    fields.close()
    return extends if extends.pack else None
