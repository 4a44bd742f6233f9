"""``waivers.yaml``: examples of packs below that a pack breaks on purpose, each with its reason.

`coach pack test` runs the examples of all layers with the rules of all layers. What a company wants
otherwise may break one that it inherits; then it says so here.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from coach.pack.fields import Fields, list_of, text
from coach.pack.names import mention
from coach.pack.nodes import Node
from coach.pack.parts import read_part
from coach.pack.problems import Log
from coach.pack.shapes import Mention, Placed

FILE = "waivers.yaml"

_NOBODY = Mention("")


@dataclass(frozen=True, slots=True)
class Waiver(Placed):
    """Examples of a rule that need not hold.

    Attributes:
        rule: Whose examples they are.
        text: How their texts begin.
        reason: Why the pack wants it otherwise.
    """

    rule: Mention
    text: str
    reason: str

    def covers(self, rule: str, text: str) -> bool:
        """Whether `text`, an example of `rule`, is meant; blanks and ends of line do not matter."""
        return self.rule.name == rule and _plain(text).startswith(_plain(self.text))


def _plain(text: str) -> str:
    return " ".join(text.split())


def waivers_of(folder: Path, log: Log) -> tuple[Waiver, ...]:
    """The waivers of the pack in `folder`; none if it has no such file."""
    file = folder / FILE
    return (read_part(file, read_waivers, log).value or ()) if file.is_file() else ()


def read_waivers(node: Node, log: Log) -> tuple[Waiver, ...] | None:
    """The waivers of a file, without those that cannot be read; None if it is no list."""
    return list_of(_waiver)(node, log)


def check_waivers(waivers: Collection[Waiver], rules: Collection[str], log: Log) -> None:
    """Log those that name none of the `rules` of the pack."""
    for waiver in waivers:
        if waiver.rule.name and waiver.rule.name not in rules:
            message = f"there is no rule {waiver.rule.name!r}"
            log.unknown(waiver.rule.position, "unknown-rule", message, waiver.rule.name, rules)


def _waiver(node: Node, log: Log) -> Waiver | None:
    fields = Fields.of(node, log, "a waiver")
    if fields is None:
        return None
    waiver = Waiver(
        rule=fields.need("rule", mention, _NOBODY),
        text=fields.need("text", text, ""),
        reason=fields.need("reason", text, ""),
        position=fields.position,
    )
    fields.close()
    return waiver
