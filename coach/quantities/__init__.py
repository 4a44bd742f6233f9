"""Quantities: every measured amount of a draft, with what it measures and which way it goes.

`QuantityFinder` is all that the rest of the coach needs. A sentence without a number costs one
look at it; one with numbers is cut into pieces (`pieces`), numbers are read (`numerals`,
`notation`), those that count nothing are left out (`exclusions`), the others get a unit
(`units`, `currency`, `counted`, `ratios`, `multiples`), are joined (`joining`), and are told apart
by direction, measure and exactness (`direction`, `metric`, `exactness`).
"""

from coach.quantities.finder import QuantityFinder
from coach.quantities.quantity import Kind, Quantity
from coach.quantities.vocabulary import NEEDED, QuantityWords

__all__ = ["NEEDED", "Kind", "Quantity", "QuantityFinder", "QuantityWords"]
