"""Parsing with the shipped model: repaired words, exact places, refused pipelines."""

from __future__ import annotations

import pytest
import spacy

from coach.evidence.schema import FACT_SCHEMA
from coach.language.layout import lay_out
from coach.language.parser import Parser
from coach.language.pipeline import MODEL_PATH, ModelError, load_pipeline
from coach.language.sentence import Sentence
from coach.lexicon import Lexicon
from coach.pack import base_pack_path, load_pack

LEXICON = Lexicon.of(load_pack(base_pack_path(), FACT_SCHEMA))


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser(load_pipeline(MODEL_PATH), LEXICON.spelling)


def parsed(parser: Parser, draft: str) -> list[Sentence]:
    return parser.parse(lay_out(draft, LEXICON.layout))


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("i dont think ive done it", "I do n't think I 've done it"),
        ("im sure youre right", "I 'm sure you 're right"),
        ("I REALLY mean it", "I really mean it"),
        ("the API and AWS costs", "the API and AWS costs"),
        ("i desreve a bouns", "I deserve a bonus"),
        ("Kubernetes at Zalando", "Kubernetes at Zalando"),
        ("u know thx", "you know thanks"),
        ("DON'T make me", "do n't make me"),
    ],
)
def test_words_are_repaired(parser: Parser, typed: str, read: str) -> None:
    (sentence,) = parsed(parser, typed)
    assert " ".join(token.text for token in sentence.tokens) == read


def test_tokens_keep_their_places(parser: Parser) -> None:
    draft = "Well -\r\n\r\ni  dont “desreve”\r\n\tit"
    places = [draft[t.start : t.end] for s in parsed(parser, draft) for t in s.tokens]
    assert places == ["Well", "-", "i", "do", "nt", "“", "desreve", "”", "it"]


def test_row_of_marks_is_one_mark_and_remembered(parser: Parser) -> None:
    (sentence,) = parsed(parser, "why is nobody answering?!?!")
    last = sentence.tokens[-1]
    assert (last.text, last.relation) == ("?", "punct")
    assert "<exclamations>" in last.keys


def test_overlong_sentence_comes_in_pieces(parser: Parser) -> None:
    sentences = parsed(parser, "word " * 1000)
    assert max(len(sentence.tokens) for sentence in sentences) <= 200
    for sentence in sentences:
        assert all(0 <= token.head < len(sentence.tokens) for token in sentence.tokens)


def test_pipeline_without_universal_dependencies_is_refused() -> None:
    with pytest.raises(ModelError, match="no dependency parser"):
        Parser(spacy.blank("en"), LEXICON.spelling)


def test_missing_pipeline_is_refused() -> None:
    with pytest.raises(ModelError, match="cannot be loaded"):
        load_pipeline("no/such/model")
