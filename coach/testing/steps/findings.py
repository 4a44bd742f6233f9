"""Steps about what is flagged, missing or praised, by the rule that says so.

::

    Then "I deserve this" is flagged as "entitlement"
    Then only "I deserve this" is flagged as "entitlement"
    Then 2 places are flagged as "entitlement"
    Then the draft is flagged as "no-amount"
    Then nothing is flagged as "entitlement"
    Then nothing is flagged                     (no words are underlined as a problem)
    Then the coach has no complaint             (nor is anything missing)
    Then "cut costs by 8%" is praised as "quantified-achievement"
    Then nothing is praised as "openness"

Quoted words have to stand in the draft. A finding is theirs if the two places share at least half
of what they cover together.
"""

from __future__ import annotations

import pytest
from pytest_bdd import then

from coach.critique import Finding
from coach.testing.reading import Reading, listed, rule_step


@pytest.fixture
def finding(reading: Reading) -> Finding:
    """The finding that later steps speak of: the one of the step before, or else the only one."""
    found = reading.findings("problem", "absence")
    assert len(found) == 1, f"which finding is meant? There are {len(found)}: {listed(found)}"
    return found[0]


@then(rule_step("WORDS is flagged as RULE"), target_fixture="finding")
def _flagged(reading: Reading, words: str, rule: str) -> Finding:
    return reading.at(words, reading.findings("problem", rule=rule))


@then(rule_step("only WORDS is flagged as RULE"), target_fixture="finding")
def _only_flagged(reading: Reading, words: str, rule: str) -> Finding:
    found = reading.findings("problem", rule=rule)
    finding = reading.at(words, found)
    assert len(found) == 1, f"more is flagged as {rule}: {listed(found)}"
    return finding


@then(rule_step(r"(?P<count>\d+) places? (?:is|are) flagged as RULE"), converters={"count": int})
def _flagged_times(reading: Reading, count: int, rule: str) -> None:
    found = reading.findings("problem", rule=rule)
    assert len(found) == count, f"{len(found)} and not {count} places: {listed(found)}"


@then(rule_step("the draft is flagged as RULE"), target_fixture="finding")
def _draft_flagged(reading: Reading, rule: str) -> Finding:
    everything = reading.findings("problem", "absence")
    found = [one for one in everything if one.rule == rule and one.start is None]
    assert found, f"the draft as a whole is not flagged as {rule}; there is {listed(everything)}"
    return found[0]


@then(rule_step("nothing is flagged as RULE"))
def _not_flagged(reading: Reading, rule: str) -> None:
    found = reading.findings("problem", "absence", rule=rule)
    assert not found, f"flagged all the same: {listed(found)}"


@then("nothing is flagged")
def _nothing_flagged(reading: Reading) -> None:
    found = [one for one in reading.findings("problem") if one.start is not None]
    assert not found, f"flagged all the same: {listed(found)}"


@then("the coach has no complaint")
def _no_complaint(reading: Reading) -> None:
    found = reading.findings("problem", "absence")
    assert not found, f"the coach complains: {listed(found)}"


@then(rule_step("WORDS is praised as RULE"), target_fixture="finding")
def _praised(reading: Reading, words: str, rule: str) -> Finding:
    return reading.at(words, reading.findings("strength", rule=rule))


@then(rule_step("nothing is praised as RULE"))
def _not_praised(reading: Reading, rule: str) -> None:
    found = reading.findings("strength", rule=rule)
    assert not found, f"praised all the same: {listed(found)}"
