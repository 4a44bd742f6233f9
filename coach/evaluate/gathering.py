"""What an evaluation begins with: the texts, and the labels of a second labeller."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from coach.evaluate.corpus import corpus_files, read_corpora
from coach.evaluate.faults import EvaluationError
from coach.evaluate.items import ContrastItem, Item
from coach.evaluate.labels import Labels
from coach.evaluate.prediction import Prediction, labelled
from coach.evaluate.treebank import read_treebank

CORPORA = Path("corpora")
"""The folder that is measured if none is named."""


def gather(corpora: Sequence[Path], treebank: Path | None, labels: Labels) -> list[Item]:
    """The texts of `corpora` and of the folder `treebank`, as far as `labels` are about them.

    Raises:
        EvaluationError: if there are none, or something is wrong with them.
    """
    if not corpora and treebank is None:
        if not CORPORA.is_dir():
            raise EvaluationError(
                f"There is no folder {CORPORA} here; name the corpora to measure with."
            )
        corpora = (CORPORA,)
    items = read_corpora(corpus_files(corpora), labels.known)
    if treebank is not None:
        items += read_treebank(treebank)
    if labels.narrowed:  # of contrast pairs only the rule's own tell anything
        items = [i for i in items if not isinstance(i, ContrastItem) or i.label in labels.produced]
    return items


def labelled_twice(
    items: Sequence[Item], second: Path, labels: Labels
) -> tuple[list[Item], dict[str, Prediction]]:
    """Those of `items` that are labelled in `second` too, and what is said there, by id.

    Raises:
        EvaluationError: if there are none, their texts differ, or something is wrong with a line.
    """
    others = {item.id: item for item in read_corpora(corpus_files([second]), labels.known, True)}
    both = [item for item in items if item.id in others]
    if not both:
        raise EvaluationError(f"{second}: No text here has the id of one in the corpora.")
    for item in both:
        if others[item.id].text != item.text:
            raise EvaluationError(
                f"{second}: The text of {item.id!r} is not that in {item.file}; compare labels "
                "of the same text."
            )
    return both, {item.id: labelled(others[item.id]) for item in both}
