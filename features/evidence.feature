Feature: Evidence: numbers, not adjectives
  A manager cannot pass on an adjective. What can be counted convinces, also those who were not
  there; the coach praises it, and points at claims that could mean anything.

  Rule: A result is told with its figure and its measure

    Scenario Outline: Results with a figure are praised
      Given the draft "<draft>"
      And it is a "pitch"
      When the coach reads it
      Then "<words>" is praised as "quantified-achievement"

      Examples:
        | draft                                                         | words                                                        |
        | I cut the waiting list from 60 names to 14.                   | I cut the waiting list from 60 names to 14                   |
        | Breakages in the bar are down 40%.                            | Breakages in the bar are down 40%                            |
        | We delivered 420 parcels a day against a plan of 350.         | We delivered 420 parcels a day against a plan of 350         |
        | Setting up the press took 50 minutes, now it takes 15.        | Setting up the press took 50 minutes, now it takes 15        |
        | I trained seven apprentices on the new saw.                   | I trained seven apprentices on the new saw                   |
        | p95 of the search fell from 800 ms to 300 ms.                 | p95 of the search fell from 800 ms to 300 ms                 |

    Scenario Outline: Sums, plans and periods are no results
      Given the draft "<draft>"
      And it is a "pitch"
      When the coach reads it
      Then nothing is praised as "quantified-achievement"

      Examples:
        | draft                                                  |
        | I would like to request a bonus of 2,500 francs.       |
        | Next year I want to cut waste by 20%.                  |
        | In the past nine months I have looked after the shop.  |
        | The average on Glassdoor is 61,000 pounds.             |
        | Could we talk for 20 minutes on Friday?                |

  Rule: An achievement without a figure could mean anything

    Scenario Outline: Vague achievements are flagged
      Given the draft "<draft>"
      When the coach reads it
      Then "<words>" is flagged as "vague-claim"

      Examples:
        | draft                                                   | words                                                   |
        | I improved the handover between the shifts.             | I improved the handover between the shifts              |
        | I have modernised the filing of the whole department.   | I have modernised the filing of the whole department    |
        | made the tool room much tidier                          | made the tool room much tidier                          |
        | The price list was rewritten by me.                     | The price list was rewritten by me                      |
        | We sorted out the rota.                                 | We sorted out the rota                                  |

    Scenario Outline: A figure beside it, a plan or somebody else's work is fine
      Given the draft "<draft>"
      When the coach reads it
      Then nothing is flagged as "vague-claim"

      Examples:
        | draft                                                              |
        | I rebuilt the packing table. A parcel now takes 2 minutes, not 5.  |
        | I want to improve the handover next year.                          |
        | Olga improved the handover.                                        |
        | I run the tool room.                                               |

  Rule: Praise of oneself and effort are no results

    Scenario Outline: Praise and effort are flagged
      Given the draft "<draft>"
      When the coach reads it
      Then "<words>" is flagged as "<rule>"

      Examples:
        | draft                                        | words                                       | rule             |
        | Everyone loves working with me.              | Everyone loves working with me              | subjective-claim |
        | I did an exceptional job at the fair.        | I did an exceptional job at the fair        | subjective-claim |
        | I worked extremely hard all summer.          | I worked extremely hard all summer          | effort-claim     |
        | I have been flat out since the takeover.     | I have been flat out since the takeover     | effort-claim     |

    Scenario Outline: Facts about others and hours saved are fine
      Given the draft "<draft>"
      When the coach reads it
      Then nothing is flagged as "<rule>"

      Examples:
        | draft                                                  | rule             |
        | There are nine outstanding invoices.                   | subjective-claim |
        | The new form saves each nurse four hours a week.       | effort-claim     |

  Rule: A figure says what it measures

    Scenario: A figure of nothing
      Given the draft "Things are three times better now."
      When the coach reads it
      Then only "Things are three times better now" is flagged as "unanchored-metric"
      And the finding is a warning

    Scenario: A figure with its measure
      Given the draft "I reduced the waiting time by 30%."
      When the coach reads it
      Then nothing is flagged as "unanchored-metric"

  Rule: A pitch has figures and more than one achievement

    Scenario: Nothing that could be counted
      Given the draft "I improved the handover. I would like to request a bonus of 2,000 euros."
      And it is a "pitch"
      When the coach reads it
      Then the draft is flagged as "no-metrics"
      And the draft is flagged as "few-achievements"

    Scenario: Two results of different work
      Given the draft "I cut waste from 9% to 4%. I also trained six apprentices. I would like a bonus."
      And it is a "pitch"
      When the coach reads it
      Then nothing is flagged as "no-metrics"
      And nothing is flagged as "few-achievements"
