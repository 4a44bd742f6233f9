"""Whether what clauses tell has happened."""

from __future__ import annotations

from coach.claims.clauses import Clause
from coach.claims.words import ClaimWords
from coach.language.clause import is_imperative
from coach.language.sentence import Sentence, Token

_PAST = frozenset({"VBD", "VBN"})
_CLOSING = 2
"""Marks at the end of a question."""


class Done:
    """Tells what is done from what is planned, wished for or granted."""

    def __init__(self, words: ClaimWords) -> None:
        """Use `words`."""
        self._words = words

    def is_done(self, clause: Clause, at: int | None) -> bool:
        """Whether it has happened or holds; no plan, order or possibility.

        Args:
            clause: the clause.
            at: the token where its first result begins, if it has any; what is told of the result
                decides: "I want to add that returns fell by 8%".
        """
        sentence = clause.sentence
        head = clause.head if at is None else _teller(clause, sentence.tokens[at])
        if is_asked(clause) or is_imperative(sentence, head):
            return False
        if any(not t.keys.isdisjoint(self._words["modal"]) for t in sentence.children(head, "aux")):
            return False
        if head.tag == "VB" and any(t.lower == "to" for t in sentence.children(head, "mark")):
            return False
        grants = not clause.head.keys.isdisjoint(self._words["conceding"])
        if grants and sentence.children(clause.head, "ccomp"):
            return False
        if head is not clause.head and head.tag == "VBD" and sentence.children(head, "nsubj"):
            return True
        return not self._is_unfinished(sentence, head)

    def _is_unfinished(self, sentence: Sentence, head: Token) -> bool:
        """Whether it is wanted, planned or tried, by a verb above it or by its own."""
        unfinished = self._words["unfinished"]
        if not head.keys.isdisjoint(unfinished) and sentence.children(head, "xcomp", "ccomp"):
            return True
        below = head
        for above in sentence.ancestors(head):
            if below.relation in ("xcomp", "ccomp", "obl", "acl"):
                if not above.keys.isdisjoint(unfinished):
                    return True
            elif below.relation != "conj":
                return False
            below = above
        return False


def is_asked(clause: Clause) -> bool:
    """Whether it is what a question asks."""
    after = len(clause.sentence.tokens) - clause.end
    return clause.sentence.is_question and after <= _CLOSING


def is_past(sentence: Sentence, verb: Token) -> bool:
    """Whether `verb` tells of the past, or carries on from a verb that does."""
    if verb.tag in _PAST:
        return True
    if any(
        token.tag in _PAST or "have" in token.keys
        for token in sentence.children(verb, "aux", "cop")
    ):
        return True
    governor = sentence.head(verb)
    return verb.relation == "xcomp" and governor is not None and is_past(sentence, governor)


def _teller(clause: Clause, figure: Token) -> Token:
    """The verb that tells of `figure`."""
    for above in clause.sentence.ancestors(figure):
        if clause.has(above.index) and above.pos == "VERB":
            return above
    return clause.head
