"""The examples in the rules of a pack, each as a test of its rule.

In a test module of the pack::

    pytest_plugins = ["coach.testing"]
    PACK = Path("our-pack")

    @pytest.fixture(scope="session")
    def pack_path() -> Path:
        return PACK

    @pytest.mark.parametrize("case", cases(PACK), ids=str)
    def test_example(case: Case, coach: Coach) -> None:
        case.check(coach)

A text that is flagged has to be found by its rule as often as it has marks, each time at a mark. A
text that passes, a rewrite, and what a problem's `instead` proposes must not be found by the rule.
Nor may it be once the proposal, filled from the facts of a flagged text, stands in its place there;
no words may be an error then that were none before, either.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol

from coach.critique import Critique, Finding
from coach.draft import DraftError
from coach.evidence.evidence import Evidence
from coach.evidence.phrase import Phrase
from coach.evidence.schema import FACT_SCHEMA
from coach.pack import BLANK, Example, Pack, Position, Rule, fill, load_pack
from coach.testing.spans import Span, overlap, same_place

Sort = Literal["flag", "pass", "rewrite", "instead", "mended"]

_QUOTED = re.compile(r'"([^"]+)"|“([^”]+)”')
_SENTENCE = re.compile(r"[^\s.!?](?:[^.!?\n]|[.!?](?=\S))*[.!?]*")
_WORDS_IN_ID = 8


class Reader(Protocol):
    """What a check asks of a coach."""

    def critique(self, text: str, stage: str | None = None) -> Critique:
        """Coach one draft."""

    def evidence(self, text: str) -> Evidence:
        """What is found in a draft."""


@dataclass(frozen=True, slots=True)
class Case:
    """One text, and what its rule has to make of it.

    Attributes:
        rule: whose example it is.
        sort: ``flag``, ``pass``, ``rewrite``, ``instead``; ``mended`` for a flagged text in which
            each proposal is put.
        number: counts the texts of this sort in the rule, from 1.
        text: without marks.
        spans: what the rule has to underline.
        position: where it is written.
    """

    rule: Rule
    sort: Sort
    number: int
    text: str
    spans: tuple[Span, ...]
    position: Position

    def __str__(self) -> str:
        """A readable name for the test."""
        words = " ".join(self.text.split()[:_WORDS_IN_ID])
        return f"{self.rule.dimension}/{self.rule.id} {self.sort} {self.number}: {words}"

    def check(self, coach: Reader) -> None:
        """Let `coach` read the text.

        Raises:
            AssertionError: if the rule makes something else of it; the message says what.
        """
        if self.sort == "mended":
            self._check_mended(coach)
            return
        try:
            critique = coach.critique(self.text, self.rule.stages[0])
        except DraftError as error:
            if self.sort == "instead":  # a line of advice need not be a draft
                return
            raise AssertionError(self._told(f"the coach refuses it: {error}")) from error
        found = [one for one in critique.findings if one.rule == self.rule.id]
        if not self._as_wanted(found):
            seen = [one for one in coach.evidence(self.text).phrases if one.label in self._labels()]
            raise AssertionError(self._told(self._differences(found, seen)))

    def _check_mended(self, coach: Reader) -> None:
        before = coach.critique(self.text, self.rule.stages[0])
        errors = {one.rule for one in before.findings if one.severity == "error"}
        for proposal in _proposed(before, self.rule):
            mended = _put(self.text, self.spans, proposal)
            after = coach.critique(mended, self.rule.stages[0])
            for one in after.findings:
                again = one.rule == self.rule.id and self.rule.kind == "problem"
                fresh = one.severity == "error" and one.place and one.rule not in errors
                if again or (fresh and not BLANK.fullmatch(one.text)):
                    message = f'put in its place: "{mended}"\n{one.rule} finds "{one.text}"'
                    raise AssertionError(self._told(message))

    def _as_wanted(self, found: list[Finding]) -> bool:
        if self.sort != "flag":
            return not found
        if not self.spans:
            return len(found) == 1
        places = [_place(one) for one in found]
        return len(places) == len(self.spans) and all(map(same_place, places, self.spans))

    def _labels(self) -> set[str]:
        return {mention.name for mention in self.rule.labels}

    def _differences(self, found: list[Finding], seen: list[Phrase]) -> str:
        wanted = f"{len(self.spans) or 'one'}, as marked" if self.sort == "flag" else "none"
        lines = [f"findings wanted: {wanted}", f"findings made: {len(found)}"]
        for one in found:
            best = max((overlap(_place(one), span) for span in self.spans), default=0.0)
            shared = f" (overlaps the mark by {best:.0%})" if self.spans else ""
            lines.append(f'  "{one.text}"{shared}')
        lines.append("evidence seen:" if seen else "evidence seen: none")
        lines += [f'  {one.label} "{one.text}", {_context(one)}, {one.pattern}' for one in seen]
        return "\n".join(lines)

    def _told(self, message: str) -> str:
        text = self.text
        for start, end in reversed(self.spans):
            text = f"{text[:start]}<<{text[start:end]}>>{text[end:]}"
        return f"{self.position}: {self.sort} {self.number} of {self.rule.id}\n{text}\n{message}"


def cases(pack: Pack | Path | str) -> list[Case]:
    """Every text of a pack that can be checked, rule by rule.

    Args:
        pack: the pack, or its folder.

    Raises:
        PackError: if the pack has mistakes.
    """
    loaded = pack if isinstance(pack, Pack) else load_pack(Path(pack), FACT_SCHEMA)
    return [case for rule in loaded.rules.values() for case in cases_of(rule)]


def cases_of(rule: Rule) -> Iterator[Case]:
    """Every text of one rule that can be checked."""
    flagged = [example for example in rule.examples if example.flagged]
    passed = [example for example in rule.examples if not example.flagged]
    for number, example in enumerate(flagged, 1):
        yield _case(rule, "flag", number, example)
    for number, example in enumerate(passed, 1):
        yield _case(rule, "pass", number, example)
    rewritten = [example for example in flagged if example.rewrite is not None]
    for number, example in enumerate(rewritten, 1):
        yield Case(rule, "rewrite", number, example.rewrite or "", (), example.position)
    for number, text in enumerate(_proposals(rule), 1):
        yield Case(rule, "instead", number, text, (), rule.position)
    has_place = rule.kind == "absence" or rule.flag is not None
    for number, example in enumerate(flagged if has_place and _quoted(rule.instead) else (), 1):
        yield _case(rule, "mended", number, example)


def _case(rule: Rule, sort: Sort, number: int, example: Example) -> Case:
    return Case(rule, sort, number, example.text, example.spans, example.position)


def _proposals(rule: Rule) -> Iterator[str]:
    """The advice of a problem as a whole, then each thing it proposes to write.

    Each quotation counts on its own, since many rules overlook what stands in quotes. The advice
    of an absence is no draft, so it cannot be asked to be complete.
    """
    if rule.kind == "problem" and rule.instead is not None:
        advice = fill(rule.instead, defaultdict(lambda: "[words]"))
        yield advice
        yield from _quoted(advice)


def _quoted(advice: str | None) -> list[str]:
    """What stands in quotes."""
    return [found[1] or found[2] for found in _QUOTED.finditer(advice or "")]


def _proposed(critique: Critique, rule: Rule) -> list[str]:
    """What the first finding of `rule` proposes to write, filled from the facts of its draft."""
    advice = next((one.instead for one in critique.findings if one.rule == rule.id), None)
    return _quoted(advice)


def _put(text: str, spans: tuple[Span, ...], proposal: str) -> str:
    """`text` with `proposal` for each sentence of `spans`; behind it, if there are none."""
    if not spans:
        return f"{text}\n\n{proposal}"
    sentences = [found.span() for found in _SENTENCE.finditer(text)]
    for low, high in reversed(sentences):
        if any(start < high and low < end for start, end in spans):
            text = f"{text[:low]}{proposal}{text[high:]}"
    return text


def _place(finding: Finding) -> Span:
    return (finding.start or 0, finding.end or 0)


def _context(phrase: Phrase) -> str:
    context = phrase.context
    names = ("negated", "hypothetical", "reported", "question")
    told = [name for name in names if getattr(context, name)]
    return ", ".join([f"said of {context.speaker}", *told])
