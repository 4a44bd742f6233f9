"""The labelled texts of a pack: in each the coach has to find what the label says.

They stand in the folder ``corpus`` of a pack, in the format of `coach evaluate`. Of a pair the rule
finds the text that violates it, where it is marked, and leaves the other one alone. A text without
labels has no problem. A draft is taken for its stage and gets its grade, if they are given; what is
labelled is found, no other problem is, and what is missing is what is listed, if that is given.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import singledispatchmethod
from pathlib import Path

from coach.critique import Critique, Finding
from coach.draft import DraftError
from coach.evaluate.corpus import read_corpora
from coach.evaluate.items import ContrastItem, DraftItem, Item, Mark, NeutralItem
from coach.evaluate.labels import Labels
from coach.pack import Pack
from coach.testing.examples import Reader
from coach.testing.spans import same_place

FOLDER = "corpus"
"""Where in a pack they stand."""


def corpus_of(folder: Path, pack: Pack) -> list[Item]:
    """The labelled texts of the `pack` in `folder`.

    Raises:
        CorpusError: if a line is wrong; all that is wrong in any file is in the error.
    """
    files = sorted((folder / FOLDER).rglob("*.jsonl"))
    return read_corpora(files, Labels.of(pack).known, partial=True) if files else []


def check_item(item: Item, coach: Reader) -> None:
    """Let `coach` read a labelled text.

    Raises:
        AssertionError: if it says something else; the message says what.
    """
    try:
        critique = coach.critique(item.text)
    except DraftError as error:
        raise AssertionError(f"the coach refuses it: {error}") from error
    differences = list(_Comparison(critique).differences(item))
    if differences:
        raise AssertionError("\n".join(differences))


@dataclass(frozen=True, slots=True)
class _Comparison:
    critique: Critique

    @singledispatchmethod
    def differences(self, item: Item) -> Iterator[str]:
        """What the critique says otherwise than the label of `item`, a sentence each."""
        return iter(())

    @differences.register
    def _(self, item: NeutralItem) -> Iterator[str]:
        for one in self._problems():
            yield f"there is no problem here, and {_told(one)} is one"

    @differences.register
    def _(self, item: ContrastItem) -> Iterator[str]:
        found = [one for one in self.critique.findings if one.rule == item.label]
        if not item.violates:
            for one in found:
                yield f"this is no {item.label}, and {_told(one)} is"
        elif not any(_is_at(one, item) for one in found):
            yield f"{item.label} is not found where it is{_instead(found)}"

    @differences.register
    def _(self, item: DraftItem) -> Iterator[str]:
        critique = self.critique
        if item.stage is not None and critique.stage != item.stage:
            yield f"this is of the stage {item.stage}, and the coach takes it for {critique.stage}"
        if item.grade is not None and critique.grade != item.grade:
            yield f"this has the grade {item.grade}, and the coach gives {critique.grade}"
        for mark in item.spans:
            found = [one for one in critique.findings if one.rule == mark.label]
            if not any(_is_mark(one, mark, len(item.text)) for one in found):
                words = item.text[slice(*mark.place)] if mark.place else ""
                yield f'{mark.label} is not found at "{words}"{_instead(found)}'
        for one in self._problems():
            if not any(_is_mark(one, mark, len(item.text)) for mark in item.spans):
                yield f"{_told(one)} is not labelled"
        if item.absent is not None:
            missed = {one.rule for one in critique.findings if one.kind == "absence"}
            for name in sorted(missed ^ {*item.absent}):
                yield f"{name} is {'called' if name in missed else 'not called'} missing"

    def _problems(self) -> list[Finding]:
        return [one for one in self.critique.findings if one.kind == "problem"]


def _is_at(finding: Finding, item: ContrastItem) -> bool:
    places = item.places if finding.place else ()
    return not places or any(finding.place and same_place(finding.place, one) for one in places)


def _is_mark(finding: Finding, mark: Mark, length: int) -> bool:
    """Whether both are the same; a finding about the whole draft covers all of it."""
    place = finding.place or (0, length)
    return finding.rule == mark.label and (mark.place is None or same_place(place, mark.place))


def _told(finding: Finding) -> str:
    return f'{finding.rule} at "{finding.text}"' if finding.text else finding.rule


def _instead(found: list[Finding]) -> str:
    return f"; it is found at {', '.join(repr(one.text) for one in found)}" if found else ""
