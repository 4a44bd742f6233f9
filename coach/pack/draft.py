"""A pack as it was read, before its parts have been held against each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Generic, TypeVar

from coach.engine import FactSchema
from coach.pack.evidence_reader import read_evidence
from coach.pack.fields import Reader
from coach.pack.folder import PackFiles
from coach.pack.manifest_reader import read_manifest
from coach.pack.nodes import Node
from coach.pack.problems import Log
from coach.pack.rule_reader import read_rule
from coach.pack.rule_shapes import Rule
from coach.pack.shapes import EvidenceEntry, Manifest, Spelling, Vocabulary
from coach.pack.stage_shapes import Stages
from coach.pack.stages_reader import read_stages
from coach.pack.text import read_source, shown
from coach.pack.vocabulary_reader import read_vocabularies
from coach.pack.yaml_reader import read_yaml

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Part(Generic[T]):
    """A file: where it is, the nodes in it, and what they say."""

    file: Path
    node: Node | None
    value: T | None

    @property
    def path(self) -> str:
        """The name of the file as messages show it."""
        return shown(self.file)


@dataclass(slots=True)
class DraftPack:
    """The parts of a pack; the value of a file that says nothing usable is None."""

    manifest: Part[Manifest] | None = None
    stages: Part[Stages] | None = None
    vocabulary: list[Part[Mapping[str, Vocabulary | Spelling]]] = field(default_factory=list)
    evidence: list[Part[EvidenceEntry]] = field(default_factory=list)
    rules: list[Part[Rule]] = field(default_factory=list)

    def vocabularies(self) -> Iterator[tuple[str, Vocabulary | Spelling]]:
        """All lists of words and of spellings, of all files."""
        for part in self.vocabulary:
            yield from (part.value or {}).items()


def read_parts(files: PackFiles, schema: FactSchema, log: Log) -> DraftPack:
    """Read every file by itself."""
    draft = DraftPack()
    if files.manifest:
        draft.manifest = _part(files.manifest, read_manifest, log)
    if files.stages:
        draft.stages = _part(files.stages, read_stages, log)
    for file in files.vocabulary:
        draft.vocabulary.append(_part(file, read_vocabularies, log))
    for file in files.evidence:
        dimension = file.parent.name
        draft.evidence.append(_part(file, partial(read_evidence, dimension=dimension), log))
    for file in files.rules:
        draft.rules.append(_part(file, partial(read_rule, schema=schema), log))
    return draft


def _part(file: Path, read: Reader[T], log: Log) -> Part[T]:
    source = read_source(file, log)
    node = None if source is None else read_yaml(source, log)
    return Part(file, node, None if node is None else read(node, log))
