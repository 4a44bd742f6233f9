"""JSON Schemas of the files of a pack, made from what reads them, for editors."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from coach.evidence.schema import FACT_SCHEMA
from coach.pack.checklist_reader import read_checklist
from coach.pack.evidence_reader import read_evidence
from coach.pack.guides_reader import read_guide
from coach.pack.manifest_reader import read_manifest
from coach.pack.policies_reader import read_policies
from coach.pack.rubric_reader import read_rubric
from coach.pack.rule_reader import read_rule_file
from coach.pack.sketch import Definitions, Read, Schema
from coach.pack.stages_reader import read_stages
from coach.pack.vocabulary_reader import read_vocabularies
from coach.pack.waivers import read_waivers

_READERS: Mapping[str, tuple[str, Read]] = {
    "pack": ("pack.yaml", read_manifest),
    "rule": ("rules/*/*.yaml", partial(read_rule_file, schema=FACT_SCHEMA)),
    "evidence": ("evidence/*/*.yaml", partial(read_evidence, dimension="")),
    "vocabulary": ("vocabulary/*.yaml", read_vocabularies),
    "guide": ("guides/*.yaml", read_guide),
    "checklist": ("checklist.yaml", read_checklist),
    "policies": ("policies.yaml", read_policies),
    "rubric": ("rubric.yaml", read_rubric),
    "stages": ("stages.yaml", read_stages),
    "waivers": ("waivers.yaml", read_waivers),
}

FILE_KINDS: Mapping[str, str] = {kind: files for kind, (files, _) in _READERS.items()}
"""The kinds of files, and where in a pack they are."""


def schema_of(kind: str) -> Schema:
    """What a file of a `kind`, one of `FILE_KINDS`, may hold.

    It knows keys, types and what may be chosen from; only `coach pack check` knows whether names
    lead somewhere, and whether phrases can be read.
    """
    definitions = Definitions()
    _, read = _READERS[kind]
    schema = definitions.spelt_out(read)
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": f"{kind} of a rule pack",
        **schema,
        "definitions": definitions.named,
    }
