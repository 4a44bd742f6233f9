"""A changed draft for people: the draft itself, what was changed in it, and what is left to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from coach.report.prose import counted, wrapped
from coach.report.style import Style
from coach.sources.lines import Lines

if TYPE_CHECKING:
    from coach.critique import Finding
    from coach.pack import Pack
    from coach.rewrite import Rewrite


def render_rewrite(rewrite: Rewrite, pack: Pack, style: Style | None = None) -> str:
    """Show the draft with its changes marked, which were made with `pack`.

    With colours what is dropped is red and struck through and what is put in is green; without
    them they stand in ``[-...-]`` and ``{+...+}``.
    """
    return "\n".join(_lines(rewrite, pack, style or Style())) + "\n"


def _lines(rewrite: Rewrite, pack: Pack, style: Style) -> Iterator[str]:
    yield from _marked(rewrite, style).rstrip().split("\n")
    yield style.either("─", "-") * style.width
    changes = Counter(edit.rule for edit in rewrite.edits)
    if not changes:
        yield from wrapped("Nothing could be changed without asking you.", style.width, style)
    else:
        yield style.paint(f"{counted(len(rewrite.edits), 'change')}:", "heading")
    for rule, count in changes.items():
        times = f" ({count} places)" if count > 1 else ""
        yield from _item(f"{pack.rules[rule].title} [{rule}]{times}", style)
    left = [one for one in rewrite.left if one.kind == "problem"]
    if left:
        yield style.paint("Left to you, by line of the changed draft:", "heading")
    places = Lines(rewrite.text)
    for finding in left:
        yield from _item(f"{_where(finding, places)}{finding.title} [{finding.rule}]", style)
    lacking = [one.title for one in rewrite.left if one.kind == "absence"]
    if lacking:
        yield style.paint("Still missing:", "heading")
    for title in lacking:
        yield from _item(title, style)


def _where(finding: Finding, places: Lines) -> str:
    if finding.start is None:
        return ""
    return f'line {places.place(finding.start).line}, "{" ".join(finding.text.split())}": '


def _item(text: str, style: Style) -> Iterator[str]:
    first, *others = wrapped(text, style.width - 4, style)
    yield f"  - {first}"
    for line in others:
        yield f"    {line}"


def _marked(rewrite: Rewrite, style: Style) -> str:
    """The draft as given, with its changes."""
    text = rewrite.before.text
    parts = []
    done = 0
    for edit in rewrite.edits:
        parts.append(_clean(text[done : edit.start], style))
        parts.append(_mark(text[edit.start : edit.end], "dropped", "[-{}-]", style))
        parts.append(_mark(edit.replacement, "added", "{{+{}+}}", style))
        done = edit.end
    return "".join([*parts, _clean(text[done:], style)])


def _mark(words: str, role: str, plain: str, style: Style) -> str:
    if not words:
        return ""
    if not style.color:
        return plain.format(_clean(words, style))
    return "\n".join(style.paint(line, role) for line in _clean(words, style).split("\n"))


def _clean(text: str, style: Style) -> str:
    return "\n".join(style.clean(line.removesuffix("\r")) for line in text.split("\n"))
