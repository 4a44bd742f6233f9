"""The notation of phrases: what can be written, and what is told when it cannot."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.evidence.notation import (
    Choice,
    Gap,
    NotationError,
    Reference,
    Repeat,
    Sequence,
    Word,
    parse,
    references,
)


def word(*keys: str) -> Word:
    return Word(frozenset(keys))


def test_words_alternatives_and_classes() -> None:
    assert parse("only right|Fair that <self>") == Sequence(
        (word("only"), word("right", "fair"), word("that"), word("<self>"))
    )


def test_contraction_is_two_words() -> None:
    assert parse("don't you're") == Sequence((word("do"), word("n't"), word("you"), word("'re")))


def test_hyphen_may_be_left_out() -> None:
    (node,) = parse("single-handedly").nodes
    assert node == Choice((Sequence((word("single"), Repeat(word("-"), 0, 1), word("handedly"))),))


def test_quantifiers_gaps_and_negation() -> None:
    assert parse("a? b* c+ .. d ... !e|f g").nodes[:4] == (
        Repeat(word("a"), 0, 1),
        Repeat(word("b"), 0, 4),
        Repeat(word("c"), 1, 4),
        Gap(3),
    )
    assert Word(frozenset({"e", "f"}), negated=True) in parse("!e|f g").nodes


def test_group_of_phrases() -> None:
    group = parse("(think | know if)? it").nodes[0]
    assert isinstance(group, Repeat)
    assert group.node == Choice((Sequence((word("think"),)), Sequence((word("know"), word("if")))))


def test_vocabularies_are_references() -> None:
    assert [(r.name, r.offset) for r in references(parse("my $pay-noun (is | $low)"))] == [
        ("pay-noun", 3),
        ("low", 19),
    ]
    assert isinstance(parse("$reward|it x").nodes[0], Choice)
    assert parse("$reward") == Sequence((Reference("reward", 0),))


@pytest.mark.parametrize(
    ("phrase", "offset", "message"),
    [
        ("", 0, "empty phrase"),
        ("a (b | c", 2, "never closed"),
        ("a ) b", 2, "closes nothing"),
        ("<foo> x", 0, "no class of words"),
        ("? x", 0, "nothing to stand for"),
        ("x? <any>*", 0, "every part is optional"),
        ("(a |)", 0, "is empty"),
        ("! x", 0, "stands before"),
        ("a $", 2, "no meaning"),
        ("<start>? x", 7, "cannot be repeated"),
        ("... ..", 0, "every part is optional"),
    ],
)
def test_errors_name_the_character(phrase: str, offset: int, message: str) -> None:
    with pytest.raises(NotationError, match=message) as error:
        parse(phrase)
    assert error.value.offset == offset


@given(st.text(alphabet="ab |()?*+.<>$!='self", max_size=30))
def test_any_text_is_read_or_refused_with_a_place(phrase: str) -> None:
    try:
        assert parse(phrase).nodes
    except NotationError as error:
        assert 0 <= error.offset <= len(phrase)  # noqa: PT017
