"""Why a rule fired: what it asks for, what met it in the draft, and where both are written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coach.critique import Critique, Finding
    from coach.engine import Condition, Test
    from coach.evidence.phrase import Phrase
    from coach.pack import Pack

_OPERATORS = {
    "eq": "is",
    "ne": "is not",
    "gt": "above",
    "gte": "at least",
    "lt": "below",
    "lte": "at most",
    "in": "one of",
    "has": "has",
}
_FLAGS = ("negated", "hypothetical", "reported", "question")


def explained(finding: Finding, critique: Critique, pack: Pack) -> Iterator[tuple[str, str]]:
    """Labels and paragraphs that retrace `finding`."""
    rule = pack.rules[finding.rule]
    yield "Rule", rule.position.path
    for condition in rule.when:
        yield "Asks", f"{condition.label}: {asked(condition)}"
        if condition.alias is None:
            yield "Found", "none, as the rule wants it"
        elif (phrase := finding.evidence.get(condition.alias)) is None:
            yield "Found", f"the draft has {critique.words:,} words"
        else:
            yield "Found", met(phrase)
            yield "Pattern", phrase.pattern


def asked(condition: Condition) -> str:
    """A condition in words: ``phrase, label is entitlement, negated is false``."""
    return ", ".join([condition.kind, *map(_test, condition.tests)])


def met(phrase: Phrase) -> str:
    """A phrase in words, with its context."""
    context = phrase.context
    said = [f"said of {context.speaker.value}"]
    said += [name if getattr(context, name) else f"not {name}" for name in _FLAGS[:3]]
    said.append("within a question" if context.question else "no question")
    return (
        f'"{phrase.text}" at {phrase.start}-{phrase.end}, {phrase.label}; {", ".join(said)}; '
        f"sentence {phrase.sentence + 1}, paragraph {phrase.paragraph + 1}"
    )


def _test(test: Test) -> str:
    if test.op == "present":
        return f"{test.field} is {'present' if test.value else 'absent'}"
    return f"{test.field} {_OPERATORS[test.op]} {_value(test)}"


def _value(test: Test) -> str:
    if (ref := test.ref) is not None:
        plus = f" {ref.plus:+}" if ref.plus else ""
        return f"{ref.alias}.{ref.field}{plus}"
    values = test.value if isinstance(test.value, tuple) else (test.value,)
    return " or ".join(str(v).lower() if isinstance(v, bool) else str(v) for v in values)
