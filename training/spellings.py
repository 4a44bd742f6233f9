"""Teach a pipeline what its network may know of a spelling.

That is, which spellings it meets often enough to learn something about them, and the Brown clusters
of common words. The clusters come from spacy-lookups-data, which has them for a million spellings;
they tell a network that has read little which words behave alike: "cut" and "slashed".
"""

from collections import Counter
from collections.abc import Iterable
from itertools import chain

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import load_language_data, registry

from coach.language.embedding import CLUSTER_TABLE, KNOWN_TABLE

OFTEN = 3
"""How often a norm, suffix or shape must occur in the training data to be known."""

CLUSTERED = 40_000
"""How many words have their cluster kept, the most frequent first."""


def teach(nlp: Language, docs: Iterable[Doc]) -> None:
    """Put both tables into the vocabulary's lookups, from documents like those to come."""
    counts = Counter(
        chain.from_iterable(
            (token.norm_, token.suffix_, token.shape_) for doc in docs for token in doc
        )
    )
    known = {spelling: 1 for spelling, count in counts.items() if count >= OFTEN}
    nlp.vocab.lookups.add_table(KNOWN_TABLE, known)
    nlp.vocab.lookups.add_table(CLUSTER_TABLE, _clusters())


def _clusters() -> dict[str, int]:
    """The clusters of the commonest words in lower case."""
    paths = registry.lookups.get("en")
    clusters = dict[str, int](load_language_data(paths["lexeme_cluster"]))
    frequency = dict[str, float](load_language_data(paths["lexeme_prob"]))
    kept: dict[str, int] = {}
    for spelling in sorted(clusters, key=lambda word: -frequency.get(word, -99.0)):
        word = spelling.lower()
        if word not in kept and clusters[spelling]:
            # A word's own cluster before that of its form with a capital.
            kept[word] = clusters.get(word) or clusters[spelling]
            if len(kept) == CLUSTERED:
                break
    return kept
