"""A phrasing found in a draft, with its context."""

from __future__ import annotations

from dataclasses import dataclass

from coach.language.clause import Person


@dataclass(frozen=True, slots=True)
class Context:
    """How a phrase is meant (the idea of ConText, Chapman et al. 2007: detect first, then modify).

    Attributes:
        speaker: whom it is said of and by.
        negated: denied, by its own clause or by one that governs it ("I don't think I ...").
        hypothetical: within a condition or a supposition.
        reported: somebody else's words.
        question: within a question.
    """

    speaker: Person
    negated: bool = False
    hypothetical: bool = False
    reported: bool = False
    question: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """A stretch of the draft that an evidence pattern found.

    Attributes:
        label: the evidence it is.
        start: first character in the draft.
        end: character after the last one in the draft.
        text: ``draft[start:end]``.
        sentence: number of its sentence among those read, from 0.
        paragraph: number of its paragraph, from 0.
        context: how it is meant.
        pattern: where the pattern that found it is written, ``file:line``.
    """

    label: str
    start: int
    end: int
    text: str
    sentence: int
    paragraph: int
    context: Context
    pattern: str
