"""Dropping words so that what is left still reads well."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.language.sentence import Sentence, Token
from coach.rewrite.edit import Edit
from coach.rewrite.page import Page, Passage, is_clause, is_open, whole

_FEWEST_WORDS = 3
"""So many words a sentence must keep."""

_TURN = "but"
"""What stands behind it stands without the words before it."""

_CHOICE = "or"
"""What stands before it does not stand without the words behind it."""

_MARKER = re.compile(r"[ \t]*[-*\u2022\u2013][ \t]+")
_ENDED = re.compile(r"(?:^|[.!?:\u2026\"')\]]|\n[ \t]*(?:[-*\u2022\u2013]|\d+[.)])?)\s*\Z")
_ENDING = re.compile(r"[.!?\u2026]|.[ \t]*(?:\r?\n|\Z)", re.DOTALL)
"""What stands before a sentence and at its end, if the parser has cut it right."""

_LEANING = frozenset({"CCONJ", "ADV", "INTJ", "PART"})
"""What a sentence begins with that may lean on the one before."""

_ASIDES = frozenset({"advcl", "conj", "cc", "parataxis", "discourse"})
"""Relations of clauses that may go."""

_OPENING = 4
"""In so many words it shows."""


def drop_sentence(page: Page, passage: Passage, rule: str) -> Edit | None:
    """Drop the whole sentence, if it says no more than what is flagged."""
    passage = whole(passage)
    if passage.sentence.is_question or not (is_open(passage.before) and is_open(passage.behind)):
        return None
    following = page.after(passage.sentence)
    if following is not None and _leans(following):
        return None
    start, end = _extent(page.text, passage)
    if not (_ENDED.search(page.text, 0, start) and _ENDING.match(page.text, end - 1)):
        return None
    line_start = page.text.rfind("\n", 0, start) + 1
    line_end = page.text.find("\n", end)
    line_end = len(page.text) if line_end < 0 else line_end
    ahead, rest = page.text[line_start:start], page.text[end:line_end]
    if rest.strip():
        return Edit(start, end + len(rest) - len(rest.lstrip()), "", rule)
    if ahead.strip() and not _MARKER.fullmatch(ahead):
        is_item = following is None and not any(
            s.tokens[-1].end > line_start and s.index < passage.sentence.index
            for s in page.sentences
        )
        return None if is_item else Edit(start - _blanks_before(ahead), line_end, "", rule)
    return Edit(*_lines(page.text, line_start, line_end), "", rule)


def drop_clause(page: Page, passage: Passage, rule: str) -> Edit | None:
    """Drop a clause that opens or closes its sentence, with what joins it to the rest."""
    passage = whole(passage)
    if is_open(passage.before):
        if is_open(passage.behind):
            return _drop_opening(page, passage, _turn(passage.tokens), rule)
        return _drop_opening(page, passage, passage.behind, rule)
    if is_open(passage.behind) and not any(t.pos == "CCONJ" for t in passage.behind):
        return _drop_closing(passage, rule)
    return None


def _turn(tokens: Sequence[Token]) -> Sequence[Token]:
    """A sentence from the word on that joins a second clause: "Sorry, <<but could we talk>>"."""
    for token in tokens:
        if token.lower == _TURN and token.relation == "cc":
            return tokens[token.index - tokens[0].index :]
    return ()


def _drop_opening(page: Page, passage: Passage, rest: Sequence[Token], rule: str) -> Edit | None:
    joins = _joins_of(rest)
    kept = rest[joins:]
    if joins == 0 or len(kept) <= _FEWEST_WORDS or not is_clause(passage.sentence, kept):
        return None
    return _up_to(page, passage.sentence.tokens[0].start, kept[0], rule)


def _drop_closing(passage: Passage, rule: str) -> Edit | None:
    if not _is_aside(passage):
        return None
    kept = [*passage.before]
    hangs = passage.tokens[0].relation in ("mark", "cc")
    while kept and kept[-1].pos in ("PUNCT", "CCONJ"):
        kept.pop()
        hangs = True
    choice = any(token.lower == _CHOICE for token in passage.before[len(kept) :])
    if choice or not hangs or len(kept) < _FEWEST_WORDS or not is_clause(passage.sentence, kept):
        return None
    return Edit(kept[-1].end, passage.end, "", rule)


def drop_words(page: Page, passage: Passage, label: str, rule: str) -> list[Edit]:
    """Drop what evidence with `label` finds in the passage."""
    edits: list[Edit] = []
    for phrase in page.phrases:
        inside = passage.start <= phrase.start and phrase.end <= passage.end
        if phrase.label == label and inside and (not edits or edits[-1].end < phrase.start):
            found = page.passage(phrase.start, phrase.end)
            if found is not None and not (is_open(found.before) and is_open(found.behind)):
                edits.append(_without_words(page, found, rule))
    return edits


def _without_words(page: Page, words: Passage, rule: str) -> Edit:
    """The words with one of the blanks around them; a sentence begins with a capital again."""
    after = words.behind[0]
    if not words.before:
        first = words.behind[1] if after.lower == "," and len(words.behind) > 1 else after
        return _up_to(page, words.start, first, rule)
    if after.pos == "PUNCT":
        before = words.before[-1]
        start = before.start if before.lower == "," else before.end
        end = after.end if before.lower == after.lower == "," else words.end
        return Edit(words.before[-2].end if before.lower == "," else start, end, "", rule)
    return Edit(words.start, after.start, "", rule)


def _is_aside(passage: Passage) -> bool:
    """Whether a clause is no part of what governs it: "if you can", not "I hope that you can"."""
    inside = {token.index for token in passage.tokens}
    tops = [token for token in passage.tokens if token.head not in inside]
    return all(token.relation in _ASIDES or token.pos == "PUNCT" for token in tops)


def _up_to(page: Page, start: int, first: Token, rule: str) -> Edit:
    """Drop what stands before `first`, which then begins the sentence with a capital."""
    letter = page.text[first.start]
    begins_small = page.text[start].islower()
    if begins_small or letter.upper() == letter:
        return Edit(start, first.start, "", rule)
    return Edit(start, first.start + 1, letter.upper(), rule)


def _joins_of(rest: Sequence[Token]) -> int:
    """How many words join the rest of a sentence to what stood before it."""
    count = 0
    while count < len(rest) and rest[count].pos in ("PUNCT", "CCONJ"):
        if rest[count].pos == "CCONJ" and rest[count].lower != _TURN:
            return 0
        count += 1
    return count


def _leans(sentence: Sentence) -> bool:
    """Whether a sentence may need the one before it: "So I would like", "Think about that"."""
    opening = sentence.tokens[:_OPENING]
    return opening[0].pos in _LEANING or any(
        "<they>" in token.keys or (token.pos == "PRON" and token.tag == "DT") for token in opening
    )


def _extent(text: str, passage: Passage) -> tuple[int, int]:
    """The characters of the sentence, with the marks that end it."""
    start, end = passage.sentence.tokens[0].start, passage.sentence.tokens[-1].end
    return start, max(end, passage.end)


def _blanks_before(ahead: str) -> int:
    return len(ahead) - len(ahead.rstrip())


def _lines(text: str, start: int, end: int) -> tuple[int, int]:
    """A line with its end, and with one of the empty lines around it if there are two."""
    after = re.compile(r"\r?\n").match(text, end)
    end = after.end() if after else end
    alone_above = start == 0 or re.search(r"\n[ \t]*\r?\n$", text[:start]) is not None
    below = re.compile(r"[ \t]*\r?\n").match(text, end)
    if alone_above and below is not None:
        return start, below.end()
    if end == len(text) and start > 0:
        return len(text[:start].rstrip()), len(text)
    return start, end
