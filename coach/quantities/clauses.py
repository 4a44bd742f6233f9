"""Noun phrases and clauses around an amount.

The tree is asked first and believed only where word order bears it out; without it, or where it
goes wrong, tags and word order are enough for most sentences.
"""

from __future__ import annotations

from collections.abc import Iterator

from coach.quantities.amount import Amount, Range
from coach.quantities.pieces import Passage, Piece, Shape

_NOUN_TAGS = ("NN", "NNS", "NNP", "NNPS", "GW", "FW")
_MODIFIERS = (*_NOUN_TAGS, "JJ", "JJR", "JJS", "VBN", "VBG", "ADD")
_OPENING = frozenset({"a", "an", "the", "only", "just", "another", "full", "whole", "good"})
_OPENING_RANGES = frozenset({"from", "between", "anywhere"})
_BREAKS = frozenset({";", ":", "(", ")", "!", "?"})
_LONGEST_CLAUSE = 60
_LINKS = frozenset({"of", "per", "about"})
_PERSONS = frozenset({"i", "we", "you", "he", "she", "us", "me", "who", "everyone", "nobody"})
_THINGS = frozenset(
    {"it", "they", "this", "that", "which", "these", "those", "ones", "one", "what"}
)


def outset(passage: Passage, amount: Amount, *, ranges: bool = False) -> int:
    """Where `amount` starts with the words that only say how exact it is, and its determiner.

    With `ranges`, "from" and "between" are taken in as well.
    """
    first = amount.opens
    while passage.lower(first - 1) in _OPENING or (
        ranges and passage.lower(first - 1) in _OPENING_RANGES
    ):
        first -= 1
    return first


def noun_phrase(passage: Passage, first: int, *, links: bool = True) -> Range | None:
    """The noun phrase that starts at `first`, without determiner; with "of ..." if `links`."""
    start = first
    while start < len(passage.pieces) and _is_determiner(passage.pieces[start]):
        start += 1
    at, head = start, None
    while at < len(passage.pieces):
        piece = passage.pieces[at]
        if _is_hyphen(passage, at) and at > start:
            at += 2
            if at <= len(passage.pieces) and passage.pieces[at - 1].shape is Shape.WORD:
                head = at - 1
            continue
        if piece.lower in ("'s", "’s") and head == at - 1:
            at += 1
            continue
        if piece.shape not in (Shape.WORD, Shape.NUMBER) or not _may_stand_in(passage, at, start):
            break
        if piece.tag.startswith(_NOUN_TAGS) or (piece.shape is Shape.NUMBER and passage.glued(at)):
            head = at
        at += 1
    if head is None and at > start and passage.pieces[start - 1].tag == "IN":
        head = at - 1  # an adjective that the tagger did not take for a noun
    if head is None:
        return None
    after = head + 1
    if links and passage.lower(after) in _LINKS:
        more = noun_phrase(passage, after + 1, links=False)
        named = passage.glued(after + 2) and passage.pieces[after + 2].shape is Shape.NUMBER
        if more is not None and not named:
            after = more[1]
    return start, after


def _may_stand_in(passage: Passage, at: int, start: int) -> bool:
    """Whether the piece at `at` may belong to a noun phrase that starts at `start`."""
    piece = passage.pieces[at]
    if piece.tag == "CD" and piece.shape is Shape.WORD:
        return _is_hyphen(passage, at + 1)
    if piece.is_adjective and at > start and passage.pieces[at - 1].is_noun and not piece.glued:
        return False
    if piece.tag.startswith(_MODIFIERS):
        if piece.tag in ("VBN", "VBG") and at > start:
            # "Restore time droped" is a subject and its verb; "the signed copy" is a phrase.
            before = passage.pieces[at - 1]
            return not before.tag.startswith("NN") or piece.glued
        return True
    glued = passage.glued(at) or passage.glued(at + 1)
    return piece.shape is Shape.NUMBER and glued and piece.tag != "$"


def _is_determiner(piece: Piece) -> bool:
    return piece.tag in ("DT", "PRP$", "PDT", "WP$") or piece.lower in ("'s", "’s")


def _is_hyphen(passage: Passage, at: int) -> bool:
    return passage.lower(at) in ("-", "‑", "/") and passage.glued(at) and passage.glued(at + 1)


def phrase_before(passage: Passage, after: int) -> Range | None:
    """The noun phrase that ends right before `after`."""
    first = after
    while first > 0:
        at = first - 1
        piece = passage.pieces[at]
        hyphen = _is_hyphen(passage, at)
        tied = passage.lower(first) in ("-", "/") and passage.glued(first)
        if not ((piece.tag.startswith(_MODIFIERS) and piece.shape is Shape.WORD) or hyphen or tied):
            break
        first = at
    phrase = noun_phrase(passage, first, links=False) if first < after else None
    return (phrase[0], after) if phrase is not None and phrase[0] < after else None


