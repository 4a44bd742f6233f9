"""Counted nouns: "nine senior buyers", "57 night runs", "one complaint"."""

from __future__ import annotations

from coach.quantities.amount import Range
from coach.quantities.pieces import Passage, Piece, Shape
from coach.quantities.vocabulary import QuantityWords

_MOST = 6
"""A noun phrase of more pieces than this is not looked through."""

_BEFORE_NOUNS = ("JJ", "JJR", "JJS", "VBN", "VBG", "NN", "NNP")


def counted_noun(
    passage: Passage, first: int, words: QuantityWords, *, one: bool = False
) -> Range | None:
    """The noun phrase that starts at `first`, if a number can count it.

    Args:
        passage: where to look.
        first: index of the piece behind the number.
        words: what is counted without a plural ending.
        one: whether it is one thing that is counted.
    """
    at, head = first, None
    while at < min(first + _MOST, len(passage.pieces)):
        piece = passage.pieces[at]
        if _is_hyphen(passage, at) and at > first:
            at += 1
            continue
        if piece.shape is not Shape.WORD or piece.text.startswith(("'", "’")):
            break
        if one and not piece.tag.startswith("NN"):
            plural = False
        else:
            plural = _is_plural(piece, words) and not _is_verb_here(passage, at, first)
        if plural:
            head = at
            if not _goes_on(passage, at):
                break
        elif one and piece.is_noun:
            head = at
        elif head is not None or not piece.tag.startswith(_BEFORE_NOUNS):
            break
        at += 1
    return None if head is None else (first, head + 1)


def _is_hyphen(passage: Passage, at: int) -> bool:
    return passage.lower(at) == "-" and passage.glued(at) and passage.glued(at + 1)


def _is_plural(piece: Piece, words: QuantityWords) -> bool:
    if piece.lower in words["collective"]:
        return True
    if piece.tag in ("NNS", "NNPS"):
        return True
    # The tagger takes many plurals for verbs ("57 night runs") or names ("nine GPs").
    ends = piece.lower.endswith("s") and not piece.lower.endswith(("ss", "us", "is"))
    return (
        ends and len(piece.lower) > 2 and piece.tag not in ("IN", "DT", "PRP", "PRP$", "CC", "JJ")
    )


def _is_verb_here(passage: Passage, at: int, first: int) -> bool:
    """Whether what looks like a plural is a verb: "a 4 means I can", "a 3 pays the target"."""
    piece = passage.pieces[at]
    if at > first or piece.tag not in ("VBZ", "VBD", "VBP"):
        return False
    behind = passage.at(at + 1)
    named = passage.lower(first - 2) in ("a", "the")
    return named or (behind is not None and behind.tag in ("DT", "PRP", "PRP$", "TO"))


def _goes_on(passage: Passage, at: int) -> bool:
    """Whether a plural is not the head yet: "3 sales calls", "5 walk-ins"."""
    if _is_hyphen(passage, at + 1):
        return True
    behind = passage.at(at + 1)
    return behind is not None and behind.tag == "NNS" and behind.relation not in ("obj", "root")
