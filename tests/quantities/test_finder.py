"""What the coach reads out of the amounts in a draft."""

from typing import Any

import pytest

from coach import Coach
from coach.quantities import Quantity


@pytest.fixture(scope="module")
def coach() -> Coach:
    return Coach.load()


def only(coach: Coach, text: str) -> Quantity:
    (found,) = coach.quantities(text)
    return found


@pytest.mark.parametrize(
    ("text", "stretch", "kind", "value", "unit"),
    [
        ("I cut it by thirty-one per cent.", "thirty-one per cent", "percent", 31, "%"),
        ("Margin rose 2.5 percentage points.", "2.5 percentage points", "percent", 2.5, "pp"),
        ("We took 35 basis points off the cost.", "35 basis points", "percent", 35, "bp"),
        ("It cost € 38.250,00 in the end.", "€ 38.250,00", "money", 38_250, "EUR"),
        ("It cost Rs 4 lakh in the end.", "Rs 4 lakh", "money", 400_000, "INR"),
        ("It cost CHF 14'000 in the end.", "CHF 14'000", "money", 14_000, "CHF"),
        ("It cost half a million dollars.", "half a million dollars", "money", 500_000, "USD"),
        ("It cost A$2.1m in the end.", "A$2.1m", "money", 2_100_000, "AUD"),
        ("It takes 1 hour 20 minutes now.", "1 hour 20 minutes", "duration", 80, "min"),
        ("It takes a day and a half.", "a day and a half", "duration", 1.5, "day"),
        ("It saved 60 engineer-hours a week.", "60 engineer-hours a week", "duration", 60, "h"),
        ("I train nine senior buyers.", "nine senior buyers", "count", 9, "buyers"),
        ("We do 320 calls per hour.", "320 calls per hour", "count", 320, "calls"),
        ("Sales tripled.", "tripled", "multiple", 3, "x"),
        ("Errors have halved.", "halved", "multiple", 0.5, "x"),
        ("A third of the claims came back.", "A third", "ratio", 0.3333, None),
        ("4 out of 7 clients renewed.", "4 out of 7", "ratio", 0.5714, None),
        ("Our rating is 4.6 out of 5.", "4.6 out of 5", "score", 4.6, "/5"),
        ("It costs $310 to $380 a month.", "$310 to $380 a month", "money", (310, 380), "USD"),
    ],
)  # fmt: skip
def test_kinds_and_notations(
    coach: Coach, text: str, stretch: str, kind: str, value: Any, unit: str | None
) -> None:
    found = only(coach, text)
    assert (found.text, found.kind, found.value, found.unit) == (stretch, kind, value, unit)


@pytest.mark.parametrize(
    "text",
    [
        "Is Room 214 free at 9:30 on 3 March 2025?",
        "We moved S3, Python 3.12 and Windows 11 to the COVID-19 setup 24/7.",
        "Ticket #48213 hit error 0x80070005 on page 4 of version 2.4.1.",
        "My cell is (415) 555-0182, at 48 Hawthorne Lane.",
        "One of my goals is second to none, and the one I like best.",
        "Hundreds of families have come since the '90s.",
        "I'm 100% behind the plan of the top ten.",
        "Call me after six, or until eight on any weekday.",
    ],
)
def test_what_is_no_quantity(coach: Coach, text: str) -> None:
    assert coach.quantities(text) == []


@pytest.mark.parametrize(
    ("text", "baseline", "target", "direction"),
    [
        ("I cut onboarding from 12 days to 3.", 12, 3, "down"),
        ("Response went from 2 hours to 50 minutes.", 120, 50, "down"),
        ("Yield is 78% (was 61%).", 61, 78, "up"),
        ("Abandonment is at 58%, down from 66%.", 66, 58, "down"),
        ("Cost per hire: $4,900 → $3,150.", 4900, 3150, "down"),
        ("The list used to run to 210 names, now it is 64.", 210, 64, "down"),
        ("I brought attendance up to 94%.", None, 94, "up"),
    ],
)
def test_from_one_figure_to_another(
    coach: Coach, text: str, baseline: float | None, target: float, direction: str
) -> None:
    found = only(coach, text)
    assert (found.baseline, found.target, found.direction) == (baseline, target, direction)


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Waste is down 18%.", "down"),
        ("The lease saves us $12,400 a month.", "down"),
        ("We lost two dispatchers.", "down"),
        ("My pilot added $310k of contracts.", "up"),
        ("Checkout runs 25% faster.", "up"),
        ("I improved latency by 40 ms.", "down"),
        ("I improved accuracy by 4%.", "up"),
        ("I would like a bonus of $7,500.", None),
        ("It takes up to 40 minutes.", None),
    ],
)
def test_directions(coach: Coach, text: str, direction: str | None) -> None:
    assert only(coach, text).direction == direction


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("I cut our AWS bill by 30%.", "AWS bill"),
        ("Sick leave fell by 12%.", "Sick leave"),
        ("The form knocked 20% off waiting times.", "waiting times"),
        ("I would ask for a one-time bonus of $7,500.", "one-time bonus"),
        ("Cost per hire: $4,900.", "Cost per hire"),
        ("We saw a 30% drop in incidents.", "incidents"),
        ("We ship half as many faulty boxes.", "faulty boxes"),
        ("We are a 12-person crew.", "crew"),
        ("The lease saves us $12,400 a month.", None),
        ("It took place over 3 years.", None),
    ],
)
def test_what_is_measured(coach: Coach, text: str, metric: str | None) -> None:
    assert only(coach, text).metric == metric


@pytest.mark.parametrize(
    ("text", "approx"),
    [
        ("About 40 clients left.", True),
        ("~41 calls came in.", True),
        ("10,000+ users came.", True),
        ("Twenty-odd people came.", True),
        ("Five percent or so is fair.", True),
        ("The page loads within 2 seconds.", True),
        ("Only 40 clients left.", False),
        ("It grew over 6 weeks.", False),
    ],
)
def test_exactness(coach: Coach, text: str, approx: bool) -> None:
    assert only(coach, text).approx is approx


def test_a_unit_left_out_is_taken_over(coach: Coach) -> None:
    offered, wished = coach.quantities("She offered twelve thousand dollars; I hoped for fifteen.")
    assert (wished.text, wished.kind, wished.value, wished.unit) == (
        "fifteen", offered.kind, 15_000, "USD",
    )  # fmt: skip


def test_a_pronoun_measures_what_was_measured_before(coach: Coach) -> None:
    found = coach.quantities("Attrition in my pod was 14%. It is 5 pp lower today.")
    assert [quantity.metric for quantity in found] == ["Attrition", "Attrition"]


def test_offsets_are_those_of_the_draft(coach: Coach) -> None:
    text = "Dear Jo,\n\nI cut **costs** by\n30\u00a0%.\n\nBest"
    found = only(coach, text)
    assert text[found.start : found.end] == "30\u00a0%"
