"""Paragraphs of a treebank."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.evaluate.faults import EvaluationError
from coach.evaluate.treebank import read_treebank

CONLLU = """\
# newdoc id = email-1
# sent_id = email-1-1
# newpar id = email-1-p1
# text = Hi Ann,
1\tHi\thi

# newpar id = email-1-p2
# text = I read it.
# text = Thanks.

# newdoc id = weblog-1
# newpar id = weblog-1-p1
# text = News.

# newdoc id = reviews-1
# text = Great food!
"""


def test_paragraphs_of_mails_reviews_and_answers(tmp_path: Path) -> None:
    (tmp_path / "dev.conllu").write_text(CONLLU)
    paragraphs = read_treebank(tmp_path)
    assert [(p.document, p.text) for p in paragraphs] == [
        ("email-1", "Hi Ann,"),
        ("email-1", "I read it. Thanks."),
        ("reviews-1", "Great food!"),
    ]
    assert len({p.id for p in paragraphs}) == 3


def test_no_treebank(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match="has no CoNLL-U files"):
        read_treebank(tmp_path)
