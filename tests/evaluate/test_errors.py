"""The list of errors: which there are, in which order, and how they are shown."""

from __future__ import annotations

from dataclasses import replace

from coach.evaluate.errors import errors, unread
from coach.evaluate.items import NeutralItem
from coach.evaluate.report.error_list import render_errors
from coach.report.style import Style
from tests.evaluate.making import draft, evaluated, said


def test_errors_are_those_of_the_worst_rule_first() -> None:
    evaluation = evaluated(
        (draft("a", "[Mine], and [so](tenure)."), said("Mine, and [so](demand).")),
        (draft("b", "[Ours]."), said("Ours.")),
        (NeutralItem(id="c", text="They met.", file="n"), said("[They] met.")),
    )
    found = [(e.mark.label, e.item.id, e.missed, e.others) for e in errors(evaluation)]
    assert found == [
        ("entitlement", "a", True, ()),
        ("entitlement", "b", True, ()),
        ("entitlement", "c", False, ()),
        ("demand", "a", False, ("tenure",)),
        ("tenure", "a", True, ("demand",)),
    ]


def test_errors_are_shown_with_the_words_around() -> None:
    long = "word " * 60
    evaluation = evaluated(
        (draft("a", f"{long}[this is\nmine], {long}", absent=["no-ask"]), said("", absent=())),
    )
    shown = render_errors(evaluation, Style(width=60))
    assert shown == (
        "\nentitlement: 1 missed, 0 false alarms\n"
        "  missed  drafts.jsonl:a\n"
        "    …word word word word word word word word word word word\n"
        "    word word word word <<this is mine>>, word word word\n"
        "    word word word word word word word word word word word\n"
        "    word…\n"
        "\nno-ask: 1 missed, 0 false alarms\n"
        "  missed  drafts.jsonl:a\n"
    )
    right = evaluated((draft("a", "[Mine]."), said("[Mine].")))
    assert render_errors(right, Style()) == "\nNo errors.\n"


def test_errors_in_blind_files_are_counted_and_not_shown() -> None:
    blind = replace(draft("a", "[Mine], and so."), file="corpora/drafts/test-1.jsonl")
    evaluation = evaluated((blind, said("Mine, and [so](tenure).")))
    assert errors(evaluation) == []
    assert unread(evaluation) == 2
    assert render_errors(evaluation, Style()) == (
        "\nNot listed: 2 errors in files whose names begin with test.\n"
    )
