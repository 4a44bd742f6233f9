"""Who did it, whether it is done, and whether it is an achievement at all."""

from __future__ import annotations

from collections.abc import Iterator

from coach.claims.clauses import Clause
from coach.claims.words import ClaimWords
from coach.language.clause import ClauseGrammar, Person, is_imperative, is_passive
from coach.language.sentence import Sentence, Token

_PAST = frozenset({"VBD", "VBN"})
_OF_PEOPLE = frozenset({"he", "she"})
_OTHERS = frozenset({"others", "they", "you", "he", "she", "i"})
_CLOSING = 2
"""Marks at the end of a question."""
_NAMED = frozenset({"<name>", "his", "her", "<you>"})


class Doing:
    """Reads what clauses say was done, with the words of a pack."""

    def __init__(self, words: ClaimWords, grammar: ClauseGrammar) -> None:
        """Use `words` and `grammar`."""
        self._words = words
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

    def is_past(self, clause: Clause) -> bool:
        """Whether it tells of the past, or of what the writer or the team has now."""
        return _is_past(clause.sentence, clause.head) or self.is_agent(clause)

    def is_agent(self, clause: Clause) -> bool:
        """Whether the writer or the team is said to have done it."""
        subject = self._grammar.subject(clause.sentence, clause.head)
        return subject is not None and subject.person in (Person.SELF, Person.TEAM)

    def is_asked(self, clause: Clause) -> bool:
        """Whether it is what a question asks."""
        after = len(clause.sentence.tokens) - clause.end
        return clause.sentence.is_question and after <= _CLOSING

    def is_done(self, clause: Clause, at: int | None) -> bool:
        """Whether it has happened or holds; no plan, order or possibility.

        Args:
            clause: the clause.
            at: the token where its first result begins, if it has any; what is told of the result
                decides: "I want to add that returns fell by 8%".
        """
        sentence = clause.sentence
        head = clause.head if at is None else self._teller(clause, sentence.tokens[at])
        if self.is_asked(clause) or is_imperative(sentence, head):
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

    def _teller(self, clause: Clause, figure: Token) -> Token:
        """The verb that tells of `figure`."""
        for above in clause.sentence.ancestors(figure):
            if clause.has(above.index) and above.pos == "VERB":
                return above
        return clause.head

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

    def is_achievement(self, clause: Clause) -> bool:
        """Whether somebody achieved something in it, or something got better."""
        sentence = clause.sentence
        achieved = dict(self._words.ranges("achieved", sentence))
        changed = self._words.places("changed", sentence)
        if self._is_superior(clause):
            return True
        for verb in self._verbs(clause):
            if not _is_past(sentence, verb):
                continue
            agent = self._has_agent(clause, verb)
            if self._is_made_better(clause, verb):
                return True
            if verb.index in achieved and agent:
                several = achieved[verb.index] > verb.index + 1
                return several or self._has_object(sentence, verb)
            if verb.index in changed and not agent:
                return True
        return False

    def _has_object(self, sentence: Sentence, verb: Token) -> bool:
        """Whether work was done to something."""
        idle = self._words["no-work"]
        return any(each.keys.isdisjoint(idle) for each in self._grammar.objects(sentence, verb))

    def _is_made_better(self, clause: Clause, verb: Token) -> bool:
        """Whether a verb that says nothing leads to something better: "made it easier"."""
        if verb.index not in self._words.places("made", clause.sentence):
            return False
        return self._leads_to("bettered", clause, verb) or any(
            child.pos == "ADJ" for child in clause.sentence.children(verb, "xcomp")
        )

    def _leads_to(self, vocabulary: str, clause: Clause, verb: Token) -> bool:
        """Whether an entry of the vocabulary hangs on `verb`, or on a word that does."""
        tokens = clause.sentence.tokens
        return any(
            clause.has(at) and verb.index in (at, tokens[at].head, tokens[tokens[at].head].head)
            for at in self._words.places(vocabulary, clause.sentence)
        )

    def _is_superior(self, clause: Clause) -> bool:
        """Whether a thing is said to be better now."""
        head = clause.head
        state = head.index in {
            *self._words.places("made", clause.sentence),
            *(end - 1 for _, end in self._words.ranges("superior", clause.sentence)),
        }
        return (
            state
            and self._leads_to("superior", clause, head)
            and not self._has("asked-for", clause)
            and not self.is_agent(clause)
            and not any(s.lower in _OTHERS for s in clause.sentence.children(head, "nsubj"))
        )

    def _has(self, vocabulary: str, clause: Clause) -> bool:
        return any(map(clause.has, self._words.places(vocabulary, clause.sentence)))

    def _verbs(self, clause: Clause) -> Iterator[Token]:
        """The verb of the clause and those that share its subject or complete it.

        Where "since joining ..." was taken for the main clause, also what the writer did since.
        """
        yield clause.head
        if clause.head.tag == "VBG":
            yield from (token for token in clause.tokens if _has_writer(clause.sentence, token))
        if not clause.head.keys.isdisjoint(self._words["unfinished"]):
            return
        for token in clause.sentence.children(clause.head, "xcomp", "conj"):
            if clause.has(token.index):
                yield token

    def _subject(self, clause: Clause) -> Token | None:
        subject = self._grammar.subject(clause.sentence, clause.head)
        return None if subject is None else subject.token

    def _has_agent(self, clause: Clause, verb: Token) -> bool:
        if is_passive(clause.sentence, verb):
            return True
        subject = self._grammar.subject(clause.sentence, verb)
        return subject is not None and subject.person in (Person.SELF, Person.TEAM)

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


def _has_writer(sentence: Sentence, verb: Token) -> bool:
    """Whether the writer is the subject of `verb`."""
    return any("<self>" in subject.keys for subject in sentence.children(verb, "nsubj"))


def _is_past(sentence: Sentence, verb: Token) -> bool:
    """Whether `verb` tells of the past, or carries on from a verb that does."""
    if verb.tag in _PAST:
        return True
    if any(token.tag in _PAST or "have" in token.keys for token in sentence.children(verb, "aux", "cop")):
        return True
    governor = sentence.head(verb)
    return verb.relation == "xcomp" and governor is not None and _is_past(sentence, governor)
