"""What a pack brings that nothing uses: lists of words, evidence, and rules that find nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import chain
from pathlib import Path

from coach.lexicon import is_read_by_the_coach
from coach.pack import Pack, Position, base_pack_path
from coach.pack.check import mentions
from coach.pack.shapes import Placed
from coach.pack.shelf import load_rules


def is_within(position: Position, folder: Path) -> bool:
    """Whether `position` is in a file of the pack in `folder`."""
    return Path(position.path).resolve().is_relative_to(folder.resolve())


def idle_words(pack: Pack, folder: Path) -> Iterator[tuple[str, Position]]:
    """The lists of words that the pack in `folder` brings and neither evidence nor the coach uses.

    A list that only an idle one includes is idle too.
    """
    used = {mention.name for entry in pack.evidence.values() for mention in mentions(entry)}
    waiting = [*used, *filter(is_read_by_the_coach, pack.vocabularies)]
    used = set(waiting)
    while waiting:
        vocabulary = pack.vocabularies.get(waiting.pop())
        named = {mention.name for mention in vocabulary.references} if vocabulary else set()
        waiting += named - used
        used |= named
    yield from _idle(pack.vocabularies, used, folder)


def idle_evidence(pack: Pack, folder: Path) -> Iterator[tuple[str, Position]]:
    """The labels of evidence that the pack in `folder` brings, and nothing asks for.

    The coach itself asks for some that the built-in pack has too.
    """
    every_rule = (*pack.rules.values(), *pack.silent.values())
    named = chain.from_iterable(rule.labels for rule in every_rule)
    cues = pack.stages.cues if pack.stages else ()
    used = {label.name for label in (*named, *chain.from_iterable(cue.evidence for cue in cues))}
    used |= {label for entry in pack.evidence.values() for label in entry.given}
    yield from _idle(pack.evidence, used | {*load_rules(base_pack_path()).evidence}, folder)


def idle_rules(pack: Pack, folder: Path, fired: Collection[str]) -> Iterator[tuple[str, Position]]:
    """The rules that the pack in `folder` brings and that are none of those that `fired`."""
    yield from _idle(pack.rules, fired, folder)


def _idle(
    things: Mapping[str, Placed], used: Collection[str], folder: Path
) -> Iterator[tuple[str, Position]]:
    for name, thing in things.items():
        if name not in used and is_within(thing.position, folder):
            yield name, thing.position
