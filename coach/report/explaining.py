"""Why a rule fired: what it asks for, what met it in the draft, and where both are written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from coach.evidence.phrase import Phrase

if TYPE_CHECKING:
    from coach.critique import Finding
    from coach.engine import Condition, Fact, Test
    from coach.evidence.facts import Observation
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


def explained(finding: Finding, pack: Pack) -> Iterator[tuple[str, str]]:
    """Labels and paragraphs that retrace `finding`."""
    rule = pack.rules[finding.rule]
    yield "Rule", rule.position.path
    for condition in rule.when:
        yield "Asks", f"{condition.label}: {asked(condition)}"
        if condition.alias is None:
            yield "Found", "none, as the rule wants it"
        else:
            observed = finding.evidence[condition.alias]
            yield "Found", met(observed)
            if isinstance(observed.found, Phrase):
                yield "Pattern", observed.found.pattern


def asked(condition: Condition) -> str:
    """A condition in words: ``phrase, label is entitlement, negated is false``."""
    return ", ".join([condition.kind, *map(_test, condition.tests)])


def met(observed: Observation) -> str:
    """What was found, in words, with all that the rules know of it."""
    found = observed.found
    if found is None:
        known = (f"{value:,} {field}" for field, value in observed.fact.items() if field != "kind")
        return f"the draft has {', '.join(known)}"
    return f'"{found.text}" at {found.start}-{found.end}: {_known(observed.fact)}'


def _known(fact: Fact) -> str:
    """The fields of a fact, without its place in characters."""
    known = [
        f"{field} {_shown(value)}"
        for field, value in fact.items()
        if field not in ("kind", "sent", "para", "start", "end") and value is not None
    ]
    place = f"sentence {fact['sent'] + 1}, paragraph {fact['para'] + 1}"
    return f"{fact['kind']}, {', '.join(known)}; {place}"


def _test(test: Test) -> str:
    if test.op == "present":
        return f"{test.field} is {'present' if test.value else 'absent'}"
    return f"{test.field} {_OPERATORS[test.op]} {_value(test)}"


def _value(test: Test) -> str:
    if (ref := test.ref) is not None:
        plus = f" {ref.plus:+}" if ref.plus else ""
        return f"{ref.alias}.{ref.field}{plus}"
    values = test.value if isinstance(test.value, tuple) else (test.value,)
    return " or ".join(map(_shown, values))


def _shown(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
