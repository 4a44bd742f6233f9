"""The words that a pack has for quantities.

Besides the vocabularies of fixed names there are families, in which the name of a vocabulary
says what its words mean: ``scale-1000`` holds "thousand", ``unit-min`` "minutes", ``currency-eur``
"euros". A pack may add to them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from coach.quantities.phrases import Names, Phrases

NEEDED = (
    "numeral-ones", "numeral-tens", "money-scale", "multiply-noun",
    "unit-worker", "measure-unit", "rate-noun", "period-noun", "collective",
    "number-label", "model-word", "street", "month-name", "year-cue", "day-half", "clock-cue",
    "ordinal-ending", "rank-cue", "not-one", "not-counted", "number-saying", "conviction",
    "decade-cue", "word-label", "ordinal-word", "not-part", "state-verb",
    "rise", "fall", "better", "worse", "less-is-better", "more-is-better", "carrier", "change",
    "change-noun", "settled-noun", "level", "saved", "added", "source-verb", "range-cue",
    "earlier", "nowadays", "instead-of", "about-number", "bound", "about-behind", "index",
    "percent-measure", "pay-thing", "pay-verb", "faster", "moving", "moving-up-or-down",
    "amount-noun", "period-cue", "period-end", "no-change",
)  # fmt: skip
"""The vocabularies that every pack must have."""

_FAMILIES = ("scale-", "part-", "multiply-", "divide-", "unit-", "currency-")
"""How the names of vocabularies begin that say what their words mean."""

_SPELLED = {"times": "x", "percent": "%"}
"""Units that have another sign than their vocabulary's name."""


_CODE_LENGTH = 3
_LETTER = 1
_UNNAMED = "unnamed"
"""In the place of a code: money of several countries."""


def is_of_quantities(name: str) -> bool:
    """Whether the vocabulary `name` is one that quantities are read with."""
    return name in NEEDED or name.startswith(_FAMILIES)


class QuantityWords:
    """The vocabularies, ready to be looked up."""

    def __init__(self, words: Mapping[str, Sequence[str]]) -> None:
        """Take the vocabularies of a pack by name."""
        self._phrases = {name: Phrases(words[name]) for name in NEEDED}
        self.small: dict[str, float] = {
            **{word: float(n) for n, word in enumerate(words["numeral-ones"])},
            **{word: 10.0 * n for n, word in enumerate(words["numeral-tens"], start=2)},
        }
        self.scales = _valued(words, "scale-")
        self.parts = _valued(words, "part-")
        self.factors = _valued(words, "multiply-")
        self.divisors = _valued(words, "divide-")
        self.units = Names(
            (entry, _SPELLED.get(name, name)) for name, entry in _family(words, "unit-")
        )
        """Words to units as `Quantity.unit` has them."""
        currencies = [
            (code, entry)
            for code, entry in _family(words, "currency-")
            if len(code) == _CODE_LENGTH or code == _UNNAMED
        ]
        self.currencies = Names(
            (entry, "" if code == _UNNAMED else code.upper()) for code, entry in currencies
        )
        """Words to ISO codes; the empty one for money of several countries."""
        self.codes = frozenset(code.upper() for code, _ in currencies if code != _UNNAMED)
        self.starters = frozenset(
            {
                *self.small,
                *(word for word in self.scales if len(word) > _LETTER),
                *self.parts,
                *self.factors,
                *self.divisors,
            }
        )
        """What every number in words has at least one of."""
        self.openers = self.starters | {"a", "an"}
        """What a number in words may start with."""

    def __getitem__(self, name: str) -> Phrases:
        return self._phrases[name]


def _family(words: Mapping[str, Sequence[str]], prefix: str) -> Iterator[tuple[str, str]]:
    """What the names of a family say, with each of their entries."""
    for name, entries in words.items():
        if name.startswith(prefix) and name not in NEEDED:
            for entry in entries:
                yield name.removeprefix(prefix), entry


def _valued(words: Mapping[str, Sequence[str]], prefix: str) -> dict[str, float]:
    """The words of a family whose names end in a number, with that number."""
    return {entry: float(value) for value, entry in _family(words, prefix) if value.isdecimal()}
