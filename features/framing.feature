Feature: Framing: value, not entitlement
  A bonus is argued from what the work returned. The coach points at every sentence that argues
  from something else: what the writer is owed, what the manager must do, what happens otherwise,
  what others get, what life costs, how long it has been, or who has been unfair.

  Rule: A reward is never claimed as a debt

    "Self" is the writer. Praise of a team, somebody else's words, a denial, and what the writer
    earned in the literal sense are left alone.

    Scenario Outline: Claiming to be owed a reward is flagged
      Given the draft "<draft>"
      When the coach reads it
      Then only "<words>" is flagged as "entitlement"
      And the finding is an error

      Examples:
        | draft                                                                         | words                                                              |
        | For what I did at the harbour, I deserve more than a handshake.               | I deserve more than a handshake                                    |
        | A promotion is something I have more than earned.                             | something I have more than earned                                  |
        | I believe the company owes me a bonus for the rescue of the Hartmann account. | the company owes me a bonus for the rescue of the Hartmann account |
        | Isn't it only fair that I get paid for the extra certificate?                 | only fair that I get paid for the extra certificate                |
        | im entitled to the full 10%, look at the sheet.                               | im entitled to the full 10%                                        |
        | As of last quarter, I am overdue for a raise.                                 | I am overdue for a raise                                           |
        | After such numbers the senior title should be mine.                           | the senior title should be mine                                    |
        | I have deserved a better salary since long time.                              | I have deserved a better salary since long time                    |
        | That bonus has been well and truly earned by me.                              | That bonus has been well and truly earned by me                    |
        | The way I see it, I'm owed at least a grade.                                  | I'm owed at least a grade                                          |

    Scenario Outline: Merit without a claim is left alone
      Given the draft "<draft>"
      When the coach reads it
      Then nothing is flagged as "entitlement"

      Examples:
        | draft                                                                               |
        | The drivers deserve the credit for the empty complaints box.                        |
        | Our clients deserve a straight answer, and the new form gives them one.             |
        | Last spring you said I deserved a bigger stage.                                     |
        | I do not think that anybody owes me a raise.                                        |
        | I earned my second nursing licence in May.                                          |
        | The proposal deserves a closer look before the board meets.                         |
        | The campaign earned the museum 14,000 euros in gifts.                               |
        | The tenants are entitled to heating from October, and this year all of them had it. |
        | We owe the supplier two invoices from March.                                        |
        | The repair was long overdue, so I ordered the part myself.                          |

  Rule: The manager is asked, not ordered

    A firm request is welcome. What is flagged is an order, a condition, or a figure that may not
    be discussed.

    Scenario Outline: Ordering the manager to pay is flagged
      Given the draft "<draft>"
      When the coach reads it
      Then only "<words>" is flagged as "demand"
      And the finding is an error

      Examples:
        | draft                                                    | words                                                   |
        | I expect you to put the raise into the May budget.       | I expect you to put the raise into the May budget       |
        | You must give me the same band as the ward manager.      | You must give me the same band as the ward manager      |
        | Raise my hourly rate to 31 euros.                        | Raise my hourly rate to 31 euros                        |
        | The 9% is non-negotiable.                                | The 9% is non-negotiable                                |
        | i will not accept less than 70k.                         | i will not accept less than 70k                         |
        | From now on my overtime has to be paid at double rate.   | my overtime has to be paid at double rate               |
        | I require that you are approving my request.             | I require that you are approving my request             |
        | What I want from you is a signature on the new contract. | What I want from you is a signature on the new contract |
        | I need you to fight for my bonus upstairs.               | I need you to fight for my bonus upstairs               |
        | Whatever HR thinks, you are going to correct my salary.  | you are going to correct my salary                      |

    Scenario Outline: Requests and other people's demands are left alone
      Given the draft "<draft>"
      When the coach reads it
      Then nothing is flagged as "demand"

      Examples:
        | draft                                                               |
        | I would like to request a bonus of 3% of the savings.               |
        | I expect the second kiln to be running by August.                   |
        | The regulator demanded a recall plan, and I wrote it overnight.     |
        | You don't have to decide anything in this meeting.                  |
        | May I ask you to look at page two before we meet?                   |
        | The new valve must be opened by hand, as the drill taught us.       |
        | My manager at the clinic needs me to train the new starters in May. |
        | The price our tenants pay is non-negotiable by law.                 |
        | I hope that you will support the request.                           |
        | The union insisted on a lift, so I found the money for one.         |

  Rule: Leaving is no argument

    Threats, veiled threats, rival offers and slowing down are flagged. Alternatives stay private.
    Customers and colleagues who leave, and a future in the company, are other matters.

    Scenario Outline: A threat, even a polite one, is flagged
      Given the draft "<draft>"
      When the coach reads it
      Then only "<words>" is flagged as "ultimatum"
      And the finding is an error

      Examples:
        | draft                                                           | words                                                    |
        | If the answer is no, I'll be gone by summer.                    | I'll be gone by summer                                   |
        | The clinic in Basel would take me tomorrow.                     | The clinic in Basel would take me tomorrow               |
        | Unless something changes, you can look for a new head gardener. | you can look for a new head gardener                     |
        | I have been approached by two headhunters this month.           | I have been approached by two headhunters this month     |
        | Another school is offering me 4,000 more.                       | Another school is offering me 4,000 more                 |
        | im seriously considering to quit.                               | im seriously considering to quit                         |
        | Do you really want to lose me over 3%?                          | Do you really want to lose me over 3%                    |
        | Until my pay is settled, I will do the bare minimum.            | I will do the bare minimum                               |
        | It would be a pity if I had to take my clients elsewhere.       | It would be a pity if I had to take my clients elsewhere |
        | My resignation letter is written already.                       | My resignation letter is written already                 |

    Scenario Outline: Other departures are left alone
      Given the draft "<draft>"
      When the coach reads it
      Then nothing is flagged as "ultimatum"

      Examples:
        | draft                                                                   |
        | Four tenants wanted to leave, and after the repairs all of them stayed. |
        | I want to build my career here.                                         |
        | I have never thought of quitting.                                       |
        | My colleague quit in May, and I took over her accounts.                 |
        | Our competitor pays its suppliers later than we do.                     |
        | Please leave a note if the room is taken.                               |
        | A headhunter helped us to fill the surgeon's post in three weeks.       |
        | The client warned us that he would go elsewhere, and I won him back.    |
        | If a driver resigns, the dispatcher now sees it the same day.           |
        | We looked for a better offer and saved 8% on gas.                       |

  Rule: Worth is not measured against colleagues

    Named or unnamed, a colleague's pay or output is off the table, hearsay included. Working
    together, training others and last year's own figure are fine.

    Scenario Outline: Arguing from a colleague's pay or output is flagged
      Given the draft "<draft>"
      When the coach reads it
      Then only "<words>" is flagged as "coworker-comparison"
      And the finding is an error

      Examples:
        | draft                                                             | words                                                          |
        | Marek makes more than I do.                                       | Marek makes more than I do                                     |
        | Funny enough, every other dental assistant got a bonus except me. | every other dental assistant got a bonus except me             |
        | I write twice as many reports as Lena.                            | I write twice as many reports as Lena                          |
        | Is it right that the new hires start on a higher wage than mine?  | the new hires start on a higher wage than mine                 |
        | My numbers are better than those of the whole night crew.         | My numbers are better than those of the whole night crew       |
        | I do the work of two colleagues, and you know which two.          | I do the work of two colleagues                                |
        | the guys in sales are getting paid way more then us in support.   | the guys in sales are getting paid way more then us in support |
        | In contrast to Olga, I finish my charts on the same day.          | I finish my charts on the same day                             |
        | I was told that my deputy earns as much as me.                    | my deputy earns as much as me                                  |
        | Nobody on my shift has closed so many tickets like me.            | Nobody on my shift has closed so many tickets like me          |

    Scenario Outline: Colleagues as such are left alone
      Given the draft "<draft>"
      When the coach reads it
      Then nothing is flagged as "coworker-comparison"

      Examples:
        | draft                                                   |
        | Marek and I share the early shift.                      |
        | I showed Lena how to write the reports.                 |
        | Everyone in the bakery got new gloves in May.           |
        | My numbers are better than they were in spring.         |
        | The night crew closed 40 tickets, a record for us all.  |
        | I would rather not compare my pay with other people's.  |
        | The new tool makes more labels than the old one.        |
        | Olga finished her course, and I covered for her.        |
        | Sales got its commission scheme from me.                |
        | I learned more from the mechanics than from the manual. |

  Rule: Private costs stay private

    Rent, children, debts, prices and illness may be true and hard; they are no reason a budget
    can carry. The company's own costs are business.

    Scenario Outline: Private money matters as a reason are flagged
      Given the draft "<draft>"
      When the coach reads it
      Then only "<words>" is flagged as "personal-need"
      And the finding is an error

      Examples:
        | draft                                                              | words                                                 |
        | My rent has gone up by 200 euros.                                  | My rent has gone up by 200 euros                      |
        | You see, I have two children at university.                        | I have two children at university                     |
        | Everything got so expensive that I cannot save a cent.             | Everything got so expensive that I cannot save a cent |
        | we just bought a house in the suburbs.                             | we just bought a house in the suburbs                 |
        | I am struggling to pay my bills.                                   | I am struggling to pay my bills                       |
        | With inflation at this level, my salary is worth less every month. | my salary is worth less every month                   |
        | How can anybody live on 1,900 in this city?                        | How can anybody live on 1,900 in this city            |
        | I need the money for my wedding in spring.                         | I need the money for my wedding in spring             |
        | Since March my husband is without job.                             | my husband is without job                             |
        | My credit card debt is keeping me awake.                           | My credit card debt is keeping me awake               |

    Scenario Outline: Business costs and other people's needs are left alone
      Given the draft "<draft>"
      When the coach reads it
      Then nothing is flagged as "personal-need"

      Examples:
        | draft                                                                |
        | The rent of the second depot went up, so I merged the two.           |
        | University students are a third of our guests.                       |
        | Inflation added 4% to our flour bill, and I found a cheaper mill.    |
        | We bought a house for the shelter with the grant I won.              |
        | The patients struggle with their bills, so I wrote a guide for them. |
        | I'm not asking because of my rent.                                   |
        | The wedding season brought in 31 bookings.                           |
        | You wrote that the cost of living had been discussed at board level. |
        | The debt collection I set up brought back 60% of what was owed.      |
        | My family of products now covers three markets.                      |

  Rule: Years are a frame for results, not the reason

    "In three years I halved the queue" is a result with a time frame. "I've been here three
    years" is time alone.

    Scenario Outline: Time served as the reason is flagged
      Given the draft "<draft>"
      When the coach reads it
      Then only "<words>" is flagged as "tenure"
      And the finding is a warning

      Examples:
        | draft                                                          | words                                                 |
        | I've worked in this hospital for eleven years.                 | I've worked in this hospital for eleven years         |
        | After all these years of faithful service, I hope for a raise. | After all these years of faithful service             |
        | I am one of the founding members of the kitchen crew.          | I am one of the founding members of the kitchen crew  |
        | Please remember that i been with u since the first shop.       | i been with u since the first shop                    |
        | My loyalty to this firm goes back to 2009.                     | My loyalty to this firm goes back to 2009             |
        | For twenty years I have never worked for anyone else.          | For twenty years I have never worked for anyone else  |
        | Isn't a decade with the same lab worth a higher grade?         | Isn't a decade with the same lab worth a higher grade |
        | It is already the seventh year that I am working here.         | It is already the seventh year that I am working here |
        | I stayed when everyone else left.                              | I stayed when everyone else left                      |
        | I have grown old at this counter.                              | I have grown old at this counter                      |

    Scenario Outline: Time as a frame for results is left alone
      Given the draft "<draft>"
      When the coach reads it
      Then nothing is flagged as "tenure"

      Examples:
        | draft                                                                       |
        | In eleven years the ward has had no major outage.                           |
        | Within two years I cut the scrap rate from 6% to 2%.                        |
        | The faithful old lathe was sold for 7,000.                                  |
        | Since 2022 our bakery has been delivering by bicycle, which was my idea.    |
        | The founding members of the club meet here on Mondays.                      |
        | The lease runs for ten years at a fixed price.                              |
        | I am not arguing from my years here.                                        |
        | I worked for eleven hours on the day of the flood, and no stock was lost.   |
        | In my second year here I opened the evening clinic, and it pays for itself. |
        | You mentioned that I had been here longest.                                 |

  Rule: A complaint is not a case

    Reproach, guilt and sarcasm are flagged, true or not. Understanding, sympathy and other
    people's complaints are left alone.

    Scenario Outline: Reproach and sarcasm are flagged
      Given the draft "<draft>"
      When the coach reads it
      Then only "<words>" is flagged as "grievance"
      And the finding is a warning

      Examples:
        | draft                                                   | words                                                  |
        | No one in this building appreciates what I do.          | No one in this building appreciates what I do          |
        | You have never once asked how the night shift is going. | You have never once asked how the night shift is going |
        | I sacrificed my summer for this opening.                | I sacrificed my summer for this opening                |
        | Apparently my work only counts when something breaks.   | my work only counts when something breaks              |
        | I'm fed up with being the last to know.                 | I'm fed up with being the last to know                 |
        | Great to see there is money for a new lobby.            | Great to see there is money for a new lobby            |
        | ive been ignored since march.                           | ive been ignored since march                           |
        | It hurts that nobody told me a thank you.               | It hurts that nobody told me a thank you               |
        | Why do I get the blame every time?                      | Why do I get the blame every time                      |
        | The promises you made in autumn were all broken.        | The promises you made in autumn were all broken        |

    Scenario Outline: Sympathy and reported complaints are left alone
      Given the draft "<draft>"
      When the coach reads it
      Then nothing is flagged as "grievance"

      Examples:
        | draft                                                                         |
        | I know that the lobby was a difficult decision.                               |
        | The guests appreciate what the night shift does.                              |
        | You asked how the night shift was going, and here are the figures.            |
        | Nobody needs to stay late since I changed the rota.                           |
        | One guest was fed up with the noise, so we moved the ice machine.             |
        | I don't blame anyone for the delay.                                           |
        | We sacrificed one shelf for the returns desk, and returns take half the time. |
        | The staff survey reported that people felt ignored by head office.            |
        | Every promise we made to the council has been kept.                           |
        | I appreciated your note after the opening.                                    |

    Scenario: A reproach that is passed on is not the writer's
      Given this draft:
        """
        In the exit talks, several cooks said that nobody appreciated them.
        I started a monthly tasting, and since then no cook has left.
        """
      When the coach reads it
      Then nothing is flagged as "grievance"

  Rule: Only the writer's own words are judged

    Scenario: The quoted mail below a reply is somebody else's
      Given this draft:
        """
        Hi Ruth,

        Thank you for coming back to me so quickly. I understand that the budget is tight. The new
        intake form saves the practice 30 hours a month, and I would like to request a bonus of 2,000.

        Best regards,
        Emil

        On Tue, 4 Mar 2025 at 09:12, Ruth Okafor wrote:
        > I deserve a holiday after this budget round.
        > You must give me a figure by Friday.
        > My rent went up as well, if that is any comfort.
        """
      And it is a "pushback-reply"
      When the coach reads it
      Then nothing is flagged

    Scenario: Greeting and signature carry no argument
      Given this draft:
        """
        Dear Mr Tanaka,

        Since April I have answered 1,200 calls, and I deserve a raise.

        Kind regards,
        Ilse Brandt
        Twenty years with Norden Freight
        """
      And it is a "pitch"
      When the coach reads it
      Then only "I deserve a raise" is flagged as "entitlement"
      And the finding cites the guide "software-architects"
      And the finding cites "4. Cultural & Executive Nuance" of the guide "software-architects"
      And the coach explains "I deserve a raise"
      And the coach suggests "I would like to request"
      And nothing is flagged as "tenure"

    Scenario: In a script the manager's lines are not the writer's
      Given this draft:
        """
        You: Thank you for taking the time. I would like to talk about a bonus of 4%.
        Manager: I expect you to make a strong case. My rent went up too.
        You: The new rota saved 90 hours of overtime in the last quarter.
        Manager: Others have been here for longer.
        You: I've been here for nine years.
        """
      And it is a "pitch"
      When the coach reads it
      Then nothing is flagged as "demand"
      And nothing is flagged as "personal-need"
      And only "I've been here for nine years" is flagged as "tenure"

    Scenario: Every bullet is judged on its own
      Given this draft:
        """
        Why I am asking for a raise of 6%:

        - I deserve it
        - the scrap rate fell from 6% to 2%
        - my mortgage has doubled
        - two lines now run without a supervisor
        """
      And it is a "pitch"
      When the coach reads it
      Then only "I deserve it" is flagged as "entitlement"
      And only "my mortgage has doubled" is flagged as "personal-need"

    Scenario: Two claims that stand alone are two findings
      Given the draft "I deserve a bonus. After that rescue you owe me one."
      When the coach reads it
      Then 2 places are flagged as "entitlement"
      And "I deserve a bonus" is flagged as "entitlement"
      And "you owe me one" is flagged as "entitlement"

    Scenario: An order with a deadline is two problems
      Given the draft "I expect you to approve the raise by Monday."
      When the coach reads it
      Then "I expect you to approve the raise by Monday" is flagged as "demand"
      And "I expect you to approve the raise by Monday" is flagged as "deadline-pressure"

    Scenario: A case built on value passes
      Given this draft:
        """
        Dear Amina,

        Thank you for your time on Thursday. Over the past six months I reorganised the theatre
        schedule with the two charge nurses. Cancelled operations fell from 9% to 4%, which returned
        about 140,000 to the hospital and supports this year's goal of shorter waiting lists.

        I would like to request a performance bonus of 3,500. The figures are attached, and I am open
        to discussing other forms of recognition.

        Kind regards,
        Joel
        """
      And it is a "pitch"
      When the coach reads it
      Then nothing is flagged
