"""A pack as it was read, before its parts have been held against each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial

from coach.engine import FactSchema
from coach.pack.checklist_reader import read_checklist
from coach.pack.checklist_shapes import ChecklistEntry
from coach.pack.evidence_reader import read_evidence
from coach.pack.folder import PackFiles
from coach.pack.guide_shapes import Guide
from coach.pack.guides_reader import read_guide
from coach.pack.layer_shapes import Disabled, EvidenceAddition, Override
from coach.pack.parts import Part, read_part
from coach.pack.policies_reader import read_policies
from coach.pack.policy_shapes import Policy
from coach.pack.problems import Log
from coach.pack.rubric_reader import read_rubric
from coach.pack.rubric_shapes import Rubric
from coach.pack.rule_reader import read_rule_file
from coach.pack.rule_shapes import Rule
from coach.pack.shapes import EvidenceEntry
from coach.pack.stage_shapes import Stages
from coach.pack.stages_reader import read_stages
from coach.pack.vocabulary_reader import VocabularyEntry, read_vocabularies


@dataclass(slots=True)
class DraftPack:
    """The parts of one pack beside ``pack.yaml``; a file that says nothing usable has no value."""

    stages: Part[Stages] | None = None
    rubric: Part[Rubric] | None = None
    policies: Part[Mapping[str, Policy]] | None = None
    checklist: Part[tuple[ChecklistEntry, ...]] | None = None
    guides: list[Part[Guide]] = field(default_factory=list)
    vocabulary: list[Part[Mapping[str, VocabularyEntry]]] = field(default_factory=list)
    evidence: list[Part[EvidenceEntry | EvidenceAddition]] = field(default_factory=list)
    rules: list[Part[Rule | Override | Disabled]] = field(default_factory=list)


def read_parts(files: PackFiles, schema: FactSchema, log: Log) -> DraftPack:
    """Read every file by itself, but for ``pack.yaml``."""
    draft = DraftPack()
    if files.stages:
        draft.stages = read_part(files.stages, read_stages, log)
    if files.rubric:
        draft.rubric = read_part(files.rubric, read_rubric, log)
    if files.policies:
        draft.policies = read_part(files.policies, read_policies, log)
    if files.checklist:
        draft.checklist = read_part(files.checklist, read_checklist, log)
    for file in files.guides:
        draft.guides.append(read_part(file, read_guide, log))
    for file in files.vocabulary:
        draft.vocabulary.append(read_part(file, read_vocabularies, log))
    for file in files.evidence:
        read = partial(read_evidence, dimension=file.parent.name)
        draft.evidence.append(read_part(file, read, log))
    for file in files.rules:
        draft.rules.append(read_part(file, partial(read_rule_file, schema=schema), log))
    return draft
