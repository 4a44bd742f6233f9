"""What moved against an earlier evaluation, and whether a change may pass.

The earlier predictions are measured again, on the texts of today that were there then too; so both
are compared on the same gold labels, text by text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from coach.evaluate.baseline import Baseline
from coach.evaluate.evaluation import Evaluation
from coach.evaluate.items import GRADES, DraftItem, Item, Mark
from coach.evaluate.judging import Judgement
from coach.evaluate.labels import Labels
from coach.evaluate.prediction import Prediction
from coach.evaluate.resampling import Estimate, difference, value_of
from coach.evaluate.sections import LOWER_IS_BETTER, SUMS, Row, Section
from coach.report.prose import listed

GATED_SEVERITY = "error"


@dataclass(frozen=True, slots=True)
class Move:
    """How a figure moved.

    Attributes:
        section: where the figure stands.
        row: what it is about.
        figure: its name.
        before: what it was.
        now: what it is.
        by: the difference, with its interval.
    """

    section: Section
    row: Row
    figure: str
    before: float
    now: float
    by: Estimate

    @property
    def sure(self) -> bool:
        """Whether it is more than chance: the interval of the difference leaves out 0."""
        return (
            self.by.low is not None
            and self.by.high is not None
            and (self.by.low > 0 or self.by.high < 0)
        )

    @property
    def worse(self) -> bool:
        """Whether it moved for the worse."""
        return (
            (self.now > self.before) if self.figure in LOWER_IS_BETTER else (self.now < self.before)
        )


@dataclass(frozen=True, slots=True)
class Change:
    """How the prediction for a text changed.

    Attributes:
        item: the text.
        gained: marks that are found now and were not, and whether they are right.
        lost: marks that were found and are not now, and whether they were right.
        other: what else changed, in words: 1 for the better, -1 for the worse, 0 neither.
    """

    item: Item
    gained: tuple[tuple[Mark, bool], ...]
    lost: tuple[tuple[Mark, bool], ...]
    other: tuple[tuple[str, int], ...] = ()

    @property
    def balance(self) -> int:
        """Above 0 for the better, below for the worse."""
        gained = sum(1 if right else -1 for _, right in self.gained)
        lost = sum(-1 if right else 1 for _, right in self.lost)
        return gained + lost + sum(sign for _, sign in self.other)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What moved.

    Attributes:
        file: the earlier evaluation.
        texts: how many texts are compared.
        moves: the figures that moved at all.
        changes: the texts whose prediction changed, the worst first.
        gone: rules that were there and are not now.
        silent: rules that find nothing in any text, those of the baseline alone among them.
    """

    file: str
    texts: int
    moves: tuple[Move, ...]
    changes: tuple[Change, ...]
    gone: tuple[str, ...]
    silent: tuple[str, ...]

    @property
    def sure(self) -> list[Move]:
        """The figures that moved by more than chance."""
        return [move for move in self.moves if move.sure]


def compare(evaluation: Evaluation, baseline: Baseline) -> Comparison:
    """What moved since `baseline`."""
    items = [item for item in evaluation.items if item.id in baseline.predictions]
    labels = evaluation.labels
    now = Evaluation.of(items, evaluation.predictions, labels)
    before = Evaluation.of(items, baseline.predictions, labels)
    changes = [
        change
        for one, other in zip(before.judgements, now.judgements, strict=True)
        if (change := _change(one, other, before, now)) is not None
    ]
    gone = set() if labels.narrowed else baseline.rules - labels.produced
    return Comparison(
        file=baseline.file,
        texts=len(items),
        moves=tuple(_moves(before, now)),
        changes=tuple(sorted(changes, key=lambda change: change.balance)),
        gone=tuple(sorted(gone)),
        silent=tuple(name for name in evaluation.silent if name not in baseline.elsewhere),
    )


def reasons_to_stop(comparison: Comparison, labels: Labels) -> Iterator[str]:
    """Why a change must not pass, one sentence each; `labels` are those of the evaluation.

    Of single rules only those of `GATED_SEVERITY` count: there are many, and some fall by chance.
    """
    for name in comparison.silent:
        yield f"The rule {name} finds nothing in any text."
    for name in comparison.gone:
        yield f"The rule {name} is gone."
    for place, moves in groupby(comparison.moves, key=lambda m: f"{m.section.title}, {m.row.name}"):
        worse = [move for move in moves if move.worse]
        sure = [move.figure for move in worse if move.sure and move.row.group in SUMS]
        recall = [move.figure for move in worse if _is_gated_recall(move, labels)]
        if sure:
            yield f"{place}: worse by more than chance ({', '.join(sure)})."
        if recall:
            yield f"{place}: {listed(recall)} fell, and the severity is {GATED_SEVERITY}."


def _is_gated_recall(move: Move, labels: Labels) -> bool:
    return (
        move.row.group == "rule"
        and labels.severities.get(move.row.name) == GATED_SEVERITY
        and move.figure in ("recall", "caught")
    )


def _moves(before: Evaluation, now: Evaluation) -> Iterator[Move]:
    earlier = {
        (section.name, row.group, row.name): row
        for section in before.sections
        for row in section.rows
    }
    for section in now.sections:
        for row in section.rows:
            known = earlier.get((section.name, row.group, row.name))
            for figure in row.statistics if known else ():
                if known is not None and figure in known.statistics:
                    yield from _move(section, row, known, figure)


def _move(section: Section, row: Row, known: Row, figure: str) -> Iterator[Move]:
    now, before = row.statistics[figure], known.statistics[figure]
    was, value = value_of(before, section.texts), value_of(now, section.texts)
    if was is not None and value is not None and was != value:
        yield Move(section, row, figure, was, value, difference(now, before, section.texts))


def _change(
    before: Judgement, now: Judgement, earlier: Evaluation, later: Evaluation
) -> Change | None:
    item = now.item
    was, is_now = _found(before), _found(now)
    gained = tuple((mark, right) for mark, right in is_now.items() if mark not in was)
    lost = tuple((mark, right) for mark, right in was.items() if mark not in is_now)
    other = tuple(_others(item, earlier.predictions[item.id], later.predictions[item.id]))
    if not (gained or lost or other):
        return None
    return Change(item, gained, lost, other)


def _found(judgement: Judgement) -> dict[Mark, bool]:
    hits = {hit.found: True for hit in judgement.hits}
    return hits | dict.fromkeys(judgement.alarms, False)


def _others(item: Item, before: Prediction, now: Prediction) -> Iterator[tuple[str, int]]:
    if before.stage != now.stage:
        gold = item.stage if isinstance(item, DraftItem) else None
        right = 0 if gold is None else (now.stage == gold) - (before.stage == gold)
        yield f"stage {before.stage or 'none'} to {now.stage or 'none'}", right
    if before.grade != now.grade:
        gold = item.grade if isinstance(item, DraftItem) else None
        nearer = 0 if gold is None else _apart(before.grade, gold) - _apart(now.grade, gold)
        yield f"grade {before.grade or 'none'} to {now.grade or 'none'}", _sign(nearer)


def _apart(grade: str | None, gold: str) -> int:
    return len(GRADES) if grade is None else abs(GRADES.index(grade) - GRADES.index(gold))


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)
