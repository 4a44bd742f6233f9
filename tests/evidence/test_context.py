"""Context: denied, reported, supposed, asked; and what only looks like it."""

from __future__ import annotations

import pytest

from coach.evidence.context import ContextReader, ContextWords
from coach.evidence.phrase import Context
from coach.language.clause import ClauseGrammar, People, Person
from tests.trees import tree

READER = ContextReader(
    ContextWords(
        negators=frozenset({"not", "never", "no", "without"}),
        conditions=frozenset({"if", "whether"}),
        suppositions=frozenset({"imagine"}),
        reporting=frozenset({"say", "tell", "think", "advice"}),
        proofs=frozenset({"results"}),
        factives=frozenset({"fair"}),
        motives=frozenset({"ask"}),
    ),
    ClauseGrammar(People(frozenset({"team"}), frozenset({"boss"}), frozenset({"wife"}))),
)


def context(text: str, word: str = "deserve") -> Context:
    sentence = tree(text)
    head = next(token for token in sentence.tokens if token.lemma == word)
    return READER.read(sentence, head, frozenset({head.index}))


PLAIN = "I/PRP/nsubj/2 deserve/VBP/root/0 it/PRP/obj/2"


def test_plain() -> None:
    assert context(PLAIN) == Context(Person.SELF)


@pytest.mark.parametrize(
    "text",
    [
        "I/PRP/nsubj/4 do/VBP/aux/4 n't=not/RB/advmod/4 deserve/VB/root/0 it/PRP/obj/4",
        "I/PRP/nsubj/4 do/VBP/aux/4 n't=not/RB/advmod/4 think/VB/root/0 I/PRP/nsubj/6"
        " deserve/VBP/ccomp/4 it/PRP/obj/6",
        "I/PRP/nsubj/2 deserve/VBP/root/0 no/DT/det/4 bonus/NN/obj/2",
        "I/PRP/nsubj/4 am/VBP/aux/4 not/RB/advmod/4 ask/VBG/root/0 because/IN/mark/7"
        " I/PRP/nsubj/7 deserve/VBP/advcl/4 it/PRP/obj/7",
        "I/PRP/nsubj/2 ask/VBP/root/0 without/IN/mark/4 deserve/VBG/advcl/2 it/PRP/obj/4",
    ],
)
def test_denied(text: str) -> None:
    assert context(text).negated


@pytest.mark.parametrize(
    "text",
    [
        PLAIN,
        # a negation in another clause
        "I/PRP/nsubj/4 was/VBD/aux/4 not/RB/advmod/4 late/JJ/root/0 and/CC/cc/7 I/PRP/nsubj/7"
        " deserve/VBP/conj/4 it/PRP/obj/7",
        # a judgement of a fact
        "It/PRP/expl/4 is/VBZ/cop/4 not/RB/advmod/4 fair/JJ/root/0 that/IN/mark/7 they/PRP/nsubj/7"
        " deserve/VBP/csubj/4 it/PRP/obj/7",
        # a tag that asks for agreement
        "I/PRP/nsubj/2 deserve/VBP/root/0 it/PRP/obj/2 ,/,/punct/5 no/UH/discourse/2 ?/./punct/2",
        # a rhetorical question
        "Do/VBP/aux/4 n't=not/RB/advmod/4 I/PRP/nsubj/4 deserve/VB/root/0 it/PRP/obj/4 ?/./punct/4",
    ],
)
def test_not_denied(text: str) -> None:
    assert not context(text).negated


@pytest.mark.parametrize(
    "text",
    [
        "You/PRP/nsubj/2 told=tell/VBD/root/0 me/PRP/iobj/2 I/PRP/nsubj/5 deserve/VBP/ccomp/2",
        'They/PRP/nsubj/2 write/VBP/root/0 "/``/punct/5 I/PRP/nsubj/5 deserve/VBP/ccomp/2'
        " it/PRP/obj/5 \"/''/punct/5",
        "I/PRP/nsubj:pass/3 was/VBD/aux:pass/3 told=tell/VBN/root/0 I/PRP/nsubj/5"
        " deserve/VBP/ccomp/3",
        "As/IN/mark/3 you/PRP/nsubj/3 said=say/VBD/advcl/5 I/PRP/nsubj/5 deserve/VBP/root/0",
    ],
)
def test_reported(text: str) -> None:
    assert context(text).reported


def test_asking_an_opinion_reports_nothing() -> None:
    asked = (
        "Do/VBP/aux/3 you/PRP/nsubj/3 think/VB/root/0 I/PRP/nsubj/5 deserve/VBP/ccomp/3 ?/./punct/3"
    )
    assert not context(asked).reported


def test_ones_own_proofs_report_nothing() -> None:
    assert not context(
        "results/NNS/nsubj/2 say/VBP/root/0 I/PRP/nsubj/4 deserve/VBP/ccomp/2"
    ).reported


def test_ones_own_saying_is_not_reported() -> None:
    own = "I/PRP/nsubj/2 say/VBP/root/0 I/PRP/nsubj/4 deserve/VBP/ccomp/2 it/PRP/obj/4"
    assert not context(own).reported


def test_hypothetical_and_question() -> None:
    found = context(
        "Do/VBP/aux/3 you/PRP/nsubj/3 see/VB/root/0 whether/IN/mark/6 I/PRP/nsubj/6"
        " deserve/VBP/ccomp/3 it/PRP/obj/6 ?/./punct/3"
    )
    assert found.hypothetical
    assert found.question


def test_politeness_supposes_nothing() -> None:
    polite = (
        "I/PRP/nsubj/2 wish/VBP/root/0 to/TO/mark/4 say/VB/xcomp/2 I/PRP/nsubj/6"
        " deserve/VBP/ccomp/4 it/PRP/obj/6 if/IN/mark/10 I/PRP/nsubj/10 may/MD/advcl/6"
    )
    assert not context(polite).hypothetical


def test_speaker_is_the_subject() -> None:
    assert context("my/PRP$/nmod:poss/2 team/NN/nsubj/3 deserve/VBZ/root/0").speaker is Person.TEAM
    assert context("clients/NNS/nsubj/2 deserve/VBP/root/0").speaker is Person.OTHER
