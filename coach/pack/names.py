"""The names that authors choose: for dimensions, vocabularies, labels and rules."""

from __future__ import annotations

import re

from coach.pack.fields import text
from coach.pack.nodes import Node, Scalar
from coach.pack.problems import Log
from coach.pack.shapes import Mention
from coach.pack.sketch import tell

_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_LONGEST = 80
_PREPOSITION = re.compile(r"[a-z]+([ -][a-z]+)*")


def is_name(word: str) -> bool:
    """Whether `word` is made of lower-case letters, digits and single hyphens inside."""
    return len(word) <= _LONGEST and _NAME.fullmatch(word) is not None


def name(node: Node, log: Log) -> str | None:
    """A reader of names."""
    value = text(node, log)
    tell(node, pattern=f"^{_NAME.pattern}$", maxLength=_LONGEST)
    if value is None or is_name(value):
        return value
    message = f"{value[:80]!r} is no name; use lower-case letters, digits and hyphens"
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
