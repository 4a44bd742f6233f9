"""What of a sentence can be underlined as a claim of its own."""

from __future__ import annotations

import pytest

from coach.claims.clauses import Clause, clauses
from coach.language.sentence import Sentence
from tests.trees import tree

TWO = tree(
    "I/PRP/nsubj/2 cut/VBD/root/0 waste/NN/obj/2 and/CC/cc/6 sales/NNS/nsubj/6 rose/VBD/conj/2"
    " ././punct/2"
)
DRAWN = tree(
    "Waste/NN/nsubj/2 fell/VBD/root/0 by/IN/case/4 half/NN/obl/2 ,/,/punct/7 which/WDT/nsubj/7"
    " saved/VBD/advcl:relcl/2 us/PRP/iobj/7 9,000/CD/obj/7"
)
BEFORE_AND_NOW = tree(
    "It/PRP/nsubj/2 took/VBD/root/0 nine/CD/nummod/4 days/NNS/obj/2 ,/,/punct/8 now/RB/advmod/8"
    " it/PRP/nsubj/8 takes/VBZ/parataxis/2 four/CD/obj/8"
)
REASON = tree(
    "I/PRP/nsubj/2 ask/VBP/root/0 because/IN/mark/5 waste/NN/nsubj/5 fell/VBD/advcl/2"
    " by/IN/case/7 half/NN/obl/5"
)


def texts(sentence: Sentence, *figures: int) -> list[str]:
    found = clauses(sentence, figures, frozenset({"now"}))
    return [" ".join(token.text for token in clause.tokens) for clause in found]


@pytest.mark.parametrize(
    ("sentence", "figures", "expected"),
    [
        (TWO, (), ["I cut waste", "sales rose"]),
        (DRAWN, (3, 8), ["Waste fell by half", "which saved us 9,000"]),
        (DRAWN, (8,), ["Waste fell by half , which saved us 9,000"]),
        (BEFORE_AND_NOW, (2, 8), ["It took nine days , now it takes four"]),
        (BEFORE_AND_NOW, (), ["It took nine days", "now it takes four"]),
        (REASON, (6,), ["I ask", "because waste fell by half"]),
    ],
)
def test_clauses(sentence: Sentence, figures: tuple[int, ...], expected: list[str]) -> None:
    assert texts(sentence, *figures) == expected


def test_what_came_of_it_is_drawn() -> None:
    assert [clause.drawn for clause in clauses(DRAWN, (3, 8))] == [False, True]


def test_the_head_is_the_verb_that_carries_it() -> None:
    found: list[Clause] = clauses(TWO, ())
    assert [clause.head.text for clause in found] == ["cut", "rose"]
