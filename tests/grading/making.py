"""Findings made by hand, as a grade sees them."""

from __future__ import annotations

from dataclasses import dataclass

from coach.grade import Grade, grade
from coach.pack import Rubric, Rule, Severity, base_pack_path, load_pack
from coach.substance import Substance

PACK = load_pack(base_pack_path())
ENOUGH = Substance(words=120, sound=120, repeated=0)


def base_rubric() -> Rubric:
    assert PACK.rubric is not None
    return PACK.rubric


@dataclass(frozen=True)
class Found:
    """What `coach.grade.Counted` asks for."""

    rule: str
    kind: str
    dimension: str
    severity: Severity | None
    text: str = ""


def found(rule: Rule, text: str = "") -> Found:
    return Found(rule.id, rule.kind, rule.dimension, rule.severity, text)


def problem(rule: str, severity: Severity = "error", dimension: str = "framing") -> Found:
    return Found(rule, "problem", dimension, severity, "some words")


def absence(rule: str, severity: Severity = "warning", dimension: str = "process") -> Found:
    return Found(rule, "absence", dimension, severity)


def strength(rule: str, text: str = "fine words", dimension: str = "process") -> Found:
    return Found(rule, "strength", dimension, None, text)


def graded(*findings: Found, stage: str = "pitch", substance: Substance = ENOUGH) -> Grade:
    made = grade(findings, stage, base_rubric(), substance)
    assert made is not None
    return made
