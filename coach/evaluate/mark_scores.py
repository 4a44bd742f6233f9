"""Problems, strengths and absences of drafts: what was found of what is there, and what was not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from coach.evaluate.alignment import CRITERIA, meets
from coach.evaluate.judging import Judgement
from coach.evaluate.labels import Labels
from coach.evaluate.sections import Row, Section
from coach.evaluate.statistics import Mean, Statistic, scores

ALL = "all together"
MEAN = "mean of all"

MARK_KINDS = {"problem": "problems", "strength": "strengths", "absence": "absences"}
"""The kinds of labels in the order of reports, and what several of a kind are called."""


class Tally:
    """Counts by text: what is there, what was found, and what of it is the same."""

    def __init__(self, texts: int) -> None:
        self.gold = np.zeros(texts)
        self.found = np.zeros(texts)
        self.hits = {criterion: np.zeros(texts) for criterion in CRITERIA}

    def __add__(self, other: Tally) -> Tally:
        total = Tally(len(self.gold))
        total.gold, total.found = self.gold + other.gold, self.found + other.found
        total.hits = {name: self.hits[name] + other.hits[name] for name in CRITERIA}
        return total

    def match(self, text: int, shared: float) -> None:
        """Count that in `text` two aligned places have so much in common."""
        for criterion in CRITERIA:
            self.hits[criterion][text] += meets(criterion, shared)

    def row(self, name: str, group: str, criteria: Sequence[str] = CRITERIA) -> Row:
        """Precision, recall and F1; the first of the `criteria` needs no mention."""
        statistics: dict[str, Statistic] = {}
        for criterion in criteria:
            suffix = "" if criterion == criteria[0] else f"-{criterion}"
            statistics |= scores(self.gold, self.found, self.hits[criterion], suffix)
        counts = {
            "gold": int(self.gold.sum()),
            "found": int(self.found.sum()),
            "hits": int(self.hits[criteria[0]].sum()),
        }
        return Row(name, group, counts, statistics)


def mark_section(kind: str, judgements: Sequence[Judgement], labels: Labels) -> Section:
    """How well the labels of a `kind` are found; `judgements` are of drafts."""
    tallies = _tallies(kind, judgements, labels)
    name, title = MARK_KINDS[kind], MARK_KINDS[kind].capitalize()
    if kind not in labels.kinds:
        missing = f"Not produced: the pack has no rules for {name}, so none are counted."
        return Section(name, title, len(judgements), missing=missing)
    criteria = CRITERIA if kind != "absence" else CRITERIA[:1]
    rows = tuple(_rows(tallies, labels, len(judgements), criteria))
    return Section(name, title, len(judgements), rows=rows)


def _tallies(kind: str, judgements: Sequence[Judgement], labels: Labels) -> dict[str, Tally]:
    tallies: dict[str, Tally] = defaultdict(lambda: Tally(len(judgements)))
    for number, judgement in enumerate(judgements):
        for hit in judgement.hits:
            tally = tallies[hit.gold.label]
            tally.gold[number] += 1
            tally.found[number] += 1
            tally.match(number, hit.shared)
        for mark in judgement.misses:
            tallies[mark.label].gold[number] += 1
        for mark in judgement.alarms:
            tallies[mark.label].found[number] += 1
    return {
        name: tallies[name]
        for name, label in labels.known.items()
        if name in tallies and label.kind == kind
    }


def _rows(
    tallies: dict[str, Tally], labels: Labels, texts: int, criteria: Sequence[str]
) -> Iterator[Row]:
    """Everything, then each dimension with its labels, then the labels of none."""
    rules = {name: tally.row(name, "rule", criteria) for name, tally in tallies.items()}
    yield _sum(tallies.values(), texts).row(ALL, "all", criteria)
    yield mean_row(list(rules.values()))
    dimensions = dict.fromkeys(labels.known[name].dimension for name in rules)
    for dimension in sorted(dimensions, key=lambda one: one is None):
        members = [name for name in rules if labels.known[name].dimension == dimension]
        if dimension is not None:
            total = _sum((tallies[name] for name in members), texts)
            yield total.row(dimension, "dimension", criteria)
        yield from (rules[name] for name in members)


def mean_row(rows: Sequence[Row]) -> Row:
    """The mean of the figures of `rows`, each weighing the same."""
    names = rows[0].statistics if rows else ()
    means = {name: Mean([row.statistics[name] for row in rows]) for name in names}
    return Row(MEAN, "all", {}, means)


def _sum(tallies: Iterable[Tally], texts: int) -> Tally:
    return sum(tallies, start=Tally(texts))
