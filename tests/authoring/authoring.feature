Feature: A company writes its own rules
  Whoever writes a pack begins with one that works, is told exactly what is wrong, sees whether the pack
  does what it says, and what changes for writers.

  Scenario: A first pack works
    When I run "coach pack new acme --company Acme --reward 'spark award' --no-ask"
    Then it succeeds
    And there is a file "acme/pack.yaml" with "How we ask for pay at Acme"
    And there is a file "acme/vocabulary/words.yaml" with "spark award"
    When I run "coach pack check acme"
    Then it succeeds and says "Nothing is wrong with acme 0.1.0 on base"
    When I run "coach pack test acme --own"
    Then it succeeds and says "The pack acme 0.1.0 holds."
    When I run "coach critique acme/drafts/first-draft.txt --pack acme --fail-on never"
    Then it succeeds and says "A request taken past the manager [past-the-manager]"

  Scenario: Nothing is overwritten
    Given a file "acme/notes.txt" with "mine"
    When I run "coach pack new acme --no-ask"
    Then it fails with 2 and says "acme is there already; nothing was written."
    And there is a file "acme/notes.txt" with "mine"
    And there are no other files

  Scenario Outline: An answer that makes no sense leaves nothing behind
    When I run "coach pack new <arguments> --no-ask"
    Then it fails with 2 and says "<message>"
    And there are no other files

    Examples:
      | arguments           | message                                                |
      | Acme                | 'Acme' is no name for a pack; use lower-case letters   |
      | base                | the name 'base' is taken                               |
      | acme --reward (a    | '(a' are no plain words; write letters and digits only |
      | acme --role wizard  | There is no role 'wizard'                              |
      | acme --company ' '  | The company needs a name.                              |

  Scenario: Questions, in place of options
    When I run "coach pack new acme --ask" and answer "Acme Ltd", "spark award, extra day"
    Then it succeeds
    And there is a file "acme/pack.yaml" with "How we ask for pay at Acme Ltd"
    And there is a file "acme/vocabulary/words.yaml" with "spark award"
    And there is a file "acme/vocabulary/words.yaml" with "extra day"

  Scenario: What the company has decided
    When I run "coach pack new acme --policy amount-in-mail=unwanted --no-ask"
    Then it succeeds
    And there is a file "acme/pack.yaml" with "amount-in-mail: unwanted # or wanted, optional"
    When I run "coach pack new other --policy amount-in-mail=never --no-ask"
    Then it fails with 2 and says "amount-in-mail: There is no choice 'never'; there is wanted, optional and unwanted."
    When I run "coach pack docs acme --format markdown"
    Then it succeeds and says "| **unwanted** | *wanted, optional* |"
    When I run "coach pack diff base acme --corpus acme/drafts/first-draft.txt"
    Then it succeeds and says "~ amount-in-mail: wanted > unwanted"
    And it says "- no-amount: the policy amount-in-mail says so"

  Scenario: Every slip is shown where it is
    Given the pack "acme"
    And in "acme/rules/manners/title.yaml" "severity" is "severty"
    And in "acme/pack.yaml" "extends: manners" is "extends: maners"
    When I run "coach pack check acme"
    Then it fails with 1 and says:
      """
      acme/pack.yaml:5:10: there is no pack 'maners', built in, beside this one or installed (did you mean 'manners'?) [unknown-pack]
          5 | extends: maners
            |          ^

      acme/rules/manners/title.yaml:5:1: a rule has no key 'severty' (did you mean 'severity'?) [unknown-key]
          5 | severty: suggestion
            | ^
      """
    And it says "problems."

  Scenario: Slips as remarks on a change
    Given the pack "acme"
    And in "acme/rules/manners/title.yaml" "severity" is "severty"
    When I run "coach pack check acme --format github"
    Then it fails with 1 and says:
      """
      ::error file=acme/rules/manners/title.yaml,line=5,col=1,title=unknown-key::a rule has no key 'severty' (did you mean 'severity'?)
      """

  Scenario: A waiver for a rule that is not there
    Given the pack "acme"
    And a file "acme/waivers.yaml" with "[{rule: dept, text: I, reason: No.}]"
    When I run "coach pack check acme"
    Then it fails with 1 and says "acme/waivers.yaml:1:9: there is no rule 'dept' (did you mean 'debt'?) [unknown-rule]"

  Scenario: A pack that does not do what it says
    Given the pack "acme"
    And in "acme/corpus/texts.jsonl" "dear Kim" is "dear chief"
    When I run "coach pack test acme"
    Then it fails with 1 and says:
      """
      acme/corpus/texts.jsonl: a-2
        We said: dear chief, it is late.
        there is no problem here, and title at "dear chief" is one

      Examples            3 hold
      Inherited examples  12 hold
      Features            1 hold
      Corpus              1 hold, 1 fail

      The pack acme 1.0 does not hold: 1 failure.
      """

  Scenario: What changes for writers
    Given the pack "acme"
    And a file "acme/rules/manners/debt.yaml" with "{disable: debt, reason: Pride is fine here.}"
    And a file "draft.txt" with "We said: dear chief, I deserve a raise."
    When I run "coach pack diff manners acme --corpus draft.txt"
    Then it succeeds and says:
      """
      From manners 1.0 to acme 1.0

      Rules
        + title: A title
        - debt: Pride is fine here.

      Words
        + boss: ceo, chief

      Findings
        RULE   MANNERS  ACME  GONE  NEW
        debt         1     0     1
        title        0     1          1

      Texts
        draft.txt (none → none)
          - debt "I deserve a raise"
          + title "dear chief"

      Of 1 text 1 is read otherwise.
      """
    When I run "coach pack diff manners acme --corpus draft.txt --exit-code"
    Then it fails with 1

  Scenario: A pack is as itself
    Given the pack "acme"
    When I run "coach pack diff acme acme --exit-code"
    Then it succeeds and says "Nothing changes, neither in the packs nor in"

  Scenario: A handbook for everybody
    Given the pack "acme"
    When I run "coach pack docs acme -o book.html"
    Then it succeeds
    And there is a file "book.html" with "<h1>Manners at Acme</h1>"
    And there is a file "book.html" with "<mark>dear chief</mark>"
    When I run "coach pack docs acme --format markdown"
    Then it succeeds and says "- I wrote **dear chief** on it."

  Scenario: An editor that completes and underlines
    Given the pack "acme"
    When I run "coach pack schema --vscode acme"
    Then it succeeds and says "11 files written to acme."
    And there is a file "acme/.vscode/settings.json" with "rules/*/*.yaml"
    When I run "coach pack check acme"
    Then it succeeds
    When I run "coach pack schema --kind waivers"
    Then it succeeds and says "Examples of a rule that need not hold."
