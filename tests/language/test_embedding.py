"""The vectors of words: remembered ones are those that the network would compute."""

from typing import Any

import numpy as np
import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc
from spacy.vocab import Vocab
from thinc.api import Adam, Model, fix_random_seed

from coach.language import embedding
from coach.language.embedding import CLUSTER_TABLE, KNOWN_TABLE, spelling_embed

WORDS = ["I", "led", "the", "team", "Led", "xyzzy", "plugh", "10", "%"]


@pytest.fixture(scope="module")
def vocab() -> Vocab:
    """A vocabulary that knows the common words, and the cluster of two rare ones."""
    vocab = spacy.blank("en").vocab
    known = {
        attribute: 1
        for word in ("I", "led", "the", "team", "10", "%")
        for attribute in (vocab[word].norm_, vocab[word].suffix_, vocab[word].shape_)
    }
    vocab.lookups.add_table(KNOWN_TABLE, known)
    vocab.lookups.add_table(CLUSTER_TABLE, {"led": 5, "xyzzy": 9, "frobs": 9, "plugh": 1033})
    return vocab


@pytest.fixture
def network(vocab: Vocab) -> Model[Any, Any]:
    """A small network with random weights."""
    fix_random_seed(0)
    network: Model[Any, Any] = spelling_embed(width=8, rows=[50, 50, 50, 50, 50], word_dropout=0.0)
    network.initialize(X=[Doc(vocab, WORDS)])
    return network


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=9), min_size=1, max_size=4))
def test_remembered_vectors_are_the_computed_ones(
    vocab: Vocab, network: Model[Any, Any], texts: list[list[str]]
) -> None:
    docs = [Doc(vocab, words) for words in texts]
    first, again = network.predict(docs), network.predict(docs)
    computed, _backprop = network(docs, is_train=True)
    for doc, a, b, c in zip(docs, first, again, computed, strict=True):
        assert a.shape == (len(doc), 8)
        np.testing.assert_array_equal(a, b)
        np.testing.assert_allclose(a, c, rtol=1e-5, atol=1e-6)


def test_unknown_spellings_differ_by_their_cluster_alone(
    vocab: Vocab, network: Model[Any, Any]
) -> None:
    vectors = network.predict([Doc(vocab, ["xyzzy", "frobs", "plugh"])])[0]
    np.testing.assert_array_equal(vectors[0], vectors[1])
    assert not np.array_equal(vectors[0], vectors[2])


def test_training_makes_it_forget(vocab: Vocab, network: Model[Any, Any]) -> None:
    doc = Doc(vocab, WORDS)
    before = network.predict([doc])[0]
    vectors, backprop = network([doc], is_train=True)
    backprop([np.ones_like(vectors[0])])
    network.finish_update(Adam(0.1))
    assert not np.allclose(network.predict([doc])[0], before)


def test_remembers_no_more_than_its_limit(
    vocab: Vocab, network: Model[Any, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(embedding, "REMEMBERED", 2)
    docs = [Doc(vocab, [word]) for word in WORDS]
    alone = [network.predict([doc])[0] for doc in docs]
    np.testing.assert_allclose(np.concatenate(network.predict(docs)), np.concatenate(alone))


def test_what_is_remembered_is_not_saved(vocab: Vocab, network: Model[Any, Any]) -> None:
    before = network.to_bytes()
    network.predict([Doc(vocab, WORDS)])
    assert network.to_bytes() == before
