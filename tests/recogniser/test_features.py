"""What the recogniser sees of a sentence."""

from coach.evidence.phrase import Context, Phrase
from coach.language.clause import Person
from coach.recogniser.drafts import Passage, draft_features
from coach.recogniser.features import features, fingerprint, short_features
from tests.trees import tree

SENTENCE = tree("I/PRP/nsubj/2 saved=save/VBD/root/0 9/CD/obj/2")


def test_words_rows_and_grammar() -> None:
    assert list(features(SENTENCE)) == [
        ("^ i", 0),
        ("i", 0),
        ("save", 1),
        ("NUM", 2),
        ("i save", 0),
        ("save NUM", 1),
        ("i save NUM", 0),
        ("save>nsubj>i", 0),
        ("save>root>save", 1),
        ("save>obj>NUM", 2),
    ]


def _phrase(label: str, sentence: int, *, negated: bool = False) -> Phrase:
    return Phrase(label, 0, 1, "I", sentence, 0, Context(Person.SELF, negated=negated), "a.yaml:1")


def test_the_place_in_the_draft_counts() -> None:
    own = Passage([SENTENCE], [_phrase("ask", 0), _phrase("paid", 3)])
    seen = set(draft_features(own, Passage([tree("Hi/UH/root/0")], [_phrase("market", 0)])))
    assert {"save", "opening: save", "ending: i save", "beside: hi"} <= seen
    assert "opening: i save NUM" not in seen
    assert {"evidence: ask", "evidence in opening: ask", "evidence: paid"} <= seen
    assert "evidence in opening: paid" not in seen
    assert "evidence beside: market" in seen
    assert set(short_features(SENTENCE)) == {"^ i", "i", "save", "NUM", "i save", "save NUM"}


def test_evidence_that_is_denied_tells_no_stage() -> None:
    own = Passage([SENTENCE], [_phrase("ask", 0, negated=True)])
    assert "evidence: ask" not in set(draft_features(own, Passage([], [])))


def test_fingerprints_do_not_depend_on_the_process() -> None:
    assert fingerprint("i deserve") == 1765662127
