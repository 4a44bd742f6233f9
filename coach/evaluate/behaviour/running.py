"""Behavioural tests on a corpus: made, put to the coach, and counted."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from random import Random
from typing import TYPE_CHECKING, TypeVar

from coach.evaluate.behaviour.expectations import GRADE, Expectation, Trial
from coach.evaluate.behaviour.result import Behaviour
from coach.evaluate.behaviour.subject import Subject, stem
from coach.evaluate.behaviour.suite import TESTS, BehaviourTest
from coach.evaluate.items import DraftItem, Item
from coach.evaluate.labels import Labels
from coach.evaluate.prediction import Prediction, Predictions

if TYPE_CHECKING:
    from coach.pack import Pack

_T = TypeVar("_T")

MOST = 60
"""Changed texts for each test."""

_EXAMPLES = 5
_SEED = 20250101


@dataclass(frozen=True, slots=True)
class Planned:
    """A test and the changed texts it is tried on.

    Attributes:
        test: the test.
        expected: what it asks for that the coach can give.
        trials: the changed texts; none if nothing is left to ask for.
    """

    test: BehaviourTest
    expected: tuple[Expectation, ...]
    trials: tuple[Trial, ...]

    def behaviour(self, found: Iterable[Prediction], labels: Labels) -> Behaviour:
        """What came of it, where `found` is said about the changed texts."""
        broken = [
            (trial, reasons)
            for trial, now in zip(self.trials, found, strict=True)
            if (reasons := self._broken(trial, measured(now, labels)))
        ]
        shown = [
            f"{trial.subject.item.id}{_in_brackets(trial.variant.what)}: {reasons}"
            for trial, reasons in broken
            if not trial.subject.item.blind
        ]
        return Behaviour(
            name=self.test.name,
            kind=self.test.kind,
            tried=len(self.trials),
            kept=len(self.trials) - len(broken),
            failures=tuple(shown[:_EXAMPLES]),
            missing=tuple(
                dict.fromkeys(
                    expectation.needs
                    for expectation in self.test.expected
                    if expectation.needs is not None and expectation not in self.expected
                )
            ),
        )

    def _broken(self, trial: Trial, now: Prediction) -> str:
        if now.refused is not None:
            return f"refused: {now.refused}"
        reasons = (expectation.broken(trial, now) for expectation in self.expected)
        return "; ".join(reason for reason in reasons if reason)


@dataclass(frozen=True, slots=True)
class Plan:
    """All tests that are to be tried on a corpus."""

    tests: tuple[Planned, ...]
    labels: Labels

    @property
    def texts(self) -> list[str]:
        """The changed texts, which are to be coached in this order."""
        return [trial.variant.text for test in self.tests for trial in test.trials]

    def behaviours(self, found: Iterable[Prediction]) -> tuple[Behaviour, ...]:
        """What came of the tests, where `found` is said about `texts`."""
        every = iter(found)
        return tuple(
            test.behaviour(list(islice(every, len(test.trials))), self.labels)
            for test in self.tests
        )


def planned(
    items: Sequence[Item],
    predictions: Predictions,
    labels: Labels,
    pack: Pack,
    most: int = MOST,
    tests: Sequence[BehaviourTest] = TESTS,
) -> Plan:
    """Make the texts to try; the same for the same corpus.

    Args:
        items: texts, of which drafts are used.
        predictions: what the coach says about them.
        labels: what is measured.
        pack: the rules that the coach has.
        most: how many changed texts to make for each test.
        tests: the tests.
    """
    needed = _looked_for(pack)
    subjects = [
        Subject(item, measured(predictions[item.id], labels), labels, needed)
        for item in items
        if isinstance(item, DraftItem) and predictions[item.id].refused is None
    ]
    given = {*labels.produced, None}
    if any(subject.said.grade is not None for subject in subjects):
        given.add(GRADE)
    return Plan(tuple(_planned(test, subjects, given, most) for test in tests), labels)


def measured(prediction: Prediction, labels: Labels) -> Prediction:
    """`prediction` with those labels alone that are measured."""
    absent = prediction.absent
    return replace(
        prediction,
        spans=tuple(mark for mark in prediction.spans if mark.label in labels.produced),
        absent=None if absent is None else tuple(n for n in absent if n in labels.produced),
    )


def _planned(
    test: BehaviourTest, subjects: Sequence[Subject], given: set[str | None], most: int
) -> Planned:
    expected = tuple(one for one in test.expected if one.needs in given)
    if not expected:
        return Planned(test, (), ())
    order = list(subjects)
    Random(f"{_SEED} {test.name}").shuffle(order)
    trials = _in_turn(_trials(test, subject) for subject in order)
    return Planned(test, expected, tuple(islice(trials, most)))


def _in_turn(iterators: Iterable[Iterator[_T]]) -> Iterator[_T]:
    """The first of each, then the second of each, and so on; no more is made than is taken."""
    waiting = deque(iterators)
    while waiting:
        iterator = waiting.popleft()
        for one in islice(iterator, 1):
            yield one
            waiting.append(iterator)


def _trials(test: BehaviourTest, subject: Subject) -> Iterator[Trial]:
    random = Random(f"{_SEED} {test.name} {subject.item.id}")
    for variant in test.change(subject, random):
        if variant.text != subject.text:
            yield Trial(subject, variant)


def _looked_for(pack: Pack) -> frozenset[str]:
    """The stems of the words in the vocabularies and phrases of `pack`."""
    phrases = (phrase.text for entry in pack.evidence.values() for phrase in entry.every_phrase())
    texts = (*phrases, *(word for entries in pack.words.values() for word in entries))
    return frozenset(stem(word) for text in texts for word in re.findall("[a-z]+", text.lower()))


def _in_brackets(words: str) -> str:
    return f" ({words})" if words else ""
