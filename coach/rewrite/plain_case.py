"""Taking the volume out of words: small letters, and one stop."""

from __future__ import annotations

import re

from coach.language.sentence import Sentence, Token
from coach.rewrite.edit import Edit
from coach.rewrite.page import Page, Passage

_LOUD_MARKS = re.compile(r"[ \t]*(?=[?!]*!)[?!][?! ]*[?!]")
_CAPITALS = "<capitals>"


def plain_case(page: Page, passage: Passage, rule: str) -> list[Edit]:
    """Small letters for ordinary words in capitals, one stop for a row of marks."""
    edits = []
    for token in passage.tokens:
        if _is_loud(passage.sentence, token):
            if token.pos == "PROPN":
                return []
            small = page.text[token.start : token.end].lower()
            ahead = passage.sentence.tokens[: token.index]
            begins = all(before.pos == "PUNCT" for before in ahead)
            words = small.capitalize() if begins else small
            edits.append(Edit(token.start, token.end, words, rule))
    marks = _LOUD_MARKS.match(page.text, passage.end) or _LOUD_MARKS.search(
        page.text, passage.start, passage.end
    )
    if marks is not None:
        stop = "?" if "?" in marks.group() else "." if _has_verb(passage.sentence) else ""
        edits.append(Edit(marks.start(), marks.end(), stop, rule))
    return edits


def _is_loud(sentence: Sentence, token: Token) -> bool:
    """Whether a word is an ordinary one in capitals; "A" is if the word before it is."""
    if token.tag == "DT" and token.end - token.start == 1 and token.index > 0:
        return _CAPITALS in sentence.tokens[token.index - 1].keys
    return _CAPITALS in token.keys


def _has_verb(sentence: Sentence) -> bool:
    """Whether it is a sentence, not a heading."""
    return any(token.pos in ("VERB", "AUX") for token in sentence.tokens)
