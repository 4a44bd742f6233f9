"""Steps for `pytest-bdd`, in words that a reader of policy understands.

Drafts::

    Given the draft "I deserve this."
    Given this draft:                           (a doc string follows)
    Given it is a "pushback-reply"              (otherwise the coach finds out)
    Given the writer is a "technical-lead"      (a role; may be said of several)
    Given the policy "answer-dates" is "allowed"    (whatever the pack chooses; of several, too)
    When the coach reads it

What is said about words of the draft, or about the draft as a whole::

    Then "I deserve this" is flagged as "entitlement"
    Then only "I deserve this" is flagged as "entitlement"
    Then 2 places are flagged as "entitlement"
    Then the draft is flagged as "no-amount"
    Then nothing is flagged as "entitlement"
    Then nothing is flagged                     (no words are underlined as a problem)
    Then the coach has no complaint             (nor is anything missing)
    Then "cut costs by 8%" is praised as "quantified-achievement"
    Then nothing is praised as "openness"

More about the finding of the step before, or about the only one of the draft::

    Then the finding is an error                (or: a warning, a suggestion)
    Then the finding cites the guide "software-architects"
    Then the finding cites "4. Cultural & Executive Nuance" of the guide "software-architects"
    Then the finding cites common practice
    Then the coach explains "as a debt"         (words of the reason it gives)
    Then the coach suggests "I would like to request"

What kind of draft it is::

    Then the coach takes it for a "pushback-reply"
    Then the coach takes it for another text    (which is not coached)
    Then the coach does not name a stage

How good it is::

    Then the grade is "C"
    Then the grade is no better than "D"
    Then the grade is at least "B"
    Then there is no grade
    Then the finding costs 12 points            (of those that the draft could have)
    Then mending the finding earns 6 points     (of something that is missing)

What to do beside writing::

    When the coach is asked what to prepare     (with a stage, only what goes with it)
    Then it says to "Find out how bonuses"      (words that the thing to do begins with)
    Then it does not say to "Ask for a meeting"
    Then cites the guide "technical-leads"      (for the thing of the step before)

Drafts that are not coached::

    Then the coach refuses the draft
    Then the coach refuses the draft because "empty"

What the coach changes without asking::

    When the coach rewrites it
    Then the draft becomes:                     (a doc string follows)
    Then the draft stays as it is

Quoted words have to stand in the draft. A finding is theirs if the two places share at least half
of what they cover together.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import cast

import pytest
from pytest_bdd import given, parsers, then, when

from coach.coach import Coach
from coach.critique import Critique, Finding
from coach.draft import DraftError
from coach.pack import STAGES, ChecklistItem, Citation, Letter, Practice, role_paths
from coach.prepared import load_rules
from coach.rewrite import Rewrite
from coach.testing.fixtures import CoachWith
from coach.testing.spans import places, same_place


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of it when the coach read the draft.

    Attributes:
        text: the draft.
        critique: what the coach said; None if it refused.
        refusal: why it refused; None if it did not.
    """

    text: str
    critique: Critique | None
    refusal: str | None = None

    def findings(self, *kinds: str, rule: str | None = None) -> list[Finding]:
        """The findings of these kinds, in text order; of one rule only if it is given."""
        assert self.critique is not None, f"the coach refused the draft: {self.refusal}"
        return [
            finding
            for finding in self.critique.findings
            if finding.kind in kinds and (rule is None or finding.rule == rule)
        ]

    def at(self, words: str, found: list[Finding]) -> Finding:
        """The one of `found` that underlines `words`."""
        wanted = list(places(words, self.text))
        assert wanted, f'these words are not in the draft: "{words}"'
        for finding in found:
            if finding.start is not None and finding.end is not None:
                place = finding.start, finding.end
                if any(same_place(place, one) for one in wanted):
                    return finding
        raise AssertionError(f'the coach did not underline "{words}"; it found {_listed(found)}')


def _listed(findings: list[Finding]) -> str:
    if not findings:
        return "nothing of the kind"
    return ", ".join(f'{finding.rule} at "{finding.text}"' for finding in findings)


