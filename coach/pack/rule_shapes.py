"""The records of a rule."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from coach.engine import Condition, EngineRule
from coach.pack.guide_shapes import Source
from coach.pack.problems import Position
from coach.pack.shapes import Mention, Placed

Kind = Literal["problem", "absence", "strength"]
Severity = Literal["error", "warning", "suggestion"]
Stage = Literal["pitch", "meeting-request", "pushback-reply", "no-reply", "follow-up", "other"]

Way = Literal["drop-sentence", "drop-clause", "plain-case"]

KINDS: tuple[Kind, ...] = get_args(Kind)
SEVERITIES: tuple[Severity, ...] = get_args(Severity)
STAGES: tuple[Stage, ...] = get_args(Stage)
WAYS: tuple[Way, ...] = get_args(Way)


@dataclass(frozen=True, slots=True)
class DropWords:
    """A way to rewrite: drop what evidence with this label finds within the flagged words."""

    label: Mention


@dataclass(frozen=True, slots=True)
class Write:
    """A way to rewrite: put this in place of the flagged words, if they fill all its blanks."""

    template: str


Rewriting = Way | DropWords | Write
"""What may be done to flagged words without asking the writer."""


@dataclass(frozen=True, slots=True)
class Example(Placed):
    """A text that a rule flags, or lets pass.

    Attributes:
        text: Without the marks.
        flagged: Whether the rule finds something here.
        spans: What it underlines: half-open ranges of characters of `text`, in order. Empty for a
            text that passes, and for a rule that underlines nothing.
        rewrite: A better text, free of the rule.
    """

    text: str
    flagged: bool
    spans: tuple[tuple[int, int], ...] = ()
    rewrite: str | None = None


@dataclass(frozen=True, slots=True)
class Rule(Placed):
    """What to make of evidence.

    Attributes:
        id: Also the name of the file.
        title: A few words for reports.
        kind: A problem, an absence or a strength.
        dimension: The dimension of the grade that it counts for.
        severity: None for strengths, and only for them.
        stages: The stages in which the rule applies.
        sources: Where the advice comes from; at least one.
        when: The conditions, for `coach.engine`.
        asked: The labels of evidence that the conditions name.
        at_least: How many matches it takes.
        flag: The condition whose words are underlined; None if the rule is about the whole draft.
        why: For the writer; ``{name.text}`` stands for the words that a condition matched.
        instead: What to write; None only for strengths.
        examples: At least one that is flagged and one that passes.
        rewrites: What may be done to the words that it flags; the first way that works is taken.
        weight: How much it counts, beside other rules of its severity.
        thresholds: The numbers of its conditions that have a name; `when` and `at_least`, and the
            texts of a pack that was loaded, have them in their places.
        replaces: The rule of a layer below that does the same job otherwise.
        origins: Where each key is written; layers may have written some of them.
    """

    id: str
    title: str
    kind: Kind
    dimension: str
    severity: Severity | None
    stages: tuple[Stage, ...]
    sources: tuple[Source, ...]
    when: tuple[Condition, ...]
    asked: tuple[Mention, ...]
    at_least: int
    flag: str | None
    why: str
    instead: str | None
    examples: tuple[Example, ...]
    rewrites: tuple[Rewriting, ...] = ()
    weight: float = 1.0
    thresholds: Mapping[str, int] = field(default_factory=dict)
    replaces: Mention | None = None
    origins: Mapping[str, Position] = field(default_factory=dict, compare=False, repr=False)

    @property
    def labels(self) -> tuple[Mention, ...]:
        """The labels of evidence that the conditions name, and what may be dropped."""
        dropped = (way.label for way in self.rewrites if isinstance(way, DropWords))
        return (*self.asked, *dropped)

    @property
    def engine_rule(self) -> EngineRule:
        """What `coach.engine` needs of the rule."""
        return EngineRule(self.id, self.when, self.at_least)
