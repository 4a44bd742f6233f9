"""All layers as one: what `merge` makes of them and `check` looks at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from coach.pack.checklist_shapes import ChecklistEntry, ChecklistItem
from coach.pack.guide_shapes import Guide
from coach.pack.layer_shapes import Disabled
from coach.pack.parts import Part
from coach.pack.policy_shapes import Policy, Ruling
from coach.pack.rubric_shapes import Rubric
from coach.pack.rule_shapes import Rule
from coach.pack.shapes import EvidenceEntry, Manifest, Mention, Spelling, Vocabulary
from coach.pack.stage_shapes import Stages
from coach.pack.vocabulary_reader import VocabularyEntry


@dataclass(slots=True)
class MergedPack:
    """The parts of all layers, from the lowest to the highest, with the changes made.

    Attributes:
        manifests: Each ``pack.yaml``.
        stages: The only ``stages.yaml``.
        rubric: The highest ``rubric.yaml``.
        policies: All policies, by name.
        policy_files: Each ``policies.yaml``.
        choices: What was chosen, by the name of the policy; its default unless a layer chose.
        silent: The rules that choices silence, by id; they are among `rules` as well.
        checklists: Each ``checklist.yaml`` as it was read.
        items: The things to do, with the changes made, by id.
        guides: All guides.
        vocabulary: The vocabulary files as they were read.
        lists: Each list of words or spellings, changed, by its name.
        evidence: All evidence, with what was added.
        rules: All rules that apply, with what was overridden.
        disabled: What was disabled, by the rule's id.
        citing: The rule files as they were read, for their sources: overrides too.
    """

    manifests: list[Part[Manifest]] = field(default_factory=list)
    stages: Part[Stages] | None = None
    rubric: Part[Rubric] | None = None
    policies: dict[str, Policy] = field(default_factory=dict)
    policy_files: list[Part[Mapping[str, Policy]]] = field(default_factory=list)
    choices: dict[str, Mention] = field(default_factory=dict)
    silent: dict[str, Ruling] = field(default_factory=dict)
    checklists: list[Part[tuple[ChecklistEntry, ...]]] = field(default_factory=list)
    items: dict[str, ChecklistItem] = field(default_factory=dict)
    guides: list[Part[Guide]] = field(default_factory=list)
    vocabulary: list[Part[Mapping[str, VocabularyEntry]]] = field(default_factory=list)
    lists: dict[str, Vocabulary | Spelling] = field(default_factory=dict)
    evidence: list[Part[EvidenceEntry]] = field(default_factory=list)
    rules: list[Part[Rule]] = field(default_factory=list)
    disabled: dict[str, Disabled] = field(default_factory=dict)
    citing: list[Part[object]] = field(default_factory=list)
