"""The steps, as the tests of a pack outside the repository use them."""

from pathlib import Path

import pytest

from coach.testing.examples import cases

pytest_plugins = ["pytester"]

PACK = Path(__file__).parent / "pack"
RULES = {case.rule.id for case in cases(PACK)}
"""Read here: the tests below drop what they load, and some modules cannot be loaded twice."""

CONFTEST = f"""
from pathlib import Path
import pytest

from coach.testing.examples import cases

pytest_plugins = ["coach.testing"]

@pytest.fixture(scope="session")
def pack_path():
    return Path({str(PACK)!r})
"""

SOUND = '''
Feature: Manners

  Scenario: A claim
    Given the draft "The \\"big\\" year is over. I deserve a raise."
    When the coach reads it
    Then "I deserve a raise" is flagged as "debt"
    And only "I deserve a raise" is flagged as "debt"
    And 1 place is flagged as "debt"
    And the finding is a warning
    And the finding cites the guide "etiquette"
    And the finding cites "Introduction" of the guide "etiquette"
    And the finding cites common practice
    And the coach explains "sounds like a bill"
    And the coach suggests "I would like to discuss"

  Scenario: A claim in a wrapped line
    Given this draft:
      """
      Dear Ada,

      the year was good, and by any measure I deserve
      a raise.
      """
    And it is a "pitch"
    When the coach reads it
    Then "I deserve a raise" is flagged as "debt"
    And nothing is praised as "thanked"

  Scenario: The only finding needs no introduction
    Given the draft "I deserve a raise."
    And it is a "pitch"
    When the coach reads it
    Then the finding is a warning

  Scenario: Something is missing
    Given the draft "I read the report on the train."
    And it is a "no-reply"
    When the coach reads it
    Then the draft is flagged as "no-thanks"
    And the finding is a suggestion
    And nothing is flagged
    And nothing is flagged as "debt"

  Scenario: Praise
    Given the draft "Thank you for the meeting."
    And it is a "no-reply"
    When the coach reads it
    Then "Thank you" is praised as "thanked"
    And the coach has no complaint

  Scenario: No draft
    Given the draft ""
    When the coach reads it
    Then the coach refuses the draft
    And the coach refuses the draft because "nothing to coach"

  Scenario: Policy
    Given it is a "no-reply"
    When a nurse writes "Thank you for the year. I deserve a raise."
    Then the coach objects to "I deserve a raise"
    And it is a warning
    And explains "sounds like a bill"
    And suggests "I would like to discuss"
    And the coach objects to "I deserve a raise" as "debt"
    And the coach does not object to "Thank you for the year"
    And the coach praises "Thank you"
    And the coach does not miss "no-thanks"

  Scenario: Policy in several lines
    Given it is a "no-reply"
    When one of our engineers writes:
      """
      I read the report
      on the train.
      """
    Then the coach has no objection
    And the coach misses "no-thanks"
    And it is a suggestion

  Scenario Outline: A table of claims
    Given the draft "<draft>"
    When the coach reads it
    Then only "<words>" is flagged as "debt"

    Examples:
      | draft                  | words                 |
      | I deserve more.        | I deserve more        |
      | I deserve "this" much. | I deserve "this" much |
      | All went\\nwell.\\n\\nI deserve more. | I deserve more |
'''

WRONG = {
    '"I deserve a raise" is flagged as "thanked"': "nothing of the kind",
    '"The year" is flagged as "debt"': "did not underline*it found debt at*I deserve a raise",
    '"a bonus" is flagged as "debt"': "these words are not in the draft*a bonus",
    'only "I deserve a raise" is flagged as "debt"': "more is flagged as debt",
    '3 places are flagged as "debt"': "2 and not 3 places",
    'the draft is flagged as "no-thanks"': "the draft as a whole is not flagged",
    'nothing is flagged as "debt"': "flagged all the same: debt at*I deserve a raise",
    "nothing is flagged": "flagged all the same: debt",
    "the coach has no complaint": "the coach complains: debt",
    '"The year" is praised as "thanked"': "it found nothing of the kind",
    "the finding is a warning": "which finding is meant? There are 2",
    'the coach objects to "The year"': "did not underline*it found debt at*I deserve a raise",
    'the coach objects to "I deserve a raise" as "thanked"': "nothing of the kind",
    'the coach does not object to "deserve"': "the coach objects: debt at*I deserve a raise",
    "the coach has no objection": "the coach objects: debt at",
    'the coach praises "The year"': "it found nothing of the kind",
    'the coach misses "debt"': "the coach does not miss it; it misses nothing of the kind",
    "the coach refuses the draft": "the coach did not refuse the draft",
    'the coach refuses the draft because "empty"': "the coach did not refuse the draft",
}

WRONG_DETAILS = {
    "the finding is an error": "debt is of severity warning",
    'the finding cites the guide "manners"': "debt cites *etiquette",
    'the finding cites "Epilogue" of the guide "etiquette"': "debt cites *Introduction",
    'the coach explains "because"': "the reason given is: *sounds like a bill",
    'the coach suggests "shout"': "the suggestion is: Ask for it",
}


def _run(pytester: pytest.Pytester, feature: str) -> pytest.RunResult:
    pytester.makeconftest(CONFTEST)
    pytester.makefile(".feature", manners=feature)
    pytester.makepyfile("from pytest_bdd import scenarios\nscenarios('manners.feature')\n")
    return pytester.runpytest_inprocess("-p", "no:cacheprovider")


def test_sound_features_pass(pytester: pytest.Pytester) -> None:
    _run(pytester, SOUND).assert_outcomes(passed=11)


def test_wrong_features_fail_and_say_why(pytester: pytest.Pytester) -> None:
    scenarios = []
    for number, step in enumerate(WRONG):
        scenarios.append(f"""
  Scenario: Wrong {number}
    Given the draft "The year was good, so I deserve a raise. I deserve a bonus."
    And it is a "pitch"
    When the coach reads it
    Then {step.replace("a bonus", "a car") if step.startswith('"a bonus') else step}
""")
    for number, step in enumerate(WRONG_DETAILS):
        scenarios.append(f"""
  Scenario: Wrong detail {number}
    Given the draft "I deserve a raise."
    When the coach reads it
    Then "I deserve a raise" is flagged as "debt"
    And {step}
""")
    result = _run(pytester, "Feature: Manners\n" + "".join(scenarios))
    result.assert_outcomes(failed=len(WRONG) + len(WRONG_DETAILS))
    for message in (*WRONG.values(), *WRONG_DETAILS.values()):
        result.stdout.fnmatch_lines_random(f"*{message.replace('a bonus', 'a car')}*")


def test_an_unknown_stage_is_named(pytester: pytest.Pytester) -> None:
    result = _run(
        pytester,
        """
Feature: Manners

  Scenario: A typo
    Given the draft "I deserve a raise."
    And it is a "pich"
    When the coach reads it
    Then nothing is flagged
""",
    )
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines_random("*there is no stage 'pich'; the stages are pitch,*")


def test_a_refused_draft_has_no_findings(pytester: pytest.Pytester) -> None:
    result = _run(
        pytester,
        """
Feature: Manners

  Scenario: Nothing there
    Given the draft ""
    When the coach reads it
    Then nothing is flagged

  Scenario: Another reason
    Given the draft ""
    When the coach reads it
    Then the coach refuses the draft because "Klingon"
""",
    )
    result.assert_outcomes(failed=2)
    result.stdout.fnmatch_lines_random("*the coach refused the draft: The draft is empty*")
    result.stdout.fnmatch_lines_random("*the reason given is: The draft is empty*")