def clause_start(passage: Passage, at: int) -> int:
    """Where the clause around the piece `at` starts, by its marks and conjunctions."""
    farthest = max(at - _LONGEST_CLAUSE, 0)
    for index in range(at - 1, farthest - 1, -1):
        piece = passage.pieces[index]
        if piece.text in _BREAKS or piece.shape is Shape.ARROW:
            return index + 1
        if piece.text in (".", "-", "–", "—") and not piece.glued:
            return index + 1
        behind = passage.at(index + 1)
        if piece.text == "," and behind is not None and not _lists(passage, index):
            return index + 1
        if piece.lower in ("and", "but", "so", "while", "because", "where", "when") and (
            _opens_clause(passage, index + 1, at)
        ):
            return index + 1
    return farthest


def _lists(passage: Passage, comma: int) -> bool:
    """Whether the comma stands between adjectives."""
    before, behind = passage.at(comma - 1), passage.at(comma + 1)
    return bool(before and behind and before.is_adjective and behind.is_adjective)


def _opens_clause(passage: Passage, first: int, limit: int) -> bool:
    """Whether a subject and a verb follow the conjunction before `first`, up to `limit`."""
    phrase = noun_phrase(passage, first)
    at = phrase[1] if phrase is not None else first
    piece = passage.at(first)
    if phrase is None and piece is not None and piece.tag == "PRP":
        at = first + 1
    if at == first:
        return False
    return any(is_verb(passage, index) for index in range(at, min(at + 6, limit)))


def is_verb(passage: Passage, index: int) -> bool:
    """Whether the piece `index` carries or helps a clause."""
    piece = passage.at(index)
    if piece is None or piece.shape is not Shape.WORD:
        return False
    return piece.tag in ("VBD", "VBZ", "VBP", "VB", "VBN", "VBG") and piece.relation not in (
        "amod", "compound", "case",
    )  # fmt: skip


def verb_before(passage: Passage, at: int, start: int) -> int | None:
    """The nearest verb before the piece `at`, in the clause that starts at `start`."""
    for index in range(at - 1, start - 1, -1):
        if is_verb(passage, index):
            return index
    return None


def subject_of(passage: Passage, verb: int) -> Range | None:
    """The subject of the verb, a pronoun included."""
    start = clause_start(passage, verb + 1)
    for child in passage.children[verb]:
        if child.relation == "nsubj" and start <= child.index < verb:
            found = _phrase_around(passage, child.index, verb)
            if found is not None and not _is_in_phrase(passage, found[0]):
                return found
    for phrase, governed in phrases_in(passage, start, verb):
        if not governed:
            return _with_to(passage, phrase, verb)
    first = passage.pieces[start]
    # The tagger takes a plural or an activity that opens a sentence for a verb.
    opens = (
        is_verb(passage, start + 1)
        and start < verb
        and first.tag in ("VBZ", "VBG", "VBP", "VB")
        and first.text[0].isupper()
    )
    return (start, start + 1) if opens else None


def _with_to(passage: Passage, phrase: Range, verb: int) -> Range:
    """As in "Response" to "Response to the staff survey"."""
    if passage.lower(phrase[1]) != "to":
        return phrase
    more = noun_phrase(passage, phrase[1] + 1, links=False)
    return phrase if more is None or more[1] > verb else (phrase[0], more[1])


def _is_in_phrase(passage: Passage, first: int) -> bool:
    """Whether a preposition governs the phrase that starts at `first`."""
    at = first - 1
    while at >= 0 and _is_determiner(passage.pieces[at]):
        at -= 1
    piece = passage.at(at)
    return piece is not None and piece.tag in ("IN", "TO") and piece.relation == "case"


def _phrase_around(passage: Passage, at: int, limit: int) -> Range | None:
    if passage.pieces[at].tag in ("PRP", "WDT", "WP", "DT", "EX"):
        return at, at + 1
    start = at
    while start > 0 and passage.pieces[start - 1].tag.startswith(_MODIFIERS):
        start -= 1
    phrase = noun_phrase(passage, start)
    return None if phrase is None or phrase[1] > limit else phrase


def phrases_in(passage: Passage, first: int, after: int) -> Iterator[tuple[Range, bool]]:
    """The noun phrases and pronouns of a stretch, and whether a preposition governs each."""
    at, governed = first, False
    while at < after:
        piece = passage.pieces[at]
        if piece.tag in ("PRP", "WDT", "WP", "EX"):
            yield (at, at + 1), governed
            at, governed = at + 1, False
            continue
        phrase = noun_phrase(passage, at)
        if phrase is not None and phrase[1] <= after:
            yield phrase, governed
            at, governed = phrase[1], False
            continue
        if piece.tag in ("IN", "TO"):
            governed = True
        at += 1


def is_person(passage: Passage, phrase: Range) -> bool:
    """Whether the phrase is a pronoun for people."""
    return phrase[1] == phrase[0] + 1 and passage.lower(phrase[0]) in _PERSONS


def is_pronoun(passage: Passage, phrase: Range) -> bool:
    """Whether the phrase is a pronoun that stands for a thing."""
    return phrase[1] == phrase[0] + 1 and passage.lower(phrase[0]) in _THINGS
