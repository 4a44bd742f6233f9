Feature: What a draft leaves out
  Every stage of the way to a raise needs other parts. The coach names what is missing for the stage
  the draft is at, and is silent as soon as it is there, however it is worded.

  Rule: A pitch asks, proves and looks ahead

    Scenario Outline: A bare pitch lacks the parts of a pitch
      Given it is a "pitch"
      And this draft:
        """
        Dear Ms. Haddad,

        the returns of the shoe department fell from 9% to 5%. The two new suppliers deliver on time.
        """
      When the coach reads it
      Then the draft is flagged as "<rule>"

      Examples:
        | rule              |
        | no-ask            |
        | no-period         |
        | no-documentation  |
        | no-openness       |
        | no-thanks         |
        | no-commitment     |
        | no-goal-alignment |

    Scenario Outline: A whole pitch lacks none of them
      Given it is a "pitch"
      And this draft:
        """
        Dear Ms. Haddad,

        thank you for taking the time. Since January the returns of the shoe department fell from 9% to 5%,
        which is in line with our goal of fewer markdowns. I would like to request a bonus of 3,000, and I
        am open to discussing the amount. The figures are on the attached page. In spring I will bring the
        same checks to the children's department.
        """
      When the coach reads it
      Then nothing is flagged as "<rule>"

      Examples:
        | rule              |
        | no-ask            |
        | no-period         |
        | no-documentation  |
        | no-openness       |
        | no-thanks         |
        | no-commitment     |
        | no-goal-alignment |

    Scenario: A missing request is an error, since nothing else counts without it
      Given it is a "pitch"
      And the draft "The harbour tour had 4,000 more guests, and the boats ran without a fault."
      When the coach reads it
      Then the draft is flagged as "no-ask"
      And the finding is an error
      And the coach suggests "I would like to request a [reward] of [amount]"

    Scenario: A demand for money is a request, if a bad one
      Given it is a "pitch"
      And the draft "Give me a raise of 10%."
      When the coach reads it
      Then nothing is flagged as "no-ask"

    Scenario: A follow-up is not asked for the parts of a pitch
      Given it is a "follow-up"
      And the draft "The returns of the shoe department fell from 9% to 5%."
      When the coach reads it
      Then nothing is flagged as "no-ask"
      And nothing is flagged as "no-documentation"

  Rule: A request for a meeting names a time and a purpose

    Scenario: Neither is there
      Given it is a "meeting-request"
      And the draft "We need to talk. You know that things cannot go on like this."
      When the coach reads it
      Then the draft is flagged as "no-meeting"
      And the draft is flagged as "no-purpose"

    Scenario: Both are there
      Given it is a "meeting-request"
      And the draft "Could we meet for half an hour on Thursday? I would like to discuss my salary."
      When the coach reads it
      Then nothing is flagged as "no-meeting"
      And nothing is flagged as "no-purpose"

  Rule: An answer to "it is difficult" hears it and offers something else

    Scenario Outline: A repeated wish lacks what moves a talk
      Given it is a "pushback-reply"
      And the draft "I still want the 6%. My work in the claims office speaks for itself."
      When the coach reads it
      Then the draft is flagged as "<rule>"

      Examples:
        | rule               |
        | no-openness        |
        | no-acknowledgement |
        | no-alternatives    |
        | no-roi             |
        | no-thanks          |

    Scenario Outline: A reply that moves the talk lacks nothing
      Given it is a "pushback-reply"
      And this draft:
        """
        Thank you for your honest answer. I understand that the budget is tight until the audit. The sum is
        covered twelve times by what we no longer pay in penalties. I am flexible about the form: could we
        split it into two payments, or look at it again in April?
        """
      When the coach reads it
      Then nothing is flagged as "<rule>"

      Examples:
        | rule               |
        | no-openness        |
        | no-acknowledgement |
        | no-alternatives    |
        | no-roi             |
        | no-thanks          |

  Rule: An answer to a no looks to the next round

    Scenario Outline: A bitter answer shuts the door
      Given it is a "no-reply"
      And the draft "So that is it. The others got theirs."
      When the coach reads it
      Then the draft is flagged as "<rule>"

      Examples:
        | rule                |
        | no-acknowledgement  |
        | no-feedback-request |
        | no-commitment       |
        | no-thanks           |

    Scenario Outline: A good answer keeps it open
      Given it is a "no-reply"
      And this draft:
        """
        Thank you for telling me in person. I know that the pool was small this year. What should I improve
        to be considered next time? I am already preparing the second intake of apprentices.
        """
      When the coach reads it
      Then nothing is flagged as "<rule>"

      Examples:
        | rule                |
        | no-acknowledgement  |
        | no-feedback-request |
        | no-commitment       |
        | no-thanks           |

  Rule: A follow-up puts on record what was said and what was agreed

    Scenario Outline: Thanks alone are no record
      Given it is a "follow-up"
      And the draft "It was good to see you. Have a fine weekend."
      When the coach reads it
      Then the draft is flagged as "<rule>"

      Examples:
        | rule          |
        | no-summary    |
        | no-next-steps |
        | no-commitment |

    Scenario Outline: A record of the talk lacks nothing
      Given it is a "follow-up"
      And this draft:
        """
        Thank you for the talk on Monday. I asked for a bonus of 900 francs, and you explained that the
        fund is closed until May. You will speak to the bursar by Friday, and I will send you the list of
        courses. I look forward to leading the summer school.
        """
      When the coach reads it
      Then nothing is flagged as "<rule>"

      Examples:
        | rule          |
        | no-summary    |
        | no-next-steps |
        | no-commitment |
        | no-thanks     |
