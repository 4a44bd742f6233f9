"""Critiques made by hand: the renderers need no model."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from coach.critique import Critique, Finding
from coach.evidence.evidence import Evidence
from coach.evidence.facts import Observation, observations
from coach.evidence.phrase import Context, Phrase
from coach.language.clause import Person
from coach.pack import Pack, load_pack
from coach.shape import Shape
from coach.uses import Amounts

PACK_PATH = Path(__file__).parents[1] / "cli" / "pack"
SNAPSHOTS = Path(__file__).parent / "snapshots"

NO_AMOUNTS = Amounts((), (), (), ())
NO_SHAPE = Shape(words=0, length=0, padding=0)

ESCAPE = re.compile(r"\x1b\[[\d;]*m")


@cache
def small_pack() -> Pack:
    return load_pack(PACK_PATH)


def phrase(text: str, start: int, end: int, label: str = "entitlement") -> Phrase:
    return Phrase(
        label=label,
        start=start,
        end=end,
        text=text[start:end],
        sentence=0,
        paragraph=1,
        context=Context(Person.SELF, reported=True),
        pattern="evidence/framing/entitlement.yaml:5:5",
    )


def finding(rule: str, text: str, start: int | None = None, end: int | None = None) -> Finding:
    """What the small pack's `rule` says about ``text[start:end]``."""
    known = small_pack().rules[rule]
    found = None if start is None or end is None else phrase(text, start, end)
    words = "" if found is None else found.text
    observed = Observation({"kind": "document", "words": len(text.split())})
    if found is not None:
        observed = observations(Evidence([found], NO_AMOUNTS, (), (), NO_SHAPE, ()))[0]
    return Finding(
        rule=rule,
        title=known.title,
        kind=known.kind,
        dimension=known.dimension,
        severity=known.severity,
        start=start,
        end=end,
        text=words,
        why=known.why.replace("{phrase.text}", " ".join(words.split())),
        instead=known.instead,
        sources=known.sources,
        evidence={known.when[0].label: observed},
    )


def on(words: str, text: str, rule: str) -> Finding:
    """What `rule` says about the first occurrence of `words` in `text`."""
    start = text.index(words)
    return finding(rule, text, start, start + len(words))


def critique(text: str, *findings: Finding, stage: str | None = None) -> Critique:
    return Critique(text=text, stage=stage, words=len(text.split()), findings=findings)
