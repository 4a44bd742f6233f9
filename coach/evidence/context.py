"""Context of a phrase: whose words, denied, supposed, reported or asked.

Works on the tree: a modifier reaches a phrase through the clauses that govern it ("I [don't]
think you said I deserve it").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from coach.evidence.phrase import Context
from coach.language.clause import ClauseGrammar, Person
from coach.language.sentence import Sentence, Token

_NEGATING_RELATIONS = ("advmod", "det", "mark", "case", "cc", "discourse", "nsubj")
_GOVERNED = frozenset({"xcomp", "ccomp", "csubj", "nmod", "obl", "obj"})
_CONTENT = frozenset({"ccomp", "xcomp", "acl"})
"""Relations of what is said to the word of saying."""
_NEARBY = 3


@dataclass(frozen=True, slots=True)
class ContextWords:
    """The words that change how a phrase is meant; from the pack, in lower case."""

    negators: frozenset[str]
    conditions: frozenset[str]
    suppositions: frozenset[str]
    reporting: frozenset[str]
    proofs: frozenset[str]
    """Things that only say what the writer says: "the results say that I ...", no report."""
    factives: frozenset[str]
    """Judgements of a fact: "it isn't fair that ..." does not deny what follows."""
    motives: frozenset[str]
    """Verbs of asking whose denial reaches the reason given: "I'm not asking because ..."."""


class ContextReader:
    """Gives phrases their context."""

    def __init__(self, words: ContextWords, grammar: ClauseGrammar) -> None:
        self._words = words
        self._grammar = grammar

    def read(
        self,
        sentence: Sentence,
        head: Token,
        matched: frozenset[int],
        about: Person | None = None,
    ) -> Context:
        """The context of the phrase whose clause is carried by `head`.

        Args:
            sentence: where it stands.
            head: the word that carries its clause.
            matched: indices of the words that the pattern itself names; a negation among them
                belongs to the phrase.
            about: whom it is about, where the pattern knows.
        """
        chain = list(self._governing(sentence, head))
        return Context(
            speaker=about or self._speaker(sentence, head, matched),
            negated=any(self._negated(sentence, token, matched) for token in chain)
            or self._denied_motive(sentence, chain[-1], matched)
            or self._denied_nearby(sentence, matched),
            hypothetical=self._hypothetical(sentence, head, matched),
            reported=self._reported(sentence, head, matched),
            question=sentence.is_question,
        )

    def _speaker(self, sentence: Sentence, head: Token, matched: frozenset[int]) -> Person:
        subject = self._grammar.subject(sentence, head)
        if subject is not None:
            return subject.person
        persons = {
            self._grammar.person(sentence, token)
            for token in sentence.tokens
            if token.index in matched and token.pos in ("PRON", "DET")
        }
        for person in (Person.SELF, Person.TEAM, Person.MANAGER):
            if person in persons:
                return person
        return Person.OTHER

    def _governing(self, sentence: Sentence, head: Token) -> Iterator[Token]:
        """`head` and the clauses whose negation reaches it, nearest first."""
        yield head
        current = head
        for above in sentence.ancestors(head):
            shares = current.relation == "conj" and any(
                c.lower in ("or", "nor") for c in sentence.children(current, "cc")
            )
            if current.relation not in _GOVERNED and current.dep != "acl" and not shares:
                return
            if not above.keys.isdisjoint(self._words.factives):
                return
            yield above
            current = above

    def negators(self, sentence: Sentence, token: Token) -> frozenset[int]:
        """Indices of the words that deny the clause or phrase of `token`."""
        return frozenset(
            child.index
            for argument in (token, *sentence.children(token, "obj", "nsubj"))
            for child in sentence.children(argument, *_NEGATING_RELATIONS)
            if not child.keys.isdisjoint(self._words.negators) and not _is_tag(child, argument)
        )

    def _negated(self, sentence: Sentence, token: Token, matched: frozenset[int]) -> bool:
        denying = self.negators(sentence, token) - matched
        subject = self._grammar.subject(sentence, token)
        if sentence.is_question and subject is not None and subject.token is not None:
            # "Don't I deserve it?" asserts; only a negation behind the subject denies.
            denying = frozenset(i for i in denying if i > subject.token.index)
        return bool(denying)

    def _denied_nearby(self, sentence: Sentence, matched: frozenset[int]) -> bool:
        """A negation just before the phrase, whatever the parser made of it."""
        if sentence.is_question:
            return False
        first = min(matched)
        for token in reversed(sentence.tokens[max(0, first - _NEARBY) : first]):
            if token.pos in ("PUNCT", "CCONJ", "SCONJ"):
                return False
            if not token.keys.isdisjoint(self._words.negators):
                return True
        return False

    def _denied_motive(self, sentence: Sentence, token: Token, matched: frozenset[int]) -> bool:
        governor = sentence.head(token)
        return (
            token.relation == "advcl"
            and governor is not None
            and not governor.keys.isdisjoint(self._words.motives)
            and self._negated(sentence, governor, matched)
        )

    def _hypothetical(self, sentence: Sentence, head: Token, matched: frozenset[int]) -> bool:
        first = min(matched)
        inner: Token | None = None
        for token in (head, *sentence.ancestors(head)):
            for marker in sentence.children(token, "mark"):
                # "..., if I may say so" behind the phrase supposes nothing of it
                opens = marker.index < first and marker.index not in matched
                if opens and not marker.keys.isdisjoint(self._words.conditions):
                    return True
            # "I wish to say that" is no "I wish that"
            governs = inner is not None and inner.relation == "ccomp" and token.index not in matched
            if governs and not token.keys.isdisjoint(self._words.suppositions):
                return True
            if token.relation in ("conj", "parataxis"):
                break
            inner = token
        return False

    def _reported(self, sentence: Sentence, head: Token, matched: frozenset[int]) -> bool:
        if _within_quotes(sentence, head):
            return True
        inner = head
        for above in sentence.ancestors(head):
            if inner.relation in _CONTENT and self._speaks(sentence, above, matched):
                return True
            if inner.relation == "parataxis" and self._comments(sentence, above, matched):
                return True
            inner = above
        return any(
            self._comments(sentence, aside, matched)
            if aside.relation == "parataxis"
            else self._speaks(sentence, aside, matched) and _opens_with_as(sentence, aside)
            for aside in sentence.children(head, "advcl", "parataxis")
        )

    def _comments(self, sentence: Sentence, verb: Token, matched: frozenset[int]) -> bool:
        """Whether a loosely joined clause names a speaker and nothing else: "..., she said"."""
        says_more = verb.pos == "NOUN" or sentence.children(verb, "obj", "obl")
        return not says_more and self._speaks(sentence, verb, matched)

    def _speaks(self, sentence: Sentence, verb: Token, matched: frozenset[int]) -> bool:
        """Whether `verb` is somebody else's saying."""
        if verb.index in matched or verb.keys.isdisjoint(self._words.reporting):
            return False
        if verb.pos == "NOUN":
            return True
        arguments = sentence.children(verb)
        near = [
            *arguments,
            *(word for each in arguments for word in sentence.children(each, "det")),
        ]
        if any(map(_dismisses, near)):
            return False
        if any(c.dep == "nsubj:pass" for c in sentence.children(verb)):
            return True
        subject = self._grammar.subject(sentence, verb)
        if subject is None or subject.person is Person.SELF:
            return False
        if subject.person is Person.MANAGER and _asks_opinion(sentence, verb):
            return False
        return subject.token is None or subject.token.keys.isdisjoint(self._words.proofs)


def _is_tag(word: Token, clause: Token) -> bool:
    """Whether "no" only asks for agreement: "that is normal, no?"."""
    return word.relation == "discourse" and word.index > clause.index


def _opens_with_as(sentence: Sentence, clause: Token) -> bool:
    return any(mark.lower == "as" for mark in sentence.children(clause, "mark", "advmod"))


def _dismisses(word: Token) -> bool:
    """Whether it says that the speaker does not matter: "whatever HR thinks, ..."."""
    return word.lower.startswith(("wh", "how")) and word.lower.endswith("ever")


def _asks_opinion(sentence: Sentence, verb: Token) -> bool:
    """Whether "do you think ...?" asks now; "did you say ...?" refers to what was said."""
    did = any(c.lower == "did" for c in sentence.children(verb, "aux"))
    return sentence.is_question and verb.tag in ("VB", "VBP") and not did


def _within_quotes(sentence: Sentence, token: Token) -> bool:
    marks = [t.index for t in sentence.tokens if t.lower in ('"', "``", "''")]
    before = sum(index < token.index for index in marks)
    return before % 2 == 1 and any(index > token.index for index in marks)
