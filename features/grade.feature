Feature: The grade
  From A, ready to send, to F, which would do harm. It is the sum of what was found, so that a writer sees what each finding
  costs and what mending it would earn; it cannot be bought with keywords, and not every text has one. A B is good but for small
  things, of a C the case is there but needs work, and a D would weaken the writer's position.

  Scenario: A claim of a debt costs points, and a draft with one is no better than C
    Given it is a "pitch"
    And this draft:
      """
      Dear Karen,

      Thank you for your support this year. Over the past six months I moved our invoicing to the new system together
      with Tom. Late payments are down from 14% to 6%, which frees about 80,000 euros, one of the goals of the finance
      plan. I have put the figures on one page for you. I deserve a bonus of 4,000 euros, and I'm open to discussing
      the form. I look forward to bringing the same to the returns process next year, and I will keep you posted on it.

      Best regards,
      Mirela
      """
    When the coach reads it
    Then "I deserve a bonus of 4,000 euros" is flagged as "entitlement"
    And the finding costs 12 points
    And the grade is no better than "C"

  Scenario: The same draft with a request in place of the claim
    Given it is a "pitch"
    And this draft:
      """
      Dear Karen,

      Thank you for your support this year. Over the past six months I moved our invoicing to the new system together
      with Tom. Late payments are down from 14% to 6%, which frees about 80,000 euros, one of the goals of the finance
      plan. I have put the figures on one page for you. I would like to request a bonus of 4,000 euros, and I'm open to
      discussing the form. I look forward to bringing the same to the returns process next year, and I will keep you
      posted on it.

      Best regards,
      Mirela
      """
    When the coach reads it
    Then nothing is flagged
    And the grade is at least "B"

  Scenario: Threats, insults and orders do harm
    Given it is a "pitch"
    And this draft:
      """
      I've had enough of your excuses. I do twice the work of Sarah and I am owed this bonus. I expect you to approve
      8,000 dollars by Friday or I'll start looking elsewhere. This is non-negotiable. I have delivered the new portal,
      the app and the reports this year and nobody else here could have done that.
      """
    When the coach reads it
    Then the grade is "F"

  Scenario Outline: Words of power are no pitch
    Given it is a "pitch"
    And this draft:
      """
      <draft>
      """
    When the coach reads it
    Then the grade is no better than "D"

    Examples:
      | draft                                                                                                                                                                |
      | Bonus request! Revenue up 40%, costs down 25%, ROI 300%. Team effort, strategic goals, documentation attached, open to discuss. Thank you!                           |
      | Thank you. Thank you for your support. Saved 120,000 dollars. I would like to request a bonus of 5,000 dollars. I am open to other forms. I attached the figures.    |

  Scenario: What is said twice counts once
    Given it is a "pitch"
    And this draft:
      """
      Thank you for seeing me. I would like to ask for a bonus of 3,000 euros. I look forward to the next year with the team.
      Thank you for seeing me. I would like to ask for a bonus of 3,000 euros. I look forward to the next year with the team.
      Thank you for seeing me. I would like to ask for a bonus of 3,000 euros. I look forward to the next year with the team.
      Thank you for seeing me. I would like to ask for a bonus of 3,000 euros. I look forward to the next year with the team.
      """
    When the coach reads it
    Then the grade is no better than "D"

  Scenario: Other mail has no grade
    Given the draft "Hi all, quick status before the weekend: the checkout release went out on Tuesday, conversion is up 3% and the error rate is down to 0.2%. Next week we start on the refund flow. Shout if you need anything. Have a nice weekend!"
    When the coach reads it
    Then there is no grade

  Scenario: Nor has a sentence of which nobody can tell what it is
    Given the draft "My rent went up again and I can't manage."
    When the coach reads it
    Then "My rent went up again" is flagged as "personal-need"
    And there is no grade
