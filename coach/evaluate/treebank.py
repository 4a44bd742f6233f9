"""Real text that nobody wrote for a coach: the mails, reviews and answers of a treebank."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from coach.evaluate.faults import EvaluationError
from coach.evaluate.items import ParagraphItem

GENRES = ("email", "reviews", "answers")

_DOCUMENT = "# newdoc id = "
_PARAGRAPH = "# newpar"
_TEXT = "# text = "


def read_treebank(folder: Path) -> list[ParagraphItem]:
    """The paragraphs of the documents of these genres in the CoNLL-U files of `folder`.

    Raises:
        EvaluationError: if there are none.
    """
    files = sorted(folder.glob("*.conllu"))
    paragraphs = [paragraph for file in files for paragraph in paragraphs_of(file)]
    if not paragraphs:
        raise EvaluationError(
            f"{folder}: This folder has no CoNLL-U files with documents named email, reviews or "
            "answers."
        )
    return paragraphs


def paragraphs_of(file: Path) -> Iterator[ParagraphItem]:
    """The paragraphs of the documents of these genres in one CoNLL-U file."""
    document, number, sentences = "", 0, list[str]()

    def finished() -> Iterator[ParagraphItem]:
        if sentences and document.startswith(GENRES):
            yield ParagraphItem(
                id=f"{document}-{number}",
                text=" ".join(sentences),
                file=str(file),
                document=document,
            )

    with file.open(encoding="utf-8") as lines:
        for line in lines:
            if line.startswith((_DOCUMENT, _PARAGRAPH)):
                yield from finished()
                sentences = []
                number += 1
                if line.startswith(_DOCUMENT):
                    document, number = line.removeprefix(_DOCUMENT).strip(), 1
            elif line.startswith(_TEXT):
                sentences.append(line.removeprefix(_TEXT).strip())
    yield from finished()
