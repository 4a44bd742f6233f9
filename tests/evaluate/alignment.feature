Feature: Which found place is which labelled place
  People mark places in a text, and so does the coach. Each place that the coach found counts for one
  labelled place at most, and the other way round; who belongs to whom is decided so that they have as
  much in common as possible. There are three ways to count, from the mildest to the strictest: the two
  overlap; they share half of what they cover together; they are the same words.

  A place is written in brackets. What is labelled by people and what was found are the same text.

  Scenario Outline: One place and one place
    Given people mark "<people>"
    And the coach marks "<coach>"
    Then so many places agree: <overlap> overlapping, <half> by half, <exact> exactly

    Examples: From the same words to none in common
      | case                  | people                         | coach                          | overlap | half | exact |
      | the same              | Look, [I have earned it] now.  | Look, [I have earned it] now.  | 1       | 1    | 1     |
      | nested, most of it    | Look, [I have earned it] now.  | Look, I [have earned it] now.  | 1       | 1    | 0     |
      | nested, less of it    | Look, [I have earned it] now.  | Look, I have [earned] it now.  | 1       | 0    | 0     |
      | it covers too much    | Look, I have [earned] it now.  | Look, [I have earned it] now.  | 1       | 0    | 0     |
      | partly beside it      | Look, [I have] earned it now.  | Look, I [have earned it] now.  | 1       | 0    | 0     |
      | touching              | Look, [I have ]earned it now.  | Look, I have [earned it] now.  | 0       | 0    | 0     |
      | apart                 | [Look], I have earned it now.  | Look, I have [earned it] now.  | 0       | 0    | 0     |

    Examples: What stands at the ends of the words does not count
      | case                  | people                         | coach                          | overlap | half | exact |
      | a final stop          | Look, [I have earned it.]      | Look, [I have earned it].      | 1       | 1    | 1     |
      | exclamation marks     | Look, [I have earned it]!!!    | Look, [I have earned it!!!]    | 1       | 1    | 0     |
      | white space           | Look,[ I have earned it] now   | Look, [I have earned it ]now   | 1       | 1    | 1     |
      | nothing but marks     | Look, I have earned it[!!!]    | Look, I have earned it[!!!]    | 1       | 1    | 1     |
      | a mark at the front   | Look[, I have earned it] now   | Look, [I have earned it] now   | 1       | 1    | 0     |

    Examples: One side is empty
      | case                  | people                         | coach                          | overlap | half | exact |
      | nothing found         | Look, [I have earned it].      | Look, I have earned it.        | 0       | 0    | 0     |
      | nothing there         | Look, I have earned it.        | Look, [I have earned it].      | 0       | 0    | 0     |
      | nothing at all        | Look, I have earned it.        | Look, I have earned it.        | 0       | 0    | 0     |

    Examples: Labels
      | case                  | people                         | coach                          | overlap | half | exact |
      | a wrong label         | Look, [I have earned it](tone) | Look, [I have earned it](ask)  | 0       | 0    | 0     |
      | two labels, one found | [[I earned it](tone)](ask)     | [I earned it](ask)             | 1       | 1    | 1     |
      | two labels, both      | [[I earned it](tone)](ask)     | [[I earned it](ask)](tone)     | 2       | 2    | 2     |

    Examples: Several places
      | case                  | people                         | coach                          | overlap | half | exact |
      | one is split          | [I earned it and you know it]  | [I earned it] and [you know it] | 1      | 0    | 0     |
      | two are merged        | [I earned it] and [you know it] | [I earned it and you know it]  | 1      | 0    | 0     |
      | found twice           | Look, [I earned it]            | Look, [[I earned it]]          | 1       | 1    | 1     |
      | labelled twice        | Look, [[I earned it]]          | Look, [I earned it]            | 1       | 1    | 1     |
      | the better one wins   | [I earned] it, [and you know]  | I [earned it, and you know]    | 1       | 1    | 0     |
      | exact before partial  | [I [earned it]]                | I [earned it]                  | 1       | 1    | 1     |
      | in the other order    | [you owe me], [I earned it]    | [you owe me], [I earned it]    | 2       | 2    | 2     |
