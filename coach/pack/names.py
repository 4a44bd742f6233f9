"""The names that authors choose: for dimensions, vocabularies, labels and rules."""

from __future__ import annotations

import re

from coach.pack.fields import text
from coach.pack.name_form import LONGEST_NAME, NAME, is_name
from coach.pack.nodes import Node, Scalar
from coach.pack.problems import Log
from coach.pack.shapes import Mention
from coach.pack.sketch import tell

_PREPOSITION = re.compile(r"[a-z]+([ -][a-z]+)*")


def name(node: Node, log: Log) -> str | None:
    """A reader of names."""
    value = text(node, log)
    tell(node, pattern=f"^{NAME.pattern}$", maxLength=LONGEST_NAME)
    if value is None or is_name(value):
        return value
    message = f"{value[:LONGEST_NAME]!r} is no name; use lower-case letters, digits and hyphens"
    log.add(node.position, "bad-name", message)
    return None


def mention(node: Node, log: Log) -> Mention | None:
    """A reader of names of things that are defined elsewhere."""
    value = name(node, log)
    return None if value is None else Mention(value, position=node.position)


def preposition(node: Node, log: Log) -> str | None:
    """A reader of prepositions, such as "to" or "because of"."""
    tell(node, pattern=f"^{_PREPOSITION.pattern}$")
    value = str(node.value) if isinstance(node, Scalar) else ""
    if _PREPOSITION.fullmatch(value):
        return value
    log.add(node.position, "bad-name", f"{value!r} is no preposition; write one, in lower case")
    return None
