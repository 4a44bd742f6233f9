"""What the amounts of a draft are used for: to ask, to compare with the market, to report."""

from coach.uses.amounts import Amounts, read_amounts
from coach.uses.ask import Ask
from coach.uses.benchmark import Benchmark
from coach.uses.use import Use

__all__ = ["Amounts", "Ask", "Benchmark", "Use", "read_amounts"]
