"""Facts for the rules engine: evidence made flat and typed, as `coach.evidence.schema` says."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from coach.blanks import Blank
from coach.claims import Claim, pieces_of_work
from coach.engine import Fact
from coach.evidence.evidence import Evidence
from coach.evidence.phrase import Phrase
from coach.language.sentence import Sentence
from coach.uses import Amounts, Ask, Benchmark


class Found(Protocol):
    """Anything found at a place of the draft, ``draft[start:end]``."""

    @property
    def start(self) -> int:
        """First character in the draft."""

    @property
    def end(self) -> int:
        """Character after the last one in the draft."""

    @property
    def text(self) -> str:
        """What stands there."""


@dataclass(frozen=True, slots=True)
class Observation:
    """What is known of a draft, as the rules see it and as the reader does.

    Attributes:
        fact: flat and typed, for the rules.
        found: what it was made of; None if it is about the whole draft.
    """

    fact: Fact
    found: Found | None = None


def observations(found: Evidence) -> list[Observation]:
    """What rules may ask about, each as a fact; the document as a whole comes last."""
    return [
        *map(_of_phrase, found.phrases),
        *_of_quantities(found.amounts, found.sentences),
        *map(_of_ask, found.amounts.asks),
        *map(_of_benchmark, found.amounts.benchmarks),
        *map(_of_claim, found.claims),
        *map(_of_blank, found.blanks),
        Observation(
            {
                "kind": "document",
                "words": found.shape.words,
                "length": found.shape.length,
                "padding": found.shape.padding,
                "sentences": len(found.judged),
                "paragraphs": len({sentence.paragraph for sentence in found.judged}),
                "achievements": pieces_of_work(found.claims),
            }
        ),
    ]


def _of_phrase(phrase: Phrase) -> Observation:
    return Observation(
        {
            "kind": "phrase",
            "label": phrase.label,
            "speaker": phrase.context.speaker.value,
            "negated": phrase.context.negated,
            "hypothetical": phrase.context.hypothetical,
            "reported": phrase.context.reported,
            "question": phrase.context.question,
            "sent": phrase.sentence,
            "para": phrase.paragraph,
            "start": phrase.start,
            "end": phrase.end,
        },
        phrase,
    )


def _of_claim(claim: Claim) -> Observation:
    return Observation(
        {
            "kind": "claim",
            "speaker": claim.speaker.value,
            "agent": claim.agent,
            "achievement": claim.achievement,
            "done": claim.done,
            "drawn": claim.drawn,
            "figures": len(claim.figures),
            "measured": claim.measured,
            "unanchored": claim.unanchored,
            "business": claim.business,
            "technical": claim.technical,
            "figure_near": claim.figure_near,
            "business_near": claim.business_near,
            "jargon": claim.jargon,
            "plain": claim.plain,
            "negated": claim.negated,
            "hypothetical": claim.hypothetical,
            "reported": claim.reported,
            "question": claim.question,
            "sent": claim.sentence,
            "para": claim.paragraph,
            "start": claim.start,
            "end": claim.end,
        },
        claim,
    )


def _of_ask(ask: Ask) -> Observation:
    return Observation(
        {
            "kind": "ask",
            "of": ask.quantity.kind.value,
            "range": isinstance(ask.quantity.value, tuple),
            "sent": ask.sentence,
            "para": ask.paragraph,
            "start": ask.start,
            "end": ask.end,
        },
        ask,
    )


def _of_blank(blank: Blank) -> Observation:
    return Observation({"kind": "blank", "start": blank.start, "end": blank.end}, blank)


def _of_benchmark(benchmark: Benchmark) -> Observation:
    return Observation(
        {
            "kind": "benchmark",
            "figures": benchmark.figures,
            "range": benchmark.range,
            "sourced": benchmark.sourced,
            "hearsay": benchmark.hearsay,
            "pressed": benchmark.pressed,
            "sent": benchmark.sentence,
            "para": benchmark.paragraph,
            "start": benchmark.start,
            "end": benchmark.end,
        },
        benchmark,
    )


def _of_quantities(amounts: Amounts, sentences: Sequence[Sentence]) -> Iterator[Observation]:
    starts = [sentence.tokens[0].start for sentence in sentences]
    for quantity, use in zip(amounts.quantities, amounts.uses, strict=True):
        sentence = sentences[max(bisect_right(starts, quantity.start) - 1, 0)]
        fact = {
            "kind": "quantity",
            "of": quantity.kind.value,
            "use": use.value,
            "unit": quantity.unit,
            "direction": quantity.direction,
            "measured": quantity.metric is not None,
            "range": isinstance(quantity.value, tuple),
            "sent": sentence.index,
            "para": sentence.paragraph,
            "start": quantity.start,
            "end": quantity.end,
        }
        yield Observation(fact, quantity)
