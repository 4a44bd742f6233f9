"""A pipeline before its training: it must know all that the training does not teach."""

from random import Random

import pytest
import spacy
from spacy.language import Language
from spacy.util import load_config
from thinc.api import Adam

from coach.language.embedding import CLUSTER_TABLE, KNOWN_TABLE
from training import pitches
from training.paragraph import Paragraph
from training.train import CONFIG, evaluate, example, untrained


@pytest.fixture(scope="module")
def paragraphs() -> list[Paragraph]:
    """Sentences that the grammar draws, in place of a treebank."""
    return list(pitches.paragraphs(pitches.read_pitches(), 40, Random(1)))


@pytest.fixture(scope="module")
def nlp(paragraphs: list[Paragraph]) -> Language:
    """A pipeline that has not been trained."""
    return untrained(load_config(CONFIG, interpolate=True), paragraphs, Random(1))


def test_knows_spellings_and_the_clusters_of_words(nlp: Language) -> None:
    known = nlp.vocab.lookups.get_table(KNOWN_TABLE)
    clusters = nlp.vocab.lookups.get_table(CLUSTER_TABLE)
    assert "the" in known
    assert "xyzzy" not in known
    assert clusters["boss"] == clusters["team"] != clusters["twelve"]


def test_keeps_them_when_it_is_saved(
    nlp: Language, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("model")
    nlp.to_disk(folder)
    loaded = spacy.load(folder)
    for table in (KNOWN_TABLE, CLUSTER_TABLE):
        assert len(loaded.vocab.lookups.get_table(table)) == len(nlp.vocab.lookups.get_table(table))


def test_learns(nlp: Language, paragraphs: list[Paragraph]) -> None:
    before = evaluate(nlp, paragraphs)
    optimizer = Adam(0.01)
    for _ in range(5):
        nlp.update([example(nlp, paragraph) for paragraph in paragraphs], sgd=optimizer)
    assert evaluate(nlp, paragraphs) > before
