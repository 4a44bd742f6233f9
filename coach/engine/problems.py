"""A problem of a rule: where it is within the rule, and what to write instead."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with a rule.

    `path` leads from the rule to the node at fault, such as
    `("when", 1, "none", "sent", "gte")`; `code` names the kind of problem.
    """

    path: Path
    code: str
    message: str

    @property
    def where(self) -> str:
        """The path as a person reads it: `when[1].none.sent.gte`."""
        text = ""
        for step in self.path:
            text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
        return text

    def __str__(self) -> str:
        return f"{self.where}: {self.message}" if self.path else self.message


def did_you_mean(word: object, choices: Iterable[str]) -> str:
    """The end of a message about an unknown word: the nearest choice, or all if they are few."""
    options = sorted(choices)
    nearest = get_close_matches(str(word), options, n=1)
    if nearest:
        return f"; did you mean {nearest[0]!r}?"
    if 0 < len(options) <= 12:
        return f"; there is {', '.join(map(repr, options))}"
    return ""
