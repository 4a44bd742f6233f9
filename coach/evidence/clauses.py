"""Clause patterns over sentences: who does what to whom, whatever the word order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from coach.evidence.compiling import PatternCompiler
from coach.evidence.matching import Pattern
from coach.language.clause import ClauseGrammar, Person, is_imperative
from coach.language.sentence import Sentence, Token
from coach.language.words import Words
from coach.pack import ClausePattern, Phrase

_OTHER_CLAUSES = frozenset({"acl", "advcl", "parataxis", "conj"})

Matched = frozenset[int]
"""Indices of the tokens that a pattern names."""


@dataclass(frozen=True, slots=True)
class CompiledClause:
    """A clause pattern ready to match; `head` alone decides whether it is worth trying."""

    head: Pattern | None
    subject: Pattern | Person | None
    object: Pattern | None
    obliques: Mapping[str, Pattern]
    complement: CompiledClause | None
    mood: str | None
    negated: bool | None
    without: CompiledClause | None


def compile_clause(pattern: ClausePattern, compiler: PatternCompiler) -> CompiledClause:
    """Compile the phrases of `pattern`."""

    def phrase(value: Phrase | None) -> Pattern | None:
        return None if value is None else compiler.compile(value.sequence)

    def clause(value: ClausePattern | None) -> CompiledClause | None:
        return None if value is None else compile_clause(value, compiler)

    subject = pattern.subject
    return CompiledClause(
        head=phrase(pattern.head),
        subject=Person(subject) if isinstance(subject, str) else phrase(subject),
        object=phrase(pattern.object),
        obliques={
            preposition: compiler.compile(value.sequence)
            for preposition, value in pattern.with_.items()
        },
        complement=clause(pattern.complement),
        mood=pattern.mood,
        negated=pattern.negated,
        without=clause(pattern.without),
    )


class ClauseMatcher:
    """Matches compiled clause patterns."""

    def __init__(
        self, grammar: ClauseGrammar, negators: Callable[[Sentence, Token], Matched]
    ) -> None:
        """Use `negators` to find the words that deny the clause of a token."""
        self._grammar = grammar
        self._negators = negators

    def match(self, pattern: CompiledClause, sentence: Sentence, head: Token) -> Matched | None:
        """The tokens of the clause of `head` that `pattern` names; None if it does not match."""
        matched = {head.index}
        if pattern.head is not None:
            extent = _from(pattern.head, sentence, head)
            if extent is None:
                return None
            matched |= extent
        if pattern.mood is not None and self._mood(sentence, head) != pattern.mood:
            return None
        if pattern.negated is not None:
            negators = self._negators(sentence, head)
            if bool(negators) is not pattern.negated:
                return None
            matched |= negators
        for part in self._parts(pattern, sentence, head):
            if part is None:
                return None
            matched |= part
        if pattern.without is not None and self._excluded(pattern.without, sentence, head):
            return None
        return frozenset(matched)

    def _parts(
        self, pattern: CompiledClause, sentence: Sentence, head: Token
    ) -> Iterator[Matched | None]:
        """What matches each role that `pattern` asks for; None for one that nothing matches."""
        if pattern.subject is not None:
            yield self._subject(pattern.subject, sentence, head)
        if pattern.object is not None:
            yield _in_any(pattern.object, sentence, self._grammar.objects(sentence, head))
        for preposition, phrase in pattern.obliques.items():
            yield _in_any(phrase, sentence, self._grammar.obliques(sentence, head, preposition))
        if pattern.complement is not None:
            yield self._complement(pattern.complement, sentence, head)

    def _excluded(self, pattern: CompiledClause, sentence: Sentence, head: Token) -> bool:
        """Any one of the keys of `without` is enough."""
        return (
            (pattern.mood is not None and self._mood(sentence, head) == pattern.mood)
            or (
                pattern.negated is not None
                and bool(self._negators(sentence, head)) is pattern.negated
            )
            or any(part is not None for part in self._parts(pattern, sentence, head))
        )

    def _subject(self, wanted: Pattern | Person, sentence: Sentence, head: Token) -> Matched | None:
        subject = self._grammar.subject(sentence, head)
        if subject is None:
            return None
        if isinstance(wanted, Person):
            if subject.person is not wanted:
                return None
            return frozenset() if subject.token is None else frozenset({subject.token.index})
        return None if subject.token is None else _within(wanted, sentence, subject.token)

    def _complement(
        self, pattern: CompiledClause, sentence: Sentence, head: Token
    ) -> Matched | None:
        for token in self._grammar.complements(sentence, head):
            matched = self.match(pattern, sentence, token)
            if matched is not None:
                return matched
        return None

    def _mood(self, sentence: Sentence, head: Token) -> str:
        if sentence.is_question:
            return "question"
        return "imperative" if is_imperative(sentence, head) else "statement"


def _from(pattern: Pattern, sentence: Sentence, head: Token) -> Matched | None:
    """A match of a head of one or several words ("look for") that begins at `head`."""
    end = pattern.end_from(sentence.words, head.index)
    return None if end is None else frozenset(range(head.index, end))


def _in_any(pattern: Pattern, sentence: Sentence, arguments: list[Token]) -> Matched | None:
    for argument in arguments:
        matched = _within(pattern, sentence, argument)
        if matched is not None:
            return matched
    return None


def _within(pattern: Pattern, sentence: Sentence, argument: Token) -> Matched | None:
    """A match within the phrase of `argument`, clauses that depend on it left out."""
    tokens = sentence.subtree(argument, without=_OTHER_CLAUSES)
    for start, end in pattern.find(Words(tokens)):
        return frozenset(token.index for token in tokens[start:end])
    return None
