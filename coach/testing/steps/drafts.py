"""Steps that say what the draft is, and let the coach read it.

::

    Given the draft "I deserve this."
    Given this draft:                           (a doc string follows)
    Given it is a "pushback-reply"              (otherwise the coach finds out)
    Given the writer is a "technical-lead"      (a role; may be said of several)
    Given the policy "answer-dates" is "allowed"    (whatever the pack chooses; of several, too)
    When the coach reads it

In one, with whatever the writer is called::

    When a nurse writes "I deserve this."
    When a nurse writes:                        (a doc string follows)
"""

from __future__ import annotations

from typing import cast

import pytest
from pytest_bdd import given, parsers, when

from coach.coach import Coach
from coach.draft import DraftError
from coach.pack import STAGES, role_paths
from coach.testing.fixtures import CoachWith
from coach.testing.reading import Reading

_SOMEBODY = r'(?:an?|the|our|one of our) [^":]+?'


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


@pytest.fixture
def draft(reading: Reading) -> str:
    """The draft, if a step lets somebody write it."""
    return reading.text


@when("the coach reads it", target_fixture="reading")
def _read(reader: Coach, draft: str, stage: str | None) -> Reading:
    try:
        return Reading(draft, reader.critique(draft, stage))
    except DraftError as error:
        return Reading(draft, None, str(error))


@when(parsers.re(rf'{_SOMEBODY} writes "(?P<words>(?s:.*))"'), target_fixture="reading")
def _writes(reader: Coach, words: str, stage: str | None) -> Reading:
    return _read(reader, words, stage)


@when(parsers.re(rf"{_SOMEBODY} writes:"), target_fixture="reading")
def _writes_long(reader: Coach, docstring: str, stage: str | None) -> Reading:
    return _read(reader, docstring, stage)