def _rule(step: str) -> parsers.re:
    """A step that ends in the id of a rule; `step` has it as RULE, quoted words as WORDS."""
    step = step.replace("WORDS", '"(?P<words>(?s:.+))"')
    return parsers.re(step.replace("RULE", '"(?P<rule>[a-z0-9-]+)"'))


# --- the draft -----------------------------------------------------------------------------------


@pytest.fixture
def stage() -> str | None:
    """What kind of draft it is; None unless a step says so."""
    return None


@given(parsers.re(r'the draft "(?P<words>(?s:.*))"'), target_fixture="draft")
def _draft(words: str) -> str:
    return words


@given("this draft:", target_fixture="draft")
def _long_draft(docstring: str) -> str:
    return docstring


@given(parsers.re(r'it is an? "(?P<name>[^"]*)"'), target_fixture="stage")
def _stage(name: str) -> str:
    assert name in STAGES, f"there is no stage {name!r}; the stages are {', '.join(STAGES)}"
    return name


@pytest.fixture
def roles() -> tuple[str, ...]:
    """The roles of the writer; none unless a step says so."""
    return ()


@given(parsers.re(r'the writer is an? "(?P<role>[^"]*)"'), target_fixture="roles")
def _role(roles: tuple[str, ...], role: str) -> tuple[str, ...]:
    known = role_paths()
    assert role in known, f"there is no role {role!r}; the roles are {', '.join(known)}"
    return (*roles, role)


@pytest.fixture
def policies() -> tuple[tuple[str, str], ...]:
    """What is chosen of policies beside what the pack chooses; nothing unless a step says so."""
    return ()


@given(
    parsers.re(r'the policy "(?P<name>[^"]*)" is "(?P<choice>[^"]*)"'), target_fixture="policies"
)
def _policy(
    policies: tuple[tuple[str, str], ...], name: str, choice: str
) -> tuple[tuple[str, str], ...]:
    return (*policies, (name, choice))


@pytest.fixture
def reader(
    request: pytest.FixtureRequest, roles: tuple[str, ...], policies: tuple[tuple[str, str], ...]
) -> Coach:
    """The coach that reads the draft, which knows the writer's roles and the policies."""
    if not roles and not policies:
        return cast(Coach, request.getfixturevalue("coach"))
    coach_with: CoachWith = request.getfixturevalue("coach_with")
    return coach_with(roles, policies)


@when("the coach reads it", target_fixture="reading")
def _read(reader: Coach, draft: str, stage: str | None) -> Reading:
    try:
        return Reading(draft, reader.critique(draft, stage))
    except DraftError as error:
        return Reading(draft, None, str(error))


# --- what is flagged, missing or praised ---------------------------------------------------------


@pytest.fixture
def finding(reading: Reading) -> Finding:
    """The finding that later steps speak of: the one of the step before, or else the only one."""
    found = reading.findings("problem", "absence")
    assert len(found) == 1, f"which finding is meant? There are {len(found)}: {_listed(found)}"
    return found[0]


@then(_rule("WORDS is flagged as RULE"), target_fixture="finding")
def _flagged(reading: Reading, words: str, rule: str) -> Finding:
    return reading.at(words, reading.findings("problem", rule=rule))


@then(_rule("only WORDS is flagged as RULE"), target_fixture="finding")
def _only_flagged(reading: Reading, words: str, rule: str) -> Finding:
    found = reading.findings("problem", rule=rule)
    finding = reading.at(words, found)
    assert len(found) == 1, f"more is flagged as {rule}: {_listed(found)}"
    return finding


@then(_rule(r"(?P<count>\d+) places? (?:is|are) flagged as RULE"), converters={"count": int})
def _flagged_times(reading: Reading, count: int, rule: str) -> None:
    found = reading.findings("problem", rule=rule)
    assert len(found) == count, f"{len(found)} and not {count} places: {_listed(found)}"


