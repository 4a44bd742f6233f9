"""Coaches that need no model."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from coach.critique import Critique
from coach.draft import DraftError
from coach.pack import Pack
from coach.quantities import Kind, Quantity
from tests.report.building import finding, small_pack


class WordCoach:
    """Flags "I deserve", "I have earned" and a bare "deserve", praises "I ... request"."""

    pack: Pack = small_pack()

    def __init__(self, flagged: str = r"I deserve[^.]*|I have earned|deserve") -> None:
        self._flagged = flagged

    def critique_many(self, texts: Iterable[str], stage: str | None = None) -> Iterator[Critique]:
        for text in texts:
            if "thee" in text:
                raise DraftError("The draft is a poem.")
            yield self._critique(text, stage)

    def quantities(self, text: str) -> list[Quantity]:
        return [
            Quantity(*match.span(), match.group(), Kind.PERCENT, int(match[1]), "%")
            for match in re.finditer(r"(\d+) ?%", text)
        ]

    def _critique(self, text: str, stage: str | None) -> Critique:
        rules = {"entitlement": self._flagged, "clear-ask": r"I (?:would like to )?request"}
        found = [
            finding(rule, text, *match.span())
            for rule, words in rules.items()
            for match in re.finditer(words, text)
        ]
        whole = [] if "request" in text else [finding("no-ask", text)]
        return Critique(text, stage, len(text.split()), (*found, *whole))
