Feature: Ask: clear, specific, confident
  One plain sentence says what is asked for. The coach points at requests that doubt themselves,
  excuse themselves, shrink the work behind them, or press the manager for time.

  Rule: A request is made once and plainly

    Polite forms are welcome: "I would like to", "Could we", "I was hoping for". What is flagged
    is a request that can hardly be recognised as one.

    Scenario Outline: A request buried in doubt is flagged
      Given the draft "<draft>"
      When the coach reads it
      Then only "<words>" is flagged as "hedged-ask"
      And the finding is a warning

      Examples:
        | draft                                                              | words                                                             |
        | I was kind of hoping we could maybe talk about a raise sometime.   | I was kind of hoping we could maybe talk about a raise sometime   |
        | Would there perhaps be any possibility of a small bonus?           | Would there perhaps be any possibility of a small bonus           |
        | I'd like a review of my pay, if it's not too much of a hassle.     | if it's not too much of a hassle                                  |
        | I dont know if this is the right moment to talk about a bonus.     | I dont know if this is the right moment to talk about a bonus     |
        | I suppose I might ask for a little more pay.                       | I suppose I might ask for a little more pay                       |
        | Maybe you could think about possibly raising my rate?              | Maybe you could think about possibly raising my rate              |
        | I was only wondering whether a bonus could be an option, perhaps.  | I was only wondering whether a bonus could be an option, perhaps  |
        | It is just an idea, but maybe a raise?                             | It is just an idea, but maybe a raise                             |
        | I would like to ask for a bonus, if that would be at all possible. | if that would be at all possible                                  |
        | Perhaps I could be so bold as to maybe ask for increase of salary. | Perhaps I could be so bold as to maybe ask for increase of salary |

    Scenario Outline: Plain, polite requests and doubts about other things are left alone
      Given the draft "<draft>"
      When the coach reads it
      Then nothing is flagged as "hedged-ask"

      Examples:
        | draft                                                              |
        | I would like to request a raise of 5%.                             |
        | Could we set aside half an hour to talk about my bonus?            |
        | I was hoping for a bonus of 2,500.                                 |
        | May I show you the figures on Thursday?                            |
        | We were wondering whether the leak came from the roof, and it did. |
        | Maybe the kitchen can open earlier on Sundays.                     |
        | If it's not too heavy, the crate goes on the top shelf.            |
        | I'd be glad to hear what you think of a raise of 4%.               |
        | Would you support a bonus of 3% at the next round?                 |
        | I would also welcome an extra training day as an alternative.      |

  Rule: Nobody has to be sorry for asking

    Pay is an ordinary subject between an employee and a manager. Apologies for delays, mistakes
    or bad news are ordinary courtesy.

    Scenario Outline: An apology for the request is flagged
      Given the draft "<draft>"
      When the coach reads it
      Then only "<words>" is flagged as "apology"
      And the finding is a warning

      Examples:
        | draft                                                | words                                              |
        | Sorry to bring this up again.                        | Sorry to bring this up again                       |
        | I feel terrible for asking about money.              | I feel terrible for asking about money             |
        | Forgive me for being so direct about my salary.      | Forgive me for being so direct about my salary     |
        | I hate to be that person, but I would like a raise.  | I hate to be that person                           |
        | My apologies for bothering you with my pay.          | My apologies for bothering you with my pay         |
        | i know its rude to ask for a bonus.                  | i know its rude to ask for a bonus                 |
        | It makes me uncomfortable to ask you for this.       | It makes me uncomfortable to ask you for this      |
        | Please excuse that I am asking for more money.       | Please excuse that I am asking for more money      |
        | I am so sorry to put you on the spot about a raise.  | I am so sorry to put you on the spot about a raise |
        | With a budget like this, I am almost ashamed to ask. | I am almost ashamed to ask                         |

    Scenario Outline: Apologies for other things are left alone
      Given the draft "<draft>"
      When the coach reads it
      Then nothing is flagged as "apology"

      Examples:
        | draft                                                        |
        | Sorry, the attachment was missing from my last mail.         |
        | We sent every guest an apology and a voucher.                |
        | I'm sorry about the news from head office.                   |
        | My apologies for the late invoice.                           |
        | I don't feel bad about the decision to close on Mondays.     |
        | The carrier was sorry for the damage and paid in full.       |
        | Please excuse my handwriting on page two.                    |
        | The tenant asked us to forgive one late payment, and we did. |
        | I would hate to lose this supplier.                          |
        | You told me never to apologise for raising a concern.        |

  Rule: The work is shown at its true size

    Words such as "just" and "only" are flagged where they shrink what the writer did, and left
    alone where they measure, narrow down or mean "a moment ago".

    Scenario Outline: Playing one's own work down is flagged
      Given the draft "<draft>"
      When the coach reads it
      Then only "<words>" is flagged as "minimizing"
      And the finding is a suggestion

      Examples:
        | draft                                                         | words                                            |
        | It was nothing, really.                                       | It was nothing, really                           |
        | I just did my job.                                            | I just did my job                                |
        | I only lent a hand with the inventory.                        | I only lent a hand with the inventory            |
        | My contribution was tiny compared with the whole.             | My contribution was tiny compared with the whole |
        | Anybody else would have done the same.                        | Anybody else would have done the same            |
        | it wasnt anything special, the menu practically wrote itself. | it wasnt anything special                        |
        | I simply had luck with the weather.                           | I simply had luck with the weather               |
        | All I did was make a few calls.                               | All I did was make a few calls                   |
        | The app was just a silly little idea of mine.                 | just a silly little idea of mine                 |
        | I am maybe not so important for this success.                 | I am maybe not so important for this success     |

    Scenario Outline: Small figures and modest facts are left alone
      Given the draft "<draft>"
      When the coach reads it
      Then nothing is flagged as "minimizing"

      Examples:
        | draft                                                                       |
        | I helped nine families through the application, and all nine were accepted. |
        | The whole change cost just 90 euros.                                        |
        | I have just sent you the report.                                            |
        | Only two guests complained in July, after 19 in June.                       |
        | The crew did nothing less than rebuild the stage in a day.                  |
        | A little more yeast, and the waste fell by 11%.                             |
        | The inspector called the leak a small one.                                  |
        | I wouldn't say that the audit was easy.                                     |
        | We were lucky with the weather on the opening night.                        |
        | Anybody in the shop can use the new till.                                   |

  Rule: The decision is not put on a clock

    Asking for a meeting by a date, promising something by a date and the deadlines of clients are
    fine. An ambush or a deadline for the manager's answer is not.

    Scenario Outline: A deadline for the manager's decision is flagged
      Given the draft "<draft>"
      When the coach reads it
      Then only "<words>" is flagged as "deadline-pressure"
      And the finding is a warning

      Examples:
        | draft                                                        | words                                                       |
        | I want your answer before the end of the day.                | I want your answer before the end of the day                |
        | Please decide by Thursday at the latest.                     | Please decide by Thursday at the latest                     |
        | This has to be sorted out this week.                         | This has to be sorted out this week                         |
        | I cant wait any longer for a yes.                            | I cant wait any longer for a yes                            |
        | You have until Friday to come back to me with a figure.      | You have until Friday to come back to me with a figure      |
        | Could you approve it right now?                              | Could you approve it right now                              |
        | My pay needs to be settled before I take on the new ward.    | My pay needs to be settled before I take on the new ward    |
        | By the first of May I want to have the contract in my hands. | By the first of May I want to have the contract in my hands |
        | Let us close this today, here, in this room.                 | Let us close this today, here, in this room                 |
        | An immediate decision is needed on my bonus.                 | An immediate decision is needed on my bonus                 |

    Scenario Outline: Dates for meetings, work and clients are left alone
      Given the draft "<draft>"
      When the coach reads it
      Then nothing is flagged as "deadline-pressure"

      Examples:
        | draft                                                              |
        | Could we talk before the end of the week?                          |
        | I will send the summary by Thursday.                               |
        | The inspectors wanted the files by noon, and they had them at ten. |
        | There is no deadline on my side.                                   |
        | Please take your time with this.                                   |
        | The new ward opens in May.                                         |
        | When does the board decide about bonuses?                          |
        | You don't have to answer right now.                                |
        | The guest asked for the bill at once, and it was ready.            |
        | If the council needs an answer this week, I can draft one.         |

  Rule: The request stands out in a whole draft

    Scenario: A meeting is asked for without excuses
      Given this draft:
        """
        Hello Birgit,

        I'd like to discuss my performance in the past year and the possibility of a bonus. Could we
        meet for half an hour before the 20th? I will bring the figures of all three shops.

        Thank you,
        Noor
        """
      And it is a "meeting-request"
      When the coach reads it
      Then nothing is flagged

    Scenario: An apology and a doubt in one mail are two findings
      Given this draft:
        """
        Hi Birgit,

        Sorry to bring up money. The three shops closed the year 8% above plan. I was sort of wondering
        whether there might maybe be any chance of a bonus.

        Best,
        Noor
        """
      And it is a "pitch"
      When the coach reads it
      Then only "Sorry to bring up money" is flagged as "apology"
      And the finding cites common practice
      And the finding cites the guide "technical-leads"
      And only "I was sort of wondering whether there might maybe be any chance of a bonus" is flagged as "hedged-ask"
      And the coach suggests "I would like to request a bonus of"
      And nothing is flagged as "hedging"

    Scenario: Bullets that shrink and press are found where they stand
      Given this draft:
        """
        Points for our talk:

        * I ran the spring sale, which brought in 22,000
        * I just helped a bit with the website
        * I need your decision by Friday
        """
      And it is a "pitch"
      When the coach reads it
      Then only "I just helped a bit with the website" is flagged as "minimizing"
      And only "I need your decision by Friday" is flagged as "deadline-pressure"

    Scenario: The manager's deadline in a script is not the writer's
      Given this draft:
        """
        Me: I would like to request a raise of 5%.
        Manager: Sorry to ask, but I need an answer about the new shift by Friday.
        Me: You will have it tomorrow.
        """
      And it is a "pitch"
      When the coach reads it
      Then nothing is flagged as "apology"
      And nothing is flagged as "deadline-pressure"

    Scenario: A quoted mail may be as sorry as it likes
      Given this draft:
        """
        Thank you for the offer. I was aiming for 4%, and I am willing to consider 3% with a review
        in autumn.

        > Sorry to keep you waiting. I need your answer by Monday.
        > Maybe we could possibly talk about 2%?
        """
      And it is a "pushback-reply"
      When the coach reads it
      Then nothing is flagged as "apology"
      And nothing is flagged as "deadline-pressure"
      And nothing is flagged as "hedged-ask"

    Scenario: There has to be something to coach
      Given the draft ""
      When the coach reads it
      Then the coach refuses the draft because "empty"

    Scenario: A mail that only quotes has no words of the writer's own
      Given this draft:
        """
        > I need your answer by Monday.
        > Kind regards, Birgit
        """
      When the coach reads it
      Then the coach refuses the draft because "no words of your own"

    Scenario: Only English is coached
      Given the draft "Ich möchte gern mit Ihnen über eine Erhöhung meines Gehalts sprechen, weil die Zahlen stimmen."
      When the coach reads it
      Then the coach refuses the draft because "English"

  Rule: The request has a size

    Scenario Outline: The sum that is asked for is praised
      Given the draft "<draft>"
      And it is a "pitch"
      When the coach reads it
      Then "<words>" is praised as "specific-amount"

      Examples:
        | draft                                                       | words       |
        | I would like to request a bonus of EUR 7,500.               | EUR 7,500   |
        | Please raise my salary from 4.2 to 5 lakh.                  | 4.2 to 5 lakh |
        | I would like to ask for a bonus. I have 8,000 in mind.      | 8,000       |
        | An increase of 4% to 6% would be fair, I think.             | 4% to 6%    |
        | You offered 2%, and I would still ask for 5%.               | 5%          |

    Scenario Outline: Other sums are not
      Given the draft "<draft>"
      And it is a "pitch"
      When the coach reads it
      Then nothing is praised as "specific-amount"
      And the draft is flagged as "no-amount"

      Examples:
        | draft                                                                     |
        | Last year I received a bonus of 3,000, and I would like to ask for a raise. |
        | You offered me 3%. I would like to discuss it.                            |
        | I saved the ward £40,000 and would be glad of a review of my pay.         |

    Scenario Outline: A size left to the other side is flagged
      Given the draft "<draft>"
      And it is a "pitch"
      When the coach reads it
      Then only "<draft>" is flagged as "vague-amount"
      And the finding is a warning

      Examples:
        | draft                                              |
        | I'd be happy with whatever you think is fair       |
        | Please raise my salary as much as possible         |
        | I would like a little more money                   |

  Rule: The answer is the manager's to give

    Scenario: A request given up before any answer is flagged
      Given the draft "I understand if it's not possible, no worries."
      And it is a "pitch"
      When the coach reads it
      Then "I understand if it's not possible" is flagged as "concession"
      And the finding is a suggestion

  Rule: A letter is written for its reader

    Scenario Outline: A blank of a template is flagged wherever it stands
      Given the draft "<draft>"
      When the coach reads it
      Then only "<words>" is flagged as "placeholder"
      And the finding is a warning

      Examples:
        | draft                                                  | words            |
        | Dear [Manager's name], I would like to request a raise. | [Manager's name] |
        | I increased retention by X% since March.               | X%               |
        | The saving is TBD, and I ask for a bonus.              | TBD              |
