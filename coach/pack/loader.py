"""From a folder to a `Pack`: find the files, read each, check them together, assemble."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from coach.engine import FactSchema
from coach.evidence.schema import FACT_SCHEMA
from coach.pack.folder import PackFiles, find_files
from coach.pack.includes import spell_out
from coach.pack.pack import Pack
from coach.pack.problems import Log
from coach.pack.shapes import Spelling, Vocabulary

if TYPE_CHECKING:
    from coach.pack.draft import DraftPack


def load_pack(folder: Path, schema: FactSchema = FACT_SCHEMA) -> Pack:
    """The pack in `folder`, whose rules are about facts of `schema` (by default the coach's own).

    Raises:
        PackError: with every problem of the pack.
    """
    # Reading takes YAML and much else, which a pack that was kept (`coach.prepared`) does without.
    from coach.pack.check import check
    from coach.pack.draft import DraftPack, read_parts

    log = Log()
    files = find_files(folder, log)
    draft = DraftPack()
    if files is not None:
        draft = read_parts(files, schema, log)
        check(draft, log)
    log.raise_if_any()
    return _assemble(folder, files, draft)


def _assemble(folder: Path, files: PackFiles | None, draft: DraftPack) -> Pack:
    if files is None or draft.manifest is None or draft.manifest.value is None:
        raise AssertionError("a pack without problems has files and a manifest")
    manifest = draft.manifest.value
    lists = dict(draft.vocabularies())
    vocabularies = {name: v for name, v in lists.items() if isinstance(v, Vocabulary)}
    spellings = {name: s for name, s in lists.items() if isinstance(s, Spelling)}
    order = {name: place for place, name in enumerate(manifest.dimensions)}
    rules = sorted(
        (part.value for part in draft.rules if part.value),
        key=lambda rule: (order[rule.dimension], rule.id),
    )
    evidence = (part.value for part in draft.evidence if part.value)
    return Pack(
        manifest=manifest,
        stages=draft.stages.value if draft.stages else None,
        vocabularies=MappingProxyType(vocabularies),
        words=MappingProxyType(spell_out(vocabularies)),
        spellings=MappingProxyType(spellings),
        evidence=MappingProxyType({entry.label: entry for entry in evidence}),
        rules=MappingProxyType({rule.id: rule for rule in rules}),
        files=tuple(sorted(file.relative_to(folder).as_posix() for file in files)),
    )
