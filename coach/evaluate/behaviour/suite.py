"""The behavioural tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from coach.evaluate.behaviour import directions, invariances
from coach.evaluate.behaviour.expectations import (
    Appears,
    Expectation,
    FindingsStay,
    GradeMoves,
    NothingNew,
    Vanishes,
)
from coach.evaluate.behaviour.subject import Subject
from coach.evaluate.behaviour.variant import Variant
from coach.evaluate.behaviour.words import words

Change = Callable[[Subject, Random], Iterator[Variant]]
"""Makes variants of a text, the most telling first; one that changes nothing does not count."""


@dataclass(frozen=True, slots=True)
class BehaviourTest:
    """A change, and what must come of it.

    Attributes:
        name: what is changed.
        kind: ``invariance`` or ``direction``.
        change: makes the variants.
        expected: what must hold for each of them.
    """

    name: str
    kind: str
    change: Change
    expected: tuple[Expectation, ...]


def _invariance(name: str, change: Change) -> BehaviourTest:
    return BehaviourTest(name, "invariance", change, (FindingsStay(), GradeMoves()))


def _direction(name: str, change: Change, *expected: Expectation) -> BehaviourTest:
    return BehaviourTest(name, "direction", change, expected)


_NOT_BETTER = GradeMoves(may_fall=True)
_NOT_WORSE = GradeMoves(may_rise=True)

TESTS = (
    _invariance("names", invariances.other_names),
    _invariance("currencies", invariances.other_currencies),
    _invariance("greeting and signature", invariances.other_ends),
    _invariance("contractions", invariances.other_contractions),
    _invariance("quotes and dashes", invariances.other_quotes),
    _invariance("first letters", invariances.other_case),
    _invariance("order of paragraphs", invariances.other_order),
    _invariance("typo", invariances.with_typo),
    _invariance("line ends", invariances.windows_lines),
    _invariance("wrapped lines", invariances.wrapped),
    _direction("figure for a vague claim", directions.with_figure, Vanishes(directions.VAGUE)),
    _direction("no ask", directions.without_ask, Appears("no-ask"), _NOT_BETTER),
    _direction(
        "claim of entitlement",
        directions.with_sentence(words().claim),
        Appears("entitlement"),
        _NOT_BETTER,
    ),
    _direction("thanks", directions.with_thanks, Vanishes(directions.NO_THANKS), _NOT_WORSE),
    _direction("insult", directions.with_sentence(*words().insults), Appears("aggression")),
    _direction("ultimatum", directions.with_sentence(*words().ultimatums), Appears("ultimatum")),
    _direction("capitals", directions.in_capitals, Appears("shouting")),
    _direction("no flagged sentence", directions.without_flagged, Vanishes(), NothingNew()),
)
