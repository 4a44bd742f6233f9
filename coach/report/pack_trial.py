"""What came of trying a pack: for people and for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING

from coach import __version__
from coach.report.prose import counted, wrapped
from coach.report.style import Style

if TYPE_CHECKING:
    from coach.authoring.trial import Failure, Part, Trial, Tried
    from coach.pack import Pack

VERSION = 1
"""Raised when a program that reads the JSON would have to change."""

_NAMES: dict[Part, str] = {
    "examples": "Examples",
    "inherited examples": "Inherited examples",
    "waivers": "Waivers",
    "features": "Features",
    "corpus": "Corpus",
    "use": "Use",
}
_WIDTH = max(map(len, _NAMES.values()))


def render_trial(trial: Trial, pack: Pack, style: Style | None = None) -> str:
    """What failed, then a line for each part."""
    return "\n".join(_lines(trial, pack, style or Style())) + "\n"


def render_trial_json(trial: Trial, pack: Pack) -> str:
    """`trial` of `pack` as JSON."""
    data = {
        "version": VERSION,
        "coach": __version__,
        "pack": {"name": pack.name, "version": pack.version},
        "holds": trial.holds,
        "parts": [
            {
                "part": tried.part,
                "held": tried.held,
                "waived": len(tried.waived),
                "failures": [asdict(failure) for failure in tried.failures],
            }
            for tried in trial.parts
        ],
        "notes": list(trial.notes),
    }
    return json.dumps(data, indent=2) + "\n"


def _lines(trial: Trial, pack: Pack, style: Style) -> Iterator[str]:
    for tried in trial.parts:
        for failure in tried.failures:
            yield from _failure(failure, style)
            yield ""
    for note in trial.notes:
        yield from wrapped(f"Note: {note}.", style.width, style)
        yield ""
    for tried in trial.parts:
        yield f"{_NAMES[tried.part]:<{_WIDTH}}  {_count(tried, style)}"
    yield ""
    number = sum(len(tried.failures) for tried in trial.parts)
    verdict = "holds" if trial.holds else f"does not hold: {counted(number, 'failure')}"
    yield style.paint(f"The pack {pack.name} {pack.version} {verdict}.", "heading")


def _failure(failure: Failure, style: Style) -> Iterator[str]:
    yield style.paint(style.clean(f"{failure.place}: {failure.name}".rstrip(": ")), "error")
    for line in failure.message.splitlines():
        yield from (f"  {piece}" for piece in wrapped(line, style.width - 2, style) or [""])


def _count(tried: Tried, style: Style) -> str:
    parts = [f"{tried.held:,} hold"] if tried.part != "use" else []
    if tried.waived:
        parts.append(f"{len(tried.waived):,} waived")
    if tried.failures:
        what = "idle" if tried.part == "use" else "fail"
        parts.append(style.paint(f"{len(tried.failures):,} {what}", "error"))
    return ", ".join(parts)
