"""The models that the package ships."""

from __future__ import annotations

from coach.pack import STAGES
from coach.recogniser.labels import DRAFT_MODEL, SENTENCE_MODEL, known_labels
from coach.recogniser.linear import LinearModel


def test_every_label_has_its_bounds() -> None:
    assert tuple(known_labels()) == LinearModel.load(SENTENCE_MODEL).labels
    assert all(0 <= b.doubt < b.least < 1 for b in known_labels().values())


def test_the_stages_are_those_of_packs() -> None:
    assert set(LinearModel.load(DRAFT_MODEL).labels) == set(STAGES)
