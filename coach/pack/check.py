"""What holds between the files of a pack: every name leads somewhere, and to one thing only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from coach.pack.draft import DraftPack, Part
from coach.pack.includes import check_includes
from coach.pack.names import is_name
from coach.pack.nodes import Array, Node, Table
from coach.pack.problems import Log, Position
from coach.pack.rule_shapes import Rule
from coach.pack.shapes import (
    EvidenceEntry,
    Manifest,
    Mention,
    Spelling,
    Vocabulary,
)
from coach.pack.text import shown
from coach.recogniser.labels import known_labels

STAGE_FOLDER = "stage"
"""The folder of evidence that only tells the stage of a draft, and belongs to no dimension."""


def check(draft: DraftPack, log: Log) -> None:
    """Log whatever does not hold together."""
    _check_names(draft.evidence, "label", log)
    _check_names(draft.rules, "id", log)
    if draft.manifest and draft.manifest.node:
        dimensions = _keys(draft.manifest.node.get("dimensions"))
        _check_folders(draft.rules, dimensions, log)
        _check_folders(draft.evidence, [*dimensions, STAGE_FOLDER], log)
        for rule in draft.rules:
            _check_dimension(rule, dimensions, log)
            _check_citations(rule, draft.manifest, log)
    _check_vocabularies(draft, log)
    _check_labels(draft, log)
    _check_learned(draft, log)


def _keys(node: Node | None) -> list[str]:
    """The names defined in a mapping, whatever is wrong with their values."""
    return list(node.keys) if isinstance(node, Table) else []


def mentions(entry: EvidenceEntry) -> Iterator[Mention]:
    """Every vocabulary that a piece of evidence names."""
    for phrase in entry.every_phrase():
        yield from phrase.references


def _check_names(parts: list[Part[Any]], key: str, log: Log) -> None:
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


def _check_citations(part: Part[Rule], manifest: Part[Manifest], log: Log) -> None:
    known = _keys(manifest.node.get("guides")) if manifest.node else []
    guides = manifest.value.guides if manifest.value else {}
    for node in _citations(part):
        name, section = node.at("guide").plain(), node.at("section").plain()
        if not isinstance(name, str) or not isinstance(section, str):
            continue
        guide = guides.get(name)
        if name not in known:
            message = f"pack.yaml has no guide {name!r}"
            place = node.at("guide").position
            log.unknown(place, "unknown-guide", message, name, known)
        elif guide and guide.sections and section not in guide.sections:
            message = f"the guide {name!r} has no section {section!r}"
            place = node.at("section").position
            log.unknown(place, "unknown-section", message, section, guide.sections)


def _citations(part: Part[Rule]) -> list[Table]:
    """The sources of a rule that cite a guide."""
    source = part.node.get("source") if part.node else None
    items = source.items if isinstance(source, Array) else [source]
    return [node for node in items if isinstance(node, Table) and "guide" in node.values]


def _check_vocabularies(draft: DraftPack, log: Log) -> None:
    vocabularies: dict[str, Vocabulary] = {}
    spellings: dict[str, Spelling] = {}
    first: dict[str, Position] = {}
    for part in draft.vocabulary:
        for key, _ in part.node if isinstance(part.node, Table) else ():
            name = str(key.value)
            if name in first:
                message = f"the vocabulary {name!r} is taken, first at {first[name]}"
                log.add(key.position, "duplicate-name", message)
            first.setdefault(name, key.position)
    for name, entry in draft.vocabularies():
        if isinstance(entry, Vocabulary):
            vocabularies.setdefault(name, entry)
        else:
            spellings.setdefault(name, entry)
    known = {name: name in spellings for name in first}
    for vocabulary in vocabularies.values():
        _check_mentions(vocabulary.references, known, log)
    for evidence in draft.evidence:
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


def _check_learned(draft: DraftPack, log: Log) -> None:
    """Only what the recogniser has learned can be told by likeness."""
    known = known_labels()
    for part in draft.evidence:
        entry = part.value
        if entry and entry.learned and entry.label not in known:
            message = f"the recogniser has not learned {entry.label!r}"
            log.unknown(entry.position, "unknown-label", message, entry.label, known)


def _check_labels(draft: DraftPack, log: Log) -> None:
    known = [part.file.stem for part in draft.evidence]
    named = [label for part in draft.rules if part.value for label in part.value.labels]
    named += [
        Mention(label, position=patterns.position)
        for part in draft.evidence
        if part.value
        for label, patterns in part.value.given.items()
    ]
    if draft.stages and draft.stages.value:
        named += [label for cue in draft.stages.value.cues for label in cue.evidence]
    for label in named:
        if label.name not in known:
            message = f"there is no evidence {label.name!r}"
            log.unknown(label.position, "unknown-label", message, label.name, known)
