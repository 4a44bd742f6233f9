"""The records of ``stages.yaml``: what tells the stage of a draft."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from coach.pack.rule_shapes import Stage
from coach.pack.shapes import Mention, Placed

Where = Literal["anywhere", "opening", "heard"]
"""Where evidence counts: in all of the writer's words, in the first of them, or in words that are
not judged, such as the greeting, the other side's lines of a script, and quoted mail."""

WHERES: tuple[Where, ...] = get_args(Where)


@dataclass(frozen=True, slots=True)
class StageProfile(Placed):
    """A stage that drafts may be taken for.

    Attributes:
        about: What drafts of this stage do.
        start: Its points before anything is found.
        words: A draft with fewer words is too short to be taken for it.
        lead: It has to be so many points ahead of the next.
    """

    about: str
    start: int
    words: int
    lead: int


@dataclass(frozen=True, slots=True)
class Cue(Placed):
    """Evidence that speaks for stages, or against them.

    Attributes:
        evidence: The labels of which any will do.
        points: What it adds to the sum of a stage; below 0 if it speaks against it.
        where: Where it counts.
        most: How often it counts.
        per_hundred: If given, it counts once, in a draft that has it so often in a hundred words.
    """

    evidence: tuple[Mention, ...]
    points: Mapping[Stage, int]
    where: Where
    most: int
    per_hundred: int | None


@dataclass(frozen=True, slots=True)
class Stages(Placed):
    """What ``stages.yaml`` says.

    Attributes:
        opening: So many sentences are the opening of a draft.
        profiles: By stage; of stages with equal points the first is named.
        cues: What speaks for them and against them.
        likeness: What the logarithm of a probability weighs that likeness to labelled drafts tells.
    """

    opening: int
    profiles: Mapping[Stage, StageProfile]
    cues: tuple[Cue, ...]
    likeness: int
