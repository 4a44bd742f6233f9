"""What moved against an earlier evaluation, for people at a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coach.evaluate.comparison import Change, Comparison, Move
from coach.evaluate.items import Mark
from coach.evaluate.report.table import Column, table
from coach.evaluate.report.words import HEADS, number
from coach.report.prose import counted, wrapped
from coach.report.style import Style


def render_comparison(comparison: Comparison, style: Style, words: bool = False) -> str:
    """The figures and texts that changed; the `words` of the texts only if asked."""
    return "\n".join(_lines(comparison, style, words)) + "\n"


def _lines(comparison: Comparison, style: Style, words: bool) -> Iterator[str]:
    texts = counted(comparison.texts, "text")
    yield style.paint(style.clean(f"Against {comparison.file}: {texts} in both"), "heading")
    if not comparison.moves and not comparison.changes:
        yield "Nothing moved."
    sure = [move for move in comparison.moves if move.sure]
    if sure:
        yield from _moves(sure, style)
    if chance := len(comparison.moves) - len(sure):
        others = counted(chance, "other figure" if sure else "figure")
        yield from wrapped(f"{others} moved by no more than chance.", style.width, style)
    for heading, changes in (
        ("Worse", [c for c in comparison.changes if c.balance < 0]),
        ("Better", [c for c in reversed(comparison.changes) if c.balance > 0]),
        ("Changed, neither better nor worse", [c for c in comparison.changes if not c.balance]),
    ):
        if changes:
            yield ""
            yield style.paint(f"{heading}: {counted(len(changes), 'text')}", "heading")
            for change in changes:
                yield from _change(change, style, words)


def _moves(moves: Sequence[Move], style: Style) -> Iterator[str]:
    arrow, dash = style.either("→", "->"), style.either("–", "-")
    yield from table(
        [
            Column("more than chance", [_name(move) for move in moves], 9, left=True),
            Column("", ["worse" if move.worse else "better" for move in moves], 8, left=True),
            Column("figure", [HEADS.get(m.figure, m.figure) for m in moves], 7, left=True),
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


def _change(change: Change, style: Style, words: bool) -> Iterator[str]:
    yield style.clean(f"  {change.item.file}:{change.item.id}")
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
