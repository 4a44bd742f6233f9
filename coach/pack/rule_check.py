"""Whether the keys of a rule go together, in a rule file and in what a layer says otherwise."""

from __future__ import annotations

from collections.abc import Collection
from itertools import islice

from coach.engine import FactSchema
from coach.pack.blank_names import unknown_blanks
from coach.pack.conditions import kinds_by_name
from coach.pack.examples import check_marks
from coach.pack.fields import Fields
from coach.pack.nodes import Array, Node, Scalar
from coach.pack.problems import Log
from coach.pack.rule_shapes import KINDS, Rule
from coach.pack.templates import mistakes

_MOST_MISTAKES = 5
"""So many wrong braces or blanks of a text are worth telling."""


def conditions_with_words(when: Node | None, schema: FactSchema) -> list[str]:
    """The names of the conditions that match words of the draft, as far as can be known."""
    return [
        name
        for name, kind in kinds_by_name(when).items()
        if kind not in schema.kinds or {"start", "end"} <= schema.kinds[kind].keys()
    ]


def check_templates(
    node: Node, names: Collection[str], thresholds: Collection[str], log: Log
) -> None:
    """Log wrong braces and blanks in the texts of `node`.

    `names` are those of conditions with words of their own, `thresholds` those of numbers.
    """
    for key in ("why", "instead"):
        text = node.get(key)
        if isinstance(text, Scalar) and isinstance(text.value, str):
            wrong = mistakes(text.value, names, thresholds)
            for offset, message, hint in islice(wrong, _MOST_MISTAKES):
                log.add(text.position_of(offset), "bad-template", message, hint)
            for offset, message, hint in islice(unknown_blanks(text.value), _MOST_MISTAKES):
                log.add(text.position_of(offset), "unknown-blank", message, hint)


class RuleCheck:
    """Whether the keys of one rule go together."""

    def __init__(
        self, rule: Rule, node: Node, fields: Fields, schema: FactSchema, log: Log
    ) -> None:
        self._rule = rule
        self._node = node
        self._fields = fields
        self._log = log
        self._with_words = conditions_with_words(node.get("when"), schema)

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
        check_templates(self._node, self._with_words, self._rule.thresholds, self._log)


def _a(word: str) -> str:
    return f"an {word}" if word[0] in "aeiou" else f"a {word}"
