"""The models that the package ships."""

from __future__ import annotations

import pytest

from coach import Coach
from coach.pack import STAGES
from coach.recogniser.labels import DRAFT_MODEL, SENTENCE_MODEL, known_labels
from coach.recogniser.linear import LinearModel


def test_every_label_has_its_bounds() -> None:
    assert tuple(known_labels()) == LinearModel.load(SENTENCE_MODEL).labels
    assert all(0 <= b.doubt < b.least < 1 for b in known_labels().values())


def test_the_stages_are_those_of_packs() -> None:
    assert set(LinearModel.load(DRAFT_MODEL).labels) == set(STAGES)


@pytest.fixture(scope="module")
def coach() -> Coach:
    return Coach.load()


def test_what_was_found_by_likeness_says_so(coach: Coach) -> None:
    text = "You have my word that I will keep giving this clinic the same care next year."
    found = [phrase for phrase in coach.evidence(text).phrases if phrase.label == "commitment"]
    assert found
    assert found[0].text in text
