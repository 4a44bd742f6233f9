Feature: What a company settles for itself
  On some matters sources disagree. The coach has a policy for each: it takes a side unless the company takes another.

  Scenario Outline: A choice turns a rule against what is welcome elsewhere
    Given the policy "<policy>" is "<choice>"
    And it is a "pitch"
    And the draft "<draft>"
    When the coach reads it
    Then "<words>" is flagged as "<rule>"

    Examples:
      | policy         | choice        | rule             | draft                                                                      | words                                                         |
      | amount-in-mail | unwanted      | amount-named     | My proposal is a one-off bonus of 1,800 francs.                            | 1,800 francs                                                  |
      | ask-form       | figure        | asked-as-range   | Would you consider a bonus of £2k to £3k for the fit-out?                  | £2k to £3k                                                    |
      | ask-form       | range         | asked-as-figure  | Please consider a bonus of 90,000 yen.                                     | 90,000 yen                                                    |
      | market-data    | unwelcome     | market-named     | According to Payscale, librarians here get between 48k and 55k.            | According to Payscale, librarians here get between 48k and 55k |
      | bonus-culture  | formula-based | bonus-by-formula | I'm writing to request a performance-based bonus.                          | I'm writing to request a performance-based bonus              |

  Scenario Outline: A choice lets pass what is unwelcome elsewhere
    Given the policy "<policy>" is "<choice>"
    And it is a "pitch"
    And the draft "<draft>"
    When the coach reads it
    Then nothing is flagged

    Examples:
      | policy                 | choice    | draft                                                                  |
      | outside-offers         | allowed   | I hold an offer from a bank in Zurich and would much rather grow here. |
      | outside-offers         | allowed   | Last week the county clinic offered me a post at 58,000.               |
      | tenure-as-context      | allowed   | I have been a driver at the depot for seven years.                     |
      | answer-dates           | allowed   | I need a decision before 1 October, since the contract is renewed then. |
      | personal-circumstances | tolerated | With our third child due in May the timing matters to me.              |

  Scenario Outline: What goes too far is told even where the matter is open
    Given the policy "<policy>" is "<choice>"
    And it is a "pitch"
    And the draft "<draft>"
    When the coach reads it
    Then "<words>" is flagged as "<rule>"

    Examples:
      | policy                 | choice    | rule             | draft                                                                                      | words                                                         |
      | outside-offers         | allowed   | leaving-threat   | If you can't match the clinic's offer, I'll be gone by summer.                             | If you can't match the clinic's offer, I'll be gone by summer |
      | tenure-as-context      | allowed   | tenure-as-reason | My loyalty over the past decade ought to be rewarded.                                      | My loyalty over the past decade ought to be rewarded          |
      | answer-dates           | allowed   | deadline-ambush  | Decide by tomorrow or I'll take it to the director.                                        | Decide by tomorrow                                            |
      | personal-circumstances | tolerated | need-dwelt-on    | We are getting married in autumn, which will cost a fortune. My mother depends on my salary. | My mother depends on my salary                                |

  Scenario: A mail without a sum is no fault where sums are kept for the meeting
    Given the policy "amount-in-mail" is "unwanted"
    And it is a "pitch"
    And the draft "Bookings grew by 18%, so I would like to discuss my pay with you."
    When the coach reads it
    Then nothing is flagged as "no-amount"

  Scenario: A mail without a sum is a small fault where sums are optional
    Given the policy "amount-in-mail" is "optional"
    And it is a "pitch"
    And the draft "Bookings grew by 18%, so I would like to discuss my pay with you."
    When the coach reads it
    Then the draft is flagged as "no-amount"
    And the finding is a suggestion

  Scenario: Where bonuses are rare the return has to be told
    Given the policy "bonus-culture" is "rare"
    And it is a "pushback-reply"
    And the draft "Thank you for telling me that the budget is tight. I would still like to ask for a bonus."
    When the coach reads it
    Then the draft is flagged as "no-roi"
    And the finding is a warning

  Scenario Outline: Where pay follows a formula the grade is what can be asked for
    Given the policy "bonus-culture" is "formula-based"
    And it is a "pitch"
    And the draft "<draft>"
    When the coach reads it
    Then nothing is flagged as "no-grade-review"
    And nothing is flagged as "bonus-by-formula"
    And nothing is flagged as "no-ask"

    Examples:
      | draft                                                   |
      | I would like to have my job reclassified.               |
      | Could you support my move to the next step of the scale? |
      | I therefore request that my post be upgraded to grade 9. |

  Scenario: Several policies go together
    Given the policy "amount-in-mail" is "unwanted"
    And the policy "market-data" is "unwelcome"
    And it is a "pitch"
    And the draft "Glassdoor shows 52,000 for a role like mine. I would like to request a raise of 6 percent."
    When the coach reads it
    Then "Glassdoor shows 52,000 for a role like mine" is flagged as "market-named"
    And "6 percent" is flagged as "amount-named"
