"""Steps about how good the draft is.

::

    Then the grade is "C"
    Then the grade is no better than "D"
    Then the grade is at least "B"
    Then there is no grade
    Then the finding costs 12 points            (of those that the draft could have)
    Then mending the finding earns 6 points     (of something that is missing)
"""

from __future__ import annotations

from pytest_bdd import parsers, then

from coach.critique import Finding
from coach.pack import Letter
from coach.testing.reading import Reading


def _letter(reading: Reading) -> Letter:
    grade = reading.answer.grade
    assert grade is not None, "the coach gives no grade"
    return grade


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
