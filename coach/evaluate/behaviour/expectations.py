"""What a change must do to a critique, or must not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from coach.evaluate.alignment import trimmed
from coach.evaluate.behaviour.subject import Subject, overlaps
from coach.evaluate.behaviour.variant import Variant, quoted
from coach.evaluate.items import GRADES, Mark, Place
from coach.evaluate.prediction import Prediction

GRADE = "grade"
"""What is missing where the coach gives no grade."""


@dataclass(frozen=True, slots=True)
class Trial:
    """A changed text, and what was said about the text it was made of."""

    subject: Subject
    variant: Variant


class Expectation(Protocol):
    """Something that must hold for the critique of a changed text."""

    @property
    def needs(self) -> str | None:
        """The rule, or `GRADE`, without which it asks for nothing."""

    def broken(self, trial: Trial, now: Prediction) -> str | None:
        """How `now`, said about the changed text, breaks it; None if it holds."""


@dataclass(frozen=True, slots=True)
class FindingsStay:
    """The same rules find the same words, and the same is missing."""

    needs: str | None = None

    def broken(self, trial: Trial, now: Prediction) -> str | None:
        """As `Expectation` says."""
        text = trial.variant.text
        were = set(_moved(trial))
        are = {Mark(m.label, trimmed(m.place, text)) for m in now.spans if m.place is not None}
        are |= set(map(Mark, now.absent or ()))
        return "; ".join(_differences(were - are, are - were, text)) or None


@dataclass(frozen=True, slots=True)
class GradeMoves:
    """The grade stays, or moves only as it may."""

    may_rise: bool = False
    may_fall: bool = False
    needs: str | None = GRADE

    def broken(self, trial: Trial, now: Prediction) -> str | None:
        """As `Expectation` says."""
        was, is_now = trial.subject.said.grade, now.grade
        better = _rank(is_now) - _rank(was)
        if better == 0 or (self.may_rise if better < 0 else self.may_fall):
            return None
        return f"grade {was or 'none'} to {is_now or 'none'}"


@dataclass(frozen=True, slots=True)
class Appears:
    """A rule finds something in the words that were changed; an absence, anywhere."""

    needs: str | None

    def broken(self, trial: Trial, now: Prediction) -> str | None:
        """As `Expectation` says."""
        places = [mark.place for mark in now.spans if mark.label == self.needs and mark.place]
        changed = trial.variant.added
        if self.needs in (now.absent or ()) or any(overlaps(one, changed) for one in places):
            return None
        return f"no {self.needs}"


@dataclass(frozen=True, slots=True)
class Vanishes:
    """The finding that the change is about is there no more."""

    needs: str | None = None

    def broken(self, trial: Trial, now: Prediction) -> str | None:
        """As `Expectation` says."""
        about = trial.variant.about
        if about is None:
            return None
        place = trial.variant.moved(about.place) if about.place else None
        still = place and any(
            mark.label == about.label and mark.place and overlaps(place, [mark.place])
            for mark in now.spans
        )
        return f"still {about.label}" if still or about.label in (now.absent or ()) else None


@dataclass(frozen=True, slots=True)
class NothingNew:
    """No rule finds a problem at a place where it found none before."""

    needs: str | None = None

    def broken(self, trial: Trial, now: Prediction) -> str | None:
        """As `Expectation` says."""
        were = _moved(trial)
        new = [
            mark
            for mark in now.spans
            if mark.place and trial.subject.label(mark.label).kind == "problem"
            if not any(
                mark.label == old.label and old.place and overlaps(mark.place, [old.place])
                for old in were
            )
        ]
        return "; ".join(_differences((), new, trial.variant.text)) or None


def _rank(grade: str | None) -> int:
    """From the best grade to none at all."""
    return len(GRADES) if grade is None else GRADES.index(grade)


def _moved(trial: Trial) -> list[Mark]:
    """What was said, with the places it has now; nothing of what was found in words now gone."""
    said, variant = trial.subject.said, trial.variant
    places = [(m.label, variant.moved(m.place)) for m in said.spans if m.place is not None]
    return [
        *(Mark(label, trimmed(place, variant.text)) for label, place in places if place),
        *map(Mark, said.absent or ()),
    ]


def _differences(lost: Iterable[Mark], gained: Iterable[Mark], text: str) -> Iterator[str]:
    """What was lost and gained, in words; a finding on other words of the same place is moved."""
    left = sorted(gained, key=_order)
    for old in sorted(lost, key=_order):
        moved = next((new for new in left if _same_place(old, new)), None)
        if moved is None:
            yield f"lost {_named(old, text)}"
        else:
            left.remove(moved)
            yield f"{_named(moved, text)} instead of {_words(old.place, text)}"
    for new in left:
        yield f"gained {_named(new, text)}"


def _same_place(one: Mark, other: Mark) -> bool:
    return (
        one.label == other.label
        and one.place is not None
        and other.place is not None
        and overlaps(one.place, [other.place])
    )


def _named(mark: Mark, text: str) -> str:
    return f"{mark.label} {_words(mark.place, text)}".rstrip()


def _words(place: Place | None, text: str) -> str:
    return quoted(text[slice(*place)]) if place else ""


def _order(mark: Mark) -> tuple[Place, str]:
    return mark.place or (0, 0), mark.label
