"""The labels of gold corpora: those that the guide to labelling defines, and the rules of a pack.

The guide's labels are known even if no rule of the pack finds them, so that a corpus can be read
before its rules are written, and a misspelt label is told from one that waits for its rule.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coach.pack import Pack

_PITCH = ("pitch",)
_MEETING = ("meeting-request",)
_PUSHBACK = ("pushback-reply",)
_NO = ("no-reply",)
_FOLLOW_UP = ("follow-up",)
GRADED_STAGES = _PITCH + _MEETING + _PUSHBACK + _NO + _FOLLOW_UP
"""A text of any other stage has neither absences nor a grade."""

_PROBLEMS = {
    "framing": "entitlement demand ultimatum coworker-comparison personal-need tenure grievance",
    "evidence": "vague-claim subjective-claim effort-claim unanchored-metric",
    "impact": "missing-outcome debt-complaint jargon",
    "ask": "hedged-ask apology minimizing deadline-pressure",
    "benchmarks": "benchmark-demand benchmark-point benchmark-unsourced",
    "tone": "arrogance aggression hedging shouting",
}
_STRENGTHS = (
    "quantified-achievement business-outcome goal-alignment specific-amount benchmark-context "
    "team-credit openness acknowledges-constraint roi alternative documentation gratitude "
    "review-period clear-purpose commitment summary next-steps feedback-request"
)
_ABSENCES = {
    _PITCH: (
        "no-ask no-amount no-metrics few-achievements no-business-impact no-goal-alignment "
        "no-period no-team-credit no-documentation"
    ),
    _PITCH + _PUSHBACK: "no-openness",
    GRADED_STAGES: "no-thanks",
    _MEETING: "no-meeting no-purpose",
    _PUSHBACK + _NO: "no-acknowledgement",
    _PUSHBACK: "no-roi no-alternatives",
    _NO: "no-feedback-request",
    _FOLLOW_UP: "no-summary no-next-steps",
    _FOLLOW_UP + _NO + _PITCH: "no-commitment",
}


@dataclass(frozen=True, slots=True)
class Label:
    """What a stretch of a text, or a whole text, may be labelled with.

    Attributes:
        id: its name, also that of the rule that finds it.
        kind: ``problem``, ``strength`` or ``absence``.
        dimension: the side of the draft it belongs to; None if only a rule would tell.
        stages: the stages in which it is judged.
    """

    id: str
    kind: str
    dimension: str | None = None
    stages: tuple[str, ...] = GRADED_STAGES


def _guide() -> Iterable[Label]:
    for dimension, names in _PROBLEMS.items():
        yield from (Label(name, "problem", dimension) for name in names.split())
    yield from (Label(name, "strength") for name in _STRENGTHS.split())
    for stages, names in _ABSENCES.items():
        yield from (Label(name, "absence", stages=stages) for name in names.split())


GUIDE: Mapping[str, Label] = {label.id: label for label in _guide()}
"""The labels that the guide to labelling defines, by id."""


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels at hand.

    Attributes:
        known: all that a corpus may use, by id; the pack's view of a label goes before the guide's.
        produced: those that whoever is measured can give.
        severities: of the rules of the pack, by id; None for strengths.
        narrowed: whether only some labels of those that could be measured are.
    """

    known: Mapping[str, Label]
    produced: frozenset[str]
    severities: Mapping[str, str | None]
    narrowed: bool = False

    @property
    def kinds(self) -> set[str]:
        """The kinds of which there are labels that can be given."""
        return {self.known[name].kind for name in self.produced}

    @classmethod
    def of(cls, pack: Pack) -> Labels:
        """The labels of a coach with `pack`."""
        rules = {
            rule.id: Label(rule.id, rule.kind, rule.dimension, rule.stages)
            for rule in pack.rules.values()
        }
        severities = {rule.id: rule.severity for rule in pack.rules.values()}
        guide = {name: label for name, label in GUIDE.items() if name not in rules}
        return cls(rules | guide, frozenset(rules), severities)

    def by_people(self) -> Labels:
        """The same for a person, who can give every label."""
        return replace(self, produced=frozenset(self.known))

    def only(self, names: Collection[str]) -> Labels:
        """The same, but nothing except `names` is measured."""
        return replace(self, produced=self.produced & frozenset(names), narrowed=True)

    def measured(self, used: Iterable[str]) -> tuple[str, ...]:
        """What can be scored on texts that `used` labels: a label nobody was told of cannot."""
        labelled = GUIDE.keys() | set(used)
        return tuple(name for name in self.known if name in self.produced and name in labelled)
