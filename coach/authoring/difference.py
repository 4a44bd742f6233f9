"""What changes for writers when one pack takes the place of another: findings and grades."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from coach.coach import Coach
from coach.critique import Critique, Finding
from coach.draft import DraftError
from coach.evaluate.corpus import corpus_files, read_corpora
from coach.evaluate.items import DraftItem, Item
from coach.evaluate.labels import Labels
from coach.pack import Pack
from coach.sources import read_file
from coach.testing.corpus import corpus_of


@dataclass(frozen=True, slots=True)
class Text:
    """A draft that both packs read.

    Attributes:
        name: its file, and its place or its id there.
        text: the draft.
        stage: what kind of draft it is; found out if it is None.
        blind: whether its words are not to be shown.
    """

    name: str
    text: str
    stage: str | None = None
    blind: bool = False


@dataclass(frozen=True, slots=True)
class Moved:
    """A draft of which the two packs do not say the same.

    Attributes:
        text: the draft.
        grades: the grade by the first and by the second pack.
        scores: the scores behind them.
        gone: what only the first finds.
        come: what only the second finds.
        weighed: what both find, but not as equally serious: as the first and the second have it.
        refused: whether the first and the second refuse to coach it.
    """

    text: Text
    grades: tuple[str | None, str | None]
    scores: tuple[int | None, int | None]
    gone: tuple[Finding, ...]
    come: tuple[Finding, ...]
    weighed: tuple[tuple[Finding, Finding], ...]
    refused: tuple[bool, bool]


@dataclass(frozen=True, slots=True)
class Difference:
    """What two packs make of the same drafts.

    Attributes:
        texts: how many were read.
        counts: by rule, how often it finds something by the first pack and by the second.
        moved: the drafts of which they do not say the same; those with another grade first.
    """

    texts: int
    counts: Mapping[str, tuple[int, int]]
    moved: tuple[Moved, ...]

    @property
    def grades(self) -> Mapping[tuple[str | None, str | None], int]:
        """How many drafts went from one grade to another."""
        return Counter(one.grades for one in self.moved if one.grades[0] != one.grades[1])

    def gone(self, rule: str) -> int:
        """How often only the first pack finds something by `rule`."""
        return sum(finding.rule == rule for one in self.moved for finding in one.gone)

    def come(self, rule: str) -> int:
        """How often only the second pack finds something by `rule`."""
        return sum(finding.rule == rule for one in self.moved for finding in one.come)


def texts_of(corpora: Sequence[Path], packs: Sequence[Pack]) -> list[Text]:
    """The drafts of `corpora`: files in JSON Lines, folders of such, and any other file as a draft.

    Without corpora, the examples in the rules of `packs`, and the corpora in their folders.

    Raises:
        EvaluationError: if one cannot be read.
        DraftError: if a file that is a draft cannot be read.
    """
    known = {name: label for pack in packs for name, label in Labels.of(pack).known.items()}
    if not corpora:
        items = [
            item for pack in packs for layer in pack.layers[-1:]
            for item in corpus_of(Path(layer.folder), pack)
        ]  # fmt: skip
        return _once([*_examples(packs), *map(_text, items)])
    files = corpus_files(corpora)
    labelled = [file for file in files if file.suffix == ".jsonl"]
    drafts = [Text(str(file), read_file(str(file)).text) for file in files if file not in labelled]
    return _once([*map(_text, read_corpora(labelled, known, partial=True)), *drafts])


def _examples(packs: Iterable[Pack]) -> Iterator[Text]:
    for pack in packs:
        for rule in pack.rules.values():
            for example in rule.examples:
                yield Text(str(example.position), example.text, rule.stages[0])


def _text(item: Item) -> Text:
    stage = item.stage if isinstance(item, DraftItem) else None
    return Text(f"{item.file}: {item.id}", item.text, stage, item.blind)


def _once(texts: Iterable[Text]) -> list[Text]:
    """`texts`, those that two packs share once."""
    return list({(one.text, one.stage): one for one in texts}.values())


def compare(
    old: Coach,
    new: Coach,
    texts: Sequence[Text],
    progress: Callable[[Iterable[Text]], Iterable[Text]] = iter,
) -> Difference:
    """What `new` says of `texts` that `old` does not, and the other way round.

    `progress` gives the texts back one by one, and may show how far they are.
    """
    before: Counter[str] = Counter()
    after: Counter[str] = Counter()
    moved: list[Moved] = []
    for text in progress(texts):
        one, other = _critique(old, text), _critique(new, text)
        before.update(finding.rule for finding in _findings(one))
        after.update(finding.rule for finding in _findings(other))
        if found := _moved(text, one, other):
            moved.append(found)
    counts = {rule: (before[rule], after[rule]) for rule in sorted({*before, *after})}
    moved.sort(key=lambda one: one.grades[0] == one.grades[1])
    return Difference(len(texts), counts, tuple(moved))


def _critique(coach: Coach, text: Text) -> Critique | None:
    try:
        return coach.critique(text.text, text.stage)
    except DraftError:
        return None


def _findings(critique: Critique | None) -> tuple[Finding, ...]:
    return critique.findings if critique else ()


def _moved(text: Text, old: Critique | None, new: Critique | None) -> Moved | None:
    before = {(one.rule, one.place): one for one in _findings(old)}
    after = {(one.rule, one.place): one for one in _findings(new)}
    moved = Moved(
        text=text,
        grades=(old.grade if old else None, new.grade if new else None),
        scores=(old.score if old else None, new.score if new else None),
        gone=tuple(one for key, one in before.items() if key not in after),
        come=tuple(one for key, one in after.items() if key not in before),
        weighed=tuple(
            (one, after[key])
            for key, one in before.items()
            if key in after and after[key].severity != one.severity
        ),
        refused=(old is None, new is None),
    )
    differs = any(one != other for one, other in (moved.grades, moved.scores, moved.refused))
    return moved if differs or moved.gone or moved.come or moved.weighed else None
