"""The last words of a report: how many findings there are, and where to begin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from coach.report.prose import counted, listed
from coach.report.selection import count, grouped, most_important, shown
from coach.report.staging import is_refused, judged_as, refusal
from coach.report.style import Style
from coach.sources.lines import Lines

if TYPE_CHECKING:
    from coach.critique import Critique, Finding
    from coach.pack import Pack

_QUOTED = 40
"""Characters of the draft that are quoted."""
_LIMITS = "Only the wording was judged; whether your numbers and examples hold, you know best."


def summary(
    critique: Critique, pack: Pack, style: Style, least: str | None = None
) -> Iterator[str]:
    """Sentences that sum up `critique`, of which findings below `least` are not shown."""
    if is_refused(critique):
        yield from refusal(critique)
        return
    findings = shown(critique.findings, least)
    worst = most_important(grouped(findings, pack))
    scope = f"in {counted(critique.words, 'word')}{judged_as(critique)}"
    if worst is None:
        above = f" at or above {least}" if least not in (None, "suggestion") else ""
        yield f"Nothing to mend{above} {scope}."
    else:
        yield f"{listed(_numbers(findings))} {scope}."
    if worst is None:
        yield f"{_checked(critique, pack)} {_LIMITS}"
    elif len(findings) > 1:
        yield f"Mend first: {_named(worst, critique, style)}"
    if hidden := len(critique.findings) - len(findings):
        yield f"{counted(hidden, 'finding')} not shown (--min-severity {least})."


def _numbers(findings: Sequence[Finding]) -> list[str]:
    counts = count(findings)
    numbers = (
        (counts.errors, "error"),
        (counts.warnings, "warning"),
        (counts.suggestions, "suggestion"),
        (counts.strengths, "strength"),
    )
    return [counted(number, noun) for number, noun in numbers if number]


def _checked(critique: Critique, pack: Pack) -> str:
    rules = pack.rules_of(critique.stage)
    names = list(dict.fromkeys(rule.dimension for rule in rules))
    return f"Checked: {listed(names) or 'nothing'} ({counted(len(rules), 'rule')})."


def _named(finding: Finding, critique: Critique, style: Style) -> str:
    if finding.start is None:
        return f"{finding.title} (the whole draft)."
    words = " ".join(finding.text.split())
    if len(words) > _QUOTED:
        words = words[:_QUOTED].rsplit(" ", 1)[0] + style.either("…", "...")
    line = Lines(critique.text).place(finding.start).line
    return f'line {line}, "{words}": {finding.title}.'
