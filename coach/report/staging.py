"""The stage of a draft in words: what it was taken for, and why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from coach.report.prose import listed

if TYPE_CHECKING:
    from coach.critique import Critique
    from coach.pack import Pack
    from coach.stage import CountedCue, StageSum

OTHER = "other"
_QUOTED = 40
_MOST_QUOTED = 2
_RIVALS = 2
"""So many stages beside the one that was named are explained."""
_WHERE = {"anywhere": "", "opening": " in the opening", "heard": " beside the writer's own words"}


def judged_as(critique: Critique) -> str:
    """A clause for the summary; empty if the stage is not known."""
    if critique.stage is None:
        return ""
    verb = "judged as" if critique.reading is None else "taken for"
    return f", {verb} {'another text' if critique.stage == OTHER else f'a {critique.stage}'}"


def is_refused(critique: Critique) -> bool:
    """Whether the coach took the draft for something that it does not coach."""
    return critique.reading is not None and critique.stage == OTHER


def refusal(critique: Critique) -> Iterator[str]:
    """Sentences that say why a draft was not judged, and what to do if it should be."""
    if critique.reading is None:
        raise AssertionError("only a stage that was found out can be a mistake")
    cues = sorted(critique.reading.sums["other"].cues, key=lambda cue: -cue.points)
    against = [f'"{_quoted(cue)}"' for cue in cues if cue.points > 0][:_MOST_QUOTED]
    reason = "too little in it asks for pay of the writer's own, or answers about it"
    if against:
        verb = "speaks" if len(against) == 1 else "speak"
        reason += f", and {listed(against)} {verb} of something else"
    yield f"This does not read as a pitch: {reason}. Nothing was judged."
    yield "If it is one, or another mail about your pay, say so: --stage pitch."


def explained_stage(critique: Critique, pack: Pack) -> Iterator[tuple[str, str]]:
    """Labels and paragraphs that retrace the stage; nothing if it was given."""
    if critique.reading is None or pack.stages is None:
        return
    stage = critique.reading.stage
    if stage is None:
        yield "Stage", "unknown: the draft is too short to tell."
    else:
        yield "Stage", f"{stage}: {pack.stages.profiles[stage].about}"
    for name, total in list(critique.reading.sums.items())[: 1 + _RIVALS]:
        yield "Points", f"{name}: {_retraced(total)}"


def _retraced(total: StageSum) -> str:
    """``4 = 1 at first, +3 asks-for-pay "I ask for a raise"``."""
    parts = [f"{total.start} at first", *map(_part, total.cues)]
    if total.likeness:
        parts.append(f"{total.likeness:+} likeness to drafts of this kind")
    return f"{total.points} = {', '.join(parts)}"


def _part(cue: CountedCue) -> str:
    labels = list(dict.fromkeys(phrase.label for phrase in cue.phrases))
    return f'{cue.points:+} {listed(labels)}{_WHERE[cue.cue.where]} "{_quoted(cue)}"'


def _quoted(cue: CountedCue) -> str:
    words = " ".join(cue.phrases[0].text.split())
    return words if len(words) <= _QUOTED else words[:_QUOTED].rsplit(" ", 1)[0] + " ..."
