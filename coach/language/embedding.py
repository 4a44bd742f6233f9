"""What the parsing network knows of a word before it looks at the neighbours.

The vector of a word depends on its spelling alone, so that it is computed once for each spelling
and then remembered: that is most of a draft's words, and a third of the network's work.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.util import registry
from thinc.api import HashEmbed, Maxout, Model, chain, concatenate

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from spacy.tokens import Doc

    Ids = NDArray[np.uint64]
    Vectors = NDArray[np.float32]
    Memory = dict[int, Vectors]

CLUSTER_TABLE = "lexeme_cluster"
"""The lookup table of Brown clusters: the hash of a word in lower case to its path in the tree of
clusters, as bits from the lowest on (Brown et al. 1992, "Class-based n-gram models")."""

KNOWN_TABLE = "known_spellings"
"""The lookup table of the norms, suffixes and shapes that the network was trained to know. Any
other counts as unknown: its row would hold what some other spelling of the same hash has learnt."""

COARSE = 0b111111
"""The bits of a path that name one of the large clusters."""

REMEMBERED = 100_000
"""How many spellings are remembered before all are forgotten."""

_ATTRIBUTES = ("ORTH", "NORM", "SUFFIX", "SHAPE", "LOWER")
_MIX = np.uint64(0x9E3779B97F4A7C15)
_Networks = Model[Any, Any]


@registry.architectures("coach.SpellingEmbed.v1")  # type: ignore[untyped-decorator]
def spelling_embed(width: int, rows: list[int], word_dropout: float) -> _Networks:
    """Embed each token by its norm, suffix, shape, cluster and coarse cluster.

    Args:
        width: of each table of embeddings, and of the vectors that come out.
        rows: of the five tables.
        word_dropout: how often the norm of a word is hidden in training, so that the network
            learns to do with the rest, as it must for words that it has never seen.

    Returns:
        A network from documents to one array (tokens, width) a document.
    """
    tables: list[_Networks] = [
        HashEmbed(width, size, column=column, seed=7 + column, dropout=0.0)
        for column, size in enumerate(rows)
    ]
    mixed = Maxout(width, width * len(tables), nP=3, dropout=0.0, normalize=True)
    network: _Networks = chain(concatenate(*tables), mixed)
    memory: Memory = {}  # no attribute of the network, since those are saved with it
    return Model(
        "spelling_embed",
        partial(_forward, memory),
        init=_init,
        layers=[network],
        dims={"nO": width},
        attrs={"word_dropout": word_dropout},
    )


def _init(model: _Networks, X: list[Doc] | None = None, Y: Any = None) -> None:
    """Find the shapes from a few documents."""
    model.layers[0].initialize(X=_features(X[0], _read(X[0])) if X else None)


def _forward(
    memory: Memory, model: _Networks, docs: list[Doc], is_train: bool
) -> tuple[list[Vectors], Callable[[list[Vectors]], list[Any]]]:
    """The vectors of the tokens, from memory unless the network is being trained."""
    if not is_train:
        return _remembered(memory, model, docs), lambda gradients: []
    memory.clear()
    features: Ids = np.concatenate([_features(doc, _read(doc)) for doc in docs])
    hidden = model.ops.xp.random.uniform(size=len(features)) < model.attrs["word_dropout"]
    features[hidden, 0] = 0
    vectors, backward = model.layers[0](features, is_train)
    ends = np.cumsum([len(doc) for doc in docs])[:-1]

    def backprop(gradients: list[Vectors]) -> list[Any]:
        backward(np.concatenate(gradients))
        return []

    return np.split(vectors, ends), backprop


def _remembered(memory: Memory, model: _Networks, docs: list[Doc]) -> list[Vectors]:
    """The vectors of the tokens, computed only for spellings not met before."""
    if len(memory) > REMEMBERED:
        memory.clear()
    read = [_read(doc) for doc in docs]
    keys = np.concatenate([ids[:, 0] ^ (ids[:, 1] * _MIX) for ids in read])
    spellings, first, inverse = np.unique(keys, return_index=True, return_inverse=True)
    known = spellings.tolist()
    new = [place for place, key in enumerate(known) if key not in memory]
    if new:
        features = _features(docs[0], np.concatenate(read)[first[new]])
        vectors = model.layers[0].predict(features)
        memory.update(zip((known[place] for place in new), vectors, strict=True))
    table = (
        np.stack([memory[key] for key in known])
        if known
        else np.zeros((0, model.get_dim("nO")), dtype="f")
    )
    return np.split(table[inverse], np.cumsum([len(doc) for doc in docs])[:-1])


def _read(doc: Doc) -> Ids:
    """The attributes of the tokens of a document, (tokens, attributes)."""
    ids = np.asarray(doc.to_array([*_ATTRIBUTES]), dtype=np.uint64)
    return ids.reshape(len(doc), len(_ATTRIBUTES))


def _features(doc: Doc, ids: Ids) -> Ids:
    """What the tables of embeddings are asked for, (tokens, tables); 0 is unknown."""
    known = doc.vocab.lookups.get_table(KNOWN_TABLE, {})
    clusters = doc.vocab.lookups.get_table(CLUSTER_TABLE, {})
    rows = [
        (
            norm if norm in known else 0,
            suffix if suffix in known else 0,
            shape if shape in known else 0,
            path := clusters.get(lower, 0),
            path & COARSE,
        )
        for _orth, norm, suffix, shape, lower in ids.tolist()
    ]
    return np.array(rows, dtype=np.uint64).reshape(len(rows), 5)
