"""How many pieces of work a draft tells of."""

from __future__ import annotations

from collections.abc import Iterable

from coach.claims.claim import Claim
from coach.language.clause import Person

_OWN = frozenset({Person.SELF, Person.TEAM})


def pieces_of_work(claims: Iterable[Claim]) -> int:
    """How many distinct achievements of the writer or the team `claims` tell of, vague ones too."""
    return sum(map(_is_piece, claims))


def _is_piece(claim: Claim) -> bool:
    told = claim.done and claim.speaker in _OWN and not claim.drawn
    supposed = claim.hypothetical or claim.reported or claim.question
    return told and not supposed and (claim.measured or claim.unanchored or claim.achievement)
