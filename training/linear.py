"""Fitting the linear models of the recogniser."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from coach.recogniser.linear import LinearModel

LEAST_SEEN = 2
"""A feature that fewer samples have is not learned."""
STRENGTH = 10.0
"""The inverse of the regularisation."""

Marks = Collection[int]
"""The fingerprints of the features of a sample, each once."""


@dataclass(frozen=True, slots=True)
class Vectors:
    """Samples as rows of length 1, and the features that their columns stand for."""

    marks: NDArray[np.uint32]
    rarities: NDArray[np.float32]
    matrix: csr_matrix

    @classmethod
    def of(cls, samples: Sequence[Marks]) -> Vectors:
        """Features weighed by rarity (tf-idf with each feature counted once)."""
        seen = Counter(mark for marks in samples for mark in marks)
        known = sorted(mark for mark, count in seen.items() if count >= LEAST_SEEN)
        marks = np.array(known, np.uint32)
        counts = np.array([seen[mark] for mark in known], np.float32)
        rarities = (np.log((1 + len(samples)) / (1 + counts)) + 1).astype(np.float32)
        return cls(marks, rarities, _matrix(samples, known, rarities))


def _matrix(
    samples: Sequence[Marks], known: Sequence[int], rarities: NDArray[np.float32]
) -> csr_matrix:
    place = {mark: index for index, mark in enumerate(known)}
    ends, columns, entries = [0], [], []
    for marks in samples:
        found = np.array(sorted(place[mark] for mark in marks if mark in place), np.intp)
        values = rarities[found]
        columns.append(found)
        entries.append(values / max(float(np.sqrt(np.square(values).sum())), 1e-9))
        ends.append(ends[-1] + len(found))
    parts = (np.concatenate(entries), np.concatenate(columns), ends)
    return csr_matrix(parts, shape=(len(samples), len(known)))


def logistic(
    vectors: Vectors, wanted: Sequence[object], weights: Sequence[float], *, balanced: bool = True
) -> LogisticRegression:
    """A regression; if `balanced` it finds rare classes as important as common ones."""
    model = LogisticRegression(
        C=STRENGTH, class_weight="balanced" if balanced else None, max_iter=3000
    )
    return model.fit(vectors.matrix, wanted, sample_weight=weights)


def packed(
    labels: Sequence[str],
    vectors: Vectors,
    weights: NDArray[np.float32],
    biases: NDArray[np.float32],
) -> LinearModel:
    """The model with its weights rounded to bytes; `weights` has shape (features, labels)."""
    scales = np.abs(weights).max(axis=0) / 127
    rounded = np.round(weights / scales).astype(np.int8)
    return LinearModel(
        labels,
        vectors.marks,
        vectors.rarities,
        rounded,
        scales.astype(np.float32),
        biases.astype(np.float32),
    )
