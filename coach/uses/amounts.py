"""The amounts of a draft with what they are used for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coach.evidence.phrase import Phrase
from coach.language.sentence import Sentence
from coach.quantities import Quantity
from coach.uses.ask import Ask, asks
from coach.uses.benchmark import Benchmark
from coach.uses.market import benchmarks
from coach.uses.reading import read_uses
from coach.uses.use import Use


@dataclass(frozen=True, slots=True)
class Amounts:
    """What is known of the amounts of a draft.

    Attributes:
        quantities: the amounts, in text order.
        uses: the use of each.
        asks: the sums that the writer asks for.
        benchmarks: the statements about the market, with an amount or without.
    """

    quantities: Sequence[Quantity]
    uses: Sequence[Use]
    asks: Sequence[Ask]
    benchmarks: Sequence[Benchmark]


def read_amounts(
    text: str,
    sentences: Sequence[Sentence],
    quantities: Sequence[Quantity],
    phrases: Sequence[Phrase],
) -> Amounts:
    """Tell what amounts are used for.

    Args:
        text: the draft.
        sentences: its sentences, each at the place of its number.
        quantities: its amounts.
        phrases: what the pack finds in it.
    """
    uses = read_uses(text, sentences, quantities, phrases)
    return Amounts(
        quantities=quantities,
        uses=uses,
        asks=asks(text, sentences, quantities, uses, phrases),
        benchmarks=benchmarks(text, sentences, quantities, uses, phrases),
    )
