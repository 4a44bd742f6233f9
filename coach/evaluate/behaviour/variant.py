"""A text after a change, with the way from the old words to the new ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from coach.evaluate.items import Mark, Place

_SHOWN = 3
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the old text, which is empty for added words, and what stands for it."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Variant:
    """A changed text.

    Attributes:
        before: the text as it was.
        pieces: what the new text consists of; they cover all of the old text, each part once.
        about: the finding that the change is about, if there is one.
    """

    before: str
    pieces: tuple[Piece, ...]
    about: Mark | None = None

    @property
    def text(self) -> str:
        """The text as it is."""
        return "".join(piece.words for piece in self.pieces)

    def moved(self, place: Place) -> Place | None:
        """Where what stood at `place` stands now; None if nothing of it is left.

        A word that was partly within is wholly within; the whole text stays the whole text.
        """
        if place == (0, len(self.before)):
            return (0, len(self.text))
        ranges = []
        for piece, at in self._placed():
            first, last = max(place[0], piece.start), min(place[1], piece.end)
            if first < last and piece.words:
                shift = at - piece.start
                kept = (first + shift, last + shift)
                ranges.append(kept if self._is_kept(piece) else (at, at + len(piece.words)))
        return (min(ranges)[0], max(last for _, last in ranges)) if ranges else None

    @property
    def added(self) -> list[Place]:
        """Where words stand now that are new."""
        return [
            (at, at + len(piece.words))
            for piece, at in self._placed()
            if piece.words and not self._is_kept(piece)
        ]

    @property
    def what(self) -> str:
        """What was changed, in a few words."""
        changes = [self._change(piece) for piece in self.pieces if not self._is_kept(piece)]
        for earlier, later in pairwise(piece for piece in self.pieces if piece.words.strip()):
            if later.start < earlier.start:
                changes.append(f"{quoted(later.words)} after {quoted(earlier.words)}")
        different = list(dict.fromkeys(change for change in changes if change))
        more = len(different) - _SHOWN
        return ", ".join(different[:_SHOWN]) + (f" and {more} more" if more > 0 else "")

    def _change(self, piece: Piece) -> str:
        old = self.before[piece.start : piece.end]
        if not old.strip():
            return f"added {quoted(piece.words)}" if piece.words.strip() else ""
        return f"{quoted(old)} to {quoted(piece.words)}" if piece.words else f"no {quoted(old)}"

    def _placed(self) -> Iterator[tuple[Piece, int]]:
        at = 0
        for piece in self.pieces:
            yield piece, at
            at += len(piece.words)

    def _is_kept(self, piece: Piece) -> bool:
        return piece.words == self.before[piece.start : piece.end]


def edited(text: str, edits: Iterable[Piece], about: Mark | None = None) -> Variant:
    """`text` after `edits`, which do not overlap and may come in any order."""
    pieces: list[Piece] = []
    at = 0
    for edit in sorted(edits, key=lambda piece: (piece.start, piece.end)):
        pieces += [_kept(text, at, edit.start), edit]
        at = edit.end
    pieces.append(_kept(text, at, len(text)))
    return Variant(text, tuple(p for p in pieces if p.words or p.start < p.end), about)


def swapped(text: str, one: Place, other: Place) -> Variant:
    """`text` with two places exchanged, of which `one` comes first."""
    cuts: Sequence[Place] = (
        (0, one[0]), other, (one[1], other[0]), one, (other[1], len(text)),
    )  # fmt: skip
    return Variant(text, tuple(_kept(text, *cut) for cut in cuts if cut[0] < cut[1]))


def quoted(words: str) -> str:
    """`words` in quotes on one line, the end cut off if they are many."""
    line = " ".join(words.split())
    return f"“{line}”" if len(line) <= _LONGEST else f"“{line[: _LONGEST - 1].rstrip()}…”"


def _kept(text: str, start: int, end: int) -> Piece:
    return Piece(start, end, text[start:end])
