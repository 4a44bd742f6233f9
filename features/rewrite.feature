Feature: The draft with the safe changes made
  Some faults can be mended without asking the writer: an apology is dropped, a claim becomes a request for the same sum, capitals
  become small letters. Nothing is invented, no figure is lost, and what cannot be changed without the writer is left alone.

  Scenario: A nurse says sorry, doubts, tells her rent and sets a date
    Given this draft:
      """
      Dear Ruth,

      Sorry to bother you with this, but I would like to talk about my pay. Since March I have run the night rota for ward 4, and medication errors fell from 9 a month to 2. I was wondering if maybe a raise of 4% might be possible. My rent went up again in May.

      Please let me know by Friday.

      Kind regards,
      Amira
      """
    When the coach rewrites it
    Then the draft becomes:
      """
      Dear Ruth,

      I would like to talk about my pay. Since March I have run the night rota for ward 4, and medication errors fell from 9 a month to 2. I would like to request a raise of 4%.

      Kind regards,
      Amira
      """

  Scenario: A teacher claims what she could request
    Given this draft:
      """
      Dear Mr Lowe,

      I just reorganised the reading groups this year, and the share of pupils who read at grade level rose from 61% to 78%. I deserve a bonus of 1,500 euros. No worries if not!!!

      Best wishes,
      Clara
      """
    When the coach rewrites it
    Then the draft becomes:
      """
      Dear Mr Lowe,

      I just reorganised the reading groups this year, and the share of pupils who read at grade level rose from 61% to 78%. I would like to request a bonus of 1,500 euros.

      Best wishes,
      Clara
      """

  Scenario: A picker who points at others
    Given this draft:
      """
      Hi Tom,

      I sort of cut the picking errors from 1.8% to 0.6% since January. I would like to request a raise of $1.20 an hour, if that's not too much trouble. EVERYONE else got one.

      Thanks,
      Luis
      """
    When the coach rewrites it
    Then the draft becomes:
      """
      Hi Tom,

      I sort of cut the picking errors from 1.8% to 0.6% since January. I would like to request a raise of $1.20 an hour.

      Thanks,
      Luis
      """

  Scenario: A chef who shouts
    Given this draft:
      """
      Chef,

      over the last year I brought food waste down from 14% to 8%, which saved $22,000. I want a raise of 6%. I NEED an answer TODAY!!

      - I trained four apprentices
      - Anyone could have done it
      - I wrote the new menu

      Marco
      """
    When the coach rewrites it
    Then the draft becomes:
      """
      Chef,

      over the last year I brought food waste down from 14% to 8%, which saved $22,000. I would like to request a raise of 6%.

      - I trained four apprentices
      - I wrote the new menu

      Marco
      """

  Scenario: A lawyer whose mail ends in a threat
    Given this draft:
      """
      Dear Helen,

      I apologise for raising this so soon after the merger. In Q3 I closed 14 matters, five more than planned, and billed £310k. I would like to request a bonus of £8,000. If the partners say no, I will have to look elsewhere.

      Yours,
      Priya
      """
    When the coach rewrites it
    Then the draft becomes:
      """
      Dear Helen,

      In Q3 I closed 14 matters, five more than planned, and billed £310k. I would like to request a bonus of £8,000.

      Yours,
      Priya
      """

  Scenario: A technician who is entitled and embarrassed
    Given this draft:
      """
      Dear Professor Okafor,

      I have run the sequencing core since 2022, and turnaround went from 12 days to 5. I'm entitled to a raise of 5%! It is embarrassing to bring this up. Could we meet next week?

      Best,
      Wen
      """
    When the coach rewrites it
    Then the draft becomes:
      """
      Dear Professor Okafor,

      I have run the sequencing core since 2022, and turnaround went from 12 days to 5. I would like to request a raise of 5%. Could we meet next week?

      Best,
      Wen
      """

  Scenario: A seller in a hurry
    Given this draft:
      """
      Hi Dana,

      I closed $1.9M against a target of $1.4M this year. Honestly, I have earned a bonus of $15,000, and I need your decision by Friday. I am the best rep you have ever had.

      Sam
      """
    When the coach rewrites it
    Then the draft becomes:
      """
      Hi Dana,

      I closed $1.9M against a target of $1.4M this year. Honestly, I would like to request a bonus of $15,000.

      Sam
      """

  Scenario: An engineer who gives up before the answer
    Given this draft:
      """
      Hello Priya,

      We cut the deploy time from 40 minutes to 6, and the team ships twice a day now. I would like to request a raise of 8%, but I totally understand if it's not possible.

      Could you tell me how this is usually decided?

      Regards,
      Ken
      """
    When the coach rewrites it
    Then the draft becomes:
      """
      Hello Priya,

      We cut the deploy time from 40 minutes to 6, and the team ships twice a day now. I would like to request a raise of 8%.

      Could you tell me how this is usually decided?

      Regards,
      Ken
      """

  Scenario: A secretary who writes in small letters
    Given this draft:
      """
      dear ms berg,

      please forgive me for asking. i took over the travel desk in february and the cost of trips fell by 18%. would it maybe be possible to get a raise of 3%? thank you!

      olga
      """
    When the coach rewrites it
    Then the draft becomes:
      """
      dear ms berg,

      i took over the travel desk in february and the cost of trips fell by 18%. I would like to request a raise of 3%. thank you!

      olga
      """

  Scenario: A clerk whose claim and demand name no sum that could be requested in their place
    Given this draft:
      """
      Dear Mr Haddad,

      I closed the year-end accounts nine days early, which saved the auditors' overtime of 4,200 euros. I deserve a raise. I don't want to make a fuss. If the market says 3,000 to 3,400 a month, you have to pay me 3,400.

      Yours,
      Leila
      """
    When the coach rewrites it
    Then the draft becomes:
      """
      Dear Mr Haddad,

      I closed the year-end accounts nine days early, which saved the auditors' overtime of 4,200 euros. I deserve a raise. If the market says 3,000 to 3,400 a month, you have to pay me 3,400.

      Yours,
      Leila
      """

  Scenario: A draft with nothing but a true doubt
    Given this draft:
      """
      Dear Ana,

      Thank you for your time. Since January I have cut the returns from 9% to 4%, which saves the shop 1,800 euros a month. I would like to request a bonus of 2,000 euros, and I am open to discussing the form. I probably see only part of the picture, so I would value your view.

      Kind regards,
      Tomas
      """
    When the coach rewrites it
    Then the draft stays as it is
