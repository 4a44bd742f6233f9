"""Train the pipeline that the package ships.

python -m training.convert TREEBANK DATA
python -m training.train DATA MODEL
"""

from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import click
import spacy
from spacy.language import Language
from spacy.tokens import DocBin
from spacy.training import Example
from spacy.util import load_config, load_model_from_config, registry
from thinc.api import Config, Optimizer, fix_random_seed

from training import lemmas, meta, pitches, spellings, tokenizer
from training.augment import as_typed
from training.paragraph import Paragraph

CONFIG = Path(__file__).with_name("config.cfg")

WEIGHTS = {"tag_acc": 0.2, "pos_acc": 0.1, "dep_las": 0.6, "sents_f": 0.1}
"""What "better" means when the best state of a training is kept."""


def read_paragraphs(path: Path) -> list[Paragraph]:
    """The gold paragraphs that ``training.convert`` wrote."""
    docs = DocBin().from_disk(path).get_docs(spacy.blank("en").vocab)
    return [Paragraph.from_doc(doc) for doc in docs]


def example(nlp: Language, paragraph: Paragraph) -> Example:
    """Raw text as the pipeline will tokenise it, beside its gold annotation."""
    gold = paragraph.to_doc(nlp.vocab)
    return Example(nlp.make_doc(gold.text), gold)


def untrained(config: Config, paragraphs: list[Paragraph], random: Random) -> Language:
    """A pipeline that knows all labels, lemmas and spellings, and nothing else."""
    nlp = load_model_from_config(config, auto_fill=True)
    tokenizer.teach(nlp)
    examples = [example(nlp, paragraph) for paragraph in paragraphs]
    nlp.initialize(lambda: examples)  # which gives the vocabulary new lookups
    drawn = pitches.paragraphs(pitches.read_pitches(), len(paragraphs), random)
    typed = [*paragraphs, *(as_typed(paragraph, random) for paragraph in (*paragraphs, *drawn))]
    spellings.teach(nlp, (example(nlp, paragraph).predicted for paragraph in typed))
    lemmas.teach(nlp, [each.reference for each in examples])
    nlp.meta.update(meta.describe())
    return nlp


def stream(
    nlp: Language, paragraphs: list[Paragraph], drawn: int, random: Random
) -> Iterator[Example]:
    """Epoch after epoch of respelled paragraphs, with freshly drawn pitches among them."""
    grammar = pitches.read_pitches()
    while True:
        epoch = [*paragraphs, *pitches.paragraphs(grammar, drawn, random)]
        random.shuffle(epoch)
        for paragraph in epoch:
            yield example(nlp, as_typed(paragraph, random))


def evaluate(nlp: Language, paragraphs: list[Paragraph]) -> float:
    """Score on held-out paragraphs, printed, and weighed into one number."""
    scores = nlp.evaluate([example(nlp, paragraph) for paragraph in paragraphs])
    click.echo("  ".join(f"{name} {100 * scores[name]:.2f}" for name in WEIGHTS))
    return sum(weight * float(scores[name]) for name, weight in WEIGHTS.items())


@click.command()
@click.argument("data", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("output", type=click.Path(file_okay=False, path_type=Path))
@click.option("--steps", default=5000, show_default=True, help="Updates of about 1000 words.")
@click.option("--rate", default=0.002, show_default=True, help="Highest learning rate.")
@click.option("--dropout", default=0.1, show_default=True)
@click.option("--pitches", "drawn", default=300, show_default=True, help="Drawn an epoch.")
@click.option("--seed", default=7, show_default=True)
def main(
    data: Path,
    output: Path,
    steps: int,
    rate: float,
    dropout: float,
    drawn: int,
    seed: int,
) -> None:
    """Train on the converted treebank in DATA, keep in OUTPUT what does best on its dev split."""
    fix_random_seed(seed)
    overrides = {
        "training.max_steps": steps,
        "training.dropout": dropout,
        "training.optimizer.learn_rate.initial_rate": rate,
    }
    config = load_config(CONFIG, overrides=overrides, interpolate=True)
    settings: dict[str, Any] = registry.resolve(config["training"])
    train, dev = (read_paragraphs(data / f"{split}.spacy") for split in ("train", "dev"))
    nlp = untrained(config, train, Random(seed))
    optimizer: Optimizer = settings["optimizer"]
    batches = settings["batcher"](stream(nlp, train, drawn, Random(seed)))
    best = 0.0
    for step in range(1, steps + 1):
        nlp.update(next(batches), drop=settings["dropout"], sgd=optimizer)
        optimizer.step_schedules()  # type: ignore[no-untyped-call]
        if step % settings["eval_frequency"] == 0 or step == steps:
            click.echo(f"{step:6}  ", nl=False)
            with nlp.use_params(optimizer.averages):
                score = evaluate(nlp, dev)
                if score > best:
                    best = score
                    nlp.to_disk(output)


if __name__ == "__main__":
    main()
