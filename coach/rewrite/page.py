"""A parsed draft as the changes to it see it: the sentence of some words, and what follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coach.evidence.evidence import Evidence
from coach.evidence.phrase import Phrase
from coach.language.sentence import Sentence, Token
from coach.uses import Ask, Use


@dataclass(frozen=True, slots=True)
class Page:
    """What is known of a draft that is to be changed.

    Attributes:
        text: the draft.
        evidence: what is found in it.
    """

    text: str
    evidence: Evidence

    @property
    def phrases(self) -> Sequence[Phrase]:
        """What the pack finds."""
        return self.evidence.phrases

    @property
    def sentences(self) -> Sequence[Sentence]:
        """Those judged."""
        return self.evidence.judged

    @property
    def asks(self) -> Sequence[Ask]:
        """The sums that are asked for."""
        return self.evidence.amounts.asks

    @property
    def worth(self) -> list[tuple[int, int]]:
        """Where the draft tells what was achieved, or has a figure other than a time."""
        amounts = self.evidence.amounts
        told = zip(amounts.quantities, amounts.uses, strict=True)
        figures = [(each.start, each.end) for each, use in told if use is not Use.PERIOD]
        claims = self.evidence.claims
        return figures + [(c.start, c.end) for c in claims if c.achievement and c.agent and c.done]

    def passage(self, start: int, end: int) -> Passage | None:
        """The words from `start` to `end`, without marks at their end.

        None if they are not in one sentence.
        """
        met = [s for s in self.sentences if s.tokens[0].start < end and start < s.tokens[-1].end]
        if len(met) != 1:
            return None
        (sentence,) = met
        tokens = [token for token in sentence.tokens if start <= token.start and token.end <= end]
        while tokens and tokens[-1].pos == "PUNCT":
            tokens.pop()
        return Passage(sentence, tokens) if tokens else None

    def after(self, sentence: Sentence) -> Sentence | None:
        """The next sentence of the paragraph."""
        following = (s for s in self.sentences if s.index > sentence.index)
        found = next(following, None)
        return found if found is not None and found.paragraph == sentence.paragraph else None


@dataclass(frozen=True, slots=True)
class Passage:
    """Flagged words within their sentence; `tokens` are never none.

    Attributes:
        sentence: the sentence.
        tokens: the words, in text order.
    """

    sentence: Sentence
    tokens: Sequence[Token]

    @property
    def start(self) -> int:
        """First character in the draft."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Character after the last one."""
        return self.tokens[-1].end

    @property
    def before(self) -> Sequence[Token]:
        """The words of the sentence before these."""
        return self.sentence.tokens[: self.tokens[0].index]

    @property
    def behind(self) -> Sequence[Token]:
        """The words of the sentence behind these."""
        return self.sentence.tokens[self.tokens[-1].index + 1 :]


def whole(passage: Passage) -> Passage:
    """The passage with the words around it that hang on it: "If they say no, <<I will leave>>"."""
    tokens = passage.sentence.tokens
    inside = {token.index for token in passage.tokens}
    low, high = passage.tokens[0].index, passage.tokens[-1].index

    def hangs(token: Token) -> bool:
        return any(above.index in inside for above in passage.sentence.ancestors(token))

    while low > 0 and hangs(tokens[low - 1]):
        low -= 1
    while high + 1 < len(tokens) and tokens[high + 1].pos != "PUNCT" and hangs(tokens[high + 1]):
        high += 1
    while tokens[low].pos in ("PUNCT", "CCONJ") and low < passage.tokens[0].index:
        low += 1
    return Passage(passage.sentence, tokens[low : high + 1])


def is_open(tokens: Sequence[Token]) -> bool:
    """Whether `tokens` say nothing by themselves: punctuation, "but", "honestly"."""
    return all(
        token.pos in ("PUNCT", "CCONJ", "INTJ") or token.relation == "discourse" for token in tokens
    )


def is_clause(sentence: Sentence, tokens: Sequence[Token]) -> bool:
    """Whether `tokens` can stand as a sentence: the verb of all of it, or one with its subject."""
    inside = {token.index for token in tokens}
    return any(
        (token.relation == "root" and token.pos == "VERB")
        or any(child.index in inside for child in sentence.children(token, "nsubj", "expl"))
        for token in tokens
        if token.relation in ("root", "conj", "parataxis", "ccomp") and _is_verbal(token)
    )


def _is_verbal(token: Token) -> bool:
    return token.pos in ("VERB", "AUX", "ADJ", "NOUN")
