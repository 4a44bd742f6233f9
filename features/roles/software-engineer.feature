Feature: Words of software, told by what they did
  A technical term says something to a manager once its effect stands beside it. For everybody who builds
  software the coach praises debt dealt with, load carried, systems that stay up and things that ship sooner.

  Background:
    Given the writer is a "software-engineer"
    And it is a "pitch"

  Scenario Outline: What is praised as "debt-dealt-with"
    Given the draft "<draft>"
    When the coach reads it
    Then "<words>" is praised as "debt-dealt-with"

    Examples:
      | draft                                                                                                   | words                                                                               |
      | Last quarter I cleared most of the tech debt in our checkout code and we have had zero rollbacks since. | I cleared most of the tech debt in our checkout code and we have had zero rollbacks |
      | By rewriting the old reporting module I made sure that month-end no longer crashes.                     | rewriting the old reporting module I made sure that month-end no longer crashes     |

  Scenario Outline: What only looks like "debt-dealt-with" is left alone
    Given the draft "<draft>"
    When the coach reads it
    Then nothing is praised as "debt-dealt-with"

    Examples:
      | draft                                                      |
      | I am tired of the technical debt here, the code is a mess. |
      | I would like time to reduce our technical debt.            |

  Scenario Outline: What is praised as "carries-growth"
    Given the draft "<draft>"
    When the coach reads it
    Then "<words>" is praised as "carries-growth"

    Examples:
      | draft                                                                     | words                                                                    |
      | the search cluster i built copes with twice the queries we had last year  | the search cluster i built copes with twice the queries we had last year |
      | Our API gateway now serves 2,000 requests per second during Black Friday. | Our API gateway now serves 2,000 requests per second during Black Friday |

  Scenario Outline: What only looks like "carries-growth" is left alone
    Given the draft "<draft>"
    When the coach reads it
    Then nothing is praised as "carries-growth"

    Examples:
      | draft                                    |
      | We discussed scalability in the meeting. |
      | The team scaled back its plans.          |

  Scenario Outline: What is praised as "stays-up"
    Given the draft "<draft>"
    When the coach reads it
    Then "<words>" is praised as "stays-up"

    Examples:
      | draft                                                                    | words                                                   |
      | We added automatic failover, and the shop stayed online during the fire. | We added automatic failover, and the shop stayed online |

  Scenario Outline: What only looks like "stays-up" is left alone
    Given the draft "<draft>"
    When the coach reads it
    Then nothing is praised as "stays-up"

    Examples:
      | draft                              |
      | My availability next week is open. |

  Scenario Outline: What is praised as "ships-faster"
    Given the draft "<draft>"
    When the coach reads it
    Then "<words>" is praised as "ships-faster"

    Examples:
      | draft                                                                                | words                                                                               |
      | Deployments used to take a morning; with the pipeline I built they take 10 minutes.  | Deployments used to take a morning; with the pipeline I built they take 10 minutes  |
      | I introduced feature flags and that let marketing launch campaigns two weeks sooner. | I introduced feature flags and that let marketing launch campaigns two weeks sooner |

  Scenario Outline: What only looks like "ships-faster" is left alone
    Given the draft "<draft>"
    When the coach reads it
    Then nothing is praised as "ships-faster"

    Examples:
      | draft                                |
      | Please review my pull request.       |
      | I know Kubernetes and microservices. |
