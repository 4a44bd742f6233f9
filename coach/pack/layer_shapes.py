"""The records of what a layer changes in the packs below it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from coach.pack.guide_shapes import Source
from coach.pack.problems import Position
from coach.pack.rule_shapes import Example, Rewriting, Severity, Stage
from coach.pack.shapes import Manifest, Mention, Patterns, Phrase, Placed

OverrideField = Literal[
    "title", "severity", "weight", "stages", "source", "why", "instead", "rewrite"
]
OVERRIDE_FIELDS: tuple[OverrideField, ...] = get_args(OverrideField)


@dataclass(frozen=True, slots=True)
class Layer:
    """One of the packs that lie on top of one another.

    Attributes:
        manifest: What its ``pack.yaml`` says.
        folder: Where it is.
        files: The files that were read, relative to the folder, sorted.
    """

    manifest: Manifest
    folder: str
    files: tuple[str, ...]

    @property
    def name(self) -> str:
        """The name of the pack."""
        return self.manifest.name


@dataclass(frozen=True, slots=True)
class VocabularyChange(Placed):
    """Words that a vocabulary of a layer below gains and loses.

    Attributes:
        name: The vocabulary.
        add: Entries as written; for spellings, what people type to what they mean.
        remove: Entries as written; for spellings, what people type.
        references: The other vocabularies that the new entries name.
    """

    name: str
    add: tuple[str, ...] | Mapping[str, str]
    remove: tuple[Mention, ...]
    references: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class EvidenceAddition(Placed):
    """More ways to recognise the phrasing `label` of a layer below, and more exceptions."""

    label: Mention
    patterns: Patterns
    given: Mapping[str, Patterns]
    unless: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Override(Placed):
    """What a layer says otherwise about a rule of a layer below; None where it says nothing.

    Attributes:
        rule: The rule.
        thresholds: Other numbers, by name.
        examples: What it adds to the rule's own.
        origins: Where each field is written.
    """

    rule: Mention
    title: str | None = None
    severity: Severity | None = None
    weight: float | None = None
    stages: tuple[Stage, ...] | None = None
    sources: tuple[Source, ...] | None = None
    why: str | None = None
    instead: str | None = None
    rewrites: tuple[Rewriting, ...] | None = None
    thresholds: Mapping[str, int] = field(default_factory=dict)
    examples: tuple[Example, ...] = ()
    origins: Mapping[str, Position] = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Disabled(Placed):
    """A rule of a layer below that no longer applies, and the reason."""

    rule: Mention
    reason: str
