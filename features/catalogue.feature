Feature: The words that define each rule
  Every rule is defined by a few phrases that it must find, even when they stand alone, and by some that
  look alike and that it must leave alone. Corpora are labelled by the same definitions.

  Scenario Outline: A defining phrase is flagged
    Given the draft "<draft>"
    When the coach reads it
    Then "<draft>" is flagged as "<rule>"

    Examples:
      | draft                                             | rule                |
      | I deserve a bonus                                 | entitlement         |
      | I've earned this                                  | entitlement         |
      | you owe me                                        | entitlement         |
      | I'm long overdue for a raise                      | entitlement         |
      | it's only right that I get a bonus                | entitlement         |
      | I expect you to approve                           | demand              |
      | I need you to match it                            | demand              |
      | this is non-negotiable                            | demand              |
      | or I'll start looking elsewhere                   | ultimatum           |
      | another company would pay me more                 | ultimatum           |
      | don't be surprised if I leave                     | ultimatum           |
      | I do more than Sarah                              | coworker-comparison |
      | everyone else on the team got one                 | coworker-comparison |
      | he makes more than me                             | coworker-comparison |
      | my rent went up                                   | personal-need       |
      | with a baby on the way                            | personal-need       |
      | inflation is killing me                           | personal-need       |
      | I've been here five years                         | tenure              |
      | after all my loyalty                              | tenure              |
      | nobody appreciates my work                        | grievance           |
      | you never notice                                  | grievance           |
      | I sacrificed my weekends                          | grievance           |
      | I was just wondering if maybe there's any chance  | hedged-ask          |
      | if it's not too much trouble                      | hedged-ask          |
      | sorry to bother you with this                     | apology             |
      | I hate to ask                                     | apology             |
      | it was nothing special                            | minimizing          |
      | I just helped a bit                               | minimizing          |
      | I need an answer by Friday                        | deadline-pressure   |
      | I want this settled today                         | deadline-pressure   |
      | I'm the best engineer you have                    | arrogance           |
      | none of this would exist without me               | arrogance           |
      | I single-handedly rebuilt the platform            | arrogance           |
      | I am tired of your excuses                        | aggression          |
      | this is a joke                                    | aggression          |
      | are you even listening?                           | aggression          |
      | I REALLY need this!!!                             | shouting            |

  Scenario Outline: What looks like a defining phrase is left alone
    Given the draft "<draft>"
    When the coach reads it
    Then nothing is flagged as "<rule>"

    Examples:
      | draft                                                       | rule                |
      | my team deserves credit                                     | entitlement         |
      | this merits discussion                                      | entitlement         |
      | I earned the AWS certification                              | entitlement         |
      | You told me I deserved it.                                  | entitlement         |
      | I don't feel entitled to a bonus.                           | entitlement         |
      | You said I'd earned it.                                     | entitlement         |
      | I'd like to request a bonus of 5%.                          | demand              |
      | I expect the migration to finish in May                     | demand              |
      | I see my future here                                        | ultimatum           |
      | customers were leaving                                      | ultimatum           |
      | I mentored Sarah                                            | coworker-comparison |
      | we outperformed the other region's churn figure             | coworker-comparison |
      | the inflation of our cloud bill                             | personal-need       |
      | over the past five quarters I cut costs by 9%               | tenure              |
      | In my five years here I have shipped four releases.         | tenure              |
      | I understand the team was under pressure                    | grievance           |
      | I'd like to discuss a raise.                                | hedged-ask          |
      | I was hoping for a bonus of $12,000                         | hedged-ask          |
      | sorry for the late reply                                    | apology             |
      | I helped three teams migrate, saving 400 hours              | minimizing          |
      | could we meet by Friday?                                    | deadline-pressure   |
      | I led the team that shipped the app.                        | arrogance           |
      | I see it differently                                        | aggression          |
      | I believe a bonus would be a fair recognition of the work.  | hedging             |
      | The API runs on AWS. Thanks!                                | shouting            |
