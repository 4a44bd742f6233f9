"""What came of a behavioural test."""

from __future__ import annotations

from dataclasses import dataclass

from coach.evaluate.resampling import Estimate, estimate
from coach.evaluate.statistics import Share, numbers


@dataclass(frozen=True, slots=True)
class Behaviour:
    """How often the coach behaved as it should.

    Attributes:
        name: what was changed.
        kind: ``invariance`` if the critique must stay, ``direction`` if it must move.
        tried: the number of changed texts.
        kept: of how many of them the critique did what it must.
        failures: examples of what went wrong, in words; none of texts that are blind.
        missing: the rules, and ``grade``, that the test asks for and the coach does not give; a
            test of which nothing is left is not tried.
    """

    name: str
    kind: str
    tried: int
    kept: int
    failures: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def rate(self) -> Estimate:
        """The share of texts that were kept, with Wilson's interval; no value if none was tried."""
        return estimate(Share(numbers([self.kept]), numbers([self.tried])), 1)
