"""What a draft consists of: words in sentences that say something new and do no harm."""

from __future__ import annotations

import pytest

from coach import Coach
from coach.language.layout import lay_out
from coach.language.parser import Parser
from coach.language.pipeline import load_pipeline
from coach.lexicon import Lexicon
from coach.substance import Substance, substance_of
from tests.grading.making import PACK


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser(load_pipeline(), LEXICON.spelling)


LEXICON = Lexicon.of(PACK)
FIGURES = "We cut the costs of the depot by a third."


def substance(parser: Parser, text: str, *problems: str) -> Substance:
    places = [(text.index(words), text.index(words) + len(words)) for words in problems]
    return substance_of(parser.parse(lay_out(text, LEXICON.layout)), places)


@pytest.mark.parametrize(
    ("text", "words", "repeated"),
    [
        (FIGURES, 10, 0),
        ("Leadership, synergy, excellence. Revenue, 25%. Impact.", 0, 0),
        (f"{FIGURES} {FIGURES}", 10, 50),
        (f"{FIGURES} Thank you. {FIGURES.upper()} Thank you.", 10, 25),
    ],
)
def test_words_count_in_sentences_and_once(
    parser: Parser, text: str, words: int, repeated: int
) -> None:
    found = substance(parser, text)
    assert found.repeated == repeated
    assert words <= found.words <= words + 2  # "thank" may be taken for a verb


def test_words_beside_a_problem_do_not_count(parser: Parser) -> None:
    found = substance(parser, f"{FIGURES} I deserve a raise.", "deserve")
    assert (found.words, found.sound) == (14, 10)


def test_nothing_has_no_substance() -> None:
    assert substance_of([], []) == Substance(words=0, sound=0, repeated=0)


SOUND = (
    "Over the past six months I moved our invoicing to the new system together with Tom. Late "
    "payments are down from 14% to 6%, which frees about 80,000 euros. I would like to request a "
    "bonus of 4,000 euros, and I'm open to discussing the form."
)


@pytest.mark.parametrize(
    "problem",
    [
        "I deserve a raise after all that I have done for this place.",
        "My rent went up again and with the baby I cannot manage any more.",
        "Nobody here ever notices what I do, and I am really tired of that.",
    ],
)
def test_a_complaint_does_not_make_a_draft_long_enough(problem: str) -> None:
    coach = Coach.load()
    before, after = (coach.critique(text, "pitch") for text in (SOUND, f"{SOUND} {problem}"))
    assert before.score is not None
    assert after.score is not None
    assert after.score < before.score
