"""A linear model over named features, kept small: whole numbers of one byte for its weights."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

_WEIGHTS = "weights.npz"


class ModelFileError(ValueError):
    """A folder that holds no linear model."""


class LinearModel:
    """Tells of a set of features how much it speaks for each label; stateless.

    The set is a vector of length 1 whose entries are the rarities of its known features; the odds
    of a label are its bias and the weighted sum of these entries.
    """

    def __init__(
        self,
        labels: Sequence[str],
        marks: NDArray[np.uint32],
        rarities: NDArray[np.float32],
        weights: NDArray[np.int8],
        scales: NDArray[np.float32],
        biases: NDArray[np.float32],
    ) -> None:
        """Take the parts of a model.

        Args:
            labels: what it tells.
            marks: fingerprints of the known features, ascending; shape (features,).
            rarities: inverse document frequencies; shape (features,).
            weights: shape (features, labels), to be multiplied by `scales`.
            scales: shape (labels,).
            biases: shape (labels,).
        """
        self.labels = tuple(labels)
        self._marks = marks
        self._rarities = rarities
        self._weights = weights
        self._scales = scales
        self._biases = biases

    @classmethod
    def load(cls, folder: Path) -> LinearModel:
        """Read a model.

        Raises:
            ModelFileError: if `folder` holds none.
        """
        try:
            with np.load(folder / _WEIGHTS, allow_pickle=False) as parts:
                return cls(
                    [str(label) for label in parts["labels"]],
                    parts["marks"],
                    parts["rarities"].astype(np.float32),
                    parts["weights"],
                    parts["scales"],
                    parts["biases"],
                )
        except Exception as error:  # zip archives fail in many ways
            raise ModelFileError(
                f"{folder}: The model here is missing or damaged; install the coach again."
            ) from error

    def save(self, folder: Path) -> None:
        """Write the model."""
        folder.mkdir(parents=True, exist_ok=True)
        np.savez_compressed(
            folder / _WEIGHTS,
            labels=np.array(self.labels),
            marks=self._marks,
            rarities=self._rarities.astype(np.float16),
            weights=self._weights,
            scales=self._scales,
            biases=self._biases,
        )

    def odds(self, marks: Collection[int]) -> NDArray[np.float32]:
        """The log-odds of each label; shape (labels,)."""
        rows, _ = self._rows(marks)
        if not rows.size:
            return self._biases
        entries = self._rarities[rows]
        entries /= np.sqrt(np.square(entries).sum())
        weighed: NDArray[np.float32] = entries @ self._weights[rows].astype(np.float32)
        return self._biases + self._scales * weighed

    def shares(self, marks: Collection[int], label: str) -> NDArray[np.float32]:
        """What each of the features adds to the odds of `label`, in no fixed unit, in order."""
        rows, known = self._rows(marks)
        added = np.zeros(len(marks), dtype=np.float32)
        added[known] = self._rarities[rows] * self._weights[rows, self.labels.index(label)]
        return added

    def _rows(self, marks: Collection[int]) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
        """The rows of the known ones among `marks`, and which these are."""
        wanted = np.fromiter(marks, np.uint32, len(marks))
        rows = np.searchsorted(self._marks, wanted)
        rows[rows == len(self._marks)] = 0
        known = self._marks[rows] == wanted
        return rows[known], known
