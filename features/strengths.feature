Feature: What a draft does well
  The coach also says what is good, so that it stays when the rest is mended. Each kind of praise is
  given for the words that earn it, in whatever trade and tone they are written.

  Rule: Courtesy and credit

    A request is heard better from somebody who gives thanks and names what others did. Thanks that are
    missed, asked for or given by clients are no thanks of the writer.

    Scenario Outline: Thanks are praised
      Given the draft "<draft>"
      When the coach reads it
      Then "<words>" is praised as "gratitude"

      Examples:
        | draft                                                           | words                                                          |
        | Thanks a million for squeezing this in between the inspections. | Thanks a million for squeezing this in between the inspections |
        | I am grateful that you heard me out last week.                  | I am grateful that you heard me out last week                  |
        | Your support during the merger has meant a lot to me.           | Your support during the merger has meant a lot to me           |
        | Cheers for that, and thank you for the honest answer.           | Cheers for that, and thank you for the honest answer           |
        | Many thanks for considering my request.                         | Many thanks for considering my request                         |
        | It was kind of you to see me at such short notice.              | It was kind of you to see me at such short notice              |
        | I wish to express my sincere gratitude for your guidance, Sir.  | I wish to express my sincere gratitude for your guidance, Sir  |
        | I am thankful for the trust you have placed in me.              | I am thankful for the trust you have placed in me              |

    Scenario Outline: Thanks in the last line of a letter are thanks
      Given this draft:
        """
        The audit of the archive is done, and nothing is missing.

        <closing>
        Ana
        """
      When the coach reads it
      Then "<words>" is praised as "gratitude"

      Examples:
        | closing                     | words                       |
        | Thanks,                     | Thanks                      |
        | Many thanks and regards,    | Many thanks and regards     |
        | With gratitude,             | With gratitude              |
        | Thank you in advance,       | Thank you in advance        |
        | thx                         | thx                         |

    Scenario Outline: Other closings are none
      Given this draft:
        """
        The audit of the archive is done, and nothing is missing.

        <closing>
        Ana
        """
      When the coach reads it
      Then nothing is praised as "gratitude"

      Examples:
        | closing       |
        | Kind regards, |
        | Cheers,       |
        | Best wishes,  |

    Scenario Outline: What only looks like "gratitude" is not praised
      Given the draft "<draft>"
      When the coach reads it
      Then nothing is praised as "gratitude"

      Examples:
        | draft                                            |
        | Customer appreciation week brought 300 visitors. |
        | I would appreciate it if you raised my pay.      |
        | I would appreciate an answer by Friday.          |
        | The clients thanked us for the quick delivery.   |

    Scenario Outline: Credit given to others is praised
      Given the draft "<draft>"
      And it is a "pitch"
      When the coach reads it
      Then "<words>" is praised as "team-credit"

      Examples:
        | draft                                                         | words                                                        |
        | My deputy Lars took care of the suppliers.                    | My deputy Lars took care of the suppliers                    |
        | Half of the ideas came from the apprentices.                  | Half of the ideas came from the apprentices                  |
        | The others on the team were just as important.                | The others on the team were just as important                |
        | Behind these numbers there are eight people.                  | Behind these numbers there are eight people                  |
        | I'm grateful to Amira and Joost, who built the first version. | I'm grateful to Amira and Joost, who built the first version |
        | The cleaning staff were a big part of this.                   | The cleaning staff were a big part of this                   |
        | It would be unfair not to mention Klara.                      | It would be unfair not to mention Klara                      |
        | I had the support of the whole department.                    | I had the support of the whole department                    |

    Scenario Outline: What only looks like "team-credit" is not praised
      Given the draft "<draft>"
      And it is a "pitch"
      When the coach reads it
      Then nothing is praised as "team-credit"

      Examples:
        | draft                           |
        | My deputy is on leave.          |
        | The apprentices started in May. |
        | Joost earns more.               |
        | Vera resigned.                  |
        | Eight people left.              |

  Rule: Room for a yes

    Openness says that the request can be talked about. A constraint counts as acknowledged only if it is
    taken as real, and an alternative has to be concrete.

    Scenario Outline: Room to talk is praised
      Given the draft "<draft>"
      And it is a "pitch"
      When the coach reads it
      Then "<words>" is praised as "openness"

      Examples:
        | draft                                               | words                                              |
        | I'm open to your suggestions.                       | I'm open to your suggestions                       |
        | If you have a different figure in mind, let's talk. | If you have a different figure in mind, let's talk |
        | We can find the right number together.              | We can find the right number together              |
        | I'd be willing to start with less.                  | I'd be willing to start with less                  |
        | The exact form is up to you.                        | The exact form is up to you                        |
        | I'm not hung up on the title.                       | I'm not hung up on the title                       |
        | Happy to hear your view on the amount.              | Happy to hear your view on the amount              |
        | I'm prepared to be patient about the date.          | I'm prepared to be patient about the date          |

    Scenario Outline: What only looks like "openness" is not praised
      Given the draft "<draft>"
      And it is a "pitch"
      When the coach reads it
      Then nothing is praised as "openness"

      Examples:
        | draft                          |
        | The model suits the customer.  |
        | I'm patient with the children. |
        | Let's see the match.           |
        | I don't mind the cold.         |
        | He left it to me.              |

    Scenario Outline: A constraint that is taken as real is praised
      Given the draft "<draft>"
      And it is a "pitch"
      When the coach reads it
      Then "<words>" is praised as "acknowledges-constraint"

      Examples:
        | draft                                                                | words                                                               |
        | I understand that things are not easy for the company at the moment. | I understand that things are not easy for the company at the moment |
        | I know you are limited in what you can offer.                        | I know you are limited in what you can offer                        |
        | I'm aware the collective agreement leaves little leeway.             | I'm aware the collective agreement leaves little leeway             |
        | I do realise that there are others with claims on the same pot.      | I do realise that there are others with claims on the same pot      |
        | It's clear that the restructuring eats up the money.                 | It's clear that the restructuring eats up the money                 |
        | I understand your hands are bound by the framework.                  | I understand your hands are bound by the framework                  |
        | I respect the board's decision to hold cash.                         | I respect the board's decision to hold cash                         |
        | I see that a raise in the middle of the year would be an exception.  | I see that a raise in the middle of the year would be an exception  |

    Scenario Outline: What only looks like "acknowledges-constraint" is not praised
      Given the draft "<draft>"
      And it is a "pitch"
      When the coach reads it
      Then nothing is praised as "acknowledges-constraint"

      Examples:
        | draft                               |
        | I understand the new tool.          |
        | I know how to run the line.         |
        | I see the customers every day.      |
        | I get along with everyone.          |
        | I realise what I bring to the firm. |

    Scenario Outline: A concrete alternative is praised
      Given the draft "<draft>"
      And it is a "pitch"
      When the coach reads it
      Then "<words>" is praised as "alternative"

      Examples:
        | draft                                                         | words                                                     |
        | Would it be an option to pay it out with the December salary? | option to pay it out with the December salary             |
        | Could you see your way to funding the evening course?         | Could you see your way to funding the evening course      |
        | Perhaps we could move it to the next appraisal in March.      | we could move it to the next appraisal in March           |
        | One way would be a bonus that depends on the audit result.    | One way would be a bonus that depends on the audit result |
        | I'd be happy with 1,000 this year and the rest in 2026.       | I'd be happy with 1,000 this year and the rest in 2026    |
        | Could we put a review in writing for the autumn?              | Could we put a review in writing for the autumn           |
        | I would suggest that we split the difference.                 | suggest that we split the difference                      |
        | Would you consider paying half of my master's fees?           | Would you consider paying half of my master's fees        |

    Scenario Outline: What only looks like "alternative" is not praised
      Given the draft "<draft>"
      And it is a "pitch"
      When the coach reads it
      Then nothing is praised as "alternative"

      Examples:
        | draft                     |
        | The fair was in June.     |
        | I hit the target in June. |
        | The exam was hard.        |
        | We moved to March.        |
        | He got a phone.           |

  Rule: A case that can be checked and carried on

    Records, a period and a purpose help a manager to prepare and to pass the case on; plans show that the
    work goes on.

    Scenario Outline: A record of the results is praised
      Given the draft "<draft>"
      And it is a "pitch"
      When the coach reads it
      Then "<words>" is praised as "documentation"

      Examples:
        | draft                                                                    | words                                                                   |
        | I've got the graphs on my tablet if you'd like to look.                  | I've got the graphs on my tablet if you'd like to look                  |
        | The feedback forms from the parents are in the blue folder.              | The feedback forms from the parents are in the blue folder              |
        | Further details can be found in the annex.                               | Further details can be found in the annex                               |
        | I would be happy to provide the underlying figures.                      | I would be happy to provide the underlying figures                      |
        | All of it is documented in Jira.                                         | All of it is documented in Jira                                         |
        | I can show you the before and after in the tracker.                      | I can show you the before and after in the tracker                      |
        | Attaching a short deck.                                                  | Attaching a short deck                                                  |
        | A list of all savings, signed by accounting, is at the end of this mail. | A list of all savings, signed by accounting, is at the end of this mail |

    Scenario Outline: What only looks like "documentation" is not praised
      Given the draft "<draft>"
      And it is a "pitch"
      When the coach reads it
      Then nothing is praised as "documentation"

      Examples:
        | draft                             |
        | I read the report.                |
        | We reduced the paperwork by half. |
        | The binder fell off the shelf.    |
        | I bring the children to the bus.  |
        | The documents were signed.        |

    Scenario Outline: The period under review is praised
      Given the draft "<draft>"
      And it is a "pitch"
      When the coach reads it
      Then "<words>" is praised as "review-period"

      Examples:
        | draft                                                    | words                       |
        | Over the spring I led two audits.                        | Over the spring             |
        | These six months were my best.                           | These six months            |
        | During the last school year attendance rose.             | During the last school year |
        | From the first of January until today I closed 31 cases. | January until today         |
        | In the year to June I cut waste by 4%.                   | In the year                 |
        | The fiscal year 2025 went well.                          | The fiscal year             |
        | My results for the third quarter are below.              | for the third quarter       |
        | Since the start of the season, sales are up.             | Since the start             |

    Scenario Outline: What only looks like "review-period" is not praised
      Given the draft "<draft>"
      And it is a "pitch"
      When the coach reads it
      Then nothing is praised as "review-period"

      Examples:
        | draft                         |
        | I need this by June.          |
        | We meet every quarter.        |
        | The lease runs for ten years. |
        | I start next spring.          |
        | It takes a month.             |

    Scenario Outline: A purpose that is named plainly is praised
      Given the draft "<draft>"
      And it is a "pitch"
      When the coach reads it
      Then "<words>" is praised as "clear-purpose"

      Examples:
        | draft                                                                               | words                                                                              |
        | I want to review my performance and talk about a possible bonus.                    | I want to review my performance and talk about a possible bonus                    |
        | The purpose of the meeting is my salary review.                                     | The purpose of the meeting is my salary review                                     |
        | Request for a meeting about my bonus                                                | Request for a meeting about my bonus                                               |
        | May I have thirty minutes of your time to go over my results and my grade?          | May I have thirty minutes of your time to go over my results and my grade          |
        | can we have a quick word about my wages this week                                   | can we have a quick word about my wages this week                                  |
        | I'd like to use our one-to-one to go through my achievements and ask about a bonus. | I'd like to use our one-to-one to go through my achievements and ask about a bonus |
        | I asked for this meeting because I want to talk about a promotion.                  | I asked for this meeting because I want to talk about a promotion                  |
        | I would like to present my case for a raise.                                        | I would like to present my case for a raise                                        |

    Scenario Outline: What only looks like "clear-purpose" is not praised
      Given the draft "<draft>"
      And it is a "pitch"
      When the coach reads it
      Then nothing is praised as "clear-purpose"

      Examples:
        | draft                                               |
        | I'd like to discuss the supplier contract.          |
        | We talked about the bonus scheme of the sales team. |
        | Can we meet on Tuesday?                             |
        | Something about my role.                            |
        | I would like to request a bonus of 4,000.           |

    Scenario Outline: Plans for the work to come are praised
      Given the draft "<draft>"
      And it is a "pitch"
      When the coach reads it
      Then "<words>" is praised as "commitment"

      Examples:
        | draft                                                       | words                                                      |
        | I plan to get the second shift to the same level by autumn. | I plan to get the second shift to the same level by autumn |
        | The Bremen branch is the next one I'll turn around.         | The Bremen branch is the next one I'll turn around         |
        | I want to stay with the children I teach.                   | I want to stay with the children I teach                   |
        | Whatever comes, the students can rely on me.                | Whatever comes, the students can rely on me                |
        | I am looking forward to the next two years with this team.  | I am looking forward to the next two years with this team  |
        | I'd like to take on the night audits from May.              | I'd like to take on the night audits from May              |
        | I'll continue to do my best for the residents.              | I'll continue to do my best for the residents              |
        | I'm working on the follow-up already.                       | I'm working on the follow-up already                       |

    Scenario Outline: What only looks like "commitment" is not praised
      Given the draft "<draft>"
      And it is a "pitch"
      When the coach reads it
      Then nothing is praised as "commitment"

      Examples:
        | draft                                 |
        | I'd like to have an answer by autumn. |
        | I was planning to leave.              |
        | I want to stay calm.                  |
        | I will take my case to HR.            |
        | He is working on the follow-up.       |

  Rule: After the talk

    What was said and agreed goes on record, and after a no the question is what would make it a yes.

    Scenario Outline: What was said in the meeting is praised
      Given the draft "<draft>"
      And it is a "follow-up"
      When the coach reads it
      Then "<words>" is praised as "summary"

      Examples:
        | draft                                                           | words                                                          |
        | You made it plain that nothing can be signed before the merger. | You made it plain that nothing can be signed before the merger |
        | The main subject was my raise to 42,000.                        | The main subject was my raise to 42,000                        |
        | We began with the results of the outreach programme.            | We began with the results of the outreach programme            |
        | You had two doubts, the timing and the precedent.               | You had two doubts, the timing and the precedent               |
        | Your answer was that the grade review comes first.              | Your answer was that the grade review comes first              |
        | We left it that the sum is open.                                | We left it that the sum is open                                |
        | I brought up the extra ward and the request for a higher band.  | I brought up the extra ward and the request for a higher band  |
        | You see the value of the work, but HR has to agree.             | You see the value of the work, but HR has to agree             |

    Scenario Outline: What only looks like "summary" is not praised
      Given the draft "<draft>"
      And it is a "follow-up"
      When the coach reads it
      Then nothing is praised as "summary"

      Examples:
        | draft                      |
        | The weather was good.      |
        | I left the office at five. |
        | See you on Monday.         |
        | I will send you the list.  |
        | Please approve it.         |

    Scenario Outline: Agreed actions are praised
      Given the draft "<draft>"
      And it is a "follow-up"
      When the coach reads it
      Then "<words>" is praised as "next-steps"

      Examples:
        | draft                                               | words                                              |
        | I'm sending the two quotes over on Thursday.        | I'm sending the two quotes over on Thursday        |
        | By the end of June you let me have HR's view.       | end of June you let me have HR's view              |
        | Rashid will join us for the second talk on 4 May.   | Rashid will join us for the second talk on 4 May   |
        | To do on my side: the list of trainings, by Monday. | To do on my side: the list of trainings, by Monday |
        | Our next talk is in the diary for the 21st.         | Our next talk is in the diary for the 21st         |
        | I am to get the client's comments in writing.       | I am to get the client's comments in writing       |
        | You were going to sound out the regional director.  | You were going to sound out the regional director  |
        | Then we sit down once more in week 40.              | we sit down once more in week 40                   |

    Scenario Outline: What only looks like "next-steps" is not praised
      Given the draft "<draft>"
      And it is a "follow-up"
      When the coach reads it
      Then nothing is praised as "next-steps"

      Examples:
        | draft                    |
        | You should have told me. |
        | I sent it yesterday.     |
        | We talked on Monday.     |
        | You never reply.         |
        | It was a good talk.      |

    Scenario Outline: A question about what to improve is praised
      Given the draft "<draft>"
      And it is a "pushback-reply"
      When the coach reads it
      Then "<words>" is praised as "feedback-request"

      Examples:
        | draft                                                      | words                                                     |
        | Could you tell me what was missing?                        | Could you tell me what was missing                        |
        | What would it take to get a yes in the next round?         | What would it take to get a yes in the next round         |
        | Can you point to the areas where I fell short?             | Can you point to the areas where I fell short             |
        | What does the committee look for?                          | What does the committee look for                          |
        | could u tell me what i shd do better                       | could u tell me what i shd do better                      |
        | Was it the size of the results or their visibility?        | Was it the size of the results or their visibility        |
        | Could we agree on targets that would qualify me next time? | Could we agree on targets that would qualify me next time |
        | Kindly advise me on which areas I must improve.            | Kindly advise me on which areas I must improve            |

    Scenario Outline: What only looks like "feedback-request" is not praised
      Given the draft "<draft>"
      And it is a "pushback-reply"
      When the coach reads it
      Then nothing is praised as "feedback-request"

      Examples:
        | draft                                      |
        | What do you think of the new form?         |
        | Could you tell me when payroll runs?       |
        | I give feedback to the juniors every week. |
        | The customers' feedback was great.         |
        | What could be simpler?                     |

  Rule: Value for the company

    Results weigh more when they serve a goal of the company, and a sum weighs less beside what it brings.

    Scenario Outline: A tie to the goals of the company is praised
      Given the draft "<draft>"
      And it is a "pitch"
      When the coach reads it
      Then "<words>" is praised as "goal-alignment"

      Examples:
        | draft                                                                                  | words                                                                                 |
        | Lower turnover was what you asked of all branch managers in January.                   | Lower turnover was what you asked of all branch managers in January                   |
        | It's the first thing on the headteacher's list.                                        | It's the first thing on the headteacher's list                                        |
        | Waste is one of the numbers the group looks at every month.                            | Waste is one of the numbers the group looks at every month                            |
        | The trust has promised shorter waits, and these clinics are how it keeps that promise. | The trust has promised shorter waits, and these clinics are how it keeps that promise |
        | You said at the all-hands that this would be the year of retention.                    | You said at the all-hands that this would be the year of retention                    |
        | Fewer accidents is the top line of the safety charter.                                 | Fewer accidents is the top line of the safety charter                                 |
        | It's in the business plan under growth.                                                | It's in the business plan under growth                                                |
        | The owners want the export business to grow, and this is where the growth came from.   | The owners want the export business to grow, and this is where the growth came from   |

    Scenario Outline: What only looks like "goal-alignment" is not praised
      Given the draft "<draft>"
      And it is a "pitch"
      When the coach reads it
      Then nothing is praised as "goal-alignment"

      Examples:
        | draft                    |
        | My plan is to ask again. |
        | You asked me to wait.    |
        | The board meets in May.  |
        | I have reached my goal.  |
        | The plan failed.         |

    Scenario Outline: A sum set against its return is praised
      Given the draft "<draft>"
      And it is a "pitch"
      When the coach reads it
      Then "<words>" is praised as "roi"

      Examples:
        | draft                                                                  | words                                                                 |
        | The bonus would be recouped with the first renewal.                    | The bonus would be recouped with the first renewal                    |
        | The cost of the raise is covered by what we no longer pay the courier. | The cost of the raise is covered by what we no longer pay the courier |
        | Against 120,000 in recovered fees, 5,000 seems small to me.            | Against 120,000 in recovered fees, 5,000 seems small to me            |
        | It's about one thirtieth of the money saved.                           | It's about one thirtieth of the money saved                           |
        | The saving from just one line would finance it.                        | The saving from just one line would finance it                        |
        | So the clinic earns back the raise every five weeks.                   | the clinic earns back the raise every five weeks                      |
        | I bring in far more than the raise would cost.                         | I bring in far more than the raise                                    |
        | The value created is a multiple of what I propose.                     | value created is a multiple of what I propose                         |

    Scenario Outline: What only looks like "roi" is not praised
      Given the draft "<draft>"
      And it is a "pitch"
      When the coach reads it
      Then nothing is praised as "roi"

      Examples:
        | draft                          |
        | The courier costs 900 a month. |
        | The raise is 5%.               |
        | The gain was small.            |
        | We pay 4,000 for rent.         |
        | The project cost 40,000.       |
