"""What kind of draft a text is by its likeness to labelled ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from coach.evidence.phrase import Phrase
from coach.language.sentence import Sentence
from coach.recogniser.features import fingerprint, short_features
from coach.recogniser.labels import DRAFT_MODEL
from coach.recogniser.linear import LinearModel

_OPENING = 3
_ENDING = 2


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of a draft: its sentences, and the evidence found in them."""

    sentences: Sequence[Sentence]
    phrases: Sequence[Phrase]


class DraftRecogniser:
    """Tells with what probability a draft is of each stage; stateless."""

    def __init__(self, model: LinearModel | None = None) -> None:
        """Use `model`, or the shipped one.

        Raises:
            ModelFileError: if that cannot be read.
        """
        self._model = model or LinearModel.load(DRAFT_MODEL)

    def probabilities(self, own: Passage, beside: Passage) -> Mapping[str, float]:
        """By stage, how probable it is; they sum up to 1.

        Args:
            own: the writer's own words.
            beside: what is heard beside them.
        """
        odds = self._model.odds({fingerprint(name) for name in draft_features(own, beside)})
        shares = np.exp(odds - odds.max())
        return dict(zip(self._model.labels, (shares / shares.sum()).tolist(), strict=True))


def draft_features(own: Passage, beside: Passage) -> Iterator[str]:
    """The words and pairs of the writer's sentences, once more those of telling places, evidence.

    Rows of three and grammar tell sentences apart, not drafts: with them stages were told worse.
    """
    sentences = own.sentences
    places = {
        "opening": sentences[:_OPENING],
        "ending": sentences[-_ENDING:],
        "beside": beside.sentences,
    }
    for sentence in sentences:
        yield from short_features(sentence)
    for place, there in places.items():
        for sentence in there:
            yield from (f"{place}: {name}" for name in short_features(sentence))
    for phrase in own.phrases:
        if not phrase.context.negated:
            yield f"evidence: {phrase.label}"
            if phrase.sentence < _OPENING:
                yield f"evidence in opening: {phrase.label}"
    yield from (f"evidence beside: {phrase.label}" for phrase in beside.phrases)
