"""The critiques that the snapshots show."""

from __future__ import annotations

from coach.critique import Critique
from tests.report.building import critique, finding, on

OWED = """Hi Sarah,\r
\r
Honestly, I've earned this bonus.\tThe 日本 launch 👩‍💻 went well, and after all these years of late
nights and weekends, which nobody but my closest colleagues ever saw, I deserve it more than most.\r
\r
Thanks\r
"""
LONG = (
    "Over the past two years I rebuilt the billing platform, hired four engineers, cut the cloud "
    "bill by a third, and in view of all that I deserve a raise that matches the market, as I said "
    "in our last review and in the one before it, when you agreed to look into the matter."
)
WRAPPED = "Since I led\n  the migration,\nthe audit\n\nand the hiring,\n  I have earned it.\n"
ASK = "Churn fell by 4 points; I would like to request a bonus of 5,000 EUR.\n"


def owed() -> Critique:
    return critique(
        OWED,
        on("I've earned this bonus", OWED, "entitlement"),
        on("I deserve it more", OWED, "entitlement"),
        finding("no-ask", OWED),
    )


def long_line() -> Critique:
    return critique(LONG, on("I deserve a raise", LONG, "entitlement"), finding("no-ask", LONG))


def several_lines() -> Critique:
    return critique(WRAPPED, finding("entitlement", WRAPPED, 6, len(WRAPPED) - 1))


def mixed() -> Critique:
    text = f"I deserve it.\n{ASK}"
    return critique(
        text, on("I deserve it", text, "entitlement"), on("request a bonus", text, "clear-ask")
    )


def praised() -> Critique:
    return critique(ASK, on("request a bonus", ASK, "clear-ask"), stage="meeting-request")


def clean() -> Critique:
    return critique("We met on Monday.", stage="follow-up")
