"""The critique of a draft: findings, built from the verdicts of the rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from coach.engine import Match, Verdict
from coach.evidence.facts import Observation
from coach.grade import DimensionGrade, Grade
from coach.pack import Letter, Pack, Rule, Severity, Source, fill, fill_blanks
from coach.stage import StageReading

SEVERITIES = ("error", "warning", "suggestion")
"""From the most to the least serious."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing the coach has to say.

    Attributes:
        rule: id of the rule.
        title: what it is, in a few words.
        kind: ``problem``, ``absence`` or ``strength``.
        dimension: the side of the draft it belongs to.
        severity: ``error``, ``warning`` or ``suggestion``; None for a strength.
        start: first character in the draft; None if the finding is about the whole draft.
        end: character after the last one in the draft; None if ``start`` is.
        text: the words underlined; empty for the whole draft.
        why: why it hurts or helps.
        instead: what to write instead; None for a strength.
        sources: where the advice comes from.
        evidence: what led to it, by the name of the rule's condition.
        points: what it brings to the score or, below 0, takes from it; None in a draft without a
            grade.
    """

    rule: str
    title: str
    kind: str
    dimension: str
    severity: Severity | None
    start: int | None
    end: int | None
    text: str
    why: str
    instead: str | None
    sources: tuple[Source, ...]
    evidence: Mapping[str, Observation]
    points: int | None = None

    @property
    def place(self) -> tuple[int, int] | None:
        """``(start, end)``; None if it is about the whole draft."""
        return None if self.start is None or self.end is None else (self.start, self.end)

    def at_least(self, severity: str) -> bool:
        """Whether it is as serious as `severity` or more; a strength never is."""
        return self.severity is not None and SEVERITIES.index(self.severity) <= SEVERITIES.index(
            severity
        )


@dataclass(frozen=True, slots=True)
class Critique:
    """What the coach says about a draft.

    Attributes:
        text: the draft as given.
        stage: the stage it was judged as; None if it is not known: then the problems of every stage
            were looked for, and nothing was called missing.
        words: number of words judged.
        findings: in text order, those about the whole draft last.
        reading: how the stage was found; None if it was given, or the pack does not tell stages.
        graded: the grade and what it is the sum of; None if there is none.
    """

    text: str
    stage: str | None
    words: int
    findings: tuple[Finding, ...]
    reading: StageReading | None = None
    graded: Grade | None = None

    @property
    def score(self) -> int | None:
        """From 0 to 100; None if the stage is not known, or one that has no grade."""
        return None if self.graded is None else self.graded.score

    @property
    def grade(self) -> Letter | None:
        """From A, ready to send, to F, which would do harm; None without a score."""
        return None if self.graded is None else self.graded.letter

    @property
    def dimensions(self) -> tuple[DimensionGrade, ...]:
        """The points of each dimension, in the order of the rubric; none without a score."""
        return () if self.graded is None else self.graded.dimensions

    def worst(self) -> str | None:
        """The severity of the most serious finding; None without one."""
        found = {finding.severity for finding in self.findings}
        return next((severity for severity in SEVERITIES if severity in found), None)


def findings_of(
    verdicts: Iterable[Verdict], observed: Sequence[Observation], draft: str, pack: Pack
) -> tuple[Finding, ...]:
    """Findings for `verdicts` on the facts of `observed`, in text order.

    Matches of a rule that underline overlapping words are one finding.
    """
    findings: list[Finding] = []
    for verdict in verdicts:
        rule = pack.rules[verdict.rule]
        of_rule = sorted(
            (_finding(rule, _evidence(match, observed)) for match in verdict.matches),
            key=lambda finding: finding.start or 0,
        )
        for number, finding in enumerate(of_rule):
            if number == 0 or not _same_place(finding, findings[-1]):
                findings.append(finding)
    last = len(draft)
    return tuple(
        sorted(
            findings, key=lambda f: (last if f.start is None else f.start, f.end or last, f.rule)
        )
    )


def with_points(findings: tuple[Finding, ...], graded: Grade | None) -> tuple[Finding, ...]:
    """`findings` with their points in the grade, if there is one."""
    if graded is None:
        return findings
    return tuple(
        replace(finding, points=points)
        for finding, points in zip(findings, graded.points, strict=True)
    )


def with_facts(findings: Iterable[Finding], facts: Mapping[str, str]) -> tuple[Finding, ...]:
    """`findings` whose advice is filled with `facts` of the draft, by the names of the blanks."""
    return tuple(
        finding
        if finding.instead is None
        else replace(finding, instead=fill_blanks(finding.instead, facts))
        for finding in findings
    )


def _evidence(match: Match, observed: Sequence[Observation]) -> dict[str, Observation]:
    """What met the conditions of a rule."""
    return {name: observed[index] for name, index in match.items()}


def _finding(rule: Rule, evidence: Mapping[str, Observation]) -> Finding:
    flagged = evidence[rule.flag].found if rule.flag is not None else None
    words = {
        name: " ".join(met.found.text.split())
        for name, met in evidence.items()
        if met.found is not None
    }
    return Finding(
        rule=rule.id,
        title=rule.title,
        kind=rule.kind,
        dimension=rule.dimension,
        severity=rule.severity,
        start=flagged.start if flagged is not None else None,
        end=flagged.end if flagged is not None else None,
        text=flagged.text if flagged is not None else "",
        why=fill(rule.why, words),
        instead=None if rule.instead is None else fill(rule.instead, words),
        sources=rule.sources,
        evidence=evidence,
    )


def _same_place(one: Finding, other: Finding) -> bool:
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return one.start is other.start
    return one.start < other.end and other.start < one.end
