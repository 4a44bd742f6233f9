"""What is wrong with a corpus, and where."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from coach.pack.problems import SHOW_ALL, closest, listed


class EvaluationError(ValueError):
    """An evaluation that cannot be made; the message says why, and how to mend it."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One mistake: the file, the line counted from 1 (0 for the file), the field if it is one's."""

    file: str
    line: int
    field: str
    message: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return (
            f"{place}: {self.field}: {self.message}" if self.field else f"{place}: {self.message}"
        )


class CorpusError(EvaluationError):
    """A corpus that cannot be read; `faults` are all its mistakes."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(map(str, self.faults)))


def unknown(what: str, word: str, known: Collection[str]) -> str:
    """The message that there is no such `what`, with what was probably meant, or all there is."""
    message = f"there is no {what} {word[:80]!r}"
    if hint := closest(word, known):
        return f"{message}; did you mean {hint!r}?"
    if len(known) <= SHOW_ALL:
        return f"{message}; there is {listed(known)}"
    return message
