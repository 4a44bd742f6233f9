"""What a sentence bears by its likeness to labelled ones."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from coach.language.sentence import Sentence
from coach.recogniser.features import features, fingerprint
from coach.recogniser.labels import SENTENCE_MODEL
from coach.recogniser.linear import LinearModel


class SentenceRecogniser:
    """Tells with what probability a sentence bears each label; stateless."""

    def __init__(self, model: LinearModel | None = None) -> None:
        """Use `model`, or the shipped one.

        Raises:
            ModelFileError: if that cannot be read.
        """
        self._model = model or LinearModel.load(SENTENCE_MODEL)

    def probabilities(self, sentence: Sentence) -> Mapping[str, float]:
        """By label, how probable it is that the sentence bears it."""
        odds = self._model.odds({fingerprint(name) for name, _ in features(sentence)})
        return dict(zip(self._model.labels, (1 / (1 + np.exp(-odds))).tolist(), strict=True))

    def shares(self, sentence: Sentence, label: str) -> list[float]:
        """What the words add to the odds of `label`, in no fixed unit, by index of the token."""
        found = {fingerprint(name): index for name, index in features(sentence)}
        added = [0.0] * len(sentence.tokens)
        for index, share in zip(found.values(), self._model.shares(found, label), strict=True):
            added[index] += float(share)
        return added
