"""What a draft says of its own case, in its own words: what fills the blanks of advice."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from coach.claims import Claim
from coach.evidence.evidence import Evidence
from coach.evidence.phrase import Phrase
from coach.language.sentence import Sentence, Token
from coach.quantities import Quantity
from coach.uses import Use

_REWARD = "named-reward"
_PERIOD = "named-period"
_SOURCE = "market-source"
_CONSTRAINT = "acknowledges-constraint"
"""Evidence of the pack that names a fact."""

_PAST = frozenset({"VBD", "VBN"})
_JOINED = frozenset({"conj", "parataxis"})
_NAMES = frozenset({"PROPN", "NUM"})
_LONGEST = 160
"""Characters of a result that still reads well inside a sentence."""


def particulars(text: str, evidence: Evidence, faults: Sequence[tuple[int, int]]) -> dict[str, str]:
    """The facts of a draft by the name of the blank that they fill; what it lacks is not there.

    They are the draft's words with white space joined. Only the capital that begins a sentence is
    lowered.

    Args:
        text: the draft.
        evidence: what is found in it.
        faults: where a rule finds fault with it, whose words make no result: half-open ranges of
            characters.
    """
    reader = _Reader(text, evidence, faults)
    found: Mapping[str, str | None] = {
        "amount": reader.amount(),
        "reward": reader.reward(),
        "period": reader.period(),
        "result": reader.result(),
        "range": reader.range(),
        "source": reader.source(),
        "constraint": reader.constraint(),
    }
    return {name: " ".join(words.split()) for name, words in found.items() if words is not None}


@dataclass(frozen=True, slots=True)
class _Reader:
    text: str
    evidence: Evidence
    faults: Sequence[tuple[int, int]]

    def amount(self) -> str | None:
        """How much is asked for."""
        return next((ask.text for ask in self.evidence.amounts.asks), None)

    def reward(self) -> str | None:
        """What is asked for, as it is called beside the amount, else as it is called most often."""
        named = self._plain(_REWARD)
        beside = {ask.sentence for ask in self.evidence.amounts.asks[:1]}
        near = [phrase.text.lower() for phrase in named if phrase.sentence in beside]
        every = near or [phrase.text.lower() for phrase in named]
        return Counter(every).most_common(1)[0][0] if every else None

    def period(self) -> str | None:
        """The time in which the writer or the team did something."""
        for phrase in self._plain(_PERIOD):
            sentence = self.evidence.sentences[phrase.sentence]
            if _tells_own_work(sentence):
                return self._inside(sentence, phrase.start, phrase.end)
        return None

    def result(self) -> str | None:
        """The clause with the best figure: what became of what, else what is measured."""
        told = (claim for claim in self.evidence.claims if _tells_result(claim))
        for claim in sorted(told, key=_worth, reverse=True):
            sentence = self.evidence.sentences[claim.sentence]
            start = _start_of_subject(sentence, _within(sentence, claim.start, claim.end))
            if start is not None and self._reads_well(start, claim.end):
                return self._inside(sentence, start, claim.end)
        return None

    def _reads_well(self, start: int, end: int) -> bool:
        """Whether these characters can be proposed."""
        return end - start <= _LONGEST and not any(
            low < end and start < high for low, high in self.faults
        )

    def range(self) -> str | None:
        """What others in the trade are paid, with both ends."""
        for quantity in self._used(Use.BENCHMARK):
            if isinstance(quantity.value, tuple):
                before, inner = _around(self._sentence_of(quantity), quantity)
                joined = any(token.pos == "CCONJ" for token in inner)
                if joined and before is not None and before.pos == "ADP":
                    return self.text[before.start : quantity.end]
                return quantity.text
        return None

    def source(self) -> str | None:
        """Who says so, if it is called by its name."""
        for phrase in self._plain(_SOURCE):
            tokens = _within(self.evidence.sentences[phrase.sentence], phrase.start, phrase.end)
            names = [token for token in tokens if token.pos == "PROPN"]
            if names and names[-1].index - names[0].index < len(names):
                return self.text[names[0].start : names[-1].end]
        return None

    def constraint(self) -> str | None:
        """What holds the manager back: what the writer says to understand."""
        for phrase in self._plain(_CONSTRAINT):
            sentence = self.evidence.sentences[phrase.sentence]
            for token in _within(sentence, phrase.start, phrase.end):
                if token.relation == "ccomp":
                    branch = _without_joined(sentence, token)
                    first = branch[1] if branch[0].relation == "mark" else branch[0]
                    if first.end <= phrase.end:
                        return self.text[first.start : min(branch[-1].end, phrase.end)]
        return None

    def _plain(self, label: str) -> list[Phrase]:
        """What was found and is meant."""
        return [
            phrase
            for phrase in self.evidence.phrases
            if phrase.label == label
            and self.evidence.sentences[phrase.sentence].role.judged
            and not (phrase.context.negated or phrase.context.reported)
        ]

    def _used(self, use: Use) -> Iterator[Quantity]:
        amounts = self.evidence.amounts
        for quantity, its_use in zip(amounts.quantities, amounts.uses, strict=True):
            if its_use is use:
                yield quantity

    def _sentence_of(self, quantity: Quantity) -> Sentence:
        starts = [sentence.tokens[0].start for sentence in self.evidence.sentences]
        return self.evidence.sentences[max(bisect_right(starts, quantity.start) - 1, 0)]

    def _inside(self, sentence: Sentence, start: int, end: int) -> str:
        """These characters as they stand inside a sentence."""
        words = self.text[start:end]
        first = next(token for token in sentence.tokens if token.end > start)
        stays = first.pos in _NAMES or (not words[1:2].islower() and first.lower != "a")
        return words if stays else words[0].lower() + words[1:]


def _tells_result(claim: Claim) -> bool:
    """Whether a claim tells a measured result that stands on its own."""
    return (
        claim.done
        and claim.measured
        and bool(claim.figures)
        and not (claim.drawn or claim.points_back or claim.unanchored)
        and not (claim.negated or claim.hypothetical or claim.reported or claim.question)
    )


def _worth(claim: Claim) -> int:
    """How much the best figure of a claim says."""
    return max(2 if figure.baseline is not None else 1 for figure in claim.figures)


def _tells_own_work(sentence: Sentence) -> bool:
    """Whether a sentence tells what the writer or the team did."""
    return any(
        token.relation == "nsubj"
        and {"<self>", "<team>"} & token.keys
        and sentence.tokens[token.head].tag in _PAST
        for token in sentence.tokens
    )


def _start_of_subject(sentence: Sentence, clause: Sequence[Token]) -> int | None:
    """Where the subject of a clause starts; None if it says "it", or leaves the subject out."""
    subject = next((token for token in clause if token.relation == "nsubj"), None)
    if subject is None:
        return None
    own = {"<self>", "<team>"} & subject.keys
    if not own and subject.pos not in ("NOUN", "PROPN"):
        return None
    start = sentence.subtree(subject)[0].start
    return start if start >= clause[0].start else None


def _without_joined(sentence: Sentence, head: Token) -> list[Token]:
    """The clause of `head` without the clauses joined to it."""
    joined = {
        token.index
        for child in sentence.children(head, *_JOINED)
        for token in sentence.subtree(child)
    }
    return [token for token in sentence.subtree(head) if token.index not in joined]


def _within(sentence: Sentence, start: int, end: int) -> list[Token]:
    return [token for token in sentence.tokens if start <= token.start and token.end <= end]


def _around(sentence: Sentence, quantity: Quantity) -> tuple[Token | None, list[Token]]:
    """The word before a quantity, and its own words."""
    inner = _within(sentence, quantity.start, quantity.end)
    before = sentence.tokens[inner[0].index - 1] if inner and inner[0].index else None
    return before, inner
