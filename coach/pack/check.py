"""What holds between the files of a pack: every name leads somewhere, and to one thing only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from coach.pack.citations import check_citations
from coach.pack.includes import check_includes
from coach.pack.layer_shapes import VocabularyChange
from coach.pack.merging import MergedPack
from coach.pack.name_form import is_name
from coach.pack.nodes import Table
from coach.pack.parts import Part
from coach.pack.problems import Log, Position, listed
from coach.pack.rubric_shapes import Rubric
from coach.pack.rule_shapes import Rule
from coach.pack.shapes import EvidenceEntry, Manifest, Mention, Spelling, Vocabulary
from coach.pack.text import shown
from coach.recogniser.labels import known_labels

STAGE_FOLDER = "stage"
"""The folder of evidence that only tells the stage of a draft, and belongs to no dimension."""


def check(merged: MergedPack, log: Log) -> None:
    """Log whatever does not hold together."""
    _check_names(merged.guides, "guide", log)
    _check_names(merged.evidence, "label", log)
    _check_names(merged.rules, "id", log)
    dimensions = _dimensions(merged.manifests, log)
    if dimensions:
        _check_folders(merged.rules, dimensions, log)
        _check_folders(merged.evidence, [*dimensions, STAGE_FOLDER], log)
        for rule in merged.rules:
            _check_dimension(rule, dimensions, log)
        if merged.rubric:
            _check_rubric(merged.rubric, merged.manifests, dimensions, log)
    for file in (*merged.citing, *merged.checklists):
        check_citations(file.node, merged.guides, log)
    for policies in merged.policy_files:
        for _, policy in policies.node if isinstance(policies.node, Table) else ():
            check_citations(policy, merged.guides, log)
    _check_vocabularies(merged, log)
    _check_labels(merged, log)
    _check_learned(merged, log)


def _dimensions(manifests: Iterable[Part[Manifest]], log: Log) -> list[str]:
    """The names of the dimensions of all layers."""
    first: dict[str, Position] = {}
    for part in manifests:
        node = part.node.get("dimensions") if part.node else None
        for key, _ in node if isinstance(node, Table) else ():
            name = str(key.value)
            if name in first:
                message = f"the dimension {name!r} is taken, first at {first[name]}"
                log.add(key.position, "duplicate-name", message)
            first.setdefault(name, key.position)
    return list(first)


def mentions(entry: EvidenceEntry) -> Iterator[Mention]:
    """Every vocabulary that a piece of evidence names."""
    for phrase in entry.every_phrase():
        yield from phrase.references


def _check_names(parts: Iterable[Part[Any]], key: str, log: Log) -> None:
    """A file is named after the thing in it, and no two files are about the same."""
    first: dict[str, Part[Any]] = {}
    for part in parts:
        node = part.node.get(key) if part.node else None
        name = node.plain() if node else None
        if node is None or not isinstance(name, str) or not name:
            continue
        if name != part.file.stem and is_name(name):
            message = f"the {key} {name!r} and the name of the file, {part.file.stem!r}, differ"
            log.add(node.position, "wrong-file-name", message)
        if name in first:
            message = f"the {key} {name!r} is taken, first by {first[name].path}"
            log.add(node.position, "duplicate-name", message)
        first.setdefault(name, part)


def _check_folders(parts: Iterable[Part[Any]], dimensions: list[str], log: Log) -> None:
    folders = {part.file.parent for part in parts}
    for folder in sorted(folders):
        if folder.name not in dimensions:
            message = f"{folder.name!r} is no dimension of pack.yaml"
            place = Position(shown(folder))
            log.unknown(place, "unknown-dimension", message, folder.name, dimensions)


def _check_dimension(part: Part[Rule], dimensions: list[str], log: Log) -> None:
    folder = part.file.parent.name
    node = part.node.get("dimension") if part.node else None
    dimension = node.plain() if node else None
    if node is None or not isinstance(dimension, str) or dimension == folder:
        return
    if dimension not in dimensions:
        message = f"{dimension!r} is no dimension of pack.yaml"
        log.unknown(node.position, "unknown-dimension", message, dimension, dimensions)
    elif folder in dimensions:
        message = f"the dimension {dimension!r} and the folder of the file, {folder!r}, differ"
        log.add(node.position, "wrong-folder", message)


def _check_rubric(
    part: Part[Rubric], manifests: Iterable[Part[Manifest]], dimensions: list[str], log: Log
) -> None:
    """Every stage has points for the dimensions of its layer and of those below, and no other.

    What a layer above brings is graded only if that layer has a rubric too.
    """
    needed: list[str] = []
    for manifest in manifests:
        found = manifest.node.get("dimensions") if manifest.node else None
        needed += [str(key.value) for key, _ in found] if isinstance(found, Table) else []
        if manifest.file.parent == part.file.parent:
            break
    stages = part.node.at("stages") if part.node else None
    for _, stage in stages if isinstance(stages, Table) else ():
        given = stage.get("dimensions")
        if not isinstance(given, Table):
            continue
        for key, _ in given:
            if key.value not in dimensions:
                message = f"{key.value!r} is no dimension of pack.yaml"
                name = str(key.value)
                log.unknown(key.position, "unknown-dimension", message, name, dimensions)
        lacking = [name for name in needed if name not in given.values]
        if lacking and given.values.keys() <= set(dimensions):
            message = f"there are no points for {listed(lacking)}"
            log.add(given.position, "missing-key", message)


def _check_vocabularies(merged: MergedPack, log: Log) -> None:
    first: dict[str, Position] = {}
    for part in merged.vocabulary:
        for key, _ in part.node if isinstance(part.node, Table) else ():
            name = str(key.value)
            if isinstance((part.value or {}).get(name), VocabularyChange):
                continue
            if name in first:
                message = f"the vocabulary {name!r} is taken, first at {first[name]}"
                log.add(key.position, "duplicate-name", message)
            first.setdefault(name, key.position)
    lists = merged.lists.items()
    vocabularies = {name: entry for name, entry in lists if isinstance(entry, Vocabulary)}
    spellings = {name: entry for name, entry in lists if isinstance(entry, Spelling)}
    known = {name: name in spellings for name in first}
    for vocabulary in vocabularies.values():
        _check_mentions(vocabulary.references, known, log)
    for evidence in merged.evidence:
        if evidence.value:
            _check_mentions(mentions(evidence.value), known, log)
    check_includes(vocabularies, log)
    _check_spellings(spellings, log)


def _check_mentions(found: Iterable[Mention], known: Mapping[str, bool], log: Log) -> None:
    """`known` tells of each vocabulary whether it is one of spellings."""
    for mention in found:
        if mention.name not in known:
            message = f"there is no vocabulary {mention.name!r}"
            names = [name for name, is_spelling in known.items() if not is_spelling]
            log.unknown(mention.position, "unknown-vocabulary", message, mention.name, names)
        elif known[mention.name]:
            message = f"the vocabulary {mention.name!r} maps spellings and is no list of words"
            log.add(mention.position, "unknown-vocabulary", message)


def _check_spellings(spellings: Mapping[str, Spelling], log: Log) -> None:
    meant: dict[str, Spelling] = {}
    for spelling in spellings.values():
        for typed in spelling.replace:
            if typed in meant and meant[typed].replace[typed] != spelling.replace[typed]:
                message = f"{typed!r} is replaced otherwise in {meant[typed].name!r}"
                log.add(spelling.position, "duplicate-name", message)
            meant.setdefault(typed, spelling)


def _check_learned(merged: MergedPack, log: Log) -> None:
    """Only what the recogniser has learned can be told by likeness."""
    known = known_labels()
    for part in merged.evidence:
        entry = part.value
        if entry and entry.learned and entry.label not in known:
            message = f"the recogniser has not learned {entry.label!r}"
            log.unknown(entry.position, "unknown-label", message, entry.label, known)


def _check_labels(merged: MergedPack, log: Log) -> None:
    known = [part.file.stem for part in merged.evidence]
    named = [label for part in merged.rules if part.value for label in part.value.labels]
    named += [
        Mention(label, position=patterns.position)
        for part in merged.evidence
        if part.value
        for label, patterns in part.value.given.items()
    ]
    if merged.stages and merged.stages.value:
        named += [label for cue in merged.stages.value.cues for label in cue.evidence]
    for label in named:
        if label.name not in known:
            message = f"there is no evidence {label.name!r}"
            log.unknown(label.position, "unknown-label", message, label.name, known)
