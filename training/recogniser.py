"""Train the recogniser that the package ships, on the labelled corpora.

python -m training.recogniser --real TREEBANK/train.conllu      # as it is shipped
python -m training.recogniser --held-out corpora/contrast/dev-5.jsonl
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

import click
import numpy as np

from coach.recogniser.labels import BOUNDS_FILE, DRAFT_MODEL, SENTENCE_MODEL, Bounds
from coach.recogniser.linear import LinearModel
from training.bounds import DEFAULT, Told, best_bounds
from training.corpora import learnable, rows
from training.linear import Vectors, logistic, packed
from training.samples import DraftSample, Reader, Sample

LEAST_POSITIVE = 40
"""A label that fewer sentences bear is not learned."""


def train_sentences(samples: Sequence[Sample]) -> LinearModel:
    """A model of all labels that enough sentences bear."""
    vectors = Vectors.of([sample.marks for sample in samples])
    borne = Counter(label for sample in samples for label in sample.bears)
    labels = sorted(label for label, count in borne.items() if count >= LEAST_POSITIVE)
    fitted = [
        logistic(
            vectors,
            [label in sample.bears for sample in samples],
            [sample.weight(label) for sample in samples],
        )
        for label in labels
    ]
    weights = np.stack([model.coef_[0] for model in fitted], axis=1)
    return packed(labels, vectors, weights, np.array([model.intercept_[0] for model in fitted]))


def train_drafts(samples: Sequence[DraftSample]) -> LinearModel:
    """A model of the stages, each as important as the others."""
    vectors = Vectors.of([sample.marks for sample in samples])
    drafts = Counter(sample.stage for sample in samples if sample.share == 1)
    weights = [
        len(samples) / len(drafts) / drafts[sample.stage] * sample.share for sample in samples
    ]
    model = logistic(vectors, [sample.stage for sample in samples], weights, balanced=False)
    return packed(list(model.classes_), vectors, model.coef_.T, model.intercept_)


def sentence_report(model: LinearModel, samples: Sequence[Sample], least: float) -> Iterator[str]:
    """How well the labels of sentences that were not learned are told at a probability."""
    yield f"{'label':24}{'there':>6}{'caught':>8}{'spared':>10}{'other alarms':>14}"
    odds = np.stack([model.odds(sample.marks) for sample in samples])
    for label, over in zip(model.labels, (1 / (1 + np.exp(-odds)) >= least).T, strict=True):
        there = np.array([label in sample.bears for sample in samples])
        spared = np.array([label in sample.spared for sample in samples])
        caught, alarms = int((over & there).sum()), int((over & ~there & ~spared).sum())
        kept = f"{int((spared & ~over).sum())}/{int(spared.sum())}"
        yield f"{label:24}{int(there.sum()):6}{caught:8}{kept:>10}{alarms:14}"


def draft_report(model: LinearModel, samples: Sequence[DraftSample]) -> Iterator[str]:
    """How well the stages of drafts that were not learned are told."""
    told = [model.labels[int(model.odds(sample.marks).argmax())] for sample in samples]
    for stage in model.labels:
        there = [told for told, sample in zip(told, samples, strict=True) if sample.stage == stage]
        yield f"{stage:24}{len(there):6}{there.count(stage):8}"


def bounds_of(
    files: Mapping[Path, Sequence[Sample]], always: Sequence[Sample], reader: Reader
) -> dict[str, Bounds]:
    """By label, the bounds that serve best on whole drafts that patterns were not written for.

    Nor are the examples of rules learned here: beside them patterns would seem surer than they are.
    """
    told: dict[str, list[Told]] = defaultdict(list)
    for file in (file for file in files if file.parent.name == "training"):
        if not any(sample.judged for sample in files[file]):
            continue
        others = [s for other, samples in files.items() if other != file for s in samples]
        model = train_sentences([*others, *always])
        for sample, matched in zip(files[file], reader.matched(rows(file)), strict=True):
            odds = model.odds(sample.marks)
            for label, probability in zip(model.labels, 1 / (1 + np.exp(-odds)), strict=True):
                told[label].append(Told(probability, label in matched, label in sample.bears))
    return {label: best_bounds(each) for label, each in sorted(told.items())}


@click.command()
@click.option("--held-out", multiple=True, type=click.Path(exists=True, path_type=Path))
@click.option("--real", type=click.Path(exists=True, path_type=Path), help="Part of a treebank.")
@click.option("--least", default=0.5, show_default=True, help="The probability reported on.")
def main(held_out: tuple[Path, ...], real: Path | None, least: float) -> None:
    """Train on all corpora but `test`; with --held-out report on those files, and write nothing."""
    reader = Reader()
    files = {file: list(reader.sentences(rows(file))) for file in learnable(held_out)}
    always, drafts = reader.real(real) if real else ([], [])
    examples = reader.sentences(reader.examples())
    learned = (sample for samples in files.values() for sample in samples)
    sentences = [*always, *examples, *learned]
    drafts += [sample for file in files for sample in reader.drafts(rows(file))]
    of_sentences, of_drafts = train_sentences(sentences), train_drafts(drafts)
    click.echo(f"{len(sentences)} sentences, {len(drafts)} drafts")
    if held_out:
        closed = [sample for file in held_out for sample in reader.sentences(rows(file))]
        click.echo("\n".join(sentence_report(of_sentences, closed, least)))
        whole = [sample for file in held_out for sample in reader.drafts(rows(file))]
        click.echo("\n".join(draft_report(of_drafts, whole)))
        return
    of_sentences.save(SENTENCE_MODEL)
    of_drafts.save(DRAFT_MODEL)
    known = bounds_of(files, always, reader)
    bounds = {label: asdict(known.get(label, DEFAULT)) for label in of_sentences.labels}
    BOUNDS_FILE.write_text(json.dumps(bounds, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
