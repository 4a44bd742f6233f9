"""Words that a layer adds to vocabularies below it, and takes from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from coach.pack.draft import DraftPack
from coach.pack.layer_shapes import VocabularyChange
from coach.pack.merging.merged import MergedPack
from coach.pack.merging.settling import Settling
from coach.pack.nodes import Table
from coach.pack.problems import Log
from coach.pack.shapes import Spelling, Vocabulary
from coach.pack.stack import StackedPack


def lay_vocabulary(
    merged: MergedPack, pack: StackedPack, draft: DraftPack, settling: Settling, log: Log
) -> None:
    """Add the lists of `draft`, which is that of `pack`, and change those below it."""
    nodes = [part.node for part in merged.vocabulary if isinstance(part.node, Table)]
    below = {name for node in nodes for name in node.keys}
    merged.vocabulary += draft.vocabulary
    for name, entry in (pair for part in draft.vocabulary for pair in (part.value or {}).items()):
        if not isinstance(entry, VocabularyChange):
            merged.lists.setdefault(name, entry)
        elif name not in below:
            message = f"no layer below has a vocabulary {name!r}"
            log.unknown(entry.position, "unknown-vocabulary", message, name, below)
        elif name in merged.lists:
            merged.lists[name] = _changed(merged.lists[name], entry, log)
            _settle(entry, pack, settling)


def _settle(change: VocabularyChange, pack: StackedPack, settling: Settling) -> None:
    said: dict[str, tuple[object, ...]] = dict.fromkeys(change.add, ())
    if isinstance(change.add, Mapping):
        said = {typed: (meant,) for typed, meant in change.add.items()}
    for word, value in said.items():
        settling.say(_about(word, change), value, change.position, pack)
    for removed in change.remove:
        settling.say(_about(removed.name, change), None, removed.position, pack)


def _about(word: str, change: VocabularyChange) -> str:
    return f"{word!r} in the vocabulary {change.name!r}"


def _changed(
    old: Vocabulary | Spelling, change: VocabularyChange, log: Log
) -> Vocabulary | Spelling:
    present = old.entries if isinstance(old, Vocabulary) else old.replace
    for word in change.remove:
        if word.name not in present:
            message = f"{old.name!r} has no {word.name!r} to remove"
            log.unknown(word.position, "unknown-word", message, word.name, present)
    removed = {word.name for word in change.remove}
    if isinstance(old, Spelling):
        added = change.add
        if added and not isinstance(added, Mapping):
            message = f"{old.name!r} maps spellings; add 'typed: meant'"
            log.add(change.position, "bad-vocabulary", message)
        kept = {typed: meant for typed, meant in old.replace.items() if typed not in removed}
        more = added if isinstance(added, Mapping) else {}
        return replace(old, replace=MappingProxyType({**kept, **more}))
    if isinstance(change.add, Mapping):
        message = f"{old.name!r} is a list of words; add a list"
        log.add(change.position, "bad-vocabulary", message)
    left = (entry for entry in old.entries if entry not in removed)
    entries = tuple(dict.fromkeys((*left, *change.add)))
    if not entries:
        log.add(change.position, "empty-value", f"no word of {old.name!r} is left")
    named = tuple(one for one in old.references if f"${one.name}" not in removed)
    return replace(old, entries=entries, references=(*named, *change.references))
