"""The patterns of a pack one by one, each with the evidence that it belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from coach.evidence.outline import Outliner
from coach.evidence.rarity import Rarity
from coach.evidence.screen import Screen
from coach.language.clause import Person
from coach.language.words import Keys
from coach.pack import ClausePattern, EvidenceEntry, Pack, Patterns, Phrase, Together

AnyPattern = Phrase | ClausePattern | Together


@dataclass(frozen=True, slots=True, eq=False)
class Detector:
    """One pattern of an entry of evidence.

    Attributes:
        entry: the evidence that a match is, or that it is not.
        pattern: what to look for.
        given: the label without which, anywhere in the draft, the pattern does not count.
        excuses: whether a match is none of the evidence but a look-alike.
    """

    entry: EvidenceEntry
    pattern: AnyPattern
    given: str | None = None
    excuses: bool = False

    @property
    def about(self) -> Person | None:
        """Whom a match is about, where the pattern knows."""
        return Person(self.pattern.about) if self.pattern.about else None

    @property
    def where(self) -> str:
        """Where the pattern is written."""
        return str(self.pattern.position)


def detectors_of(pack: Pack) -> Iterator[Detector]:
    """The detectors of a pack, always in the same order."""
    for entry in pack.evidence.values():
        yield from (Detector(entry, pattern) for pattern in _each(entry.patterns))
        for label, patterns in entry.given.items():
            yield from (Detector(entry, pattern, label) for pattern in _each(patterns))
        yield from (Detector(entry, phrase, excuses=True) for phrase in entry.unless)


def _each(patterns: Patterns) -> Iterator[AnyPattern]:
    yield from patterns.phrases
    yield from patterns.clauses
    yield from patterns.together


def screen_of(pack: Pack, common: Keys) -> Screen:
    """A screen that knows the detectors of `pack` by their place.

    `common` are the words that hardly any sentence lacks.
    """
    outliner = Outliner(pack.words, Rarity(common))
    return Screen.of([outliner.needs(detector.pattern) for detector in detectors_of(pack)])
