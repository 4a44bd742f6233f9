"""What can go wrong, by who can mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.engine.problems import Problem


class RuleError(ValueError):
    """A rule cannot be compiled; `problems` holds every reason, in the order of the rule."""

    def __init__(self, rule: str, problems: Sequence[Problem]) -> None:
        self.rule = rule
        self.problems = tuple(problems)
        super().__init__("\n".join(f"rule {rule!r}: {problem}" for problem in problems))


class FactError(ValueError):
    """A fact does not fit the schema: a fault of the code that made it."""


class EngineError(RuntimeError):
    """The engine failed, or was asked for something after it was closed."""


class LimitError(EngineError):
    """Judging these facts would take too much memory or time; `rule` names the rule at fault."""

    def __init__(self, message: str, rule: str | None = None) -> None:
        self.rule = rule
        super().__init__(f"rule {rule!r}: {message}" if rule else message)


class EngineMissing(ImportError):
    """The C extension of durable_rules is not installed or cannot be loaded."""
