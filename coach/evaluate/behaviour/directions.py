"""Changes that have to move the critique in a way that is known."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from random import Random

from coach.evaluate.alignment import trimmed
from coach.evaluate.behaviour import anatomy
from coach.evaluate.behaviour.subject import Subject, overlaps
from coach.evaluate.behaviour.variant import Piece, Variant, edited
from coach.evaluate.behaviour.words import words
from coach.evaluate.items import DraftItem, Mark, Place

VAGUE = "vague-claim"
NO_THANKS = "no-thanks"

_FEWEST_WORDS = 10
_LOUD_WORDS = 4
_WITHIN = 0.7
"""How often a figure is put into a claim, and not after it, where both can be."""
_OF_ASKS = frozenset({"specific-amount", "hedged-ask"})


def with_figure(subject: Subject, random: Random) -> Iterator[Variant]:
    """A claim that the coach calls vague gets a figure, in it or in the sentence after it."""
    text = subject.text
    for mark in subject.marks("problem"):
        if mark.label != VAGUE or mark.place is None:
            continue
        claim_end = trimmed(mark.place, text)[1]
        sentence = _covering(text, mark.place)
        if claim_end < trimmed(sentence, text)[1] or random.random() < _WITHIN:
            comma = "" if text[claim_end : claim_end + 1] in ".,;:!?)\n" else ","
            figure = Piece(claim_end, claim_end, f", {random.choice(words().figures)}{comma}")
        else:
            stop = "" if text[: sentence[1]].endswith((".", "!", "?")) else "."
            figure = Piece(sentence[1], sentence[1], f"{stop} {words().figure_after}")
        yield edited(text, [figure], about=mark)


def without_ask(subject: Subject, random: Random) -> Iterator[Variant]:
    """All sentences of a pitch that ask for something are taken out, if they do no harm."""
    text = subject.text
    if subject.stage != "pitch" or "no-ask" in (subject.said.absent or ()):
        return
    asks = [
        place
        for place in anatomy.sentences(text)
        if _asks(text[slice(*place)], header=place[0] < anatomy.body_start(text))
        or overlaps(place, _places_of_asks(subject))
    ]
    problems = [mark.place for mark in subject.marks("problem") if mark.place]
    if asks and not any(overlaps(place, problems) for place in asks):
        yield from _without(text, asks)


def without_flagged(subject: Subject, random: Random) -> Iterator[Variant]:
    """A sentence with a problem, and with nothing good in it, is taken out."""
    strengths = [mark.place for mark in subject.marks("strength") if mark.place]
    for mark in subject.marks("problem"):
        if mark.place is not None:
            place = _covering(subject.text, mark.place)
            if not overlaps(place, strengths):
                yield from _without(subject.text, [place], about=mark)


def with_thanks(subject: Subject, random: Random) -> Iterator[Variant]:
    """A draft that lacks thanks gives them at the end."""
    own = list(anatomy.prose(subject.text))
    if own and NO_THANKS in (subject.said.absent or ()):
        at = own[-1][1]
        added = [Piece(at, at, f" {words().thanks}")]
        yield edited(subject.text, added, about=Mark(NO_THANKS))


def with_sentence(*choices: str) -> Callable[[Subject, Random], Iterator[Variant]]:
    """A change that adds one of some sentences to a paragraph of a draft."""

    def added(subject: Subject, random: Random) -> Iterator[Variant]:
        own = list(anatomy.prose(subject.text)) if subject.stage else []
        for _, at in random.sample(own, len(own)):
            yield edited(subject.text, [Piece(at, at, f" {random.choice(choices)}")])

    return added


def in_capitals(subject: Subject, random: Random) -> Iterator[Variant]:
    """A sentence of a draft stands in capitals."""
    text = subject.text
    own = [
        sentence
        for line in (anatomy.prose(text) if subject.stage else ())
        for sentence in anatomy.sentences_within(text, line)
        if len(re.findall(r"\b[a-z]{2,}", text[slice(*sentence)])) >= _LOUD_WORDS
    ]
    for place in random.sample(own, len(own)):
        yield edited(text, [Piece(*place, text[slice(*place)].upper())])


def _without(text: str, places: Sequence[Place], about: Mark | None = None) -> Iterator[Variant]:
    """`text` without `places` and the white space behind them, if enough of it is left."""
    gone = [Piece(start, end + _gap(text, end), "") for start, end in places]
    variant = edited(text, gone, about)
    left = sum(len(variant.text[slice(*line)].split()) for line in anatomy.prose(variant.text))
    if left >= _FEWEST_WORDS:
        yield variant


def _gap(text: str, at: int) -> int:
    return len(text[at:]) - len(text[at:].lstrip(" \t"))


def _covering(text: str, place: Place) -> Place:
    """All of the sentences that `place` is in."""
    touched = [one for one in anatomy.sentences(text) if overlaps(place, [one])]
    return (min(touched)[0], max(touched)[1]) if touched else place


def _asks(sentence: str, header: bool) -> bool:
    """Whether something may be asked for; a subject need only name what."""
    needed = ("things",) if header else ("asking", "things")
    return all(
        re.search(rf"\b(?:{'|'.join(words().asks[n])})(?:e?s|ed|ing)?\b", sentence, re.IGNORECASE)
        for n in needed
    )


def _places_of_asks(subject: Subject) -> list[Place]:
    """Where people, or the coach, see that something is asked for."""
    marks = [*subject.said.spans]
    if isinstance(subject.item, DraftItem):
        marks += subject.item.spans
    return [mark.place for mark in marks if mark.label in _OF_ASKS and mark.place]
