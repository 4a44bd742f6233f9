"""Phrases over sentences, against a plain reading of the notation."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.evidence.compiling import PatternCompiler
from coach.evidence.matching import Pattern
from coach.evidence.notation import (
    Choice,
    Edge,
    Gap,
    Node,
    NotationError,
    Repeat,
    Word,
    parse,
)
from coach.evidence.rarity import Rarity
from coach.evidence.together import CompiledTogether
from coach.pack import Phrase, Together
from tests.trees import tree

I_DESERVE = tree(
    "i/PRP/nsubj/4 do/VBP/aux/4 n't=not/RB/advmod/4 think/VB/root/0 i/PRP/nsubj/6"
    " deserved=deserve/VBD/ccomp/4 a/DT/det/9 pay/NN/compound/9 rise/NN/obj/6 ././punct/4"
)
WORDS = {"reward": ["bonus", "pay rise"], "all": ["$reward", "money"]}


def pattern(phrase: str) -> Pattern:
    return PatternCompiler(WORDS, Rarity(frozenset({"do", "not"}))).compile(parse(phrase))


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("deserve", ["deserved"]),
        ("=deserve", []),
        ("=deserved", ["deserved"]),
        ("don't think", ["do n't think"]),
        ("do not think", ["do n't think"]),
        ("<self> .. deserve", ["i deserved"]),
        ("<start> i", ["i"]),
        ("rise <end>", ["rise"]),
        ("pay <end>", []),
        ("rise <end>|rise", ["rise"]),
        ("a pay|<end>", ["a pay"]),
        ("a $reward", ["a pay rise"]),
        ("$reward|money", ["pay rise"]),
        ("deserve <adj>* a? pay", ["deserved a pay"]),
        ("i !do", ["i deserved"]),
        ("(think | know if) i", ["think i"]),
        ("<noun>+", ["pay rise"]),
        ("i ... rise", ["i do n't think i deserved a pay rise"]),
    ],
)
def test_matches(phrase: str, expected: list[str]) -> None:
    tokens = I_DESERVE.tokens
    found = pattern(phrase).find(I_DESERVE.words)
    assert [" ".join(t.text for t in tokens[start:end]) for start, end in found] == expected


def naive_ends(nodes: tuple[Node, ...], at: int, keys: list[frozenset[str]]) -> Iterator[int]:
    """Backtracking, straight from the reference in docs/pack-format.md."""
    if not nodes:
        yield at
        return
    node, rest = nodes[0], nodes[1:]
    match node:
        case Word(wanted, negated):
            if at < len(keys) and wanted.isdisjoint(keys[at]) is negated:
                yield from naive_ends(rest, at + 1, keys)
        case Gap(most):
            for end in range(at, min(at + most, len(keys)) + 1):
                yield from naive_ends(rest, end, keys)
        case Edge(at_start):
            if at == (0 if at_start else len(keys)):
                yield from naive_ends(rest, at, keys)
        case Choice(options):
            for option in options:
                yield from naive_ends(option.nodes + rest, at, keys)
        case Repeat(inner, least, most):
            for times in range(least, most + 1):
                yield from naive_ends((inner,) * times + rest, at, keys)


@given(
    st.lists(
        st.sampled_from(["a", "b", "c|a", "!a", "(a | b c)", "(b)?", "a*", "c+", "..", "<start>"]),
        min_size=1,
        max_size=5,
    ),
    st.lists(st.sampled_from("abc"), min_size=1, max_size=7),
)
def test_agrees_with_a_naive_matcher(parts: list[str], words: list[str]) -> None:
    try:
        phrase = parse(" ".join(parts))
    except NotationError:
        return
    sentence = tree(" ".join(f"{word}/NN/dep/1" for word in words))
    keys = [token.keys for token in sentence.tokens]
    expected = [
        max(naive_ends(phrase.nodes, start, keys), default=start) for start in range(len(keys))
    ]
    compiled = PatternCompiler({}, Rarity()).compile(phrase)
    found = dict(compiled.find(sentence.words))
    furthest = 0
    for start, end in enumerate(expected):
        is_new = end > start and end > furthest
        assert found.get(start) == (end if is_new else None)
        furthest = max(furthest, end)


def test_a_hostile_pattern_is_bounded() -> None:
    phrase = " ".join(["(a* | a a* | (a | a)* )*"] * 6 + ["... b"])
    sentence = tree(" ".join(["a/NN/dep/1"] * 200))
    started = time.process_time()
    assert pattern(phrase).find(sentence.words) == []
    assert time.process_time() - started < 5


def test_phrases_together_in_any_order() -> None:
    compiler = PatternCompiler(WORDS, Rarity())

    def found(without: str) -> list[tuple[int, int]]:
        phrases = (Phrase("$reward"), Phrase("think"))
        group = Together(all=phrases, without=(Phrase(without),), about=None)
        return CompiledTogether(group, compiler).find(I_DESERVE.words)

    assert found(without="never") == [(7, 9), (3, 4)]
    assert found(without="not") == []
