"""The records of ``policies.yaml``: matters of taste, and what a choice makes of rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from coach.pack.guide_shapes import Source
from coach.pack.rule_shapes import Severity
from coach.pack.shapes import Placed

SILENT = "silent"
"""What a choice says of a rule that does not apply under it."""


@dataclass(frozen=True, slots=True)
class Ruling(Placed):
    """What a choice makes of a rule.

    Attributes:
        rule: The id of the rule.
        severity: The severity it has; None if it is silent.
    """

    rule: str
    severity: Severity | None

    def __str__(self) -> str:
        """The ruling as it is written."""
        return self.severity or SILENT


@dataclass(frozen=True, slots=True)
class Policy(Placed):
    """A matter that each company settles for itself.

    Attributes:
        name: What packs call it.
        about: What it is about, for who has to choose.
        default: The choice that holds unless a layer makes another.
        sources: Where the default comes from; at least one.
        choices: What each makes of rules, by its name and the rule's id; a rule that a choice does
            not name is as its file says.
    """

    name: str
    about: str
    default: str
    sources: tuple[Source, ...]
    choices: Mapping[str, Mapping[str, Ruling]]
