"""Makes the safe changes to a draft, and lets the coach read what comes of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from coach.critique import SEVERITIES, Critique, Finding
from coach.draft import DraftError
from coach.pack import DropWords, Rewriting, Rule, Write
from coach.rewrite.dropping import drop_clause, drop_sentence, drop_words
from coach.rewrite.edit import Edit, applied, moved
from coach.rewrite.page import Page, Passage
from coach.rewrite.plain_case import plain_case
from coach.rewrite.writing import REWARD, write


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A draft with the changes that are safe to make.

    Attributes:
        before: the critique of the draft as given.
        after: the critique of the changed draft; `before` if nothing was changed.
        edits: the changes, in text order; they do not overlap.
    """

    before: Critique
    after: Critique
    edits: tuple[Edit, ...]

    @property
    def left(self) -> tuple[Finding, ...]:
        """What is left to the writer: the problems of the changed draft, and what it lacks."""
        return tuple(one for one in self.after.findings if one.kind != "strength")

    @property
    def text(self) -> str:
        """The changed draft."""
        return self.after.text


def rewrite(
    before: Critique, page: Page, rules: Mapping[str, Rule], read: Callable[[str], Critique]
) -> Rewrite:
    """Change the draft of `before` where its rules say how, and where that makes it better.

    Args:
        before: the critique.
        page: the draft.
        rules: by id.
        read: coaches a changed draft as the given one was.
    """
    proposals = [
        (fault, edits)
        for fault in sorted(before.findings, key=_seriousness)
        for edits in _changes(fault, rules[fault.rule], page, before)
    ]
    kept, after = _sound(proposals, before, read)
    edits = sorted(edit for _, changes in kept for edit in changes)
    return Rewrite(before=before, after=after, edits=tuple(edits))


_Proposal = tuple[Finding, Sequence[Edit]]


def _seriousness(finding: Finding) -> int:
    return SEVERITIES.index(finding.severity) if finding.severity else len(SEVERITIES)


def _changes(
    fault: Finding, rule: Rule, page: Page, critique: Critique
) -> Iterator[Sequence[Edit]]:
    """What each of the rule's ways makes of the flagged words, if it works here."""
    passage = page.passage(*fault.place) if fault.place else None
    if passage is None:
        return
    for way in rule.rewrites:
        edits = _by(way, page, passage, rule.id)
        if edits and not (_drops(way) and _holds_worth(edits, page, critique)):
            yield edits


def _by(way: Rewriting, page: Page, passage: Passage, rule: str) -> Sequence[Edit]:
    match way:
        case DropWords(label):
            return drop_words(page, passage, label.name, rule)
        case Write(template):
            edit = write(page, passage, template, rule)
        case "plain-case":
            return plain_case(page, passage, rule)
        case "drop-clause":
            edit = drop_clause(page, passage, rule)
        case "drop-sentence":
            edit = drop_sentence(page, passage, rule)
    return (edit,) if edit is not None else ()


def _drops(way: Rewriting) -> bool:
    return way in ("drop-clause", "drop-sentence")


def _holds_worth(edits: Sequence[Edit], page: Page, critique: Critique) -> bool:
    """Whether a strength, the sum that is asked for or the last word of it would be dropped."""
    praised = [one.place for one in critique.findings if one.kind == "strength" and one.place]
    if any(_mostly(place, edit) for place in praised for edit in edits):
        return True
    worth = page.worth
    named = [(one.start, one.end) for one in page.phrases if one.label == REWARD]
    return any(_within(place, edits) for place in worth) or (
        bool(named) and all(_within(place, edits) for place in named)
    )


def _mostly(place: tuple[int, int], edit: Edit) -> bool:
    """Whether half of what is dropped or more lies at `place`."""
    shared = min(place[1], edit.end) - max(place[0], edit.start)
    return 2 * shared >= edit.end - edit.start


def _within(place: tuple[int, int], edits: Sequence[Edit]) -> bool:
    return any(
        place[0] < edit.end - len(edit.replacement) and edit.start < place[1] for edit in edits
    )


def _goes_with(proposal: _Proposal, others: Iterable[_Proposal]) -> bool:
    """Whether a proposal overlaps none of the others, and mends what they do not."""
    fault, edits = proposal
    return not any(
        fault is other or any(e.start < t.end and t.start < e.end for e in edits for t in taken)
        for other, taken in others
    )


def _sound(
    proposals: Sequence[_Proposal], before: Critique, read: Callable[[str], Critique]
) -> tuple[list[_Proposal], Critique]:
    """The proposals that make the draft better, and the critique of what they make of it.

    All are tried together; if something is wrong with that, one after the other.
    """
    together: list[_Proposal] = []
    for proposal in proposals:
        if _goes_with(proposal, together):
            together.append(proposal)
    after = _read_if_better(together, before, read) if together else None
    if after is not None:
        return together, after
    kept: list[_Proposal] = []
    best = before
    for proposal in proposals:
        if _goes_with(proposal, kept):
            after = _read_if_better([*kept, proposal], before, read)
            if after is not None:
                kept.append(proposal)
                best = after
    return kept, best


def _read_if_better(
    proposals: Sequence[_Proposal], before: Critique, read: Callable[[str], Critique]
) -> Critique | None:
    """The critique of the changed draft, unless a rule finds more, or the same in its place."""
    edits = [edit for _, each in proposals for edit in each]
    text = applied(before.text, edits)
    try:
        after = read(text)
    except DraftError:  # nothing is left that could be coached
        return None
    gone = Counter(fault.rule for fault, _ in proposals)
    had, has = _faults(before), _faults(after)
    no_more = all(has[rule] <= had[rule] for rule in has)
    fewer = all(has[rule] < had[rule] for rule in gone)
    if not (no_more and fewer) or (after.score or 0) < (before.score or 0):
        return None
    return None if any(_is_flagged(edit, edits, after) for edit in edits) else after


def _is_flagged(edit: Edit, edits: Sequence[Edit], after: Critique) -> bool:
    """Whether the rule of `edit` finds something in what it put in its place."""
    start = moved(edit.start, [other for other in edits if other != edit])
    end = start + len(edit.replacement)
    places = (one.place for one in after.findings if one.rule == edit.rule)
    return any(low < end and start < high for low, high in filter(None, places))


def _faults(critique: Critique) -> Counter[str]:
    return Counter(one.rule for one in critique.findings if one.kind != "strength")
