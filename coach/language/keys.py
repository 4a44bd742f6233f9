"""The keys of a word: everything a pattern may call it by.

A word goes by its form and its lemma, by ``=form`` where a pattern wants no other form, and by
the classes of `coach.evidence.notation` that it belongs to.
"""

from __future__ import annotations

import sys

_PERSONS = {
    "<self>": "i me my mine myself",
    "<team>": "we us our ours ourselves",
    "<you>": "you your yours yourself yourselves",
    "<they>": (
        "he him his himself she her hers herself it its itself they them their theirs themselves"
    ),
}
_PERSON_OF = {word: name for name, words in _PERSONS.items() for word in words.split()}
PRONOUNS = frozenset(_PERSON_OF)
"""The personal pronouns, in lower case."""
_CONTRACTED = {
    "n't": "not",
    "'m": "be",
    "'re": "be",
    "'ve": "have",
    "'ll": "will",
    "ca": "can",
    "wo": "will",
}
"""Goes by the full word too, whatever the tagger made of it; 's and 'd depend on their sentence."""
_BY_POS = {
    "NOUN": ("<noun>",),
    "PROPN": ("<noun>", "<name>"),
    "VERB": ("<verb>",),
    "AUX": ("<aux>",),
    "ADJ": ("<adj>",),
    "ADV": ("<adv>",),
    "NUM": ("<num>",),
    "DET": ("<det>",),
}
_BY_TAG = {
    "VBD": "<past>",
    "VBN": "<past>",
    "VBG": "<ing>",
    "VB": "<base>",
    "CD": "<num>",
    "$": "<currency>",
}


def keys_of(
    lower: str, lemma: str, tag: str, pos: str, *, number: bool, capitals: bool, exclamations: bool
) -> frozenset[str]:
    """The keys of a word.

    Args:
        lower: its form, in lower case.
        lemma: its dictionary form, in lower case.
        tag: its Penn Treebank tag.
        pos: its universal part of speech.
        number: whether it spells a number.
        capitals: whether it is an ordinary word typed in capitals.
        exclamations: whether it is a row of marks with two exclamation marks or more.
    """
    keys = {lower, lemma, "=" + lower, "<any>", *_BY_POS.get(pos, ())}
    if lower in _CONTRACTED:
        keys.add(_CONTRACTED[lower])
    if number:
        keys.add("<num>")
    if lower in _PERSON_OF:
        keys.add(_PERSON_OF[lower])
    if tag in _BY_TAG:
        keys.add(_BY_TAG[tag])
    if capitals:
        keys.add("<capitals>")
    if exclamations:
        keys.add("<exclamations>")
    elif lower == "!":
        keys.add("<exclamation>")
    return frozenset(sys.intern(key) for key in keys)
