"""A coach that remembers which rules it needed."""

from __future__ import annotations

from coach.coach import Coach
from coach.critique import Critique
from coach.language.parser import Parser
from coach.prepared import PreparedPack


class WatchedCoach(Coach):
    """A coach whose critiques are counted.

    Attributes:
        fired: the rules that found something in any draft so far.
    """

    def __init__(self, prepared: PreparedPack, parser: Parser) -> None:
        """Use `load` instead, unless the parts are at hand."""
        super().__init__(prepared, parser)
        self.fired: set[str] = set()

    def critique(self, text: str, stage: str | None = None) -> Critique:
        """Coach one draft, and remember the rules that found something."""
        critique = super().critique(text, stage)
        self.fired |= {finding.rule for finding in critique.findings}
        return critique
