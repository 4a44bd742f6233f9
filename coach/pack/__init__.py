"""Packs: folders of YAML that say what to look for in a draft and what to make of it.

`load_pack` gives an immutable `Pack`, or a `PackError` with every problem of the folder, each with
its file, line and column. The format is described in ``docs/pack-format.md``.
"""

from coach.pack.builtin import base_pack_path, packs_path
from coach.pack.loader import load_pack
from coach.pack.pack import Pack
from coach.pack.problems import PackError, Position, Problem, render
from coach.pack.rule_shapes import (
    KINDS,
    SEVERITIES,
    STAGES,
    Citation,
    Example,
    Kind,
    Practice,
    Rule,
    Severity,
    Source,
    Stage,
)
from coach.pack.shapes import (
    ClausePattern,
    Dimension,
    EvidenceEntry,
    Guide,
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
from coach.pack.templates import fill

__all__ = [
    "KINDS",
    "SEVERITIES",
    "STAGES",
    "Citation",
    "ClausePattern",
    "Cue",
    "Dimension",
    "EvidenceEntry",
    "Example",
    "Guide",
    "Kind",
    "Manifest",
    "Mention",
    "Mood",
    "Pack",
    "PackError",
    "Patterns",
    "Person",
    "Phrase",
    "Position",
    "Practice",
    "Problem",
    "Rule",
    "Severity",
    "Source",
    "Span",
    "Spelling",
    "Stage",
    "StageProfile",
    "Stages",
    "Together",
    "Vocabulary",
    "base_pack_path",
    "fill",
    "load_pack",
    "packs_path",
    "render",
]
