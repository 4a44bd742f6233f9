"""Whose claims clauses are."""

from __future__ import annotations

from coach.claims.clauses import Clause
from coach.language.clause import ClauseGrammar, Person
from coach.language.sentence import Token

_OF_PEOPLE = frozenset({"he", "she"})
_NAMED = frozenset({"<name>", "his", "her", "<you>"})
_THINGS = frozenset({"it", "them", "they", "this", "that"})


class Authors:
    """Tells who did what clauses say."""

    def __init__(self, grammar: ClauseGrammar) -> None:
        """Use `grammar`."""
        self._grammar = grammar

    def speaker(self, clause: Clause) -> Person:
        """Whose claim it is: that of whom it names as doing it, else the writer's."""
        subject = self._subject(clause)
        if subject is None:
            return Person.SELF
        person = self._grammar.person(clause.sentence, subject)
        if person is Person.OTHER and not self._is_somebody(clause, subject):
            return Person.SELF
        return person

    def is_agent(self, clause: Clause) -> bool:
        """Whether the writer or the team is said to have done it."""
        subject = self._grammar.subject(clause.sentence, clause.head)
        return subject is not None and subject.person in (Person.SELF, Person.TEAM)

    def _subject(self, clause: Clause) -> Token | None:
        subject = self._grammar.subject(clause.sentence, clause.head)
        return None if subject is None else subject.token

    def _is_somebody(self, clause: Clause, subject: Token) -> bool:
        """Whether `subject` names a person who did something to something."""
        owners = clause.sentence.children(subject, "nmod")
        if subject.lower in _OF_PEOPLE or any(
            owner.dep == "nmod:poss" and not owner.keys.isdisjoint(_NAMED) for owner in owners
        ):
            return True
        acts = clause.head.pos == "VERB" and clause.sentence.children(clause.head, "obj", "ccomp")
        named = "<name>" in subject.keys and not clause.sentence.children(subject, "det")
        return bool(acts) and named


def points_back(clause: Clause) -> bool:
    """Whether a pronoun stands for the thing that a clause tells of."""
    named = clause.sentence.children(clause.head, "nsubj", "obj")
    return any(each.lower in _THINGS for each in named)
