Feature: From the model to the business
  A model's figure counts once it is tied to one that the business keeps. The coach also praises models at work,
  models that people can trust, and gains that a test has proved.

  Background:
    Given the writer is an "ml-engineer"
    And it is a "pitch"

  Scenario Outline: What is praised as "model-to-business"
    Given the draft "<draft>"
    When the coach reads it
    Then "<words>" is praised as "model-to-business"

    Examples:
      | draft                                                                       | words                                                       |
      | Our fraud model's recall went from 71% to 88%, saving $600k in chargebacks. | Our fraud model's recall went from 71% to 88%, saving $600  |
      | I tuned the demand forecast, and stock-outs fell by a third.                | I tuned the demand forecast, and stock-outs fell by a third |

  Scenario Outline: What only looks like "model-to-business" is left alone
    Given the draft "<draft>"
    When the coach reads it
    Then nothing is praised as "model-to-business"

    Examples:
      | draft                   |
      | Accuracy improved.      |
      | The model has 7 layers. |

  Scenario Outline: What is praised as "model-in-use"
    Given the draft "<draft>"
    When the coach reads it
    Then "<words>" is praised as "model-in-use"

    Examples:
      | draft                                                                             | words                                                                   |
      | The recommender I deployed last spring handles 5 million requests a day.          | The recommender I deployed last spring handles 5 million requests a day |
      | I set up alerts that flag data drift, so we retrain before sales notice anything. | I set up alerts that flag data drift, so we retrain before              |

  Scenario Outline: What only looks like "model-in-use" is left alone
    Given the draft "<draft>"
    When the coach reads it
    Then nothing is praised as "model-in-use"

    Examples:
      | draft                    |
      | I like deep learning.    |
      | She is a model employee. |

  Scenario Outline: What is praised as "explained-model"
    Given the draft "<draft>"
    When the coach reads it
    Then "<words>" is praised as "explained-model"

    Examples:
      | draft                                              | words                                        |
      | With reason codes, loan officers trust the scores. | reason codes, loan officers trust the scores |

  Scenario Outline: What only looks like "explained-model" is left alone
    Given the draft "<draft>"
    When the coach reads it
    Then nothing is praised as "explained-model"

    Examples:
      | draft                  |
      | I know explainable AI. |

  Scenario Outline: What is praised as "proved-by-test"
    Given the draft "<draft>"
    When the coach reads it
    Then "<words>" is praised as "proved-by-test"

    Examples:
      | draft                                                        | words                                                       |
      | In an A/B test over six weeks conversion rose by 2.1 points. | In an A/B test over six weeks conversion rose by 2.1 points |

  Scenario Outline: What only looks like "proved-by-test" is left alone
    Given the draft "<draft>"
    When the coach reads it
    Then nothing is praised as "proved-by-test"

    Examples:
      | draft              |
      | I ran an A/B test. |
