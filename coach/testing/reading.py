"""What came of it when the coach read a draft, as steps look at it."""

from __future__ import annotations

from dataclasses import dataclass

from pytest_bdd import parsers

from coach.critique import Critique, Finding
from coach.testing.spans import Span, overlap, places, same_place


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of it when the coach read the draft.

    Attributes:
        text: the draft.
        critique: what the coach said; None if it refused.
        refusal: why it refused; None if it did not.
    """

    text: str
    critique: Critique | None
    refusal: str | None = None

    @property
    def answer(self) -> Critique:
        """What the coach said; a refusal fails the scenario."""
        assert self.critique is not None, f"the coach refused the draft: {self.refusal}"
        return self.critique

    def findings(self, *kinds: str, rule: str | None = None) -> list[Finding]:
        """The findings of these kinds, in text order; of one rule only if it is given."""
        return [
            finding
            for finding in self.answer.findings
            if finding.kind in kinds and (rule is None or finding.rule == rule)
        ]

    def at(self, words: str, found: list[Finding]) -> Finding:
        """The one of `found` that underlines `words`."""
        wanted = self._places(words)
        for finding in found:
            if finding.place and any(same_place(finding.place, one) for one in wanted):
                return finding
        raise AssertionError(f'the coach did not underline "{words}"; it found {listed(found)}')

    def within(self, words: str, found: list[Finding]) -> list[Finding]:
        """Those of `found` that underline something of `words`."""
        wanted = self._places(words)
        return [
            finding
            for finding in found
            if finding.place and any(overlap(finding.place, one) for one in wanted)
        ]

    def _places(self, words: str) -> list[Span]:
        wanted = list(places(words, self.text))
        assert wanted, f'these words are not in the draft: "{words}"'
        return wanted


def listed(findings: list[Finding]) -> str:
    """What `findings` are, for the message of a failure."""
    if not findings:
        return "nothing of the kind"
    return ", ".join(f'{finding.rule} at "{finding.text}"' for finding in findings)


def rule_step(step: str) -> parsers.re:
    """A step with the id of a rule; `step` has it as RULE, quoted words as WORDS."""
    step = step.replace("WORDS", '"(?P<words>(?s:.+))"')
    return parsers.re(step.replace("RULE", '"(?P<rule>[a-z0-9-]+)"'))
