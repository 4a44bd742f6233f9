"""What moved against an earlier evaluation, for people at a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coach.evaluate.comparison import Change, Comparison, Move
from coach.evaluate.items import Mark
from coach.evaluate.report.table import Column, table
from coach.evaluate.report.words import HEADS, by_chance, number
from coach.report.prose import counted, wrapped
from coach.report.style import Style

_MOST = 10
"""Texts that are listed under a heading, unless all are asked for."""


def render_comparison(comparison: Comparison, style: Style, in_full: bool = False) -> str:
    """The figures and texts that changed; all the texts, and their words, only `in_full`."""
    return "\n".join(_lines(comparison, style, in_full)) + "\n"


def _lines(comparison: Comparison, style: Style, in_full: bool) -> Iterator[str]:
    texts = counted(comparison.texts, "text")
    yield style.paint(style.clean(f"Against {comparison.file}: {texts} in both"), "heading")
    if not comparison.moves and not comparison.changes:
        yield "Nothing moved."
    if comparison.sure:
        yield from _moves(comparison.sure, style)
    if comparison.moves:
        yield from wrapped(by_chance(comparison), style.width, style)
    for heading, changes in (
        ("Worse", [c for c in comparison.changes if c.balance < 0]),
        ("Better", [c for c in reversed(comparison.changes) if c.balance > 0]),
        ("Changed, neither better nor worse", [c for c in comparison.changes if not c.balance]),
    ):
        if changes:
            yield ""
            yield style.paint(f"{heading}: {counted(len(changes), 'text')}", "heading")
            for change in changes if in_full else changes[:_MOST]:
                yield from _change(change, style, in_full)
            if len(changes) > _MOST and not in_full:
                yield f"  and {len(changes) - _MOST} more; --errors lists all"


def _moves(moves: Sequence[Move], style: Style) -> Iterator[str]:
    arrow, dash = style.either("→", "->"), style.either("–", "-")
    yield from table(
        [
            Column("more than chance", [_name(move) for move in moves], 9, left=True),
            Column("", ["worse" if move.worse else "better" for move in moves], 8, left=True),
            Column("figure", [HEADS[m.figure] for m in moves], 7, left=True),
            Column(f"before {arrow} now", [_both(move, arrow) for move in moves], 6),
            Column("by", [_by(move, dash) for move in moves], 5),
        ],
        style,
    )


def _name(move: Move) -> str:
    return f"{move.section.title}: {move.row.name}"


def _both(move: Move, arrow: str) -> str:
    return f"{number(move.figure, move.before)} {arrow} {number(move.figure, move.now)}"


def _by(move: Move, dash: str) -> str:
    ends = [x for x in (move.by.low, move.by.high) if x is not None]
    interval = " to ".join(_signed(move.figure, end) for end in ends)
    return f"{_signed(move.figure, move.now - move.before)} ({interval})".replace("-", dash)


def _signed(figure: str, value: float) -> str:
    return ("+" if value > 0 else "-" if value < 0 else "") + number(figure, abs(value))


def _change(change: Change, style: Style, in_full: bool) -> Iterator[str]:
    yield style.clean(f"  {change.item.file}:{change.item.id}")
    words = in_full and not change.item.blind
    for sign, marks in (("+", change.gained), ("-", change.lost)):
        for mark, right in marks:
            good = right is (sign == "+")
            was = "right" if right else "false alarm"
            line = f"{sign} {mark.label}, {was}{_place(change, mark, words)}"
            for part in wrapped(line, style.width - 4, style):
                yield f"    {style.paint(part, 'strength' if good else 'error')}"
    for what, sign_of in change.other:
        role = {1: "strength", -1: "error", 0: "label"}[sign_of]
        yield f"    {style.paint(what, role)}"


def _place(change: Change, mark: Mark, words: bool) -> str:
    if mark.place is None:
        return ""
    quoted = f': "{change.item.text[slice(*mark.place)]}"' if words else ""
    return f", {mark.place[0]}-{mark.place[1]}{quoted}"
