"""What sentences say by their likeness to labelled examples, and where in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from coach.language.clause import clause_extent, clause_head
from coach.language.sentence import Sentence, Token
from coach.recogniser.labels import known_labels
from coach.recogniser.sentences import SentenceRecogniser


@dataclass(frozen=True, slots=True)
class Resemblance:
    """A clause that resembles the examples of a label.

    Attributes:
        label: the label.
        top: the word that carries it.
        first: index of its first token.
        end: index behind its last token.
        probability: that the sentence bears the label.
    """

    label: str
    top: Token
    first: int
    end: int
    probability: float

    @property
    def told(self) -> str:
        """For a reader who asks what found it."""
        return f"resembles labelled examples, {self.probability:.0%} sure"


class Likeness:
    """What one sentence bears by likeness, for the labels that are asked for."""

    def __init__(
        self, sentence: Sentence, labels: Iterable[str], recogniser: SentenceRecogniser
    ) -> None:
        self._sentence = sentence
        self._recogniser = recogniser
        told = recogniser.probabilities(sentence)
        bounds = known_labels()
        self._probabilities = {label: told[label] for label in labels if label in told}
        self.likely = {x for x, p in self._probabilities.items() if p >= bounds[x].least}
        """The labels that it bears."""
        self.unlikely = {x for x, p in self._probabilities.items() if p < bounds[x].doubt}
        """The labels that it does not bear, whatever else is found in it."""

    def resemblance(self, label: str) -> Resemblance:
        """The clause that speaks most for a label."""
        top = _heaviest_clause(self._sentence, self._recogniser.shares(self._sentence, label))
        first, end = clause_extent(self._sentence, top, ())
        return Resemblance(label, top, first, end, self._probabilities[label])


class LikenessReader:
    """Reads the likeness of sentences; stateless."""

    def __init__(self, labels: Iterable[str]) -> None:
        """Ask for `labels`.

        Raises:
            ModelFileError: if the recogniser cannot be read.
        """
        self._labels = frozenset(labels)
        self._recogniser = SentenceRecogniser() if self._labels else None

    def read(self, sentences: Iterable[Sentence]) -> Mapping[int, Likeness]:
        """The likeness of the judged sentences, by number; none if no label is asked for.

        Closings have none: they are too short to resemble anything.
        """
        recogniser = self._recogniser
        if recogniser is None:
            return {}
        judged = (sentence for sentence in sentences if sentence.role.judged)
        return {s.index: Likeness(s, self._labels, recogniser) for s in judged}


def _heaviest_clause(sentence: Sentence, weights: Sequence[float]) -> Token:
    """The head of the clause whose words weigh most together."""
    heads = [clause_head(sentence, token) for token in sentence.tokens]
    sums: dict[int, float] = defaultdict(float)
    for head, weight in zip(heads, weights, strict=True):
        sums[head.index] += weight
    return sentence.tokens[max(sums, key=lambda index: sums[index])]
