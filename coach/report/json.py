"""A critique for programs; ``docs/json.md`` and ``docs/critique.schema.json`` describe it."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from coach import __version__
from coach.evidence.phrase import Phrase
from coach.pack import Citation
from coach.report.selection import count, shown
from coach.sources.lines import Lines

if TYPE_CHECKING:
    from coach.critique import Critique, Finding
    from coach.evidence.facts import Observation
    from coach.grade import DimensionGrade, Grade
    from coach.pack import Pack, Source
    from coach.rewrite import Rewrite
    from coach.stage import StageReading

VERSION = 1
"""Raised when a program that reads the output would have to change."""


def render_json(
    critique: Critique,
    pack: Pack,
    source: str = "draft",
    least: str | None = None,
    explain: bool = False,
    rewrite: Rewrite | None = None,
) -> str:
    """Write `critique`, which was made with `pack`, as JSON in ASCII.

    Args:
        critique: what the coach says.
        pack: whose rules were used.
        source: what the draft is called, such as the name of its file.
        least: the least severity to include; None for everything.
        explain: whether to include what led to each finding.
        rewrite: the changed draft to include.
    """
    lines = Lines(critique.text)
    findings = shown(critique.findings, least)
    added: dict[str, Any] = {}
    if explain and critique.reading is not None:
        added["stage_points"] = _stage_points(critique.reading)
    if rewrite is not None:
        added["rewrite"] = _rewrite(rewrite, pack)
    return dumped(
        pack,
        source=source,
        stage=critique.stage,
        words=critique.words,
        score=critique.score,
        grade=critique.grade,
        dimensions=[_dimension(dimension, pack) for dimension in critique.dimensions],
        limit=None if critique.graded is None else _limit(critique.graded),
        findings=[_finding(finding, lines, pack, explain) for finding in findings],
        summary=asdict(count(findings)) | {"hidden": len(critique.findings) - len(findings)},
        **added,
    )


def _rewrite(rewrite: Rewrite, pack: Pack) -> dict[str, Any]:
    lines = Lines(rewrite.text)
    return {
        "text": rewrite.text,
        "edits": [asdict(edit) for edit in rewrite.edits],
        "left": [_finding(finding, lines, pack, explain=False) for finding in rewrite.left],
    }


def dumped(pack: Pack, **members: Any) -> str:
    """A JSON document with the head that all have, then `members`."""
    head = {
        "version": VERSION,
        "coach": __version__,
        "pack": {
            "name": pack.name,
            "version": pack.version,
            "layers": [
                {"name": layer.name, "version": layer.manifest.version, "folder": layer.folder}
                for layer in pack.layers
            ],
            "policies": {name: choice.name for name, choice in pack.choices.items()},
        },
    }
    return json.dumps(head | members, indent=2) + "\n"


def source_of(source: Source, pack: Pack) -> dict[str, str]:
    """A source of advice: a section of a guide of `pack`, or a practice."""
    if isinstance(source, Citation):
        title = pack.guides[source.guide].title
        return {"guide": source.guide, "title": title, "section": source.section}
    return {"practice": source.practice}


def _dimension(dimension: DimensionGrade, pack: Pack) -> dict[str, Any]:
    return {"name": dimension.name, "title": pack.dimensions[dimension.name].title} | {
        key: value for key, value in asdict(dimension).items() if key != "name"
    }


def _limit(graded: Grade) -> dict[str, Any] | None:
    return None if graded.limit is None else asdict(graded.limit)


def _finding(finding: Finding, lines: Lines, pack: Pack, explain: bool) -> dict[str, Any]:
    place = lines.place(finding.start) if finding.start is not None else None
    data: dict[str, Any] = {
        "rule": finding.rule,
        "title": finding.title,
        "kind": finding.kind,
        "dimension": finding.dimension,
        "severity": finding.severity,
        "points": finding.points,
        "start": finding.start,
        "end": finding.end,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "text": finding.text,
        "why": finding.why,
        "instead": finding.instead,
        "sources": [source_of(source, pack) for source in finding.sources],
    }
    if explain:
        data["rule_file"] = pack.rules[finding.rule].position.path
        data["evidence"] = [
            _observation(name, observed) for name, observed in finding.evidence.items()
        ]
    return data


def _observation(condition: str, observed: Observation) -> dict[str, Any]:
    found = observed.found
    return {
        "condition": condition,
        "fact": dict(observed.fact),
        "text": None if found is None else found.text,
        "pattern": found.pattern if isinstance(found, Phrase) else None,
    }


def _stage_points(reading: StageReading) -> dict[str, Any]:
    return {
        stage: {
            "points": total.points,
            "start": total.start,
            "cues": [
                {
                    "points": counted.points,
                    "where": counted.cue.where,
                    "phrases": [_phrase(phrase) for phrase in counted.phrases],
                }
                for counted in total.cues
            ],
        }
        for stage, total in reading.sums.items()
    }


def _phrase(phrase: Phrase) -> dict[str, Any]:
    context = phrase.context
    return {
        "label": phrase.label,
        "start": phrase.start,
        "end": phrase.end,
        "text": phrase.text,
        "sentence": phrase.sentence,
        "paragraph": phrase.paragraph,
        "speaker": context.speaker.value,
        "negated": context.negated,
        "hypothetical": context.hypothetical,
        "reported": context.reported,
        "question": context.question,
        "pattern": phrase.pattern,
    }
