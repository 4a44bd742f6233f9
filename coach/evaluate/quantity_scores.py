"""Quantities: which are found, and which of their fields are right."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields

import numpy as np

from coach.evaluate.alignment import align, trimmed
from coach.evaluate.items import Place, Quantity, QuantityItem
from coach.evaluate.mark_scores import ALL, Tally
from coach.evaluate.prediction import Predictions
from coach.evaluate.sections import Row, Section
from coach.evaluate.statistics import Ratio, Share, numbers
from coach.testing.spans import ENOUGH

NONE = "texts with none"
FIELDS = tuple(field.name for field in fields(Quantity))

_FINAL = " .,;:"
_CLOSE = 0.001


@dataclass(frozen=True, slots=True)
class _Matched:
    """The quantities of a text: those that are there and found, and those that are one alone."""

    pairs: tuple[tuple[Quantity, Quantity, float], ...]
    missed: tuple[Quantity, ...]
    invented: tuple[Quantity, ...]


def quantity_section(items: Sequence[QuantityItem], predictions: Predictions) -> Section:
    """How well quantities are found, by kind, and how often their fields are right."""
    found = [predictions[item.id].quantities for item in items]
    if all(quantities is None for quantities in found):
        missing = "Not produced: the coach does not list quantities."
        return Section("quantities", "Quantities", len(items), "text", missing=missing)
    matched = [
        _match(item.text, item.quantities, quantities or ())
        for item, quantities in zip(items, found, strict=True)
    ]
    rows = (*_kinds(matched), _none(items, found), *_fields(matched))
    return Section("quantities", "Quantities", len(items), "text", rows)


def _none(items: Sequence[QuantityItem], found: Sequence[tuple[Quantity, ...] | None]) -> Row:
    """How many texts whose numbers measure nothing are left alone."""
    none = numbers([not item.quantities for item in items])
    calm = none * numbers([not quantities for quantities in found])
    return Row(NONE, "none", {"texts": int(none.sum())}, {"without": Share(calm, none)})


def _match(text: str, gold: Sequence[Quantity], found: Sequence[Quantity]) -> _Matched:
    there, given = _places(text, gold), _places(text, found)
    pairs = align(there, given)
    met = {a for a, _, _ in pairs}, {b for _, b, _ in pairs}
    return _Matched(
        tuple((gold[a], found[b], shared) for a, b, shared in pairs),
        tuple(one for number, one in enumerate(gold) if number not in met[0]),
        tuple(one for number, one in enumerate(found) if number not in met[1]),
    )


def _places(text: str, quantities: Sequence[Quantity]) -> list[Place]:
    """Where `quantities` stand; of equal ones, each stands behind the one before it."""
    after: dict[str, int] = {}
    places = []
    for quantity in quantities:
        start = text.find(quantity.text, after.get(quantity.text, 0))
        start = start if start >= 0 else text.find(quantity.text)
        after[quantity.text] = start + len(quantity.text)
        places.append(trimmed((start, start + len(quantity.text)), text))
    return places


def _kinds(matched: Sequence[_Matched]) -> Iterator[Row]:
    """Those of a kind are found if they are found as that kind."""
    everything = Tally(len(matched))
    by_kind: dict[str, Tally] = defaultdict(lambda: Tally(len(matched)))
    for number, one in enumerate(matched):
        for gold in (*one.missed, *(pair[0] for pair in one.pairs)):
            everything.gold[number] += 1
            by_kind[gold.kind].gold[number] += 1
        for found in (*one.invented, *(pair[1] for pair in one.pairs)):
            everything.found[number] += 1
            by_kind[found.kind].found[number] += 1
        for gold, found, shared in one.pairs:
            everything.match(number, shared)
            if gold.kind == found.kind:
                by_kind[gold.kind].match(number, shared)
    yield everything.row(ALL, "all")
    yield from (by_kind[kind].row(kind, "kind") for kind in sorted(by_kind))


def _fields(matched: Sequence[_Matched]) -> Iterator[Row]:
    """The share of the quantities found whose field is right."""
    pairs = np.array([len(one.pairs) for one in matched], dtype=np.float64)
    for name in FIELDS:
        right = np.array([_right(name, one) for one in matched], dtype=np.float64)
        counts = {"gold": int(pairs.sum()), "hits": int(right.sum())}
        yield Row(name, "field", counts, {"right": Ratio(right, pairs)})


def _right(name: str, matched: _Matched) -> int:
    same = _same_words if name == "metric" else _same
    return sum(same(getattr(a, name), getattr(b, name)) for a, b, _ in matched.pairs)


def _same(one: object, other: object) -> bool:
    if isinstance(one, tuple) and isinstance(other, tuple):
        return all(map(_same, one, other))
    if isinstance(one, int | float) and isinstance(other, int | float):
        return math.isclose(one, other, rel_tol=_CLOSE)
    if isinstance(one, str) and isinstance(other, str):
        return one.casefold().strip(_FINAL) == other.casefold().strip(_FINAL)
    return one == other


def _same_words(one: str | None, other: str | None) -> bool:
    """Whether half of the words of both are shared: careful readers choose metrics differently."""
    if one is None or other is None:
        return one is other
    words, others = set(one.casefold().split()), set(other.casefold().split())
    return len(words & others) >= ENOUGH * len(words | others)
