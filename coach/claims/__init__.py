"""Claims: who did what, with which figures, and what came of it."""

from coach.claims.claim import Claim
from coach.claims.reader import ClaimReader
from coach.claims.tally import pieces_of_work
from coach.claims.words import ClaimWords

__all__ = ["Claim", "ClaimReader", "ClaimWords", "pieces_of_work"]
