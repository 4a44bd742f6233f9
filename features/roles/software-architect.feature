Feature: Design made visible
  What an architect does shows late and to few. The coach praises designs that are told by the choice made, the
  requirement met, those who build on them, and the harm they keep away.

  Background:
    Given the writer is a "software-architect"
    And it is a "pitch"

  Scenario Outline: What is praised as "choice-with-reason"
    Given the draft "<draft>"
    When the coach reads it
    Then "<words>" is praised as "choice-with-reason"

    Examples:
      | draft                                                                                 | words                                                                        |
      | I decided to use asynchronous messaging so that an order is never lost.               | I decided to use asynchronous messaging                                      |
      | We made a trade-off: slightly stale prices in exchange for a catalogue twice as fast. | We made a trade-off: slightly stale prices in exchange for a catalogue twice |

  Scenario Outline: What only looks like "choice-with-reason" is left alone
    Given the draft "<draft>"
    When the coach reads it
    Then nothing is praised as "choice-with-reason"

    Examples:
      | draft                                   |
      | Eventual consistency is a topic I like. |

  Scenario Outline: What is praised as "requirement-met"
    Given the draft "<draft>"
    When the coach reads it
    Then "<words>" is praised as "requirement-met"

    Examples:
      | draft                                                       | words                                               |
      | The new platform meets PCI-DSS, so we could sign two banks. | The new platform meets PCI-DSS                      |
      | All security requirements were met before the audit.        | All security requirements were met before the audit |

  Scenario Outline: What only looks like "requirement-met" is left alone
    Given the draft "<draft>"
    When the coach reads it
    Then nothing is praised as "requirement-met"

    Examples:
      | draft                |
      | The audit is in May. |

  Scenario Outline: What is praised as "built-upon"
    Given the draft "<draft>"
    When the coach reads it
    Then "<words>" is praised as "built-upon"

    Examples:
      | draft                                                           | words                                                          |
      | Six vendors have integrated with the REST API that I specified. | Six vendors have integrated with the REST API that I specified |

  Scenario Outline: What only looks like "built-upon" is left alone
    Given the draft "<draft>"
    When the coach reads it
    Then nothing is praised as "built-upon"

    Examples:
      | draft                             |
      | I drew the architecture diagrams. |

  Scenario Outline: What is praised as "risk-averted"
    Given the draft "<draft>"
    When the coach reads it
    Then "<words>" is praised as "risk-averted"

    Examples:
      | draft                                                                       | words                                                 |
      | The redesign averted a data leak.                                           | The redesign averted a data leak                      |
      | My review found a single point of failure and removed it before the launch. | My review found a single point of failure and removed |

  Scenario Outline: What only looks like "risk-averted" is left alone
    Given the draft "<draft>"
    When the coach reads it
    Then nothing is praised as "risk-averted"

    Examples:
      | draft                             |
      | A data breach would be expensive. |
