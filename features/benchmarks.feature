Feature: Benchmarks: context, never a demand
  What the market pays can place a request. It is no lever: a manager funds results, not surveys.

  Rule: A figure of the market is not held against the manager

    Scenario Outline: Market data used to press is flagged
      Given the draft "<draft>"
      When the coach reads it
      Then only "<words>" is flagged as "benchmark-demand"
      And the finding is an error

      Examples:
        | draft                                                              | words                                                             |
        | Levels.fyi says 220k, so match it.                                 | Levels.fyi says 220k, so match it                                 |
        | I'm underpaid by 20%.                                              | I'm underpaid by 20%                                              |
        | The union survey says 34 an hour, bring me up to it.               | The union survey says 34 an hour, bring me up to it               |
        | You are paying me less than the going rate.                        | You are paying me less than the going rate                        |
        | indeed says 62k for my role so pay me that                         | indeed says 62k for my role so pay me that                        |
        | Please bring my pay into line with the industry.                   | bring my pay into line with the industry                          |
        | Either my salary follows the market or we have a problem.          | Either my salary follows the market or we have a problem          |
        | There is a 9k gap between me and the market and it's yours to close. | There is a 9k gap between me and the market and it's yours to close |

    Scenario: It stands instead of what else is wrong with the figure
      Given the draft "Everyone knows the market rate is 80k, so match it."
      When the coach reads it
      Then 1 place is flagged as "benchmark-demand"
      And nothing is flagged as "benchmark-point"
      And nothing is flagged as "benchmark-unsourced"

  Rule: A range says more than a point

    Scenario: One figure is flagged
      Given the draft "The market rate is $185k."
      When the coach reads it
      Then only "The market rate is $185k" is flagged as "benchmark-point"
      And the finding is a suggestion

    Scenario: A range is not
      Given the draft "Glassdoor shows between $170k and $190k for comparable roles."
      When the coach reads it
      Then nothing is flagged as "benchmark-point"

  Rule: A claim about the market has a source

    Scenario Outline: Hearsay is flagged
      Given the draft "<draft>"
      When the coach reads it
      Then only "<words>" is flagged as "benchmark-unsourced"
      And the finding is a suggestion

      Examples:
        | draft                                        | words                                       |
        | Everyone knows architects make more.         | Everyone knows architects make more         |
        | Pay in the sector has overtaken us.          | Pay in the sector has overtaken us          |
        | In this industry a 10% bonus is normal.      | In this industry a 10% bonus is normal      |
        | It is a fact that nurses are better paid abroad. | It is a fact that nurses are better paid abroad |

    Scenario: A range with its source is praised
      Given the draft "My research indicates that architects with my experience are typically paid in the range of $170k to $190k."
      And it is a "pitch"
      When the coach reads it
      Then "My research indicates that architects with my experience are typically paid in the range of $170k to $190k" is praised as "benchmark-context"
      And nothing is flagged as "benchmark-unsourced"

    Scenario Outline: Other markets are left alone
      Given the draft "<draft>"
      When the coach reads it
      Then nothing is flagged

      Examples:
        | draft                                                          |
        | The market rate for pallets is £8, and I got them for £6.20.   |
        | Our market research puts demand at 12,000 units a year.        |
        | How does the company use the salary survey when it sets bands? |
        | Everyone knows that Friday afternoons are slow.                |