@then(_rule("the draft is flagged as RULE"), target_fixture="finding")
def _draft_flagged(reading: Reading, rule: str) -> Finding:
    everything = reading.findings("problem", "absence")
    found = [one for one in everything if one.rule == rule and one.start is None]
    assert found, f"the draft as a whole is not flagged as {rule}; there is {_listed(everything)}"
    return found[0]


@then(_rule("nothing is flagged as RULE"))
def _not_flagged(reading: Reading, rule: str) -> None:
    found = reading.findings("problem", "absence", rule=rule)
    assert not found, f"flagged all the same: {_listed(found)}"


@then("nothing is flagged")
def _nothing_flagged(reading: Reading) -> None:
    found = [one for one in reading.findings("problem") if one.start is not None]
    assert not found, f"flagged all the same: {_listed(found)}"


@then("the coach has no complaint")
def _no_complaint(reading: Reading) -> None:
    found = reading.findings("problem", "absence")
    assert not found, f"the coach complains: {_listed(found)}"


@then(_rule("WORDS is praised as RULE"), target_fixture="finding")
def _praised(reading: Reading, words: str, rule: str) -> Finding:
    return reading.at(words, reading.findings("strength", rule=rule))


@then(_rule("nothing is praised as RULE"))
def _not_praised(reading: Reading, rule: str) -> None:
    found = reading.findings("strength", rule=rule)
    assert not found, f"praised all the same: {_listed(found)}"


# --- the finding ---------------------------------------------------------------------------------


@then(parsers.re(r"the finding is an? (?P<severity>error|warning|suggestion)"))
def _severity(finding: Finding, severity: str) -> None:
    assert finding.severity == severity, f"{finding.rule} is of severity {finding.severity}"


@then(parsers.re(r'the finding cites the guide "(?P<guide>[^"]+)"'))
def _cites_guide(finding: Finding, guide: str) -> None:
    cited = [source.guide for source in finding.sources if isinstance(source, Citation)]
    assert guide in cited, f"{finding.rule} cites {cited}"


@then(parsers.re(r'the finding cites "(?P<section>[^"]+)" of the guide "(?P<guide>[^"]+)"'))
def _cites_section(finding: Finding, section: str, guide: str) -> None:
    cited = [(one.guide, one.section) for one in finding.sources if isinstance(one, Citation)]
    assert (guide, section) in cited, f"{finding.rule} cites {cited}"


@then("the finding cites common practice")
def _cites_practice(finding: Finding) -> None:
    practice = [source for source in finding.sources if isinstance(source, Practice)]
    assert practice, f"{finding.rule} cites guides only"


@then(parsers.re(r'the coach explains "(?P<words>.+)"'))
def _explains(finding: Finding, words: str) -> None:
    assert list(places(words, finding.why)), f"the reason given is: {finding.why}"


@then(parsers.re(r'the coach suggests "(?P<words>.+)"'))
def _suggests(finding: Finding, words: str) -> None:
    suggestion = finding.instead or ""
    assert list(places(words, suggestion)), f"the suggestion is: {suggestion or 'none'}"


# --- the stage ----------------------------------------------------------------------------------


@then(parsers.re(r'the coach takes it for an? "(?P<name>[^"]*)"'))
def _taken_for(reading: Reading, name: str) -> None:
    assert reading.critique is not None, f"the coach refused the draft: {reading.refusal}"
    assert reading.critique.stage == name, f"the coach takes it for {reading.critique.stage}"


@then("the coach takes it for another text")
def _taken_for_other(reading: Reading) -> None:
    _taken_for(reading, "other")


@then("the coach does not name a stage")
def _no_stage(reading: Reading) -> None:
    assert reading.critique is not None, f"the coach refused the draft: {reading.refusal}"
    assert reading.critique.stage is None, f"the coach takes it for {reading.critique.stage}"


# --- the grade ----------------------------------------------------------------------------------


def _letter(reading: Reading) -> Letter:
    assert reading.critique is not None, f"the coach refused the draft: {reading.refusal}"
    assert reading.critique.grade is not None, "the coach gives no grade"
    return reading.critique.grade


