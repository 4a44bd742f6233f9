Feature: A lead's value goes beyond code
  The coach praises what a lead did for others: people who grew, a team that could go on, work that landed.

  Background:
    Given the writer is a "technical-lead"
    And it is a "pitch"

  Scenario Outline: What is praised as "people-grown"
    Given the draft "<draft>"
    When the coach reads it
    Then "<words>" is praised as "people-grown"

    Examples:
      | draft                                                           | words                                                          |
      | I coached three new hires; all of them now deploy on their own. | I coached three new hires; all of them now deploy on their own |
      | Maria, whom I mentored, runs the billing squad today.           | Maria, whom I mentored, runs the billing squad today           |

  Scenario Outline: What only looks like "people-grown" is left alone
    Given the draft "<draft>"
    When the coach reads it
    Then nothing is praised as "people-grown"

    Examples:
      | draft                          |
      | I would like to mentor people. |

  Scenario Outline: What is praised as "team-unblocked"
    Given the draft "<draft>"
    When the coach reads it
    Then "<words>" is praised as "team-unblocked"

    Examples:
      | draft                                                                                         | words                                                                                        |
      | I sorted out the dispute between frontend and platform, and the release went out on schedule. | I sorted out the dispute between frontend and platform, and the release went out on schedule |
      | I cleared the review backlog so nobody waits more than a day.                                 | I cleared the review backlog so nobody waits more than a day                                 |

  Scenario Outline: What only looks like "team-unblocked" is left alone
    Given the draft "<draft>"
    When the coach reads it
    Then nothing is praised as "team-unblocked"

    Examples:
      | draft                  |
      | We have many blockers. |

  Scenario Outline: What is praised as "led-and-landed"
    Given the draft "<draft>"
    When the coach reads it
    Then "<words>" is praised as "led-and-landed"

    Examples:
      | draft                                                                          | words                                                                         |
      | I led six engineers through the cloud migration and we finished a month early. | I led six engineers through the cloud migration and we finished a month early |
      | The integration project under my direction came in under budget.               | The integration project under my direction came in under budget               |

  Scenario Outline: What only looks like "led-and-landed" is left alone
    Given the draft "<draft>"
    When the coach reads it
    Then nothing is praised as "led-and-landed"

    Examples:
      | draft                |
      | I led the migration. |
      | I arrived on time.   |

  Scenario: A lead is told what credit to the team proves
    Given the draft "The team deserves much of the credit."
    When the coach reads it
    Then "The team deserves much of the credit" is praised as "team-credit"
    And the coach explains "no modesty but proof"

  Scenario: A lead who boasts is told how to share
    Given the draft "I am, frankly, irreplaceable."
    When the coach reads it
    Then "I am, frankly, irreplaceable" is flagged as "arrogance"
    And the coach suggests "The team [delivered what]"
