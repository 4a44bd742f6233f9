"""Reading what a rule lets be done to the words that it flags."""

from __future__ import annotations

from coach.pack.blank_names import unknown_blanks
from coach.pack.fields import Fields, Reader, one_of, one_or_list_of, table_or, text
from coach.pack.names import mention
from coach.pack.nodes import Node, Scalar
from coach.pack.problems import Log
from coach.pack.rule_shapes import WAYS, DropWords, Rewriting, Write
from coach.pack.sketch import Sketch


def _own_way(node: Node, log: Log) -> Rewriting | None:
    fields = Fields.of(node, log, "a way to rewrite")
    if fields is None:
        return None
    label = fields.find("drop-words", mention)
    template = fields.find("write", text)
    fields.close()
    if len(fields.keys & {"drop-words", "write"}) != 1:
        if fields.are_known:
            message = "a way to rewrite is either 'drop-words: label' or 'write: text'"
            log.add(node.position, "bad-rewrite", message)
        return None
    if template is not None:
        written = node.at("write")
        for offset, message, hint in unknown_blanks(template):
            if isinstance(written, Scalar):
                log.add(written.position_of(offset), "unknown-blank", message, hint)
        return Write(template)
    return DropWords(label) if label is not None else None


LEAVE = "leave"
"""What a layer says of a rule whose words are left to the writer."""


def other_rewritings(node: Node, log: Log) -> tuple[Rewriting, ...] | None:
    """A reader of ways that a layer wants instead; none if it leaves the words to the writer."""
    if isinstance(node, Sketch):
        node.is_either(one_of((LEAVE,)), rewritings)
    elif isinstance(node, Scalar) and node.value == LEAVE:
        return ()
    return rewritings(node, log)


rewritings: Reader[tuple[Rewriting, ...]] = one_or_list_of(table_or(_own_way, one_of(WAYS)))
"""A reader of one way, or of a list of them."""
