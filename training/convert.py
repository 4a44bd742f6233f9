"""Turn the CoNLL-U files of a treebank into the binary documents that training reads."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import click
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from training.morphology import morph_of_tag
from training.paragraph import Paragraph

SPLITS = ("train", "dev", "test")


def paragraphs(lines: Iterable[str]) -> Iterator[Paragraph]:
    """Split CoNLL-U at its paragraph and document marks."""
    current = Paragraph()
    rows: list[list[str]] = []
    for line in lines:
        line = line.rstrip("\n")
        if line.startswith(("# newdoc", "# newpar")):
            if current.words:
                yield current
            current = Paragraph()
        elif line and not line.startswith("#"):
            rows.append(line.split("\t"))
        elif not line and rows:
            _append_sentence(current, rows)
            rows = []
    if rows:
        _append_sentence(current, rows)
    if current.words:
        yield current


def _append_sentence(paragraph: Paragraph, rows: list[list[str]]) -> None:
    """Add one sentence; ranges ("2-3") only say where spaces are, empty nodes ("2.1") nothing."""
    offset = len(paragraph)
    range_end, space_after_range = 0, True
    for row in rows:
        id_, form, lemma, upos, xpos, _, head, deprel, _, misc = row
        space_after = "SpaceAfter=No" not in misc
        if "-" in id_:
            range_end, space_after_range = int(id_.split("-")[1]), space_after
            continue
        if "." in id_:
            continue
        index = int(id_)
        if index < range_end:
            space_after = False
        elif index == range_end:
            space_after = space_after_range
        paragraph.words.append(form)
        paragraph.spaces.append(space_after)
        paragraph.tags.append(xpos)
        paragraph.pos.append(upos)
        paragraph.morphs.append(morph_of_tag(xpos))
        paragraph.lemmas.append(lemma)
        paragraph.heads.append(offset + (int(head) or index) - 1)
        paragraph.deps.append("ROOT" if deprel == "root" else deprel)
        paragraph.sent_starts.append(index == 1)


def read_conllu(path: Path, vocab: Vocab) -> list[Doc]:
    """The documents of one CoNLL-U file, one for each paragraph."""
    with path.open(encoding="utf8") as lines:
        return [paragraph.to_doc(vocab) for paragraph in paragraphs(lines)]


@click.command()
@click.argument("treebank", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("output", type=click.Path(file_okay=False, path_type=Path))
def main(treebank: Path, output: Path) -> None:
    """Convert the train, dev and test files of TREEBANK to OUTPUT/<split>.spacy."""
    output.mkdir(parents=True, exist_ok=True)
    for split in SPLITS:
        docs = read_conllu(treebank / f"{split}.conllu", Vocab())
        DocBin(docs=docs, store_user_data=False).to_disk(output / f"{split}.spacy")
        click.echo(f"{split}: {len(docs)} paragraphs, {sum(map(len, docs))} tokens")


if __name__ == "__main__":
    main()
