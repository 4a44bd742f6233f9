"""The grammar of a clause: who does what to whom, whatever the word order.

Works on Universal Dependencies (https://universaldependencies.org/en/): passives, relative
clauses, coordination and control are undone, so that "I deserve a bonus", "a bonus is deserved
by me" and "the bonus that I deserve" have the same logical subject and object.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from coach.language.sentence import Sentence, Token

_RELATIVE_PRONOUNS = frozenset({"that", "which", "who", "whom", "whose", "what"})
_FINITE_PAST_TAGS = frozenset({"VBD", "VBN"})
_HANGING_ON = frozenset({"advcl", "parataxis", "discourse", "vocative", "dislocated"})
_EDGES = frozenset({"cc", "mark", "punct", "discourse"})
_LEADING_EDGES = _EDGES | {"advmod"}
_CLAUSAL = frozenset({"root", "ccomp", "advcl", "acl", "parataxis", "csubj"})


class Person(StrEnum):
    """Whom a phrase is about, seen from the writer."""

    SELF = "self"
    TEAM = "team"
    MANAGER = "manager"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class People:
    """Nouns that tell people apart after "my" and "the"; from the pack, in lower case."""

    teams: frozenset[str]
    managers: frozenset[str]
    persons: frozenset[str]


@dataclass(frozen=True, slots=True)
class Subject:
    """The logical subject: its noun or pronoun, or only a person where the words leave it out."""

    token: Token | None
    person: Person


class ClauseGrammar:
    """Reads the clauses of sentences; stateless but for the vocabulary of people."""

    def __init__(self, people: People) -> None:
        self._people = people

    def subject(self, sentence: Sentence, head: Token) -> Subject | None:
        """Who does what `head` says."""
        return self._subject(sentence, head, depth=0)

    def _subject(self, sentence: Sentence, head: Token, depth: int) -> Subject | None:
        if depth > len(sentence.tokens):
            return None
        passive = is_passive(sentence, head)
        if passive:
            agent = _agent(sentence, head)
            if agent is not None:
                return self._named(sentence, agent)
        else:
            for child in sentence.children(head, "nsubj", "csubj"):
                return self._named(sentence, _antecedent(sentence, child))
        governor = sentence.head(head)
        if head.relation == "conj" and governor is not None and not passive:
            return self._subject(sentence, governor, depth + 1)
        if head.relation == "xcomp" and governor is not None:
            for controller in sentence.children(governor, "obj", "iobj"):
                return self._named(sentence, controller)
            return self._subject(sentence, governor, depth + 1)
        if head.relation == "advcl" and governor is not None and head.tag == "VBG":
            return self._subject(sentence, governor, depth + 1)
        return None if passive else self._implied(sentence, head)

    def _implied(self, sentence: Sentence, head: Token) -> Subject | None:
        if is_imperative(sentence, head):
            return Subject(None, Person.MANAGER)
        first = next((t for t in sentence.tokens if t.pos != "PUNCT"), None)
        leading = first is not None and (first is head or first.head == head.index)
        if head.relation == "root" and leading and head.tag in (_FINITE_PAST_TAGS | {"VBG", "VBP"}):
            return Subject(None, Person.SELF)
        return None

    def _named(self, sentence: Sentence, token: Token) -> Subject:
        return Subject(token, self.person(sentence, token))

    def person(self, sentence: Sentence, token: Token) -> Person:
        """Whom a noun phrase with head `token` means."""
        parts = [token, *sentence.children(token, "conj")]
        keys = [part.keys for part in parts]
        if any("<team>" in k for k in keys):
            return Person.TEAM
        if any("<self>" in k for k in keys):
            return Person.TEAM if len(parts) > 1 else Person.SELF
        if "<you>" in token.keys:
            return Person.MANAGER
        if not token.keys.isdisjoint(self._people.teams):
            return Person.TEAM
        if not token.keys.isdisjoint(self._people.managers):
            return Person.MANAGER
        if token.keys.isdisjoint(self._people.persons):
            for owner in sentence.children(token, "nmod"):
                if owner.dep == "nmod:poss" and "<self>" in owner.keys:
                    return Person.SELF
        return Person.OTHER

    def objects(self, sentence: Sentence, head: Token) -> list[Token]:
        """What it is done to: heads of noun phrases."""
        if is_passive(sentence, head):
            found = sentence.children(head, "nsubj", "obj")
        else:
            found = sentence.children(head, "obj", "iobj")
        if not found and head.relation == "acl":
            governor = sentence.head(head)
            return [governor] if governor is not None else []
        return [_antecedent(sentence, token) for token in found]

    def complements(self, sentence: Sentence, head: Token) -> list[Token]:
        """Heads of the clauses that complete this one."""
        return sentence.children(head, "xcomp", "ccomp")

    def obliques(self, sentence: Sentence, head: Token, preposition: str) -> list[Token]:
        """Heads of the phrases or clauses that `preposition` ties to `head`."""
        return [
            child
            for child in sentence.children(head, "obl", "nmod", "advcl", "xcomp", "acl")
            if any(
                preposition in marker.keys for marker in sentence.children(child, "case", "mark")
            )
        ]


def is_passive(sentence: Sentence, head: Token) -> bool:
    """Whether the clause of `head` is passive."""
    if any(c.dep in ("nsubj:pass", "aux:pass") for c in sentence.children(head)):
        return True
    return head.dep == "acl" and head.tag == "VBN"


def is_imperative(sentence: Sentence, head: Token) -> bool:
    """Whether `head` is an order: a bare verb without subject, auxiliary or "to"."""
    if head.tag not in ("VB", "VBP") or head.relation not in ("root", "conj", "parataxis", "ccomp"):
        return False
    if sentence.children(head, "nsubj", "csubj", "mark", "expl"):
        return False
    if any(auxiliary.lemma != "do" for auxiliary in sentence.children(head, "aux")):
        return False
    if head.relation == "conj":
        governor = sentence.head(head)
        return governor is not None and is_imperative(sentence, governor)
    return True


def _agent(sentence: Sentence, head: Token) -> Token | None:
    for child in sentence.children(head, "obl"):
        if any("by" in marker.keys for marker in sentence.children(child, "case")):
            return child
    return None


def _antecedent(sentence: Sentence, token: Token) -> Token:
    """The noun behind a relative pronoun; any other token is itself."""
    if token.lower not in _RELATIVE_PRONOUNS:
        return token
    for above in sentence.ancestors(token):
        if above.relation == "acl":
            return sentence.head(above) or token
        if above.relation not in ("xcomp", "ccomp", "conj"):
            break
    return token


def clause_head(sentence: Sentence, token: Token) -> Token:
    """The word that carries the clause in which `token` stands."""
    current = token
    for above in sentence.ancestors(token):
        starts_clause = current.relation == "conj" and is_predicate(sentence, current)
        if current.relation in _CLAUSAL or starts_clause:
            break
        current = above
    return current


def is_predicate(sentence: Sentence, token: Token) -> bool:
    """Whether `token` carries a clause rather than a phrase."""
    return token.pos in ("VERB", "AUX") or bool(
        sentence.children(token, "nsubj", "cop", "aux", "csubj")
    )


def clause_extent(sentence: Sentence, head: Token, matched: Iterable[Token]) -> tuple[int, int]:
    """The tokens of the smallest clause around `matched`, as a half-open range of indices.

    Subordinate and coordinated clauses, conjunctions and punctuation at the edges stay outside,
    unless they are matched themselves.
    """
    needed = {token.index for token in matched} | {head.index}
    subjects = [t for c in sentence.children(head, "nsubj") for t in _own_words(sentence, c)]
    core = needed | {token.index for token in subjects}
    kept = core | {token.index for token in _own_words(sentence, head)}
    first, last = min(core), max(core)
    while first - 1 in kept and _opens(sentence.tokens[first - 1], bool(subjects)):
        first -= 1
    while last + 1 in kept:
        last += 1
    while first not in core and sentence.tokens[first].relation in _LEADING_EDGES:
        first += 1
    while last not in core and sentence.tokens[last].relation in _EDGES:
        last -= 1
    return first, last + 1


def _opens(token: Token, has_subject: bool) -> bool:
    """Whether a clause reaches left over `token`: before a subject only questions put words."""
    if has_subject:
        return token.relation in ("aux", "cop") or token.tag.startswith("W")
    return token.pos != "PUNCT"


def _own_words(sentence: Sentence, head: Token) -> list[Token]:
    """What `head` governs, but for the clauses that only hang on to its own."""
    found = []
    queue = [head]
    while queue:
        token = queue.pop()
        found.append(token)
        queue += [
            child
            for child in sentence.children(token)
            if (child.relation not in _HANGING_ON or child.dep == "advcl:relcl")
            and not (child.relation == "conj" and is_predicate(sentence, child))
        ]
    return found
