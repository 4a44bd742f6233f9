"""The kinds of facts that rules may ask about; `docs/pack-format.md` explains them."""

from __future__ import annotations

from typing import Literal

from coach.engine import FactSchema

_KINDS = Literal["percent", "money", "duration", "count", "multiple", "ratio", "score"]
_SPEAKERS = Literal["self", "team", "manager", "other"]

_PLACE = {"sent": int, "para": int, "start": int, "end": int}
_MANNER = {"negated": bool, "hypothetical": bool, "reported": bool, "question": bool}

FACT_SCHEMA = FactSchema(
    {
        "phrase": {
            "label": str,
            "speaker": _SPEAKERS,
            **_MANNER,
            **_PLACE,
        },
        "quantity": {
            "of": _KINDS,
            "use": Literal["ask", "benchmark", "pay", "period", "result"],
            "unit": str | None,
            "direction": Literal["up", "down"] | None,
            "measured": bool,
            "range": bool,
            **_PLACE,
        },
        "ask": {"of": _KINDS, "range": bool, **_PLACE},
        "benchmark": {
            "figures": int,
            "range": bool,
            "sourced": bool,
            "hearsay": bool,
            "pressed": bool,
            **_PLACE,
        },
        "claim": {
            "speaker": _SPEAKERS,
            "agent": bool,
            "achievement": bool,
            "done": bool,
            "drawn": bool,
            "figures": int,
            "measured": bool,
            "unanchored": bool,
            "business": bool,
            "technical": bool,
            "figure_near": bool,
            "business_near": bool,
            "jargon": int,
            "plain": bool,
            **_MANNER,
            **_PLACE,
        },
        "blank": {"start": int, "end": int},
        "document": {
            "words": int,
            "length": int,
            "padding": int,
            "sentences": int,
            "paragraphs": int,
            "achievements": int,
        },
    },
    single=["document"],
)
"""Kinds of facts, their fields and types."""
