"""Steps about the finding of the step before, or else the only one of the draft.

::

    Then the finding is an error                (or: a warning, a suggestion)
    Then the finding cites the guide "software-architects"
    Then the finding cites "4. Cultural & Executive Nuance" of the guide "software-architects"
    Then the finding cites common practice
    Then the coach explains "as a debt"         (words of the reason it gives)
    Then the coach suggests "I would like to request"

The shorter ``it is an error``, ``explains "..."`` and ``suggests "..."`` follow well on "and".
"""

from __future__ import annotations

from pytest_bdd import parsers, then

from coach.critique import Finding
from coach.pack import Citation, Practice
from coach.testing.spans import places


@then(parsers.re(r"(?:the finding|it) is an? (?P<severity>error|warning|suggestion)"))
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


@then(parsers.re(r'(?:the coach )?explains "(?P<words>.+)"'))
def _explains(finding: Finding, words: str) -> None:
    assert list(places(words, finding.why)), f"the reason given is: {finding.why}"


@then(parsers.re(r'(?:the coach )?suggests "(?P<words>.+)"'))
def _suggests(finding: Finding, words: str) -> None:
    suggestion = finding.instead or ""
    assert list(places(words, suggestion)), f"the suggestion is: {suggestion or 'none'}"
