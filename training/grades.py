"""How well the rubric of a pack grades drafts whose problems, strengths and absences people marked.

The labels stand in for what the coach finds, so this measures the rubric alone:

    python -m training.grades corpora/drafts/dev-*.jsonl

After the agreement come the numbers of the rubric, one by one a fifth lower and a fifth higher,
with what each change does to it.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from coach.evaluate.corpus import corpus_files, read_corpora
from coach.evaluate.grade_scores import grade_section
from coach.evaluate.items import DraftItem
from coach.evaluate.labels import Labels
from coach.evaluate.prediction import Prediction
from coach.evaluate.resampling import value_of
from coach.evaluate.sections import Section
from coach.grade import grade
from coach.pack import Pack, Rubric, Rule, Severity, base_pack_path, load_pack
from coach.substance import Substance

_FIGURES = ("kappa", "within_one", "exact")
_STEP = 0.2


@dataclass(frozen=True, slots=True)
class Marked:
    """What a person marked, as a grade sees it."""

    rule: str
    kind: str
    dimension: str
    severity: Severity | None
    text: str = ""

    @classmethod
    def of(cls, rule: Rule, text: str = "") -> Marked:
        """What `rule` should find at `text`."""
        return cls(rule.id, rule.kind, rule.dimension, rule.severity, text)


def marked(item: DraftItem, pack: Pack) -> list[Marked]:
    """What people marked in `item`, as far as `pack` has a rule for it."""
    spans = sorted((mark.place or (0, 0), mark.label) for mark in item.spans)
    names = [(label, item.text[slice(*place)]) for place, label in spans]
    names += [(label, "") for label in item.absent or ()]
    return [Marked.of(pack.rules[name], text) for name, text in names if name in pack.rules]


def measured(items: Sequence[DraftItem], pack: Pack, rubric: Rubric) -> Section:
    """How far the grades by `rubric` are from those that people gave.

    Raises:
        ValueError: if the rubric does not grade the stage of a draft.
    """
    predictions = {}
    for item in items:
        made = grade(
            marked(item, pack), str(item.stage), rubric, Substance(item.words, item.words, 0)
        )
        if made is None:
            raise ValueError(f"{item.file}: The rubric has no grade for {item.id}.")
        predictions[item.id] = Prediction((), grade=made.letter, score=made.score)
    return grade_section(items, predictions)


def neighbours(rubric: Rubric) -> Iterator[tuple[str, Rubric]]:
    """The rubric with one of its numbers changed, and which."""
    for change in (1 - _STEP, 1 + _STEP):
        for letter, least in rubric.letters.items():
            moved = round(least + (change - 1) * 25)
            yield (
                f"{letter} from {moved}",
                replace(rubric, letters={**rubric.letters, letter: moved}),
            )
        for severity, costs in rubric.costs.items():
            scaled = tuple(max(1, round(cost * change)) for cost in costs)
            yield f"{severity} {scaled}", replace(rubric, costs={**rubric.costs, severity: scaled})
        gains = tuple(max(1, round(gain * change)) for gain in rubric.strengths)
        yield f"strengths {gains}", replace(rubric, strengths=gains)
    for letter, least in rubric.errors.items():
        for number in {max(1, least - 1), least + 1} - {least}:
            yield (
                f"{letter} at {number} errors",
                replace(rubric, errors={**rubric.errors, letter: number}),
            )


def figures(section: Section) -> str:
    """The figures of a section of grades in one line."""
    (row,) = section.rows
    values = [value_of(row.statistics[name], section.texts) for name in _FIGURES]
    return "  ".join(f"{name} {value:.3f}" for name, value in zip(_FIGURES, values, strict=True))


def main() -> None:
    """Print the agreement, the confusion and the neighbours."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", nargs="+", type=Path)
    arguments = parser.parse_args()
    pack = load_pack(base_pack_path())
    if pack.rubric is None:
        parser.error("this pack has no rubric.yaml")
    read = read_corpora(corpus_files(arguments.corpora), Labels.of(pack).known)
    items = [item for item in read if type(item) is DraftItem and item.grade is not None]
    section = measured(items, pack, pack.rubric)
    print(f"{len(items)} drafts: {figures(section)}")
    if section.confusion is not None:
        for name, counts in zip(section.confusion.rows, section.confusion.counts, strict=True):
            print(f"  {name:<5}", *(f"{count:>4}" for count in counts))
    for what, rubric in neighbours(pack.rubric):
        print(f"  {figures(measured(items, pack, rubric))}  {what}")


if __name__ == "__main__":
    main()
