"""How many terms of a trade a clause has that only the trade understands."""

from __future__ import annotations

from coach.claims.clauses import Clause
from coach.claims.words import ClaimWords
from coach.language.sentence import Token

_FEW = 2


class Jargon:
    """Counts technical terms, with the words of a pack."""

    def __init__(self, words: ClaimWords) -> None:
        """Use `words`."""
        self._words = words

    def count(self, clause: Clause) -> int:
        """The terms of `clause`; where there are some, names of products count as well."""
        terms = set(filter(clause.has, self._words.places("technical-term", clause.sentence)))
        terms |= {token.index for token in clause.tokens if self._is_sign(token)}
        if len(terms) < _FEW:
            return len(terms)
        return len(terms | {t.index for t in clause.tokens[1:] if _is_name(t)})

    def _is_sign(self, token: Token) -> bool:
        """Whether it is written like a term: CQRS, mTLS, LC-MS/MS."""
        letters = [letter for letter in token.text if letter.isalpha()]
        capitals = sum(letter.isupper() for letter in letters[1:])
        return (
            len(letters) > 1
            and capitals > 0
            and "<capitals>" not in token.keys
            and token.lower not in self._words.plain
        )


def _is_name(token: Token) -> bool:
    return token.pos == "PROPN" and token.text[:1].isupper()
