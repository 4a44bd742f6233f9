"""The screen leaves out no pattern that could match, and most of those that cannot."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.evidence.compiling import PatternCompiler
from coach.evidence.notation import NotationError, parse
from coach.evidence.outline import Outliner
from coach.evidence.rarity import Rarity
from coach.evidence.screen import Screen
from coach.pack import ClausePattern, Phrase, Together
from tests.trees import tree

WORDS = {"v": ["a", "b c", "c a"], "w": ["$v", "b"]}
PIECES = ["a", "b", "c|a", "!a", "(a | b c)", "(b)?", "a*", "(b c)+", "..", "<start>", "$v", "$w|a"]
PHRASES = st.lists(st.sampled_from(PIECES), min_size=1, max_size=5).map(" ".join)
SENTENCES = st.lists(st.sampled_from("abc"), min_size=1, max_size=7)
RARITY = Rarity(frozenset("a"))


def phrase(text: str) -> Phrase:
    return Phrase(text)


def keys(words: str) -> list[frozenset[str]]:
    return [frozenset({word}) for word in words.split()]


def screen(*patterns: Phrase | ClausePattern | Together) -> Screen:
    outliner = Outliner(WORDS, RARITY)
    return Screen.of([outliner.needs(pattern) for pattern in patterns])


@given(st.lists(PHRASES, max_size=6), SENTENCES)
def test_every_phrase_that_matches_is_a_candidate(texts: list[str], words: list[str]) -> None:
    phrases = []
    for text in texts:
        try:
            parse(text)
        except NotationError:
            continue
        phrases.append(phrase(text))
    sentence = tree(" ".join(f"{word}/NN/dep/1" for word in words))
    compiler = PatternCompiler(WORDS, RARITY)
    matching = [
        number
        for number, each in enumerate(phrases)
        if compiler.compile(each.sequence).find(sentence.words)
    ]
    candidates = screen(*phrases).candidates(token.keys for token in sentence.tokens)
    assert candidates == sorted(set(candidates) | set(matching))


@pytest.mark.parametrize(
    ("text", "passes"),
    [
        ("a b", "x a b x"),
        ("a .. b", "a x b"),
        ("a x? b", "a b"),
        ("a (x)+ b", "a x x b"),
        ("a (x | y z) b", "a y z b"),
        ("a $v", "a b c"),
    ],
)
def test_words_come_in_the_order_of_the_phrase(text: str, passes: str) -> None:
    words = keys(passes)
    assert screen(phrase(text)).candidates(words) == [0]
    assert screen(phrase(text)).candidates(words[::-1]) == []


def test_neighbours_stand_side_by_side() -> None:
    words = keys("a x b")
    assert screen(phrase("a b"), phrase("a <start> b"), phrase("a ... b")).candidates(words) == [2]


def test_a_pattern_without_words_is_always_a_candidate() -> None:
    assert screen(phrase("!a"), phrase("a")).candidates(keys("b")) == [0]


def test_phrases_together_come_in_any_order_and_clauses_with_their_roles() -> None:
    together = Together(all=(phrase("a b"), phrase("c")), without=(), about=None)
    clause = ClausePattern(head=phrase("a"), object=phrase("b c"), with_={"to": phrase("d")})
    both = screen(together, clause)
    assert both.candidates(keys("c a b")) == [0]
    words = keys("b x c a to d")
    assert both.candidates(words) == [1]
    assert both.candidates(words[:-2]) == []


def test_a_hostile_vocabulary_has_a_short_outline() -> None:
    words = {f"v{n}": [f"$v{n + 1} " * 30] for n in range(9)} | {"v9": ["a"]}
    (needs,) = [Outliner(words, RARITY).needs(phrase("$v0"))]
    assert all(len(outline) < 100 for outlines in needs for outline in outlines)
