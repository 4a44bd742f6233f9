"""Packs: folders of YAML that say what to look for in a draft and what to make of it.

`load_pack` gives an immutable `Pack`, or a `PackError` with every problem of the folder, each with
its file, line and column. The format is described in ``docs/pack-format.md``.
"""

from coach.pack.blank_names import BLANK
from coach.pack.builtin import RoleError, base_pack_path, packs_path, role_folders, role_paths
from coach.pack.checklist_shapes import TIMES, ChecklistItem, Time
from coach.pack.guide_shapes import Advice, Citation, Guide, Practice, Source
from coach.pack.layer_shapes import Disabled, Layer
from coach.pack.loader import find_links, load_pack, lock_pack
from coach.pack.pack import Pack
from coach.pack.places import pack_folder
from coach.pack.policy_shapes import SILENT, Policy, Ruling
from coach.pack.problems import PackError, Position, Problem, render
from coach.pack.rubric_shapes import FULL, LETTERS, Allotment, Letter, Rubric, StageRubric
from coach.pack.rule_shapes import (
    KINDS,
    SEVERITIES,
    STAGES,
    DropWords,
    Example,
    Kind,
    Rewriting,
    Rule,
    Severity,
    Stage,
    Write,
)
from coach.pack.shapes import (
    ClausePattern,
    Dimension,
    EvidenceEntry,
    Manifest,
    Mention,
    Mood,
    Patterns,
    Person,
    Phrase,
    Span,
    Spelling,
    Together,
    Vocabulary,
)
from coach.pack.stage_shapes import Cue, StageProfile, Stages
from coach.pack.templates import fill, fill_blanks

__all__ = [
    "BLANK",
    "FULL",
    "KINDS",
    "LETTERS",
    "SEVERITIES",
    "SILENT",
    "STAGES",
    "TIMES",
    "Advice",
    "Allotment",
    "ChecklistItem",
    "Citation",
    "ClausePattern",
    "Cue",
    "Dimension",
    "Disabled",
    "DropWords",
    "EvidenceEntry",
    "Example",
    "Guide",
    "Kind",
    "Layer",
    "Letter",
    "Manifest",
    "Mention",
    "Mood",
    "Pack",
    "PackError",
    "Patterns",
    "Person",
    "Phrase",
    "Policy",
    "Position",
    "Practice",
    "Problem",
    "Rewriting",
    "RoleError",
    "Rubric",
    "Rule",
    "Ruling",
    "Severity",
    "Source",
    "Span",
    "Spelling",
    "Stage",
    "StageProfile",
    "StageRubric",
    "Stages",
    "Time",
    "Together",
    "Vocabulary",
    "Write",
    "base_pack_path",
    "fill",
    "fill_blanks",
    "find_links",
    "load_pack",
    "lock_pack",
    "pack_folder",
    "packs_path",
    "render",
    "role_folders",
    "role_paths",
]
