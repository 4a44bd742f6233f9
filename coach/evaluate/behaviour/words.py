"""The words that behavioural tests need, from ``words.yaml``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml


@dataclass(frozen=True, slots=True)
class Words:
    """What ``words.yaml`` holds; the comments there say what each list is for."""

    given_names: Sequence[str]
    family_names: Sequence[str]
    no_names: Sequence[str]
    titles: Sequence[str]
    greetings: Sequence[str]
    closings: Sequence[str]
    thankful_closings: Sequence[str]
    currencies: Sequence[Mapping[str, str]]
    contractions: Mapping[str, str]
    no_expansion_before: Sequence[str]
    openers: Sequence[str]
    leaning: Sequence[str]
    claim: str
    thanks: str
    insults: Sequence[str]
    ultimatums: Sequence[str]
    figures: Sequence[str]
    figure_after: str
    asks: Mapping[str, Sequence[str]]


@cache
def words() -> Words:
    """The words, read once."""
    path = Path(__file__).with_name("words.yaml")
    return Words(**yaml.safe_load(path.read_text(encoding="utf-8")))
