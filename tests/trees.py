"""Hand-made parses, so that evidence can be tested without a language model.

`tree("I/PRP/nsubj/2 deserve/VBP/root/0 it/PRP/obj/2")` is a sentence; a word is
``form/tag/relation/head``, its head counted from 1 and 0 for the root. A lemma that differs from
the form is written ``form=lemma``.
"""

from __future__ import annotations

from coach.language.keys import keys_of
from coach.language.sentence import Sentence, Token

_POS = {
    "PR": "PRON",
    "VB": "VERB",
    "NN": "NOUN",
    "JJ": "ADJ",
    "RB": "ADV",
    "MD": "AUX",
    "CD": "NUM",
}
_POS |= {"DT": "DET", "IN": "ADP", "CC": "CCONJ", "WD": "PRON", "WP": "PRON", "TO": "PART"}


def tree(text: str) -> Sentence:
    """The sentence that `text` spells."""
    tokens = []
    position = 0
    for index, word in enumerate(text.split()):
        form, tag, dep, head = word.rsplit("/", 3)
        form, _, lemma = form.partition("=")
        lower = form.lower()
        lemma = lemma or lower
        pos = "PROPN" if tag == "NNP" else _POS.get(tag[:2], "PUNCT")
        pos = "AUX" if dep in ("aux", "aux:pass", "cop") else pos
        tokens.append(
            Token(
                index=index,
                text=form,
                lower=lower,
                lemma=lemma,
                tag=tag,
                pos=pos,
                dep=dep,
                head=int(head) - 1 if head != "0" else index,
                start=position,
                end=position + len(form),
                keys=keys_of(
                    lower,
                    lemma,
                    tag,
                    pos,
                    number=False,
                    capitals=form.isupper() and len(form) > 1,
                    exclamations=False,
                ),
            )
        )
        position += len(form) + 1
    return Sentence(tokens)
