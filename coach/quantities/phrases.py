"""Words and runs of words, looked up in a passage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from coach.quantities.pieces import Passage, cut

_Run = tuple[str, ...]


class Names:
    """Runs of words, each of which stands for a name; compared in lower case, longest first."""

    def __init__(self, entries: Iterable[tuple[str, str]]) -> None:
        """Take pairs of an entry and its name; the first of equal entries counts."""
        self._single: dict[str, str] = {}
        named: dict[_Run, str] = {}
        for entry, name in entries:
            run = tuple(piece for piece, *_ in cut(entry.lower()))
            if len(run) == 1:
                self._single.setdefault(run[0], name)
            else:
                named.setdefault(run, name)
        self._by_first: dict[str, list[tuple[_Run, str]]] = {}
        self._by_last: dict[str, list[tuple[_Run, str]]] = {}
        for run, name in sorted(named.items(), key=lambda pair: -len(pair[0])):
            self._by_first.setdefault(run[0], []).append((run, name))
            self._by_last.setdefault(run[-1], []).append((run, name))

    def __contains__(self, word: str) -> bool:
        return word in self._single

    def opens(self, word: str) -> bool:
        """Whether an entry starts with `word`."""
        return word in self._by_first or word in self._single

    def of(self, word: str) -> str | None:
        """The name of a single word."""
        return self._single.get(word)

    def starting(self, passage: Passage, first: int) -> tuple[str | None, int]:
        """The name of the longest entry that starts at `first`, and the index after it."""
        lower = passage.lower(first)
        for run, name in self._by_first.get(lower, ()):
            if passage.lowers[first : first + len(run)] == run:
                return name, first + len(run)
        name_of_word = self._single.get(lower)
        return name_of_word, first + 1 if name_of_word is not None else first

    def ending(self, passage: Passage, after: int) -> tuple[str | None, int]:
        """The name of the longest entry that ends before `after`, and where it starts."""
        lower = passage.lower(after - 1)
        for run, name in self._by_last.get(lower, ()):
            first = after - len(run)
            if first >= 0 and passage.lowers[first:after] == run:
                return name, first
        name_of_word = self._single.get(lower)
        return name_of_word, after - 1 if name_of_word is not None else after


class Phrases:
    """A vocabulary whose single words are found by their lemma as well."""

    def __init__(self, entries: Iterable[str]) -> None:
        """Take the entries of a vocabulary."""
        self._names = Names((entry, "") for entry in entries)

    def __contains__(self, word: str) -> bool:
        return word in self._names

    def has(self, passage: Passage, index: int) -> bool:
        """Whether the piece `index`, as it is or as its lemma, is an entry of its own."""
        piece = passage.at(index)
        return piece is not None and (piece.lower in self._names or piece.lemma in self._names)

    def after(self, passage: Passage, first: int) -> int:
        """The index after the longest entry that starts at `first`; `first` if there is none."""
        name, after = self._names.starting(passage, first)
        return first + 1 if name is None and self.has(passage, first) else after

    def before(self, passage: Passage, after: int) -> int:
        """Where the longest entry that ends before `after` starts; `after` if there is none."""
        name, first = self._names.ending(passage, after)
        return after - 1 if name is None and self.has(passage, after - 1) else first

    def places(self, passage: Passage) -> Iterator[tuple[int, int]]:
        """Where entries stand as they are, as half-open ranges of pieces."""
        for first, lower in enumerate(passage.lowers):
            if self._names.opens(lower):
                name, after = self._names.starting(passage, first)
                if name is not None:
                    yield first, after
