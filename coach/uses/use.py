"""The uses of an amount."""

from __future__ import annotations

from enum import StrEnum


class Use(StrEnum):
    """What an amount does in a draft; every amount has exactly one use."""

    ASK = "ask"
    """How much the writer asks for, or had asked for, an alternative included."""

    BENCHMARK = "benchmark"
    """What the market, a survey, an advertisement or others in the trade say."""

    PAY = "pay"
    """What is or was paid, offered or allowed, to the writer or to another."""

    PERIOD = "period"
    """How long, how often, since when."""

    RESULT = "result"
    """All else: figures of the work and of the business."""
