"""The grammar of a clause: the same subject and object whatever the word order."""

from __future__ import annotations

import pytest

from coach.language.clause import ClauseGrammar, People, Person, clause_extent, clause_head
from coach.language.sentence import Sentence, Token
from tests.trees import tree

GRAMMAR = ClauseGrammar(
    People(
        teams=frozenset({"team", "crew"}),
        managers=frozenset({"boss"}),
        persons=frozenset({"wife", "landlord"}),
    )
)

DIRECT = tree("I/PRP/nsubj/2 earned/VBD/root/0 a/DT/det/4 bonus/NN/obj/2")
PASSIVE = tree(
    "A/DT/det/2 bonus/NN/nsubj:pass/4 was/VBD/aux:pass/4 earned/VBN/root/0 by/IN/case/6"
    " me/PRP/obl:agent/4"
)
RELATIVE = tree("the/DT/det/2 bonus/NN/root/0 that/WDT/obj/5 I/PRP/nsubj/5 earned/VBD/acl:relcl/2")
BARE_RELATIVE = tree("the/DT/det/2 bonus/NN/root/0 I/PRP/nsubj/4 earned/VBD/acl:relcl/2")
BULLET = tree("Earned/VBD/root/0 a/DT/det/3 bonus/NN/obj/1")
COORDINATED = tree(
    "I/PRP/nsubj/2 worked/VBD/root/0 and/CC/cc/4 earned/VBD/conj/2 a/DT/det/6 bonus/NN/obj/4"
)
CONTROLLED = tree("I/PRP/nsubj/2 managed/VBD/root/0 to/TO/mark/4 earned/VB/xcomp/2 it/PRP/obj/4")


def word(sentence: Sentence, text: str) -> Token:
    return next(token for token in sentence.tokens if token.text.lower() == text)


@pytest.mark.parametrize(
    "sentence", [DIRECT, PASSIVE, RELATIVE, BARE_RELATIVE, BULLET, COORDINATED, CONTROLLED]
)
def test_subject_is_the_writer(sentence: Sentence) -> None:
    subject = GRAMMAR.subject(sentence, word(sentence, "earned"))
    assert subject is not None
    assert subject.person is Person.SELF


@pytest.mark.parametrize("sentence", [DIRECT, PASSIVE, RELATIVE, BARE_RELATIVE, BULLET])
def test_object_is_the_bonus(sentence: Sentence) -> None:
    objects = GRAMMAR.objects(sentence, word(sentence, "earned"))
    assert [token.text for token in objects] == ["bonus"]


@pytest.mark.parametrize(
    ("subject", "person"),
    [
        ("my/PRP$/nmod:poss/2 team/NN/nsubj/3", Person.TEAM),
        ("the/DT/det/2 crew/NN/nsubj/3", Person.TEAM),
        ("my/PRP$/nmod:poss/2 work/NN/nsubj/3", Person.SELF),
        ("my/PRP$/nmod:poss/2 wife/NN/nsubj/3", Person.OTHER),
        ("my/PRP$/nmod:poss/2 boss/NN/nsubj/3", Person.MANAGER),
        ("both/DT/det/2 you/PRP/nsubj/3", Person.MANAGER),
        ("all/DT/det/2 we/PRP/nsubj/3", Person.TEAM),
        ("a/DT/det/2 client/NN/nsubj/3", Person.OTHER),
    ],
)
def test_persons(subject: str, person: Person) -> None:
    sentence = tree(f"{subject} deserves/VBZ/root/0 it/PRP/obj/3")
    found = GRAMMAR.subject(sentence, word(sentence, "deserves"))
    assert found is not None
    assert found.person is person


def test_an_order_is_the_managers() -> None:
    sentence = tree("Match/VB/root/0 it/PRP/obj/1 or/CC/cc/5 I/PRP/nsubj/5 walk/VBP/conj/1")
    subject = GRAMMAR.subject(sentence, sentence.tokens[0])
    assert subject is not None
    assert subject.person is Person.MANAGER


def test_clause_leaves_reasons_and_other_clauses_outside() -> None:
    sentence = tree(
        "Honestly/RB/discourse/4 ,/,/punct/4 I/PRP/nsubj/4 deserve/VBP/root/0 it/PRP/obj/4"
        " because/IN/mark/8 I/PRP/nsubj/8 work/VBP/advcl/4 ././punct/4"
    )
    deserve = word(sentence, "deserve")
    first, end = clause_extent(sentence, clause_head(sentence, deserve), [deserve])
    assert [token.text for token in sentence.tokens[first:end]] == ["I", "deserve", "it"]


def test_clause_of_a_subordinate_is_its_own() -> None:
    sentence = tree(
        "I/PRP/nsubj/2 ask/VBP/root/0 because/IN/mark/5 rent/NN/nsubj/5 rose/VBD/advcl/2"
    )
    rent = word(sentence, "rent")
    first, end = clause_extent(sentence, clause_head(sentence, rent), [rent])
    assert [token.text for token in sentence.tokens[first:end]] == ["rent", "rose"]


def test_clause_leaves_what_stands_before_its_subject() -> None:
    sentence = tree(
        "After/IN/case/2 that/DT/obl/4 you/PRP/nsubj/4 owe/VBP/root/0 me/PRP/iobj/4 one/CD/obj/4"
    )
    owe = word(sentence, "owe")
    first, end = clause_extent(sentence, owe, [owe])
    assert [token.text for token in sentence.tokens[first:end]] == ["you", "owe", "me", "one"]
