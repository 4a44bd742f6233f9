"""Score a model on the treebank, as it is and as a careless typist would have it."""

import json
from collections.abc import Callable
from pathlib import Path

import click
import spacy
from spacy.language import Language
from spacy.vocab import Vocab

from training.augment import careless
from training.convert import read_conllu
from training.paragraph import Paragraph
from training.train import example

MODEL = Path(__file__).parents[1] / "coach" / "language" / "model"

COLUMNS = {
    "TAG": "tag_acc",
    "POS": "pos_acc",
    "UAS": "dep_uas",
    "LAS": "dep_las",
    "LEMMA": "lemma_acc",
    "SENT": "sents_f",
}
"""What is printed, and what spaCy calls it; all are measured on the model's own tokens."""

COPIES: dict[str, Callable[[Paragraph], Paragraph]] = {
    "": lambda paragraph: paragraph,
    ", careless": careless,
}


def measure(nlp: Language, paragraphs: list[Paragraph]) -> dict[str, float]:
    """The scores of a model, by column, in percent."""
    scores = nlp.evaluate([example(nlp, paragraph) for paragraph in paragraphs])
    return {column: round(100 * scores[name], 2) for column, name in COLUMNS.items()}


def table(nlp: Language, treebank: Path) -> dict[str, dict[str, float]]:
    """The scores on the dev and test splits and on their careless copies."""
    rows = {}
    for split in ("dev", "test"):
        gold = [
            Paragraph.from_doc(doc) for doc in read_conllu(treebank / f"{split}.conllu", Vocab())
        ]
        for name, copy in COPIES.items():
            rows[split + name] = measure(nlp, [copy(paragraph) for paragraph in gold])
    return rows


def megabytes(folder: Path) -> float:
    """The size of all files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 2**20


@click.command()
@click.argument("treebank", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--model", type=click.Path(exists=True, path_type=Path), default=MODEL)
@click.option("--write", is_flag=True, help="Also note the scores in the model's meta.json.")
def main(treebank: Path, model: Path, write: bool) -> None:
    """Score a model on the dev and test files of TREEBANK."""
    rows = table(spacy.load(model), treebank)
    click.echo(f"{'':16}" + "".join(f"{column:>8}" for column in COLUMNS))
    for name, scores in rows.items():
        click.echo(f"{name:16}" + "".join(f"{scores[column]:8.2f}" for column in COLUMNS))
    click.echo(f"{megabytes(model):.1f} MB on disk")
    if write:
        meta = model / "meta.json"
        content = json.loads(meta.read_text(encoding="utf8")) | {"performance": rows}
        meta.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
