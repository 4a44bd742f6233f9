"""Measure how many words a model reads in a second of one core.

Time is the CPU time of this process, the best of several runs, so that other work on the machine
disturbs it little. A component's time is that of the pipeline up to it less that up to the one
before. Set OMP_NUM_THREADS=1 to keep the numeric libraries to one core.
"""

import json
import time
from collections.abc import Iterator
from pathlib import Path

import click
import spacy
from spacy.language import Language

ROOT = Path(__file__).parents[1]
MODEL = ROOT / "coach" / "language" / "model"
WORDS = 30_000
"""How much is read in each run; shorter corpora are read again."""


def corpus_texts(paths: list[Path]) -> Iterator[str]:
    """The texts of JSON-lines files, each line with a field "text"."""
    for path in paths:
        for line in path.read_text(encoding="utf8").splitlines():
            if line.strip():
                yield json.loads(line)["text"]


def enough(texts: list[str]) -> list[str]:
    """As many texts as make up a run, from the beginning again if there are too few."""
    per_round = sum(len(text.split()) for text in texts)
    return texts * -(-WORDS // per_round)


def seconds(nlp: Language, texts: list[str], runs: int) -> float:
    """The least CPU time of some runs over the texts."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        for _doc in nlp.pipe(texts):
            pass
        times.append(time.process_time() - start)
    return min(times)


def component_seconds(nlp: Language, texts: list[str], runs: int) -> Iterator[tuple[str, float]]:
    """The time of the tokenizer and then of each component, in the order of the pipeline."""
    names = list(nlp.pipe_names)
    before = 0.0
    for count, name in enumerate(["tokenizer", *names]):
        with nlp.select_pipes(enable=names[:count]):
            taken = seconds(nlp, texts, runs)
        yield name, taken - before
        before = taken


@click.command()
@click.option("--model", type=click.Path(exists=True, path_type=Path), default=MODEL)
@click.option(
    "--corpus",
    "corpora",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    multiple=True,
    help='JSON lines with a field "text"; by default all of the project\'s corpora.',
)
@click.option("--runs", default=5, show_default=True)
def main(model: Path, corpora: tuple[Path, ...], runs: int) -> None:
    """Print words per CPU-second, and the microseconds a word that each component takes."""
    paths = list(corpora) or sorted((ROOT / "corpora").rglob("*.jsonl"))
    texts = enough(list(corpus_texts(paths)))
    words = sum(len(text.split()) for text in texts)
    nlp = spacy.load(model)
    for name, taken in component_seconds(nlp, texts, runs):
        click.echo(f"{name:16}{1e6 * taken / words:8.1f} µs a word")
    click.echo(f"{'whole pipeline':16}{words / seconds(nlp, texts, runs):8.0f} words a CPU-second")


if __name__ == "__main__":
    main()
