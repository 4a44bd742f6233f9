"""Steps about what the coach changes without asking.

::

    When the coach rewrites it
    Then the draft becomes:                     (a doc string follows)
    Then the draft stays as it is
"""

from __future__ import annotations

from pytest_bdd import then, when

from coach.coach import Coach
from coach.rewrite import Rewrite


@when("the coach rewrites it", target_fixture="rewritten")
def _rewrite(reader: Coach, draft: str, stage: str | None) -> Rewrite:
    return reader.rewrite(draft, stage)


@then("the draft becomes:")
def _becomes(rewritten: Rewrite, docstring: str) -> None:
    assert rewritten.text.strip() == docstring.strip(), f"it becomes: {rewritten.text}"


@then("the draft stays as it is")
def _stays(rewritten: Rewrite) -> None:
    assert not rewritten.edits, f"it becomes: {rewritten.text}"
