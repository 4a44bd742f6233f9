"""Numbers that belong to names: "S3", "Room 214", "Windows 11", "221 Canal Street"."""

from __future__ import annotations

from coach.quantities import currency
from coach.quantities.counted import counted_noun
from coach.quantities.marked import has_unit
from coach.quantities.numerals import Number
from coach.quantities.pieces import Passage, Piece, Shape
from coach.quantities.vocabulary import QuantityWords

_MEASURES = ("more-is-better", "less-is-better", "index", "pay-thing")
_SMALL = 1000


def is_part_of_name(passage: Passage, number: Number, words: QuantityWords) -> bool:
    """As in "S3", "COVID-19", "5G", "v2", "0x80", "4-4-2"."""
    return _is_tied_before(passage, number, words) or _is_tied_behind(passage, number, words)


def _is_tied_before(passage: Passage, number: Number, words: QuantityWords) -> bool:
    first = number.first
    before = passage.at(first - 1)
    if before is None or not passage.glued(first):
        return False
    if currency.before(passage, first, words)[0] is not None:
        return False
    if before.shape is Shape.WORD or before.text in "#_@\\":
        return True
    if before.text not in "-./:" or not before.glued:
        return False
    letters = passage.pieces[first - 2]
    if before.text == "-" and letters.lower in words.small:
        return False
    if letters.shape is Shape.WORD:
        # "10k-12k" is a range, "K-12" a name.
        figures = passage.at(first - 3)
        return not (letters.glued and figures is not None and figures.shape is Shape.NUMBER)
    return before.text == ":"


def _is_tied_behind(passage: Passage, number: Number, words: QuantityWords) -> bool:
    after = number.after
    behind = passage.at(after)
    if behind is None or not behind.glued:
        return False
    if behind.shape is Shape.NUMBER or behind.text == "_":
        return True
    if behind.shape is Shape.WORD and number.in_digits:
        if behind.text.startswith(("'", "’")):
            return True
        known = behind.lower in words.units or behind.lower in words.scales
        known = known or behind.lower in words["measure-unit"]
        known = known or currency.behind(passage, after, words)[0] is not None
        letters = passage.at(after + 1)
        number_behind = letters and letters.glued and letters.shape is Shape.NUMBER
        return not known or bool(number_behind)
    if behind.text != "-" or not number.in_digits or not passage.glued(after + 1):
        return False
    word = passage.pieces[after + 1]
    if word.shape is Shape.WORD:
        return len(word.text) == 1 and words.units.of(word.lower) is None
    return passage.glued(after + 2) and passage.lower(after + 2) == "-"


def is_labelled(passage: Passage, number: Number, words: QuantityWords) -> bool:
    """As in "Room 214", "Windows 11", "clause 11.2", "grades 5 to 7", "no. 8812"."""
    if number.first == 0 or number.is_part:
        return False
    at = number.first - 1
    label = passage.pieces[at]
    labels = words["number-label"]
    if has_unit(passage, number, words):
        letter = len(passage.lower(number.after)) == 1 and passage.glued(number.after)
        return letter and label.text[0].isupper() and label.lower in labels
    if label.lower == "the" and number.in_digits and number.scale == 1:
        return _stands_alone(passage, number, words)
    if label.text == "." and label.glued and passage.lower(at - 1) in labels:
        label = passage.pieces[at - 1]
    if label.shape is not Shape.WORD or label.lower in ("and", "or", "to"):
        return label.text == "#" or _goes_on(passage, at, words)
    if not number.in_digits and not label.text[0].isupper():
        return label.lower in words["word-label"] and _counts_none(passage, number, words)
    if label.lower in words["model-word"]:
        return True
    if label.lower in labels or (label.tag == "NNS" and label.lemma in labels):
        named = label.text[0].isupper() or label.tag in ("NN", "NNP", "NNS")
        return named or _counts_none(passage, number, words)
    return _counts_none(passage, number, words) and (
        _is_place(passage, number, label, words) or _is_name(passage, label, words)
    )


def _counts_none(passage: Passage, number: Number, words: QuantityWords) -> bool:
    return counted_noun(passage, number.after, words) is None


def _is_place(passage: Passage, number: Number, label: Piece, words: QuantityWords) -> bool:
    """As in "the fryer in kitchen 2.": a small number ends a clause behind a common noun."""
    if not number.in_digits or number.value >= _SMALL or number.value != int(number.value):
        return False
    measures = any(label.lower in words[name] for name in _MEASURES)
    behind = passage.at(number.after)
    return label.tag == "NN" and not measures and (behind is None or behind.text in ".,?!);")


def _stands_alone(passage: Passage, number: Number, words: QuantityWords) -> bool:
    """Whether nothing is counted: "the 737 came back"."""
    behind = passage.at(number.after)
    if (
        behind is None
        or behind.shape is not Shape.WORD
        or behind.lower in ("of", "or", "to", "in", "out")
    ):
        return False
    return counted_noun(passage, number.after, words, one=True) is None


def _goes_on(passage: Passage, at: int, words: QuantityWords) -> bool:
    """Whether a number goes on with labels: "grades 5 to 7"."""
    before = passage.at(at - 1)
    return (
        before is not None
        and before.shape is Shape.NUMBER
        and words["number-label"].has(passage, at - 2)
    )


def _is_name(passage: Passage, label: Piece, words: QuantityWords) -> bool:
    """Whether `label` is a proper noun, which a number behind it makes a version or a model."""
    if not label.text[0].isupper() or label.lower in words["index"]:
        return False
    opens = label.index == 0 or passage.lower(label.index - 1) in (".", "!", "?", ":", '"')
    if opens:
        return label.tag in ("NNP", "NNPS")
    return not label.lower.startswith("i") or len(label.text) > 1


def is_identifier(passage: Passage, number: Number, words: QuantityWords) -> bool:
    """As in "Request 55102": many figures without a mark between them, behind a noun."""
    text = passage.pieces[number.first].text
    label = passage.at(number.first - 1)
    if label is None or not text.isdecimal() or len(text) < 5 or number.scale > 1:
        return False
    label = passage.at(number.first - 2) if label.text == "." else label
    if has_unit(passage, number, words) or label is None or not label.is_noun:
        return False
    return counted_noun(passage, number.after, words) is None


def is_address(passage: Passage, number: Number, words: QuantityWords) -> bool:
    """As in "221 Canal Street"."""
    for at in range(number.after, min(number.after + 4, len(passage.pieces))):
        piece = passage.pieces[at]
        if not piece.text[0].isupper():
            return False
        if at > number.after and piece.lower in words["street"]:
            return True
    return False
