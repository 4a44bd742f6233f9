"""What the amounts of a draft are used for: to ask, to compare with the market, to report."""

from coach.uses.reading import read_uses
from coach.uses.use import Use

__all__ = ["Use", "read_uses"]
