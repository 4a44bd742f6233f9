Feature: What to do beside writing
  Much of what the guides advise shows in no draft: what to find out, to practise and to keep. The coach
  gives it as a checklist.

  Scenario Outline: Advice that no draft can show is on the checklist
    When the coach is asked what to prepare
    Then it says to "<thing>"
    And cites the guide "<guide>"

    Examples:
      | thing                                 | guide                      |
      | Find out how bonuses are given here   | technical-leads            |
      | Look at how the company is doing      | technical-leads            |
      | Ask when bonuses are budgeted         | machine-learning-engineers |
      | Decide what you will do after a no    | machine-learning-engineers |
      | Think of what convinces your manager  | technical-leads            |
      | Collect your results of the period    | software-architects        |
      | Write down the three answers you fear | technical-leads            |
      | Pick an hour                          | technical-leads            |
      | Send thanks and a short summary       | software-architects        |
      | Keep a file of results                | technical-leads            |

  Scenario: What the answer to a no needs is a shorter list
    Given it is a "no-reply"
    When the coach is asked what to prepare
    Then it says to "Have one sentence ready for a no"
    And it does not say to "Ask for a meeting of its own"

  Scenario Outline: A role has things of its own to prepare
    Given the writer is a "<role>"
    When the coach is asked what to prepare
    Then it says to "<thing>"

    Examples:
      | role               | thing                                                |
      | software-engineer  | List the technical terms you will use                |
      | software-architect | Ask the teams, support and finance what your designs |
      | technical-lead     | Write down who grew under you                        |
      | ml-engineer        | Ask whoever owns the business figure                 |
