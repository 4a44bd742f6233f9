"""What a layer adds to the evidence below it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from coach.pack.draft import DraftPack
from coach.pack.layer_shapes import EvidenceAddition
from coach.pack.merging.merged import MergedPack
from coach.pack.merging.targets import target
from coach.pack.parts import Part
from coach.pack.problems import Log
from coach.pack.shapes import EvidenceEntry, Patterns


def lay_evidence(merged: MergedPack, draft: DraftPack, log: Log) -> None:
    """Add the evidence of `draft`, and what it adds to evidence below it."""
    below = [*merged.evidence]
    for part in draft.evidence:
        addition = part.value
        if not isinstance(addition, EvidenceAddition):
            merged.evidence.append(Part(part.file, part.node, addition))
            continue
        place = target("evidence", addition.label, part, below, log)
        entry = None if place is None else merged.evidence[place].value
        if place is not None and entry is not None:
            merged.evidence[place] = replace(below[place], value=_extended(entry, addition))


def _extended(entry: EvidenceEntry, addition: EvidenceAddition) -> EvidenceEntry:
    return replace(
        entry,
        patterns=_sum(entry.patterns, addition.patterns),
        given=_united(entry.given, addition.given),
        unless=(*entry.unless, *addition.unless),
    )


def _united(old: Mapping[str, Patterns], new: Mapping[str, Patterns]) -> Mapping[str, Patterns]:
    more = {label: _sum(old[label], new[label]) if label in old else new[label] for label in new}
    return MappingProxyType({**old, **more})


def _sum(old: Patterns, new: Patterns) -> Patterns:
    return replace(
        old,
        phrases=(*old.phrases, *new.phrases),
        clauses=(*old.clauses, *new.clauses),
        together=(*old.together, *new.together),
    )
