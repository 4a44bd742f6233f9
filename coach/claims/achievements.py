"""Whether clauses tell of an achievement: work done, or something made better."""

from __future__ import annotations

from collections.abc import Iterator

from coach.claims.clauses import Clause
from coach.claims.done import is_past
from coach.claims.words import ClaimWords
from coach.language.clause import ClauseGrammar, Person, is_passive
from coach.language.sentence import Sentence, Token

_OTHERS = frozenset({"others", "they", "you", "he", "she", "i"})


class Achievements:
    """Finds achievements, with the words of a pack."""

    def __init__(self, words: ClaimWords, grammar: ClauseGrammar) -> None:
        """Use `words` and `grammar`."""
        self._words = words
        self._grammar = grammar

    def is_one(self, clause: Clause) -> bool:
        """Whether somebody achieved something in it, or something got better."""
        sentence = clause.sentence
        achieved = dict(self._words.ranges("achieved", sentence))
        changed = self._words.places("changed", sentence)
        if self._is_superior(clause):
            return True
        for verb in self._verbs(clause):
            if not is_past(sentence, verb):
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
            and not self._words.has("asked-for", clause)
            and not self._has_agent(clause, head)
            and not any(s.lower in _OTHERS for s in clause.sentence.children(head, "nsubj"))
        )

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

    def _has_agent(self, clause: Clause, verb: Token) -> bool:
        if is_passive(clause.sentence, verb):
            return True
        subject = self._grammar.subject(clause.sentence, verb)
        return subject is not None and subject.person in (Person.SELF, Person.TEAM)


def _has_writer(sentence: Sentence, verb: Token) -> bool:
    """Whether the writer is the subject of `verb`."""
    return any("<self>" in subject.keys for subject in sentence.children(verb, "nsubj"))
