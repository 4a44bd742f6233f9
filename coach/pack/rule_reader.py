"""Reading rule files."""

from __future__ import annotations

from itertools import islice

from coach.engine import FactSchema
from coach.pack.conditions import conditions, kinds_by_name, labels
from coach.pack.examples import check_marks, example
from coach.pack.fields import Fields, count, list_of, one_of, one_or_list_of, text
from coach.pack.names import name
from coach.pack.nodes import Array, Node, Scalar
from coach.pack.problems import Log
from coach.pack.rule_shapes import KINDS, SEVERITIES, STAGES, Citation, Practice, Rule, Source
from coach.pack.templates import mistakes

_MOST_MISTAKES = 5
"""So many wrong braces of a text are worth telling."""


def read_rule(node: Node, log: Log, schema: FactSchema) -> Rule | None:
    """What the file says, with blanks for what is wrong; None if it says nothing usable."""
    fields = Fields.of(node, log, "a rule")
    if fields is None:
        return None
    rule = Rule(
        id=fields.need("id", name, ""),
        title=fields.need("title", text, ""),
        kind=fields.need("kind", one_of(KINDS), "problem"),
        dimension=fields.need("dimension", text, ""),
        severity=fields.find("severity", one_of(SEVERITIES)),
        stages=fields.need("stages", list_of(one_of(STAGES)), ()),
        sources=fields.need("source", one_or_list_of(_source), ()),
        when=fields.need("when", conditions(schema), ()),
        labels=tuple(labels(node.get("when"))),
        at_least=fields.take("at_least", count, 1),
        flag=fields.find("flag", text),
        why=fields.need("why", text, ""),
        instead=fields.find("instead", text),
        examples=fields.need("examples", list_of(example), ()),
        position=fields.position,
    )
    _RuleCheck(rule, node, fields, schema, log).run()
    fields.close()
    return rule


def _source(node: Node, log: Log) -> Source | None:
    fields = Fields.of(node, log, "a source")
    if fields is None:
        return None
    practice = fields.find("practice", text)
    guide = fields.find("guide", text)
    section = fields.find("section", text)
    if "practice" in fields:
        if "guide" in fields or "section" in fields:
            message = "a source is either a section of a guide or a practice"
            log.add(fields.position, "bad-source", message)
    elif "guide" in fields or "section" in fields:
        fields.require("guide")
        fields.require("section")
    elif fields.are_known:
        message = "a source is {guide: ..., section: ...} or {practice: ...}"
        log.add(fields.position, "bad-source", message)
    fields.close()
    if practice is not None:
        return Practice(practice, position=fields.position)
    return Citation(guide or "", section or "", position=fields.position)


class _RuleCheck:
    """Whether the keys of one rule go together."""

    def __init__(
        self, rule: Rule, node: Node, fields: Fields, schema: FactSchema, log: Log
    ) -> None:
        self._rule = rule
        self._node = node
        self._fields = fields
        self._log = log
        kinds = kinds_by_name(node.get("when"))
        self._with_words = [
            name
            for name, kind in kinds.items()
            if kind not in schema.kinds or {"start", "end"} <= schema.kinds[kind].keys()
        ]
        """The conditions that match words of the draft, as far as can be known."""

    def run(self) -> None:
        """Log what does not go together."""
        kind = self._node.get("kind")
        if kind is not None and kind.plain() in KINDS:
            self._severity()
            self._flag()
            self._examples()
        if isinstance(self._node.get("when"), Array):
            self._names()

    def _severity(self) -> None:
        kind = self._rule.kind
        if kind != "strength":
            self._fields.require("severity", f"{_a(kind)} needs the key 'severity'")
            self._fields.require("instead", f"{_a(kind)} needs the key 'instead'")
        elif "severity" in self._fields:
            place = self._fields.key_position("severity")
            self._log.add(place, "needless-key", "a strength has no severity")

    def _flag(self) -> None:
        if self._rule.kind != "absence":
            if self._with_words:
                message = "a rule needs the key 'flag': the condition whose words are underlined"
                self._fields.require("flag", message)
        elif "flag" in self._fields:
            place = self._fields.key_position("flag")
            self._log.add(place, "needless-key", "an absence has no words to underline")

    def _examples(self) -> None:
        if "examples" in self._fields:
            check_marks(
                self._rule.examples,
                underlines=self._rule.kind != "absence" and bool(self._with_words),
                log=self._log,
            )
            self._both_sorts()

    def _both_sorts(self) -> None:
        """There is an example of each sort, unless one could not be read."""
        written = self._node.get("examples")
        found = [example.flagged for example in self._rule.examples]
        if not found or not isinstance(written, Array) or len(found) < len(written.items):
            return
        for flagged, what in ((True, "that it would flag"), (False, "that it lets pass")):
            if flagged not in found:
                place = self._fields.key_position("examples")
                message = f"a rule needs an example {what}"
                self._log.add(place, "missing-example", message)

    def _names(self) -> None:
        """The conditions that other keys name are there."""
        flag = self._node.get("flag")
        name = self._rule.flag
        if self._rule.kind != "absence" and flag and name and name not in self._with_words:
            message = f"no condition with words of its own is called {name!r}"
            self._log.unknown(flag.position, "unknown-condition", message, name, self._with_words)
        for key in ("why", "instead"):
            node = self._node.get(key)
            if isinstance(node, Scalar) and isinstance(node.value, str):
                found = mistakes(node.value, self._with_words)
                for offset, message, hint in islice(found, _MOST_MISTAKES):
                    self._log.add(node.position_of(offset), "bad-template", message, hint)


def _a(word: str) -> str:
    return f"an {word}" if word[0] in "aeiou" else f"a {word}"
