"""Texts for the writer: what a condition matched, and what the draft says, goes in its place.

``{name.text}`` stands for the words that a condition matched, ``[amount]`` for a fact of the draft
(see `coach.pack.blank_names`), ``{thresholds.words}`` for a number of the rule, which is in
its place before a draft is read.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from coach.pack.blank_names import BLANK
from coach.pack.problems import closest

_NUMBER = re.compile(r"\{thresholds\.(?P<threshold>[a-z0-9-]+)\}")
_BRACES = re.compile(
    rf"\{{(?P<name>[a-z][a-z0-9_]*)\.text\}}|{_NUMBER.pattern}|\{{[^{{}}]*\}}?|\}}"
)
_PLACE = re.compile(rf"(?:\b(?P<article>[Aa]) )?{BLANK.pattern}")
_VOWELS = "aeiou"


def fill(template: str, words: Mapping[str, str]) -> str:
    """`template` with the words of each condition in their places."""
    return _BRACES.sub(lambda found: words[found["name"]], template)


def fill_numbers(template: str, numbers: Mapping[str, int]) -> str:
    """`template` with the thresholds of its rule in their places."""
    return _NUMBER.sub(lambda found: f"{numbers[found['threshold']]:,}", template)


def fill_blanks(advice: str, facts: Mapping[str, str]) -> str:
    """`advice` with the facts of the draft in the blanks of their names; the others stay."""

    def put(place: re.Match[str]) -> str:
        fact = facts.get(place["blank"])
        if fact is None or place["article"] is None:
            return place.group() if fact is None else fact
        return f"{place['article']}{'n' if fact[0].lower() in _VOWELS else ''} {fact}"

    return _PLACE.sub(put, advice)


def mistakes(
    template: str, names: Collection[str], thresholds: Collection[str]
) -> Iterator[tuple[int, str, str | None]]:
    """The offset of each wrong brace, what is wrong with it, and the name probably meant.

    `names` are those of conditions with words of their own, `thresholds` those of numbers.
    """
    for found in _BRACES.finditer(template):
        name = found["name"]
        threshold = found["threshold"]
        if name in names or threshold in thresholds:
            continue
        if threshold is not None:
            message = f"the rule has no threshold {threshold!r}"
            yield found.start("threshold"), message, closest(threshold, thresholds)
            continue
        if name is None and found.group()[-1] == "}":
            message = f"{found.group()!r} stands for nothing; write '{{name.text}}'"
            yield found.start(), message, None
        elif name is None:
            yield found.start(), "this '{' is never closed with '}'", None
        else:
            message = f"no condition with words of its own is called {name!r}"
            yield found.start() + 1, message, closest(name, names)
