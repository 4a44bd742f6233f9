"""Facts for the rules engine: evidence made flat and typed, as `coach.evidence.schema` says."""

from __future__ import annotations

from collections.abc import Sequence

from coach.engine import Fact
from coach.evidence.phrase import Phrase
from coach.language.sentence import Sentence


def facts_of(phrases: Sequence[Phrase], sentences: Sequence[Sentence]) -> list[Fact]:
    """One fact for each phrase, in their order, and one for the document behind them."""
    facts: list[Fact] = [
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
        }
        for phrase in phrases
    ]
    words = sum(token.pos != "PUNCT" for sentence in sentences for token in sentence.tokens)
    facts.append(
        {
            "kind": "document",
            "words": words,
            "sentences": len(sentences),
            "paragraphs": len({sentence.paragraph for sentence in sentences}),
        }
    )
    return facts
