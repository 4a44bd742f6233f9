# What the coach has to do here, in plain words. The steps are listed in docs/testing-packs.md.
Feature: @{title_plain}
  Managers decide on pay, so requests go to them and to nobody else.

  Background:
    Given it is a "pitch"

  Scenario: A request stays with the manager
    When a nurse writes "If this is refused, I will take it to HR."
    Then the coach objects to "I will take it to HR" as "past-the-manager"
    And it is a warning
    And suggests "What would you need from me"

  Scenario: Other business with HR is nobody's concern
    When a nurse writes "In May I took the new rota to HR, and sick leave fell by 12%."
    Then the coach does not object to "I took the new rota to HR"

  Scenario: We call it by its name
    When an engineer writes "I would like to request @{a_reward}."
    Then the coach has no objection
    And the coach does not miss "no-ask"
