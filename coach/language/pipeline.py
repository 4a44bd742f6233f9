"""The spaCy pipeline: where it is, what it must be able to do, and the words it knows."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import spacy
from spacy.lang.en.stop_words import STOP_WORDS

if TYPE_CHECKING:
    from spacy.language import Language

MODEL_PATH = Path(__file__).parent / "model"
"""The pipeline that the package ships; `training/MODEL_CARD.md` describes it."""

FUNCTION_WORDS = frozenset(STOP_WORDS)
"""The small words of English, in lower case."""

_REQUIRED_LABELS = frozenset({"nsubj", "nsubj:pass", "obj", "ccomp", "xcomp", "advcl"})


class ModelError(ValueError):
    """A spaCy pipeline that the coach cannot use; the message says why."""


def load_pipeline(path: Path | str = MODEL_PATH) -> Language:
    """Load a spaCy pipeline from a folder or by name.

    Raises:
        ModelError: if there is none.
    """
    try:
        nlp = spacy.load(path)
    except (OSError, ValueError) as error:
        raise ModelError(
            f"The language model {path} cannot be loaded; name a folder with a spaCy pipeline, or "
            "leave the option out to use the one that comes with the coach."
        ) from error
    # The tokenizer takes "I." at the end of a sentence for an initial.
    nlp.tokenizer.add_special_case("I.", [{"ORTH": "I"}, {"ORTH": "."}])  # type: ignore[union-attr]
    nlp.max_length = sys.maxsize  # the size of a draft is limited where it is read
    return nlp


def check(nlp: Language) -> None:
    """Refuse a pipeline that the coach cannot read.

    Raises:
        ModelError: if its labels are not Universal Dependencies.
    """
    if "parser" not in nlp.pipe_names:
        raise ModelError("The language model has no dependency parser.")
    labels = frozenset(nlp.get_pipe("parser").labels)  # type: ignore[attr-defined]
    missing = sorted(_REQUIRED_LABELS - labels)
    if missing:
        raise ModelError(
            f"The language model's parser lacks {', '.join(missing)}: it must be trained on "
            "Universal Dependencies."
        )


def known_words(nlp: Language) -> frozenset[str]:
    """The words of the lemmatizer's tables and spaCy's function words."""
    known = set(FUNCTION_WORDS)
    if nlp.has_pipe("lemmatizer"):
        lookups = nlp.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
        for name in ("lemma_index", "lemma_exc"):
            if lookups.has_table(name):
                for words in lookups.get_table(name).values():
                    known.update(words)
    return frozenset(known)
