Feature: Impact: the business, not only the technology
  Those who decide on money ask what the work brought: money, customers, less risk, people's time.

  Rule: An outcome for the business is praised

    Scenario Outline: Outcomes are praised
      Given the draft "<draft>"
      And it is a "pitch"
      When the coach reads it
      Then "<words>" is praised as "business-outcome"

      Examples:
        | draft                                                               | words                                     |
        | I cut the cost of heating by 12%.                                   | I cut the cost of heating by 12%          |
        | Complaints fell from 40 a month to 11.                              | Complaints fell from 40 a month to 11     |
        | We cut the latency by 30%, which saves us 9,000 euros a year.       | which saves us 9,000 euros a year         |
        | We have had no accident since March, against four the year before.  | We have had no accident since March, against four the year before |

    Scenario Outline: Technical results and work as such are none
      Given the draft "<draft>"
      And it is a "pitch"
      When the coach reads it
      Then nothing is praised as "business-outcome"

      Examples:
        | draft                                       |
        | Test coverage went from 41% to 83%.         |
        | I trained four juniors.                     |
        | I would like a bonus of 3,000 euros.        |

  Rule: A technical result is followed to the business

    Scenario: A technical result and nothing after it
      Given the draft "I cut the build time from 50 minutes to 12."
      When the coach reads it
      Then only "I cut the build time from 50 minutes to 12" is flagged as "missing-outcome"
      And the finding is a warning

    Scenario: A technical result and what it brought
      Given the draft "I cut the build time from 50 minutes to 12, which saves us 9,000 euros a year."
      When the coach reads it
      Then nothing is flagged as "missing-outcome"

  Rule: Terms of the trade are put in plain words

    Scenario: Dense terms and no plain result
      Given the draft "I implemented CQRS with event sourcing over Kafka."
      When the coach reads it
      Then only "I implemented CQRS with event sourcing over Kafka" is flagged as "jargon"
      And the finding is a suggestion

    Scenario: The same with its plain result
      Given the draft "I implemented CQRS with event sourcing over Kafka, so no customer is charged twice."
      When the coach reads it
      Then nothing is flagged as "jargon"

  Rule: Technical debt is a risk dealt with, not a complaint

    Scenario: A complaint
      Given the draft "The codebase I inherited is a mess."
      When the coach reads it
      Then only "The codebase I inherited is a mess" is flagged as "debt-complaint"

    Scenario: A risk dealt with
      Given the draft "The refactoring I led paid down debt that had cost us 200 hours a quarter."
      When the coach reads it
      Then nothing is flagged as "debt-complaint"

  Rule: A pitch names what the work brought, and who took part

    Scenario: No outcome, nobody else
      Given the draft "I cut the build time to 12 minutes. I rewrote the handbook. I would like a bonus."
      And it is a "pitch"
      When the coach reads it
      Then the draft is flagged as "no-business-impact"
      And the draft is flagged as "no-team-credit"

    Scenario: An outcome, and a colleague named
      Given the draft "I cut the cost of heating by 12%, and Anna found the supplier. I rewrote the handbook."
      And it is a "pitch"
      When the coach reads it
      Then nothing is flagged as "no-business-impact"
      And nothing is flagged as "no-team-credit"
