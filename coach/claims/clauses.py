"""Cuts a sentence into the clauses that can be claims of their own.

A clause that stands beside another one, or that tells what came of it, is its own; one that only
says when or why belongs to the clause it hangs on. A clause is a stretch of neighbouring words, so
that it can be underlined.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from coach.language.clause import is_predicate
from coach.language.sentence import Sentence, Token
from coach.language.words import Keys

_OUTER = frozenset({"cc", "punct", "discourse"})
_SO = frozenset({"so", "thus", "hence", "thereby", "therefore"})
_APART = frozenset({",", ";", ":", "-", "–", "—", "(", "."})
_THE_SAME = frozenset({"it", "they", "none", "that", "'s", "its"})
_OF_THEM = frozenset({"them", "those", "these"})
_WHY = frozenset({"because", "cause", "cuz", "cos"})
_SHORT = 4
_POINTING = frozenset({"that", "this"})


@dataclass(frozen=True)
class Clause:
    """A stretch of a sentence.

    Attributes:
        sentence: where it stands.
        first: its first token.
        end: the token after its last one.
        drawn: whether it tells what came of the clause before.
    """

    sentence: Sentence
    first: int
    end: int
    drawn: bool = False

    @cached_property
    def tokens(self) -> Sequence[Token]:
        """Its words."""
        return self.sentence.tokens[self.first : self.end]

    @cached_property
    def head(self) -> Token:
        """The word that carries it."""
        tops = [t for t in self.tokens if t.head == t.index or not self.has(t.head)]
        verbs = [top for top in tops if is_predicate(self.sentence, top)]
        return (verbs or tops)[0]

    def has(self, index: int) -> bool:
        """Whether the token `index` is in it."""
        return self.first <= index < self.end


def clauses(
    sentence: Sentence, figures: Sequence[int], contrasting: Keys = frozenset()
) -> list[Clause]:
    """The clauses of `sentence`, in text order.

    Args:
        sentence: the sentence.
        figures: the tokens where results begin.
        contrasting: words that set one figure against another of the same thing.
    """
    cuts = {0: False}
    for first, drawn in _cuts(sentence, figures):
        cuts[first] = cuts.get(first, False) or drawn
    starts = sorted(cuts)
    found: list[Clause] = []
    for first, end in zip(starts, [*starts[1:], len(sentence.tokens)], strict=True):
        clause = _trimmed(Clause(sentence, first, end, cuts[first]))
        if clause is None:
            continue
        if found and _continues(found[-1], clause, figures, contrasting):
            found[-1] = replace(found[-1], end=clause.end)
        else:
            found.append(clause)
    return found


def _cuts(sentence: Sentence, figures: Sequence[int]) -> Iterator[tuple[int, bool]]:
    """Where clauses start, and whether they are drawn from the one before."""
    tokens = sentence.tokens
    for token in tokens:
        apart = token.index > 0 and tokens[token.index - 1].lower in _APART
        if _opens_effect(sentence, token, apart=apart):
            yield token.index, True
        elif token.lower in _WHY and _is_first(token.index, figures):
            yield token.index, False
        elif apart and token.relation == "cc" and _parts(token, figures):
            after = tokens[min(token.index + 1, len(tokens) - 1)]
            yield token.index, after.lower in _POINTING
        elif token.head < token.index and _stands_beside(sentence, token, figures):
            first = _leftmost(sentence, token)
            yield first, _points_back(sentence, token) or tokens[first].lower in _SO


def _opens_effect(sentence: Sentence, token: Token, *, apart: bool) -> bool:
    """Whether it opens what something led to: ", which ...", "so that ...", "..., saving us"."""
    if token.lower in _SO:
        after = token.index + 1
        return apart or (after < len(sentence.tokens) and sentence.tokens[after].lower == "that")
    trails = token.tag == "VBG" and token.relation in ("advcl", "acl")
    return apart and (trails or token.lower in ("which", "worth"))


def _is_first(index: int, figures: Sequence[int]) -> bool:
    """Whether figures stand behind `index` and none before it."""
    return bool(figures) and all(figure > index for figure in figures)


def _parts(conjunction: Token, figures: Sequence[int]) -> bool:
    """Whether what stands before and behind are claims, or one is set against the other."""
    at = conjunction.index
    between = any(figure < at for figure in figures) and any(figure > at for figure in figures)
    return between or conjunction.lower == "but"


def _stands_beside(sentence: Sentence, token: Token, figures: Sequence[int]) -> bool:
    match token.relation:
        case "parataxis":
            return True
        case "conj":
            return is_predicate(sentence, token) or _is_counted(sentence, token, figures)
    return False


def _is_counted(sentence: Sentence, token: Token, figures: Sequence[int]) -> bool:
    """Whether figures stand both in the phrase of `token`, a measure of its own, and before it."""
    if token.pos == "NUM" or not sentence.children(token, "nmod", "nummod", "obl", "acl"):
        return False
    words = sentence.subtree(token)
    first, last = words[0].index, words[-1].index
    before = any(figure < first for figure in figures)
    return before and any(first <= figure <= last for figure in figures)


def _points_back(sentence: Sentence, token: Token) -> bool:
    return any(child.lower in _POINTING for child in sentence.children(token, "nsubj"))


def _leftmost(sentence: Sentence, token: Token) -> int:
    """The first word of the phrase of `token`, all behind what governs it."""
    return min(t.index for t in sentence.subtree(token) if t.index > token.head)


def _continues(before: Clause, clause: Clause, figures: Sequence[int], contrasting: Keys) -> bool:
    """Whether a clause only finishes the one before.

    As in "it was nine days, now it is four", in "I wrote a guide, so we get 60% fewer calls", and
    where a heading names what is measured: "returns: 7, down from 45".
    """
    counted, counted_before = (any(map(each.has, figures)) for each in (clause, before))
    if counted != counted_before:
        return counted and (clause.drawn or not _has_verb(before))
    if clause.drawn or not counted:
        return False
    if len(clause.tokens) <= _SHORT and not _has_verb(clause):
        return True
    if any(token.lower in _OF_THEM for token in clause.tokens[:_SHORT]):
        return True
    subjects = clause.sentence.children(clause.head, "nsubj")
    if any(subject.lower in _THE_SAME for subject in subjects):
        return True
    of_its_own = any(s.pos != "PRON" and s.keys.isdisjoint(contrasting) for s in subjects)
    return not of_its_own and any(not t.keys.isdisjoint(contrasting) for t in clause.tokens)


def _has_verb(clause: Clause) -> bool:
    return any(token.pos in ("VERB", "AUX") for token in clause.tokens)


def _trimmed(clause: Clause) -> Clause | None:
    """Without conjunctions and punctuation at the edges; None if nothing is left."""
    tokens = clause.sentence.tokens
    first, end = clause.first, clause.end
    while first < end and tokens[first].relation in _OUTER and tokens[first].lower not in _SO:
        first += 1
    while first < end and (tokens[end - 1].pos == "PUNCT" or tokens[end - 1].relation == "cc"):
        end -= 1
    return replace(clause, first=first, end=end) if first < end else None
