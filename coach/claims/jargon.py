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
        """The terms of `clause`; where it has several, all those of its sentence.

        Names of products count beside other terms.
        """
        places = self._words.places("technical-term", clause.sentence)
        terms = {*places, *(t.index for t in clause.sentence.tokens if self._is_sign(t))}
        if not any(map(clause.has, terms)):
            return 0
        if len(terms) >= _FEW:
            terms |= {t.index for t in clause.sentence.tokens[1:] if _is_name(t)}
        return len(terms | {t.index for t in clause.sentence.tokens if _is_compound(t)})

    def _is_sign(self, token: Token) -> bool:
        """Whether it is written like a term: CQRS, mTLS, LC-MS/MS."""
        if token.text[1:] == token.lower[1:]:
            return False
        letters = [letter for letter in token.text if letter.isalpha()]
        capitals = sum(letter.isupper() for letter in letters[1:])
        return (
            capitals > 0
            and "<capitals>" not in token.keys
            and token.lower not in self._words["plain-acronym"]
        )


def _is_name(token: Token) -> bool:
    return token.pos == "PROPN" and token.text[:1].isupper()


def _is_compound(token: Token) -> bool:
    return token.lower == "-" or ("-" in token.lower.strip("-") and token.text.isascii())