@then(parsers.re(r'the grade is "(?P<letter>[A-F])"'))
def _graded(reading: Reading, letter: str) -> None:
    assert _letter(reading) == letter, f"the grade is {_letter(reading)}: {_sum(reading)}"


@then(parsers.re(r'the grade is no better than "(?P<letter>[A-F])"'))
def _graded_at_most(reading: Reading, letter: str) -> None:
    assert _letter(reading) >= letter, f"the grade is {_letter(reading)}: {_sum(reading)}"


@then(parsers.re(r'the grade is at least "(?P<letter>[A-F])"'))
def _graded_at_least(reading: Reading, letter: str) -> None:
    assert _letter(reading) <= letter, f"the grade is {_letter(reading)}: {_sum(reading)}"


@then("there is no grade")
def _not_graded(reading: Reading) -> None:
    grade = reading.critique and reading.critique.grade
    assert grade is None, f"the grade is {grade}: {_sum(reading)}"


@then(
    parsers.re(r"(?:the finding costs|mending the finding earns) (?P<points>\d+) points?"),
    converters={"points": int},
)
def _costs(finding: Finding, points: int) -> None:
    assert finding.points == -points, f"{finding.rule} brings {finding.points} points"


def _sum(reading: Reading) -> str:
    graded = reading.critique and reading.critique.graded
    if not graded:
        return "nothing"
    parts = ", ".join(f"{part.name} {part.points}/{part.most}" for part in graded.dimensions)
    held = f", held down by {graded.limit.cause}" if graded.limit else ""
    return f"{graded.score} points, {parts}{held}"


# --- the changed draft ---------------------------------------------------------------------------


@when("the coach rewrites it", target_fixture="rewritten")
def _rewrite(reader: Coach, draft: str, stage: str | None) -> Rewrite:
    return reader.rewrite(draft, stage)


@then("the draft becomes:")
def _becomes(rewritten: Rewrite, docstring: str) -> None:
    assert rewritten.text.strip() == docstring.strip(), f"it becomes: {rewritten.text}"


@then("the draft stays as it is")
def _stays(rewritten: Rewrite) -> None:
    assert not rewritten.edits, f"it becomes: {rewritten.text}"


# --- refusals ------------------------------------------------------------------------------------


@then("the coach refuses the draft")
def _refuses(reading: Reading) -> None:
    assert reading.refusal is not None, "the coach did not refuse the draft"


@then(parsers.re(r'the coach refuses the draft because "(?P<words>.+)"'))
def _refuses_because(reading: Reading, words: str) -> None:
    assert reading.refusal is not None, "the coach did not refuse the draft"
    assert words.lower() in reading.refusal.lower(), f"the reason given is: {reading.refusal}"


# --- the checklist -------------------------------------------------------------------------------


@when("the coach is asked what to prepare", target_fixture="to_do")
def _prepare(pack_path: Path, roles: tuple[str, ...], stage: str | None) -> list[ChecklistItem]:
    items = load_rules(pack_path, roles).checklist
    return [item for item in items if stage is None or stage in item.stages]


@then(parsers.re(r'it says to "(?P<words>[^"]*)"'), target_fixture="item")
def _says_to(to_do: list[ChecklistItem], words: str) -> ChecklistItem:
    found = [item for item in to_do if item.what.startswith(words)]
    assert found, f"it says: {'; '.join(item.what for item in to_do)}"
    return found[0]


@then(parsers.re(r'it does not say to "(?P<words>[^"]*)"'))
def _does_not_say_to(to_do: list[ChecklistItem], words: str) -> None:
    assert not any(item.what.startswith(words) for item in to_do)


@then(parsers.re(r'cites the guide "(?P<guide>[^"]*)"'))
def _item_cites(item: ChecklistItem, guide: str) -> None:
    cited = [source.guide for source in item.sources if isinstance(source, Citation)]
    assert guide in cited, f"it cites {cited}"
