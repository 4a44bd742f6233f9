"""Steps about what kind of draft the coach takes it for.

::

    Then the coach takes it for a "pushback-reply"
    Then the coach takes it for another text    (which is not coached)
    Then the coach does not name a stage
"""

from __future__ import annotations

from pytest_bdd import parsers, then

from coach.testing.reading import Reading


@then(parsers.re(r'the coach takes it for an? "(?P<name>[^"]*)"'))
def _taken_for(reading: Reading, name: str) -> None:
    assert reading.answer.stage == name, f"the coach takes it for {reading.answer.stage}"


@then("the coach takes it for another text")
def _taken_for_other(reading: Reading) -> None:
    _taken_for(reading, "other")


@then("the coach does not name a stage")
def _no_stage(reading: Reading) -> None:
    assert reading.answer.stage is None, f"the coach takes it for {reading.answer.stage}"
