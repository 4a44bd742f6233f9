"""The kinds of facts that rules may ask about; `docs/pack-format.md` explains them."""

from __future__ import annotations

from typing import Literal

from coach.engine import FactSchema

_KINDS = Literal["percent", "money", "duration", "count", "multiple", "ratio", "score"]
_SPEAKERS = Literal["self", "team", "manager", "other"]

FACT_SCHEMA = FactSchema(
    {
        "phrase": {
            "label": str,
            "speaker": _SPEAKERS,
            "negated": bool,
            "hypothetical": bool,
            "reported": bool,
            "question": bool,
            "sent": int,
            "para": int,
            "start": int,
            "end": int,
        },
        "quantity": {
            "of": _KINDS,
            "use": Literal["ask", "benchmark", "pay", "period", "result"],
            "unit": str | None,
            "direction": Literal["up", "down"] | None,
            "measured": bool,
            "range": bool,
            "sent": int,
            "para": int,
            "start": int,
            "end": int,
        },
        "ask": {"of": _KINDS, "range": bool, "sent": int, "para": int, "start": int, "end": int},
        "benchmark": {
            "figures": int,
            "range": bool,
            "sourced": bool,
            "hearsay": bool,
            "pressed": bool,
            "sent": int,
            "para": int,
            "start": int,
            "end": int,
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
            "negated": bool,
            "hypothetical": bool,
            "reported": bool,
            "question": bool,
            "sent": int,
            "para": int,
            "start": int,
            "end": int,
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
