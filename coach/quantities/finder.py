"""From the sentences of a draft to its quantities."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from coach.language.sentence import Sentence
from coach.quantities.amount import Amount
from coach.quantities.direction import Directions
from coach.quantities.exactness import hedged_start, is_approximate
from coach.quantities.exclusions import counts_nothing, sayings
from coach.quantities.joining import joined
from coach.quantities.metric import Metrics
from coach.quantities.multiples import multiple_at
from coach.quantities.numerals import Numerals
from coach.quantities.parallel import with_units_taken_over
from coach.quantities.pieces import Passage, Shape, passage, passages
from coach.quantities.quantity import Kind, Quantity
from coach.quantities.ratios import Ratios
from coach.quantities.units import Units
from coach.quantities.vocabulary import QuantityWords

_FIGURE = re.compile(r"[\d¼½¾⅓⅔⅛]")


class QuantityFinder:
    """Finds quantities, with the words of a pack; stateless."""

    def __init__(self, words: QuantityWords) -> None:
        """Use `words`."""
        self._words = words
        self._numerals = Numerals(words)
        self._ratios = Ratios(words, self._numerals)
        self._units = Units(words)
        self._metrics = Metrics(words)
        self._directions = Directions(words)

    def find(self, text: str, sentences: Sequence[Sentence]) -> list[Quantity]:
        """The quantities of `text`, whose parsed sentences are given, in text order."""
        found: list[Quantity] = []
        told: list[tuple[Kind, str | None]] = []
        for run in passages(text, sentences):
            if any(self._has_number(text, sentence) for sentence in run):
                found += self._in_passage(passage(text, run), told)
        return found

    def _has_number(self, text: str, sentence: Sentence) -> bool:
        """Whether it is worth a closer look."""
        if not sentence.words.keys.isdisjoint(self._words.starters):
            return True
        return _FIGURE.search(text, sentence.tokens[0].start, sentence.tokens[-1].end) is not None

    def _in_passage(
        self, passage: Passage, told: list[tuple[Kind, str | None]]
    ) -> Iterator[Quantity]:
        amounts = joined(passage, self._amounts(passage), self._words)
        amounts = with_units_taken_over(passage, amounts, self._words)
        for amount in amounts:
            metric = self._metrics.of(passage, amount, told)
            if metric is None and _is_lone(amount):
                continue  # more often a name than an amount
            told.append((amount.kind, metric))
            yield self._quantity(passage, self._settled(passage, amount), metric)

    def _amounts(self, passage: Passage) -> Iterator[Amount]:
        """The amounts of the passage, not yet joined."""
        idle = sayings(passage, self._words)
        at = free = 0
        while at < len(passage.pieces):
            amount, after = (None, at + 1) if at in idle else self._amount(passage, at)
            if amount is not None:
                amount.first = max(amount.first, free)
                amount.opens = max(hedged_start(passage, amount.first, self._words), free)
                if amount.opens < amount.first:
                    amount.approx = is_approximate(passage, amount, self._words)
                yield amount
                after = free = max(after, amount.after)
            at = after

    def _amount(self, passage: Passage, at: int) -> tuple[Amount | None, int]:
        """The amount that starts at the piece `at`, and where to look on."""
        piece = passage.pieces[at]
        if piece.shape is not Shape.NUMBER and piece.lower not in self._words.openers:
            colon = self._ratios.colon(passage, at) if piece.shape is Shape.COLON else None
            return colon, at + 1
        multiple = multiple_at(passage, at, self._words)
        if multiple is not None:
            return multiple, at + 1
        number = self._numerals.at(passage, at)
        if number is None:
            return None, at + 1
        if counts_nothing(passage, number, self._words):
            return None, number.after
        ratio = self._ratios.at(passage, number)
        return ratio or self._units.measured(passage, number), number.after

    def _settled(self, passage: Passage, amount: Amount) -> Amount:
        """`amount` with the target that a verb of change gives it, and points told apart."""
        if amount.unit == "points" and self._is_of_percent(passage, amount):
            amount = replace(amount, kind=Kind.PERCENT, unit="pp")
        target = self._directions.target_of(passage, amount)
        return amount if target is None else replace(amount, target=target)

    def _is_of_percent(self, passage: Passage, amount: Amount) -> bool:
        """Whether points are points of something told in percent."""
        words = self._words
        near = range(max(amount.first - 10, 0), min(amount.after + 6, len(passage.pieces)))
        if any(
            words["index"].has(passage, at) and passage.pieces[at].lower != "rate" for at in near
        ):
            return False
        return any(words["percent-measure"].has(passage, at) for at in near)

    def _quantity(self, passage: Passage, amount: Amount, metric: str | None) -> Quantity:
        start, end = passage.pieces[amount.first].start, passage.pieces[amount.after - 1].end
        low = _plain(amount.value)
        return Quantity(
            start=start,
            end=end,
            text=passage.text[start:end],
            kind=amount.kind,
            value=low if amount.high is None else (low, _plain(amount.high)),
            unit=amount.unit,
            direction=self._directions.of(passage, amount, metric),
            baseline=None if amount.baseline is None else _plain(amount.baseline),
            target=None if amount.target is None else _plain(amount.target),
            metric=metric,
            approx=is_approximate(passage, amount, self._words),
        )


def _is_lone(amount: Amount) -> bool:
    """Whether it is a number with nothing beside it."""
    rated = amount.after > amount.number.after
    return amount.bare and amount.kind is Kind.COUNT and not amount.joined and not rated


def _plain(value: float) -> float:
    """Whole numbers without decimals."""
    return int(value) if value == int(value) and abs(value) < 1e15 else value
