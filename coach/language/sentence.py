"""A parsed sentence as the rest of the coach sees it: tokens, their grammar and their place in
the draft.

Nothing behind this module knows spaCy, so evidence can be tested on hand-made trees.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from coach.language.roles import Role
from coach.language.words import Words


@dataclass(frozen=True, slots=True)
class Token:
    """One word.

    Attributes:
        index: position in its sentence, from 0.
        text: as the parser read it (spelling repaired).
        lower: `text` in lower case.
        lemma: dictionary form, in lower case.
        tag: Penn Treebank tag, such as ``VBD``.
        pos: universal part of speech, such as ``VERB``.
        dep: universal dependency label, subtype included (``nsubj:pass``).
        head: index of the governing token; its own for the root.
        start: first character in the draft.
        end: character after the last one in the draft.
        keys: everything a pattern may call it by (see `coach.evidence.notation.Word`).
    """

    index: int
    text: str
    lower: str
    lemma: str
    tag: str
    pos: str
    dep: str
    head: int
    start: int
    end: int
    keys: frozenset[str]

    @property
    def relation(self) -> str:
        """The dependency label without its subtype."""
        return self.dep.partition(":")[0]


@dataclass(frozen=True)
class Sentence:
    """The tokens of one sentence.

    Attributes:
        tokens: in text order.
        index: number of the sentence among those read of the draft, from 0.
        paragraph: number of its paragraph, from 0.
        role: what the part of the draft is in which it stands.
    """

    tokens: Sequence[Token]
    index: int = 0
    paragraph: int = 0
    role: Role = Role.BODY

    @cached_property
    def words(self) -> Words:
        """The tokens, indexed by their keys."""
        return Words(self.tokens)

    @cached_property
    def _children(self) -> list[list[Token]]:
        children: list[list[Token]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.index:
                children[token.head].append(token)
        return children

    def children(self, token: Token, *relations: str) -> list[Token]:
        """The dependents of `token`, of these relations (subtypes included) if any are given."""
        found = self._children[token.index]
        return [c for c in found if c.relation in relations] if relations and found else found

    def head(self, token: Token) -> Token | None:
        """What governs `token`; None for the root."""
        return None if token.head == token.index else self.tokens[token.head]

    def ancestors(self, token: Token) -> Iterator[Token]:
        """The governors of `token`, nearest first."""
        above = self.head(token)
        for _ in self.tokens:
            if above is None:
                return
            yield above
            above = self.head(above)

    def subtree(self, token: Token, *, without: frozenset[str] = frozenset()) -> list[Token]:
        """`token` and all it governs, in text order, leaving out branches of these relations."""
        found = []
        queue = [token]
        while queue:
            current = queue.pop()
            found.append(current)
            queue.extend(c for c in self.children(current) if c.relation not in without)
        return sorted(found, key=lambda t: t.index)

    @property
    def is_question(self) -> bool:
        """Whether it ends in a question mark."""
        return any(token.lower.startswith("?") for token in self.tokens[-3:])
