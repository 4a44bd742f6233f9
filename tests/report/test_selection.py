"""Which findings are shown, in which order, and which comes first."""

from dataclasses import replace

from coach.report.selection import count, grouped, most_important, shown
from tests.report import drafts
from tests.report.building import finding, small_pack

TEXT = "one two three four"
ERROR = finding("entitlement", TEXT, 8, 13)
WARNING = replace(finding("no-ask", TEXT, 0, 3), dimension="framing")
STRENGTH = replace(finding("clear-ask", TEXT, 4, 7), dimension="framing")
LATER = replace(finding("no-ask", TEXT), severity="error")
ALL = (WARNING, STRENGTH, ERROR, LATER)


def test_groups_follow_the_pack_and_the_most_serious_comes_first() -> None:
    framing, ask = grouped([LATER, WARNING, STRENGTH, ERROR], small_pack())
    assert framing.findings == (ERROR, WARNING, STRENGTH)
    assert framing.title == "Value, not entitlement"
    assert ask.findings == (LATER,)


def test_a_dimension_that_the_pack_does_not_know_comes_last() -> None:
    stray = replace(ERROR, dimension="stray")
    assert [g.dimension for g in grouped([stray, ERROR], small_pack())] == ["framing", "stray"]


def test_most_important_is_the_first_of_the_most_serious() -> None:
    assert most_important(grouped(ALL, small_pack())) is ERROR
    assert most_important(grouped([STRENGTH], small_pack())) is None


def test_least_severity_leaves_strengths_out() -> None:
    assert shown(ALL, None) == ALL
    assert shown(ALL, "suggestion") == (WARNING, ERROR, LATER)
    assert shown(ALL, "error") == (ERROR, LATER)


def test_count() -> None:
    counts = count(drafts.mixed().findings)
    assert (counts.errors, counts.warnings, counts.suggestions, counts.strengths) == (1, 0, 0, 1)
