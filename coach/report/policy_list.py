"""The policies of a pack: what may be chosen, what was, and what that makes of rules."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from coach.report.prose import wrapped
from coach.report.style import Style

if TYPE_CHECKING:
    from coach.pack import Pack, Policy

_INDENT = 2


def render_policies(pack: Pack, style: Style | None = None) -> str:
    """Each policy with its choices; the one that was made is marked, and where is told."""
    style = style or Style()
    if not pack.policies:
        return f"The pack {style.clean(pack.name)} has no policies.\n"
    blocks = ("\n".join(_lines(policy, pack, style)) for policy in pack.policies.values())
    return "\n\n".join(blocks) + "\n"


def _lines(policy: Policy, pack: Pack, style: Style) -> Iterator[str]:
    chosen = pack.choices[policy.name]
    for line in wrapped(f"{policy.name}: {chosen.name} ({chosen.position})", style.width, style):
        yield style.paint(line, "heading")
    yield from _indented(policy.about, _INDENT, style)
    for name, rulings in policy.choices.items():
        mark = style.either("•", "*") if name == chosen.name else " "
        said = ", ".join(f"{ruling.rule} {ruling}" for ruling in rulings.values())
        first, *others = _indented(f"{name}: {said or 'as written'}", 2 * _INDENT, style)
        yield f"{' ' * _INDENT}{mark} {first.strip()}"
        yield from others


def _indented(text: str, columns: int, style: Style) -> Iterator[str]:
    for line in wrapped(text, style.width - columns, style):
        yield f"{' ' * columns}{line}"
