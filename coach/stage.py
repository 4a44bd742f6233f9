"""What kind of draft a text is: a sum of points for each stage, which a reader can retrace.

``stages.yaml`` of a pack says which evidence speaks for a stage, or against it, and how strongly.
The stage with the most points is named, or the next one if the first leads by less than it must. A
draft that is too short for it is given none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import log

from coach.evidence.phrase import Phrase
from coach.language.layout import Block, Role
from coach.pack import Cue, Stage, Stages

_HEARD = frozenset({Role.GREETING, Role.HEADER, Role.OTHER_SPEAKER, Role.QUOTED})
_LEAST_PROBABILITY = 1e-4
_MOST_HEARD = 1_000
"""Characters beside the writer's own words that are read; what comes later tells no more."""


@dataclass(frozen=True, slots=True)
class CountedCue:
    """A cue that was found: what found it, and the points that it brought."""

    cue: Cue
    phrases: tuple[Phrase, ...]
    points: int


@dataclass(frozen=True, slots=True)
class StageSum:
    """The points of one stage.

    Attributes:
        start: what it has before anything is read.
        cues: what evidence brought.
        likeness: what its likeness to labelled drafts brought.
    """

    start: int
    cues: tuple[CountedCue, ...]
    likeness: int = 0

    @property
    def points(self) -> int:
        """Their sum."""
        return self.start + self.likeness + sum(cue.points for cue in self.cues)


@dataclass(frozen=True, slots=True)
class StageReading:
    """How the stage of a draft was found.

    Attributes:
        stage: the stage; None if the draft is too short to tell.
        sums: by stage, the one with the most points first.
    """

    stage: Stage | None
    sums: Mapping[Stage, StageSum]


def heard(blocks: Iterable[Block]) -> list[Block]:
    """The blocks beside the writer's own words that may tell the stage, to be parsed like them."""
    found = []
    room = _MOST_HEARD
    for block in blocks:
        if block.role in _HEARD and room > 0:
            found.append(replace(block, role=Role.BODY))
            room -= block.end - block.start
    return found


class StageReader:
    """Reads the stage of drafts as a pack says."""

    def __init__(self, stages: Stages) -> None:
        """Take what the pack says about stages."""
        self._stages = stages

    def read(
        self,
        own: Sequence[Phrase],
        heard: Sequence[Phrase],
        words: int,
        probabilities: Mapping[str, float],
    ) -> StageReading:
        """The stage of a draft.

        Args:
            own: what was found in the writer's own words.
            heard: what was found in the words beside them.
            words: how many words of his own the writer has.
            probabilities: by stage, what its likeness to labelled drafts tells.
        """
        found = _Found(own, heard, words, self._stages.opening)
        counted = [(cue, *found.counted(cue)) for cue in self._stages.cues]
        sums = {
            stage: StageSum(
                profile.start,
                tuple(
                    CountedCue(cue, phrases, times * cue.points[stage])
                    for cue, phrases, times in counted
                    if times and stage in cue.points
                ),
                self._likeness(probabilities.get(stage, 0.0)),
            )
            for stage, profile in self._stages.profiles.items()
        }
        ranked = dict(sorted(sums.items(), key=lambda item: -item[1].points))
        return StageReading(self._named(ranked, words), ranked)

    def _likeness(self, probability: float) -> int:
        """Whole points for a probability: none for what is certain, fewer the less it is likely."""
        return round(self._stages.likeness * log(max(probability, _LEAST_PROBABILITY)))

    def _named(self, ranked: Mapping[Stage, StageSum], words: int) -> Stage | None:
        """The first of the `ranked` stages, or the next if it leads by too little.

        None if there are too few words for it.
        """
        stage, *others = ranked
        if others:
            lead = ranked[stage].points - ranked[others[0]].points
            stage = stage if lead >= self._stages.profiles[stage].lead else others[0]
        return stage if words >= self._stages.profiles[stage].words else None


class _Found:
    """What was found in one draft, by where it stands and by label."""

    def __init__(
        self, own: Iterable[Phrase], heard: Iterable[Phrase], words: int, opening: int
    ) -> None:
        said = [phrase for phrase in own if not phrase.context.negated]
        self._words = words
        self._phrases = {
            "anywhere": _by_label(said),
            "opening": _by_label(phrase for phrase in said if phrase.sentence < opening),
            "heard": _by_label(heard),
        }

    def counted(self, cue: Cue) -> tuple[tuple[Phrase, ...], int]:
        """The phrases that are `cue`, and how often it counts."""
        found = self._phrases[cue.where]
        phrases = tuple(phrase for label in cue.evidence for phrase in found[label.name])
        if cue.per_hundred is None:
            return phrases, min(len(phrases), cue.most)
        return phrases, int(100 * len(phrases) >= cue.per_hundred * self._words > 0)


def _by_label(phrases: Iterable[Phrase]) -> Mapping[str, list[Phrase]]:
    found: dict[str, list[Phrase]] = defaultdict(list)
    for phrase in phrases:
        found[phrase.label].append(phrase)
    return found
