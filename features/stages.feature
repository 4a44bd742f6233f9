Feature: What kind of draft it is
  Advice depends on where the writer stands: a pitch needs figures, the answer to a refusal a question. The coach finds
  out which of the five it is, says why if asked, and is silent on mail that is not about the writer's own pay.

  Scenario: A pitch makes the case
    Given this draft:
      """
      Hi Karen,

      Over the past six months I moved our invoicing to the new system. Late payments are down from 14% to 6%, which
      frees about 80,000 euros. I would like to request a bonus of 4,000 euros, and I'm open to discussing the form.

      Best regards,
      Mirela
      """
    When the coach reads it
    Then the coach takes it for a "pitch"

  Scenario: A meeting request asks for time and says what for
    Given this draft:
      """
      Hi Ruta, could we find thirty minutes next week, ideally on Tuesday afternoon? I would like to go through my
      results since the spring with you and talk about my salary.
      """
    When the coach reads it
    Then the coach takes it for a "meeting-request"

  Scenario: A put-off is answered
    Given this draft:
      """
      Thanks for getting back to me so quickly. I understand that the budget for this half-year is nearly used up.
      Would a split work, half in July and half in January? The savings pay for the bonus many times over.
      """
    When the coach reads it
    Then the coach takes it for a "pushback-reply"

  Scenario: A put-off in a script is heard, though only the writer is judged
    Given this draft:
      """
      Manager: Best I can do is twelve hundred. The budget is what it is.
      You: I appreciate that you looked, and I know the cuts came from above. Could we put a date on the rest, or talk
      about the training course instead?
      """
    When the coach reads it
    Then the coach takes it for a "pushback-reply"

  Scenario: A refusal is answered
    Given this draft:
      """
      Thank you for telling me yourself that there will be no bonus. I'm disappointed, but I respect the decision.
      What would you need to see from me so that it works out next time?
      """
    When the coach reads it
    Then the coach takes it for a "no-reply"

  Scenario: A talk is summed up
    Given this draft:
      """
      Thank you for our conversation yesterday. To sum up: I asked for a bonus of 4,000 euros, and you said that the
      budget closes on 15 July. You will ask Peter, and I'll send you the figures by Wednesday.
      """
    When the coach reads it
    Then the coach takes it for a "follow-up"

  Scenario Outline: Other mail is left alone
    Given this draft:
      """
      <mail>
      """
    When the coach reads it
    Then the coach takes it for another text
    And the coach has no complaint

    Examples:
      | mail                                                                                                                                                                                                                                            |
      | Hi all, quick status before the weekend: the checkout release went out on Tuesday, conversion is up 3% and the error rate is down to 0.2%. Next week we start on the refund flow. Shout if you need anything. Have a nice weekend!               |
      | Dear colleagues, the annual compensation review opens on Monday. Managers, please enter your proposals for merit increases and bonuses by the 21st. The total budget is 3.5% of base salaries. Questions go to your HR business partner.          |
      | Dear Mr Lowe, your invoice no. 4471 over 312 EUR was due on 30 June. Please transfer the amount to the account below. If you have paid in the meantime, please disregard this reminder. We thank you for your order and look forward to the next. |

  Scenario: Of a sentence or two nobody can tell, so its problems are found and nothing is called missing
    Given the draft "My rent went up again and I can't manage."
    When the coach reads it
    Then the coach does not name a stage
    And "My rent went up again" is flagged as "personal-need"

  Scenario: The writer knows better
    Given it is a "pitch"
    And the draft "Hi all, quick status before the weekend: the release went out on Tuesday, conversion is up 3% and the error rate is down to 0.2%. Next week we start on the refund flow. I expect you to raise my salary."
    When the coach reads it
    Then the coach takes it for a "pitch"
    And "I expect you to raise my salary" is flagged as "demand"
