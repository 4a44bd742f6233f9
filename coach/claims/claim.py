"""What is known of a claim: who did what, with which figures, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass

from coach.language.clause import Person
from coach.quantities import Quantity


@dataclass(frozen=True, slots=True)
class Claim:
    """A clause that tells of work done or of what came of it.

    Attributes:
        start: first character in the draft.
        end: character after the last one.
        text: ``draft[start:end]``.
        sentence: number of its sentence among the judged ones, from 0.
        paragraph: number of its paragraph, from 0.
        speaker: whose claim it is; a thing that changed counts as the writer's.
        agent: whether the writer or the team is said to have done it.
        achievement: whether it tells of something done or made better.
        done: whether it has happened: no plan, wish, order or possibility.
        drawn: whether it only hands on the effect of the clause before ("which saves ...").
        figures: its quantities that are results.
        measured: whether a figure names what it measures.
        unanchored: whether its figures claim a change and none names what it measures.
        points_back: whether what it speaks of was named in the sentence before ("I halved it").
        business: whether it is an outcome for the business: money, customers, risk, time.
        technical: whether it is a technical result, and no more.
        figure_near: whether a figure that can measure it stands in it, or in what follows.
        business_near: whether an outcome stands in it, beside it, or later in the paragraph.
        jargon: how many technical terms it has.
        plain: whether what follows says in plain words what it was good for.
        negated: whether it is denied.
        hypothetical: whether it is only supposed.
        reported: whether it is told as somebody else's words.
        question: whether it is asked.
    """

    start: int
    end: int
    text: str
    sentence: int
    paragraph: int
    speaker: Person
    agent: bool
    achievement: bool
    done: bool
    drawn: bool
    figures: tuple[Quantity, ...]
    measured: bool
    unanchored: bool
    points_back: bool
    business: bool
    technical: bool
    figure_near: bool
    business_near: bool
    jargon: int
    plain: bool
    negated: bool
    hypothetical: bool
    reported: bool
    question: bool
