"""A pack on trial: its examples and those it inherits, its features, its corpus, and what is idle.

The examples of all layers are run with the rules of all layers, since what a company adds may break
what it inherits. Where it means to, ``waivers.yaml`` says so.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from coach.authoring.features import run_features
from coach.testing.corpus import check_item, corpus_of
from coach.testing.examples import Case, Reader, cases
from coach.testing.idle import idle_evidence, idle_rules, idle_words, is_within

if TYPE_CHECKING:
    from coach.authoring.watching import WatchedCoach
    from coach.pack import Pack
    from coach.pack.waivers import Waiver

Part = Literal["examples", "inherited examples", "features", "corpus", "waivers", "use"]
"""What is tried, in this order."""

CoachWith = Callable[[tuple[str, ...], tuple[tuple[str, str], ...]], "WatchedCoach"]
"""Gives the coach for roles, and for policies with what is chosen."""

Progress = Callable[[Sequence[Case]], Iterable[Case]]
"""Gives its cases back one by one, and may show how far they are."""


@dataclass(frozen=True, slots=True)
class Failure:
    """One thing that does not hold.

    Attributes:
        place: where it is written.
        name: what it is.
        message: why it does not hold; one line or several.
    """

    place: str
    name: str
    message: str


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of one part of a trial.

    Attributes:
        part: which.
        held: how many things hold.
        failures: those that do not.
        waived: the waivers of those that need not.
    """

    part: Part
    held: int
    failures: tuple[Failure, ...]
    waived: tuple[Waiver, ...] = ()

    @property
    def size(self) -> int:
        """How many things were tried."""
        return self.held + len(self.failures) + len(self.waived)


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of all parts.

    Attributes:
        parts: what was tried.
        notes: what is worth a look and no failure, a sentence each.
    """

    parts: tuple[Tried, ...]
    notes: tuple[str, ...]

    @property
    def holds(self) -> bool:
        """Whether nothing failed."""
        return not any(part.failures for part in self.parts)


def try_pack(
    folder: Path,
    load: CoachWith,
    waivers: Sequence[Waiver],
    *,
    inherited: bool = True,
    progress: Progress = iter,
) -> Trial:
    """Try the pack in `folder`.

    Args:
        folder: of the pack.
        load: loads the coach to try it with.
        waivers: examples of packs below that need not hold.
        inherited: whether to run the examples of packs below, which may be many.
        progress: what to show while examples are run.

    Raises:
        CorpusError: if a line of its corpus is wrong.
        MissingExtraError: if it has features, and what runs them is not installed.
    """
    coach_with = cache(load)
    coach = coach_with((), ())
    every = cases(coach.pack)
    own = [case for case in every if is_within(case.position, folder)]
    below = [case for case in every if not is_within(case.position, folder)]
    parts = [_examples("examples", own, coach, (), progress)]
    if inherited:
        parts.append(_examples("inherited examples", below, coach, waivers, progress))
        parts.append(_waivers(waivers, below, parts[-1]))
    in_examples, coach.fired = coach.fired, set()
    parts += [_features(folder, coach_with), _corpus(folder, coach)]
    tried_elsewhere = any(part.held for part in parts[-2:])
    parts.append(_use(folder, coach.pack, in_examples | coach.fired))
    notes = _rarely_seen(folder, coach, in_examples) if tried_elsewhere else ()
    return Trial(tuple(part for part in parts if part.size), tuple(notes))


def _examples(
    part: Part, tried: Sequence[Case], coach: Reader, waivers: Sequence[Waiver], progress: Progress
) -> Tried:
    failures: list[Failure] = []
    waived: list[Waiver] = []
    for case in progress(tried):
        try:
            case.check(coach)
        except AssertionError as error:
            covering = [one for one in waivers if one.covers(case.rule.id, case.text)]
            if covering:
                waived += covering[:1]
            else:
                name = f"{case.sort} {case.number} of {case.rule.id}"
                _, _, message = str(error).partition("\n")
                failures.append(Failure(str(case.position), name, message))
    held = len(tried) - len(failures) - len(waived)
    return Tried(part, held, tuple(failures), tuple(waived))


def _waivers(waivers: Sequence[Waiver], below: Sequence[Case], tried: Tried) -> Tried:
    """A waiver that nothing needs would hide what breaks later."""
    failures: list[Failure] = []
    for waiver in waivers:
        if waiver in tried.waived:
            continue
        known = any(waiver.covers(case.rule.id, case.text) for case in below)
        message = "its example holds" if known else "no inherited example begins like this"
        failures.append(
            Failure(str(waiver.position), waiver.rule.name, f"{message}; remove this waiver")
        )
    return Tried("waivers", len(waivers) - len(failures), tuple(failures))


def _features(folder: Path, coach_with: CoachWith) -> Tried:
    result = run_features(folder, coach_with)
    failures = (
        Failure(str(folder / place), name, message) for place, name, message in result.failed
    )
    return Tried("features", result.held, tuple(failures))


def _corpus(folder: Path, coach: WatchedCoach) -> Tried:
    failures: list[Failure] = []
    items = corpus_of(folder, coach.pack)
    for item in items:
        try:
            check_item(item, coach)
        except AssertionError as error:
            failures.append(Failure(item.file, item.id, f"{item.text}\n{error}"))
    return Tried("corpus", len(items) - len(failures), tuple(failures))


def _use(folder: Path, pack: Pack, fired: Collection[str]) -> Tried:
    """What the pack brings has to be of use."""
    idle = [
        (
            "no evidence and no list of words names it",
            "the list of words",
            idle_words(pack, folder),
        ),
        ("no rule asks for it", "the evidence", idle_evidence(pack, folder)),
        ("it never finds anything", "the rule", idle_rules(pack, folder, fired)),
    ]
    failures = (
        Failure(str(position), f"{what} {name!r}", message)
        for message, what, found in idle
        for name, position in found
    )
    return Tried("use", 0, tuple(failures))


def _rarely_seen(folder: Path, coach: WatchedCoach, in_examples: Collection[str]) -> Iterator[str]:
    """The rules of the pack that only its examples need."""
    for name, position in idle_rules(coach.pack, folder, coach.fired):
        if name in in_examples:
            yield f"{position}: the rule {name!r} finds nothing in the features and the corpus"
