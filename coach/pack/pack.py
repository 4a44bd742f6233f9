"""The record of a whole pack."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from coach.pack.checklist_shapes import ChecklistItem
from coach.pack.guide_shapes import Guide
from coach.pack.layer_shapes import Disabled, Layer
from coach.pack.policy_shapes import Policy, Ruling
from coach.pack.rubric_shapes import Rubric
from coach.pack.rule_shapes import STAGES, Rule
from coach.pack.shapes import Dimension, EvidenceEntry, Manifest, Mention, Spelling, Vocabulary
from coach.pack.stage_shapes import Stages


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack that has been checked and found whole.

    Attributes:
        manifest: What ``pack.yaml`` says, with the dimensions of all layers.
        layers: The packs it is made of, the lowest first; what follows is that of all of them.
        policies: What companies settle for themselves, by name.
        choices: How that is settled here, and where, by the name of the policy.
        guides: By name.
        stages: What ``stages.yaml`` says; None in a pack that does not tell stages.
        rubric: What ``rubric.yaml`` says; None in a pack that does not grade.
        vocabularies: By name, as written.
        words: The entries of each vocabulary by its name, with those of the vocabularies that it
            includes; in order, none twice.
        spellings: By name.
        evidence: By label.
        rules: By id, in the order of the dimensions, then of the ids.
        silent: The rules that do not apply because of what was chosen, in the same order.
        disabled: What a layer disabled, by the id of the rule.
        checklist: What to do beside writing, in the order of time.
    """

    manifest: Manifest
    layers: tuple[Layer, ...]
    policies: Mapping[str, Policy]
    choices: Mapping[str, Mention]
    guides: Mapping[str, Guide]
    stages: Stages | None
    rubric: Rubric | None
    vocabularies: Mapping[str, Vocabulary]
    words: Mapping[str, tuple[str, ...]]
    spellings: Mapping[str, Spelling]
    evidence: Mapping[str, EvidenceEntry]
    rules: Mapping[str, Rule]
    silent: Mapping[str, Rule]
    disabled: Mapping[str, Disabled]
    checklist: tuple[ChecklistItem, ...]

    @property
    def name(self) -> str:
        """The pack's name."""
        return self.manifest.name

    @property
    def version(self) -> str:
        """The pack's version."""
        return self.manifest.version

    @property
    def dimensions(self) -> Mapping[str, Dimension]:
        """By name, in the order of the report."""
        return self.manifest.dimensions

    def policies_on(self, rule: str) -> Iterator[tuple[Policy, Ruling | None]]:
        """The policies with a choice that names `rule`, and what the one made here says of it."""
        for policy in self.policies.values():
            if any(rule in rulings for rulings in policy.choices.values()):
                yield policy, policy.choices[self.choices[policy.name].name].get(rule)

    def rules_of(self, stage: str | None) -> tuple[Rule, ...]:
        """The rules that judge a draft of `stage`.

        If it is not known (None), a fault is one in any stage; but only what every stage asks for
        is praised, and nothing is missed.
        """
        return tuple(
            rule
            for rule in self.rules.values()
            if (_holds_anywhere(rule) if stage is None else stage in rule.stages)
        )

    @property
    def replacements(self) -> Mapping[str, str]:
        """What people type to what they mean, from all spelling vocabularies."""
        merged: dict[str, str] = {}
        for spelling in self.spellings.values():
            merged.update(spelling.replace)
        return merged


def _holds_anywhere(rule: Rule) -> bool:
    in_every_stage = {*STAGES} - {"other"} <= {*rule.stages}
    return rule.kind == "problem" or (rule.kind == "strength" and in_every_stage)
