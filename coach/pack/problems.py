"""What is wrong with a pack, and where: one `Problem` a mistake, all of them in one `PackError`."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace

MAX_PROBLEMS = 500
"""So many problems of a pack are collected; what comes after them is not."""

SHOW_ALL = 12
"""Up to so many known words are listed where none is close to the one written."""

WINDOW = 100
"""The most characters of a source line that `render` shows."""

_LONGEST = 80
_LIKENESS = 0.6


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a file; `line` and `column` count from 1, in characters.

    Both are 0 where the place is the file (or folder) as a whole.
    """

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake of a pack.

    Attributes:
        path: The file, as it can be opened from the working directory.
        line: Counted from 1; 0 if the file as a whole is meant.
        column: Counted from 1, in characters; 0 if the file as a whole is meant.
        code: A short stable name of this sort of mistake, such as ``unknown-key``.
        message: One sentence without a full stop.
        hint: What the author probably meant, if that can be guessed.
        excerpt: The line of the file, for `render`.
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    hint: str | None = None
    excerpt: str | None = field(default=None, compare=False, repr=False)

    def __str__(self) -> str:
        place = Position(self.path, self.line, self.column)
        hint = f" (did you mean {self.hint!r}?)" if self.hint else ""
        return f"{place}: {self.message}{hint} [{self.code}]"


class PackError(ValueError):
    """A pack that cannot be loaded; `problems` are sorted by file and position."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems), key=_order))
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))


class Log:
    """Collects the problems of a pack while it is read and checked; `MAX_PROBLEMS` are enough."""

    def __init__(self) -> None:
        self._problems: list[Problem] = []
        self._texts: dict[str, str] = {}

    def remember(self, path: str, text: str) -> None:
        """Keep the text of a file, so that its problems can show their line."""
        self._texts[path] = text

    def add(self, position: Position, code: str, message: str, hint: str | None = None) -> None:
        """Note a problem at `position`."""
        if not self._is_full:
            at = position
            self._problems.append(Problem(at.path, at.line, at.column, code, message, hint))

    def unknown(
        self, position: Position, code: str, message: str, word: str, known: Collection[str]
    ) -> None:
        """Note that `word` is none of those `known`; say which was probably meant, or all."""
        known = [name for name in known if name.isprintable() and len(name) <= _LONGEST]
        hint = None if self._is_full else closest(word, known)
        if hint is None and 0 < len(known) <= SHOW_ALL:
            message = f"{message}; there is {listed(known)}"
        self.add(position, code, message, hint)

    @property
    def _is_full(self) -> bool:
        return len(self._problems) >= MAX_PROBLEMS

    def raise_if_any(self) -> None:
        """End here if there was a problem.

        Raises:
            PackError: with all problems so far, each with its source line.
        """
        if self._problems:
            lines = {path: text.split("\n") for path, text in self._texts.items()}
            raise PackError(_with_excerpt(problem, lines) for problem in self._problems)


def _with_excerpt(problem: Problem, lines: dict[str, list[str]]) -> Problem:
    text = lines.get(problem.path, [])
    if not 1 <= problem.line <= len(text):
        return problem
    return replace(problem, excerpt=text[problem.line - 1])


def _order(problem: Problem) -> tuple[str, int, int, str, str]:
    return problem.path, problem.line, problem.column, problem.code, problem.message


def closest(word: str, known: Iterable[str]) -> str | None:
    """The one of `known` that `word` is probably a misspelling of."""
    from rapidfuzz.distance import OSA  # only mistakes need it
    from rapidfuzz.process import extractOne

    found = extractOne(
        word[:_LONGEST],
        sorted(known),
        scorer=OSA.normalized_similarity,
        processor=str.lower,
        score_cutoff=_LIKENESS,
    )
    return None if found is None else str(found[0])


def listed(words: Iterable[str]) -> str:
    """``a, b and c``."""
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last


def render(problem: Problem) -> str:
    """`problem` with its source line and a caret under the place, where these are known."""
    if problem.excerpt is None or not problem.line:
        return str(problem)
    before, after = _window(problem.excerpt, problem.column - 1)
    gutter = f"{problem.line:>5} | "
    blank = f"{'':>5} | "
    return f"{problem}\n{gutter}{before}{after}\n{blank}{_blanks(before)}^"


def _window(line: str, at: int) -> tuple[str, str]:
    """What to show of `line` before and after the character `at`."""
    start = max(0, at - WINDOW // 2) if len(line) > WINDOW else 0
    end = min(len(line), start + WINDOW)
    before = ("…" if start else "") + line[start:at]
    after = line[at:end] + ("…" if end < len(line) else "")
    return _visible(before), _visible(after)


def _visible(text: str) -> str:
    return "".join(c if c == "\t" or c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)


def _blanks(text: str) -> str:
    """White space as wide as `text` is in a terminal."""
    return "".join("\t" if character == "\t" else " " * _width(character) for character in text)


def _width(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
