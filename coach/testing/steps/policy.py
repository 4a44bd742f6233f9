"""Steps that read like the policy of a company.

::

    When a nurse writes "I deserve a bonus."
    Then the coach objects to "I deserve a bonus"
    And suggests "Name what you did"
    Then the coach objects to "I deserve a bonus" as "entitlement"     (a rule)
    Then the coach does not object to "I would like to discuss"
    Then the coach has no objection             (to any words; something may be missing)
    Then the coach praises "cut the waiting list by a third"
    Then the coach misses "no-thanks"           (a rule about what is not there)
    Then the coach does not miss "no-amount"

Quoted words have to stand in the draft. What the coach objects to shares at least half of what the
two places cover together; what it does not object to shares nothing with an objection.
"""

from __future__ import annotations

from pytest_bdd import parsers, then

from coach.critique import Finding
from coach.testing.reading import Reading, listed, rule_step


@then(parsers.re(r'the coach objects to "(?P<words>(?s:[^"]+))"'), target_fixture="finding")
def _objects(reading: Reading, words: str) -> Finding:
    return reading.at(words, reading.findings("problem"))


@then(rule_step("the coach objects to WORDS as RULE"), target_fixture="finding")
def _objects_as(reading: Reading, words: str, rule: str) -> Finding:
    return reading.at(words, reading.findings("problem", rule=rule))


@then(rule_step("the coach does not object to WORDS"))
def _does_not_object(reading: Reading, words: str) -> None:
    found = reading.within(words, reading.findings("problem"))
    assert not found, f"the coach objects: {listed(found)}"


@then("the coach has no objection")
def _no_objection(reading: Reading) -> None:
    found = [one for one in reading.findings("problem") if one.place]
    assert not found, f"the coach objects: {listed(found)}"


@then(rule_step("the coach praises WORDS"), target_fixture="finding")
def _praises(reading: Reading, words: str) -> Finding:
    return reading.at(words, reading.findings("strength"))


@then(rule_step("the coach misses RULE"), target_fixture="finding")
def _misses(reading: Reading, rule: str) -> Finding:
    everything = reading.findings("absence")
    found = [one for one in everything if one.rule == rule]
    assert found, f"the coach does not miss it; it misses {listed(everything)}"
    return found[0]


@then(rule_step("the coach does not miss RULE"))
def _does_not_miss(reading: Reading, rule: str) -> None:
    assert not reading.findings("absence", rule=rule), "the coach misses it"
