Feature: Tone: confident, humble, calm
  A manager who feels attacked, belittled or shouted at stops reading the case. The coach points
  at the sentences that do it, and at drafts that sound unsure of everything they say.

  Rule: Confidence names the result, arrogance names a rank

    Leading, planning and being proud are fine. What is flagged is standing above others, or the
    claim that nothing works without the writer.

    Scenario Outline: Superiority and indispensability are flagged
      Given the draft "<draft>"
      When the coach reads it
      Then only "<words>" is flagged as "arrogance"
      And the finding is a warning

      Examples:
        | draft                                                | words                                               |
        | I am by far the strongest baker in the house.        | I am by far the strongest baker in the house        |
        | This hospital would not last a week without me.      | This hospital would not last a week without me      |
        | The whole festival was saved by me alone.            | The whole festival was saved by me alone            |
        | No one but me understands the boiler.                | No one but me understands the boiler                |
        | You will never find anybody as good as me.           | You will never find anybody as good as me           |
        | im the only competent person in accounts.            | im the only competent person in accounts            |
        | Let's be honest: I'm a genius with numbers.          | I'm a genius with numbers                           |
        | I have made this shop to what it is, me alone.       | I have made this shop to what it is, me alone       |
        | Where would you be without my contacts?              | Where would you be without my contacts              |
        | I built the whole scheduling system single-handedly. | I built the whole scheduling system single-handedly |

    Scenario Outline: Leadership and facts are left alone
      Given the draft "<draft>"
      When the coach reads it
      Then nothing is flagged as "arrogance"

      Examples:
        | draft                                                                |
        | I led the crew that built the stage.                                 |
        | The festival was saved by forty volunteers.                          |
        | Without the new boiler the school would have closed.                 |
        | The strongest month of the year was June.                            |
        | The critic called me the best pastry chef in town.                   |
        | I was alone in the shop when the alarm went, and I got everyone out. |
        | I don't claim that the shop depends on me.                           |
        | No one understood the old form, so I rewrote it.                     |
        | I am proud of the crew's work on the boiler.                         |
        | You will find the figures on page two.                               |

  Rule: Disagreement is about the matter, never the person

    Insults, blame, mockery and contempt are flagged. A calm "I see it differently" is how to
    disagree.

    Scenario Outline: Hostility is flagged
      Given the draft "<draft>"
      When the coach reads it
      Then only "<words>" is flagged as "aggression"
      And the finding is an error

      Examples:
        | draft                                              | words                                             |
        | You clearly don't know what you are talking about. | You clearly don't know what you are talking about |
        | Spare me the speech about the budget.              | Spare me the speech about the budget              |
        | That offer is a slap in the face.                  | That offer is a slap in the face                  |
        | What kind of manager says no to this?              | What kind of manager says no to this              |
        | your decision was just stupid.                     | your decision was just stupid                     |
        | This is pathetic.                                  | This is pathetic                                  |
        | I have had enough of your games.                   | I have had enough of your games                   |
        | The mess in this department was made by you.       | The mess in this department was made by you       |
        | Shame on the people who decided that.              | Shame on the people who decided that              |
        | After that meeting you should be ashamed.          | you should be ashamed                             |
        | Are you joking with this 1%?                       | Are you joking with this 1%                       |

    Scenario Outline: Calm disagreement and other people's anger are left alone
      Given the draft "<draft>"
      When the coach reads it
      Then nothing is flagged as "aggression"

      Examples:
        | draft                                                                |
        | I would read the budget differently, and I have brought the figures. |
        | The offer is lower than I had hoped.                                 |
        | The board game evening brought 60 new members.                       |
        | A guest called the soup pathetic, so I changed the recipe.           |
        | I am not angry about the decision.                                   |
        | The attack on our server was stopped within minutes.                 |
        | What kind of report would help you most?                             |
        | The stupid mistake in the invoice was mine, and I have corrected it. |
        | Thank you for being frank with me.                                   |
        | We cleaned up the mess after the flood in two days.                  |

  Rule: A draft may doubt once, not everywhere

    One or two softeners are ordinary. From the third on, each of them is flagged. Doubts inside
    the request itself are another matter, and "about" before a figure is accuracy.

    Scenario Outline: Three hedges are flagged, each where it stands
      Given the draft "<draft>"
      When the coach reads it
      Then 3 places are flagged as "hedging"
      And "<first>" is flagged as "hedging"
      And "<second>" is flagged as "hedging"
      And "<third>" is flagged as "hedging"
      And the finding is a suggestion

      Examples:
        | draft                                                                                             | first        | second    | third    |
        | I think the fair went well. Maybe we sold more. It was sort of fun too.                           | I think      | Maybe     | sort of  |
        | Perhaps the shelf helped. Waste is probably lower. The staff kind of like it.                     | Perhaps      | probably  | kind of  |
        | I guess the clinic runs better. It seems that patients are happier. Possibly they also come back. | I guess      | It seems  | Possibly |
        | I feel like the sauce is cheaper now. I suppose guests like it. Maybe we save a bit of cream.     | I feel like  | I suppose | Maybe    |
        | The lift is more or less safe now. I think the checks helped. Perhaps also the new cable.         | more or less | I think   | Perhaps  |
        | Arguably the roof was my best job. It was somewhat quicker. I guess it leaks less.                | Arguably     | somewhat  | I guess  |
        | maybe it was the rota, maybe it was the weather, but sick leave kinda fell.                       | maybe        | maybe     | kinda    |
        | The books are in a way cleaner. I think the auditor noticed. He was sort of friendly.             | in a way     | I think   | sort of  |

    Scenario Outline: Few hedges, figures with 'about', and other senses are left alone
      Given the draft "<draft>"
      When the coach reads it
      Then nothing is flagged as "hedging"

      Examples:
        | draft                                                                                    |
        | I think the evening clinic was a good idea: it sees 40 patients a week.                  |
        | About 30 guests a day, roughly one in five, now book online.                             |
        | Maybe it will rain on the day of the fair. I think we have enough tents.                 |
        | What sort of flour do you prefer, and what kind of oven?                                 |
        | I believe in this bakery, and I believe a raise of 4% is fair.                           |
        | I was just wondering if there might perhaps be a chance of a bonus.                      |
        | The guests guessed the answer, supposed it was a riddle and won a cake.                  |
        | Perhaps you have seen the new shelf. It holds 90 loaves, and none has been wasted since. |

  Rule: Weight comes from facts, not from volume

    Capitals and repeated exclamation marks for force are flagged; abbreviations, names and a
    single exclamation mark are not.

    Scenario Outline: Capitals and rows of exclamation marks are flagged
      Given the draft "<draft>"
      When the coach reads it
      Then only "<words>" is flagged as "shouting"
      And the finding is a suggestion

      Examples:
        | draft                                      | words                                     |
        | I have worked on this ALL YEAR!!           | I have worked on this ALL YEAR!!          |
        | LISTEN TO ME FOR ONCE.                     | LISTEN TO ME FOR ONCE                     |
        | We sold out every night!!!                 | We sold out every night!!!                |
        | i would REALLY like to talk about my pay.  | i would REALLY like to talk about my pay  |
        | THIS MATTERS TO ME, as I hope you can see. | THIS MATTERS TO ME                        |
        | The result is the BEST in our history.     | The result is the BEST in our history     |
        | When will somebody finally look at it?!?!  | When will somebody finally look at it?!?! |
        | Never have we had so many guests!!!!!      | Never have we had so many guests!!!!!     |
        | It was ME who found the error.             | It was ME who found the error             |

    Scenario Outline: Abbreviations and one exclamation mark are left alone
      Given the draft "<draft>"
      When the coach reads it
      Then nothing is flagged as "shouting"

      Examples:
        | draft                                           |
        | See you on Monday, and thank you for the cake!  |
        | The ICU and the ER share one EHR since May.     |
        | I passed the ACCA and CIPD exams.               |
        | Our ROI in APAC was 4% above plan.              |
        | The BBC and ARD filmed in our bakery.           |
        | I keep the API, the SDK and the FAQ up to date. |
        | Please open the CSV and not the XLSX file.      |
        | What a week!                                    |
        | Room B2 on floor IV has Wi-Fi and a TV.         |

  Rule: Tone is judged in the writer's own words

    Scenario: An angry reply is an error, whatever it answers
      Given this draft:
        """
        Dear Paul,

        Thank you for your mail. That offer is an insult. The line has run at 98% since May.

        Regards,
        Ines

        On 3 June 2025, Paul Weber wrote:
        > Are you joking? 7% is ridiculous.
        > THIS IS MY LAST OFFER!!!
        """
      And it is a "pushback-reply"
      When the coach reads it
      Then only "That offer is an insult" is flagged as "aggression"
      And the finding is an error
      And the finding cites "4. Cultural & Executive Nuance: Navigating the Negotiation" of the guide "machine-learning-engineers"
      And the coach suggests "differently"
      And nothing is flagged as "shouting"

    Scenario: A calm answer to a refusal passes
      Given this draft:
        """
        Dear Paul,

        Thank you for explaining the decision. I understand that the budget is closed for this year.
        I see the weight of the May figures differently, and I would like to learn what would make the
        case stronger.
        Which two results should I aim for by autumn?

        Kind regards,
        Ines
        """
      And it is a "no-reply"
      When the coach reads it
      Then nothing is flagged

    Scenario: A bulleted pitch with three hedges
      Given this draft:
        """
        What changed this year:

        - I think the returns desk is faster
        - maybe fewer parcels get lost
        - drivers are sort of happier

        I would like to request a bonus of 1,500.
        """
      And it is a "pitch"
      When the coach reads it
      Then 3 places are flagged as "hedging"
      And "I think" is flagged as "hedging"
      And "maybe" is flagged as "hedging"
      And "sort of" is flagged as "hedging"

    Scenario: Two hedges and a hedged request are no third hedge
      Given the draft "I think the desk is faster. It probably saves an hour a day. I was wondering if maybe there's any chance of a raise."
      When the coach reads it
      Then nothing is flagged as "hedging"
      And only "I was wondering if maybe there's any chance of a raise" is flagged as "hedged-ask"

    Scenario: In a script the manager may boast and shout
      Given this draft:
        """
        Manager: I'm the best planner this company has ever had. NOTHING works without me!!!
        You: I see the planning differently. The new board cut the idle time from 9% to 5%.
        """
      And it is a "pushback-reply"
      When the coach reads it
      Then nothing is flagged

    Scenario: A subject line is the writer's own words
      Given this draft:
        """
        Subject: MY RAISE, PLEASE READ NOW!!!

        Hi Paul,

        Could we meet on Tuesday to discuss my performance this year and a raise of 4%?

        Thanks,
        Ines
        """
      And it is a "meeting-request"
      When the coach reads it
      Then only "MY RAISE, PLEASE READ NOW!!!" is flagged as "shouting"

    Scenario: Capitals in a signature are no shouting
      Given this draft:
        """
        Subject: Request for a meeting

        Hi Paul,

        I'd like to discuss my performance this year and a possible bonus. Could we meet on Tuesday?

        Thanks!
        Ines Duarte
        LINE PLANNING, PLANT II
        """
      And it is a "meeting-request"
      When the coach reads it
      Then nothing is flagged
