"""Which patterns a sentence can match at all, told for all of them in one pass over its words.

All outlines lie side by side in one integer, a place (a bit) for each of their words. A bit is set
once the words of its outline have been met up to there; the next word of the sentence moves all
outlines on at once: shift, and keep the places that it fits (Shift-And, Baeza-Yates and Gonnet
1992). So a word costs a few microseconds for thousands of patterns.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from coach.evidence.outline import Outline, Outlines
from coach.language.words import Keys

K = TypeVar("K")
V = TypeVar("V")
_Bits = int
_MOST_ROWS = 5_000
"""Words whose places are remembered, a kilobyte or two for each."""


@dataclass(eq=False)
class Screen:
    """Finds the patterns that words can match. Patterns, needs and sets of keys go by numbers.

    Attributes:
        starts: the first place of each outline.
        stays: the places behind which words may be passed over, as they may behind an outline.
        fitting: for each key the sets that have it.
        places: for each set of keys the places that a word with one of them fits.
        ends: for each need the last places of its outlines.
        telling: for each last place the needs that are the rarest of some pattern.
        waiting: for each such need those patterns, with their other needs.
        always: the patterns that need nothing.
    """

    starts: _Bits
    stays: _Bits
    fitting: dict[str, list[int]]
    places: list[list[int]]
    ends: list[list[int]]
    telling: dict[int, list[int]]
    waiting: dict[int, list[tuple[int, list[int]]]]
    always: list[int]

    @classmethod
    def of(cls, patterns: Sequence[Sequence[Outlines]]) -> Screen:
        """Take what each pattern needs, the rarest first; its number is its place."""
        needs = dict.fromkeys(need for needed in patterns for need in needed)
        numbers = {need: number for number, need in enumerate(needs)}
        layout = _Layout(outline for need in needs for outline in need)
        ends = [[layout.ends[outline] for outline in need] for need in needs]
        waiting = _grouped(
            (numbers[needed[0]], (pattern, [numbers[need] for need in needed[1:]]))
            for pattern, needed in enumerate(patterns)
            if needed
        )
        return cls(
            starts=_bits(layout.starts),
            stays=_bits(layout.stays),
            fitting=_grouped(
                (key, number) for number, keys in enumerate(layout.places) for key in keys
            ),
            places=list(layout.places.values()),
            ends=ends,
            telling=_grouped((end, need) for need in waiting for end in ends[need]),
            waiting=waiting,
            always=[pattern for pattern, needed in enumerate(patterns) if not needed],
        )

    def __post_init__(self) -> None:
        """Start with no words."""
        self._rows: dict[Keys, _Bits] = {}
        self._masks: dict[int, _Bits] = {}
        self._told = _bits(self.telling)

    def candidates(self, words: Iterable[Keys]) -> list[int]:
        """The patterns that words with these keys may match, in order."""
        met = self._met(words)
        found = list(self.always)
        for need in {n for end in _places(met & self._told) for n in self.telling[end]}:
            for pattern, others in self.waiting[need]:
                if all(met & self._mask(other) for other in others):
                    found.append(pattern)
        return sorted(found)

    def _met(self, words: Iterable[Keys]) -> _Bits:
        """How far each outline has been met at the last word."""
        starts, stays, rows = self.starts, self.stays, self._rows
        met = 0
        for keys in words:
            row = rows.get(keys)
            if row is None:
                row = self._row(keys)
            met = (met << 1 | starts) & row | met & stays
        return met

    def _row(self, keys: Keys) -> _Bits:
        """The places that a word with `keys` fits."""
        if len(self._rows) >= _MOST_ROWS:
            self._rows.clear()
        sets = (number for key in keys for number in self.fitting.get(key, ()))
        row = _bits(place for number in sets for place in self.places[number])
        self._rows[keys] = row
        return row

    def _mask(self, need: int) -> _Bits:
        """The places where an outline of `need` ends."""
        if need not in self._masks:
            self._masks[need] = _bits(self.ends[need])
        return self._masks[need]


class _Layout:
    """Where the words of outlines lie; each outline follows on the one before."""

    def __init__(self, outlines: Iterable[Outline]) -> None:
        self.starts: list[int] = []
        self.ends: dict[Outline, int] = {}
        self.stays: list[int] = []
        """Behind these places words may be passed over, as they may at the end of an outline."""
        self.places: dict[Keys, list[int]] = defaultdict(list)
        place = 0
        for outline in dict.fromkeys(outlines):
            self.starts.append(place + 1)
            for keys in outline:
                if keys is None:
                    self.stays.append(place)
                else:
                    place += 1
                    self.places[keys].append(place)
            self.stays.append(place)
            self.ends[outline] = place


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, list[V]]:
    groups: dict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return dict(groups)


def _bits(places: Iterable[int]) -> _Bits:
    """An integer with a bit at each of `places`."""
    octets = bytearray()
    for place in places:
        at = place >> 3
        if at >= len(octets):
            octets.extend(bytes(at + 1 - len(octets)))
        octets[at] |= 1 << (place & 7)
    return int.from_bytes(octets, "little")


def _places(bits: _Bits) -> Iterator[int]:
    """The places of the bits that are set."""
    while bits:
        place = bits.bit_length() - 1
        bits ^= 1 << place
        yield place
