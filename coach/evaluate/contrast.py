"""Contrast pairs: which violations a rule catches, and which look-alikes it spares.

    python -m coach.evaluate.contrast corpora/contrast/dev.jsonl [--errors]

A pair's text is caught if a finding of its rule overlaps one of its spans, and spared if the
rule finds nothing in it. Only rules that the pack has are scored.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from coach.coach import Coach


@dataclass(frozen=True, slots=True)
class ContrastText:
    """A text that violates one rule, or only looks as if it did.

    Attributes:
        id: its name in the corpus.
        label: the rule.
        text: the text.
        spans: where it violates the rule, half-open ranges of characters; empty for a look-alike.
    """

    id: str
    label: str
    text: str
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the coach made of a contrast text."""

    item: ContrastText
    found: tuple[str, ...]
    right: bool


@dataclass(frozen=True, slots=True)
class Score:
    """Counts for one rule."""

    label: str
    violations: int
    caught: int
    lookalikes: int
    spared: int


def read_contrast(path: Path) -> list[ContrastText]:
    """Read a corpus in the contrast format, one JSON object a line."""
    items = []
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        spans = tuple((span["start"], span["end"]) for span in record.get("spans", ()))
        items.append(ContrastText(record["id"], record["label"], record["text"], spans))
    return items


def outcomes(coach: Coach, items: Iterable[ContrastText]) -> Iterator[Outcome]:
    """Coach every text whose rule the pack has."""
    known = [item for item in items if item.label in coach.pack.rules]
    critiques = coach.critique_many(item.text for item in known)
    for item, critique in zip(known, critiques, strict=True):
        ranges = [(f.start, f.end) for f in critique.findings if f.rule == item.label]
        hit = any(
            start is not None and end is not None and start < last and first < end
            for start, end in ranges
            for first, last in item.spans
        )
        found = tuple(item.text[start:end] for start, end in ranges)
        yield Outcome(item, found, hit if item.spans else not found)


def scores(results: Sequence[Outcome]) -> list[Score]:
    """Counts by rule, in the order of the corpus."""
    labels = dict.fromkeys(result.item.label for result in results)
    return [_score(label, [r for r in results if r.item.label == label]) for label in labels]


def _score(label: str, results: Sequence[Outcome]) -> Score:
    violations = [result for result in results if result.item.spans]
    lookalikes = [result for result in results if not result.item.spans]
    return Score(
        label=label,
        violations=len(violations),
        caught=sum(result.right for result in violations),
        lookalikes=len(lookalikes),
        spared=sum(result.right for result in lookalikes),
    )


@click.command()
@click.argument("corpus", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--errors", is_flag=True, help="List the misses and false alarms.")
@click.option("--rule", "rules", multiple=True, help="Only this rule; may be repeated.")
def main(corpus: Path, errors: bool, rules: tuple[str, ...]) -> None:
    """Score the built-in pack on a contrast CORPUS."""
    items = [item for item in read_contrast(corpus) if not rules or item.label in rules]
    results = list(outcomes(Coach.load(), items))
    if errors:
        for result in results:
            if not result.right:
                kind = "missed" if result.item.spans else "alarm "
                click.echo(f"{kind} {result.item.id}: {result.item.text!r} {list(result.found)}")
    click.echo(f"{'rule':22}{'caught':>10}{'spared':>10}")
    rows = scores(results)
    total = Score(
        "all",
        *(
            sum(getattr(row, name) for row in rows)
            for name in ("violations", "caught", "lookalikes", "spared")
        ),
    )
    for row in [*rows, total]:
        caught, spared = f"{row.caught}/{row.violations}", f"{row.spared}/{row.lookalikes}"
        click.echo(f"{row.label:22}{caught:>10}{spared:>10}")


if __name__ == "__main__":
    main()
