"""Whatever is written, quantities stand in the text, in order, and never overlap."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.language.sentence import Sentence, Token
from coach.pack import base_pack_path
from coach.prepared import PreparedPack
from coach.quantities import Kind, QuantityFinder, QuantityWords

TAGS = ("NN", "NNS", "NNP", "VBD", "VBZ", "VBN", "VBG", "JJ", "JJR", "RB", "IN", "TO", "DT", "PRP")
RELATIONS = ("root", "nsubj", "obj", "obl", "nummod", "case", "compound", "conj", "amod", "punct")
SCRAPS = (
    "12|1.2m|€4.500|$|£5k|9,80,000|41 500|half|a|third|of|two-thirds|%|pp|points|hours|an hour",
    "per|/|a day|from|to|→|(|was|)|up|down|by|about|over|twice|doubled|as|many|in|out of 5|1:6",
    "room|S3|24/7|3 March|2023|9:30|one|zero|lakh|k|-|–|+|~|cut|costs|engineers|and a half|dozen",
    "couple of hundred|x|faster|now|used to be|:|;|,|.|'90s|½|#|no.|kr|R|Rs.|½ x|\u00a0|\n",
)


@pytest.fixture(scope="module")
def finder() -> QuantityFinder:
    return QuantityFinder(QuantityWords(PreparedPack.load(base_pack_path()).pack.words))


@st.composite
def drafts(draw: st.DrawFn) -> tuple[str, list[Sentence]]:
    """A text of any words and marks, with any parse."""
    words = st.one_of(st.sampled_from("|".join(SCRAPS).split("|")), st.text(max_size=6))
    text = draw(st.sampled_from(["", " "])).join(draw(st.lists(words, max_size=25)))
    return text, [parsed(draw, text)] if text.strip() else []


def parsed(draw: st.DrawFn, text: str) -> Sentence:
    places = [match.span() for match in re.finditer(r"\w+|[^\w\s]", text)] or [(0, len(text))]
    return Sentence(list(tokens(draw, text, places)))


def tokens(draw: st.DrawFn, text: str, places: list[tuple[int, int]]) -> Iterator[Token]:
    for index, (start, end) in enumerate(places):
        word = text[start:end]
        tag = draw(st.sampled_from(TAGS))
        yield Token(
            index, word, word.lower(), word.lower(), tag, "X", draw(st.sampled_from(RELATIONS)),
            draw(st.integers(0, len(places) - 1)), start, end, frozenset({word.lower()}),
        )  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(draft=drafts())
def test_quantities_stand_in_the_text(
    finder: QuantityFinder, draft: tuple[str, list[Sentence]]
) -> None:
    text, sentences = draft
    behind = 0
    for quantity in finder.find(text, sentences):
        assert behind <= quantity.start < quantity.end <= len(text)
        assert quantity.text == text[quantity.start : quantity.end]
        assert quantity.kind in Kind
        assert quantity.metric is None or quantity.metric in text
        low, high = (
            quantity.value
            if isinstance(quantity.value, tuple)
            else (quantity.value, quantity.value)
        )
        assert 0 <= low <= high
        behind = quantity.end
