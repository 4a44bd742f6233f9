"""Reading the examples of a rule."""

from __future__ import annotations

from coach.pack.fields import Fields, text
from coach.pack.marks import MarkError, unmark
from coach.pack.nodes import Node, Scalar
from coach.pack.problems import Log
from coach.pack.rule_shapes import Example


def example(node: Node, log: Log) -> Example | None:
    """A reader of examples."""
    fields = Fields.of(node, log, "an example")
    if fields is None:
        return None
    flagged = fields.find("flag", text)
    passed = fields.find("pass", text)
    rewrite = fields.find("rewrite", text)
    fields.close()
    keys = {key for key in ("flag", "pass", "rewrite") if key in fields}
    if len(keys & {"flag", "pass"}) != 1:
        if fields.are_known:
            message = "an example is either 'flag: text' or 'pass: text'"
            log.add(node.position, "bad-example", message)
        return None
    if "rewrite" in keys and "pass" in keys:
        message = "a rewrite belongs to an example that is flagged"
        log.add(fields.key_position("rewrite"), "bad-example", message)
    value = node.at("flag" if "flag" in keys else "pass")
    marked = flagged if "flag" in keys else passed
    if marked is None or not isinstance(value, Scalar):
        return None
    try:
        plain, spans = unmark(marked)
    except MarkError as error:
        log.add(value.position_of(error.offset), "bad-mark", str(error))
        return None
    if not flagged and spans:
        log.add(value.position, "bad-mark", "an example that passes has nothing to mark")
    return Example(plain, flagged is not None, spans, rewrite, position=value.position)


def check_marks(examples: tuple[Example, ...], *, underlines: bool, log: Log) -> None:
    """Complain about flagged examples without marks, or with them if the rule has no use for them.

    `underlines` tells whether the rule underlines words.
    """
    for example in examples:
        if not example.flagged:
            continue
        if underlines and not example.spans:
            message = "mark what is underlined with '<<' and '>>'"
            log.add(example.position, "bad-mark", message)
        elif example.spans and not underlines:
            message = "this rule is about the whole draft, so its examples have no marks"
            log.add(example.position, "bad-mark", message)
