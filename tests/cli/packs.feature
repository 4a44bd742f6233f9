Feature: The coach finds a company's pack
  Whoever writes a draft need not know where the company keeps its pack, nor be surprised by a new one.

  Background:
    Given a pack "acme" in "packs" that disables "no-thanks"

  Scenario: By the path of its folder
    When "coach rules list --pack packs/acme" is run
    Then the rule "no-thanks" is not listed

  Scenario: By its name, in the user's own folder of packs
    Given a pack "house" in "config/coach/packs" that disables "no-thanks"
    When "coach rules list --pack house" is run
    Then the rule "no-thanks" is not listed

  Scenario: By the environment
    Given COACH_PACK is "packs/acme"
    When "coach rules list" is run
    Then the rule "no-thanks" is not listed

  Scenario: By a file in the project
    Given the file "coach.toml" says "pack = 'packs/acme'"
    When "coach rules list" is run
    Then the rule "no-thanks" is not listed

  Scenario: What is said at the prompt counts more
    Given the file "coach.toml" says "pack = 'packs/acme'"
    When "coach rules list --pack base" is run
    Then the rule "no-thanks" is listed

  Scenario: A misspelt name
    When "coach rules list --pack technical-laed" is run
    Then it fails and says "did you mean 'technical-lead'?"

  Scenario: A locked pack does not change unseen
    Given a pack "house" in "packs" that disables "hedging"
    And a pack "team" in "packs" that extends "house"
    When "coach pack lock packs/team" is run
    And the file "packs/house/rules/tone/hedging.yaml" is deleted
    And "coach rules list --pack packs/team" is run
    Then it fails and says "'house' was locked at version 1 and has changed"
    And it says "coach pack lock packs/team"

  Scenario: Locking again accepts the change
    Given a pack "house" in "packs" that disables "hedging"
    And a pack "team" in "packs" that extends "house"
    When "coach pack lock packs/team" is run
    And the file "packs/house/rules/tone/hedging.yaml" is deleted
    And "coach pack lock packs/team" is run
    And "coach rules list --pack packs/team" is run
    Then the rule "hedging" is listed

  Scenario: A company settles what sources disagree on
    Given the file "packs/acme/pack.yaml" ends with "policies: {amount-in-mail: unwanted}"
    When "coach rules list --pack packs/acme" is run
    Then the rule "amount-named" is listed
    And the rule "no-amount" is not listed

  Scenario: Where a silent rule was silenced
    Given the file "packs/acme/pack.yaml" ends with "policies: {amount-in-mail: unwanted}"
    When "coach rules show no-amount --pack packs/acme" is run
    Then it says "amount-in-mail is 'unwanted': silent (packs/acme/pack.yaml:6:28)"

  Scenario: What may be settled, and what was
    Given the file "packs/acme/pack.yaml" ends with "policies: {amount-in-mail: unwanted}"
    When "coach rules policies --pack packs/acme" is run
    Then it says "amount-in-mail: unwanted (packs/acme/pack.yaml:6:28)"
    And it says "market-data: welcome"

  Scenario: The goals of a company count by the names that it gives them
    Given the file "packs/acme/vocabulary/goals.yaml" says "company-goal: {add: [zero harm]}"
    And the file "draft.txt" says "Two accidents fewer on the night shift, as Zero Harm asks."
    When "coach critique draft.txt --stage pitch --pack packs/acme" is run
    Then it says "Tied to the goals of the company [goal-alignment]"
