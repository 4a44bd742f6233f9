"""Facts for the rules engine: evidence made flat and typed, as `coach.evidence.schema` says."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from coach.claims import Claim, pieces_of_work
from coach.engine import Fact
from coach.evidence.phrase import Phrase
from coach.language.sentence import Sentence
from coach.quantities import Quantity


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


def observations(
    phrases: Sequence[Phrase],
    quantities: Sequence[Quantity],
    claims: Sequence[Claim],
    sentences: Sequence[Sentence],
) -> list[Observation]:
    """One for each phrase, quantity and claim, and for the document, in this order."""
    return [
        *map(_of_phrase, phrases),
        *_of_quantities(quantities, sentences),
        *map(_of_claim, claims),
        Observation(
            {
                "kind": "document",
                "words": word_count(sentences),
                "sentences": len(sentences),
                "paragraphs": len({sentence.paragraph for sentence in sentences}),
                "achievements": pieces_of_work(claims),
            }
        ),
    ]


def word_count(sentences: Sequence[Sentence]) -> int:
    """Number of words, punctuation left out."""
    return sum(token.pos != "PUNCT" for sentence in sentences for token in sentence.tokens)


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


def _of_quantities(
    quantities: Sequence[Quantity], sentences: Sequence[Sentence]
) -> Iterator[Observation]:
    starts = [sentence.tokens[0].start for sentence in sentences]
    for quantity in quantities:
        sentence = sentences[max(bisect_right(starts, quantity.start) - 1, 0)]
        fact = {
            "kind": "quantity",
            "of": quantity.kind.value,
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
