"""Everything about one rule, for people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from coach.report.citing import cited
from coach.report.explaining import asked
from coach.report.prose import labelled, wrapped
from coach.report.style import Style

if TYPE_CHECKING:
    from coach.pack import Example, Pack, Rule

_WORDS_OF_THE_DRAFT = re.compile(r"\{\w+\.text\}")


def render_rule(rule: Rule, pack: Pack, style: Style | None = None) -> str:
    """All that the author of `rule` wrote, and where."""
    style = style or Style()
    return "\n".join(_lines(rule, pack, style)) + "\n"


def _lines(rule: Rule, pack: Pack, style: Style) -> Iterator[str]:
    for line in wrapped(f"{rule.title} [{rule.id}]", style.width, style):
        yield style.paint(line, "heading")
    yield ""
    for label, text in _paragraphs(rule, pack, style):
        yield from labelled(label, text, 0, style)
    yield ""
    yield from _examples("Flagged", [e for e in rule.examples if e.flagged], style)
    yield from _examples("Passes", [e for e in rule.examples if not e.flagged], style)
    for label, text in _written(rule):
        yield from labelled(label, text, 0, style)


def _written(rule: Rule) -> Iterator[tuple[str, str]]:
    """The file of the rule, and what layers above it say otherwise."""
    yield "File", rule.position.path
    if rule.replaces is not None:
        yield "Replaces", rule.replaces.name
    places = [*rule.origins.items(), *(("an example", e.position) for e in rule.examples)]
    changed = [(key, place) for key, place in places if place.path != rule.position.path]
    for number, (key, place) in enumerate(changed):
        yield "" if number else "Changed", f"{key}: {place}"


def _paragraphs(rule: Rule, pack: Pack, style: Style) -> Iterator[tuple[str, str]]:
    kind = f"{rule.kind}, {rule.severity}" if rule.severity else rule.kind
    yield "Kind", kind if rule.weight == 1 else f"{kind}, weight {rule.weight:g}"
    for policy, ruling in pack.policies_on(rule.id):
        choice = pack.choices[policy.name]
        said = f": {ruling}" if ruling else ""
        yield "Policy", f"{policy.name} is {choice.name!r}{said} ({choice.position})"
    yield "About", f"{rule.dimension} ({pack.dimensions[rule.dimension].title})"
    yield "Stages", ", ".join(rule.stages)
    yield "Why", _without_names(rule.why, style)
    if rule.instead is not None:
        yield "Instead", _without_names(rule.instead, style)
    for number, source in enumerate(rule.sources):
        yield "Also" if number else "Source", cited(source, pack)
    for number, condition in enumerate(rule.when):
        yield "" if number else "Asks", f"{condition.label}: {asked(condition)}"
    for name, number in rule.thresholds.items():
        yield "Number", f"{name}: {number:,}"
    if rule.at_least > 1:
        yield "", f"at least {rule.at_least} times"


def _examples(label: str, examples: list[Example], style: Style) -> Iterator[str]:
    for number, example in enumerate(examples):
        yield from labelled("" if number else label, f"- {_marked(example)}", 0, style)
        if example.rewrite is not None:
            yield from labelled("", f"  {style.either('→', '->')} {example.rewrite}", 0, style)
    if examples:
        yield ""


def _marked(example: Example) -> str:
    """The text with the marks as the author wrote them; wrapping would part words from carets."""
    text = example.text
    for start, end in reversed(example.spans):
        text = f"{text[:start]}<<{text[start:end]}>>{text[end:]}"
    return text


def _without_names(template: str, style: Style) -> str:
    """The words that a condition matched are not known here."""
    return _WORDS_OF_THE_DRAFT.sub(style.either("…", "..."), template)
