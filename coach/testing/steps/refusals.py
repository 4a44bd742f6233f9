"""Steps about drafts that are not coached.

::

    Then the coach refuses the draft
    Then the coach refuses the draft because "empty"
"""

from __future__ import annotations

from pytest_bdd import parsers, then

from coach.testing.reading import Reading


@then("the coach refuses the draft")
def _refuses(reading: Reading) -> None:
    assert reading.refusal is not None, "the coach did not refuse the draft"


@then(parsers.re(r'the coach refuses the draft because "(?P<words>.+)"'))
def _refuses_because(reading: Reading, words: str) -> None:
    assert reading.refusal is not None, "the coach did not refuse the draft"
    assert words.lower() in reading.refusal.lower(), f"the reason given is: {reading.refusal}"
