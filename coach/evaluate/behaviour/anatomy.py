"""The parts of a draft that changes touch: greeting, ending, paragraphs, prose, sentences.

It is found apart from the coach's own reading, and only where it is sure: a part that is overlooked
is a change less, one that is mistaken would be blamed on the coach.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coach.evaluate.behaviour.words import words
from coach.evaluate.items import Place

BULLET = re.compile(r"[ \t]*(?:[-*+•–—▪·]|\(?(?:\d{1,2}|[a-z])[.)])[ \t]+(?=\S)")
LABEL = re.compile(r"\w[\w ]{0,14}:[ \t]")
NAME = re.compile(r"\b[^\W\d_a-z]\w+(?:['’-](?!s\b)\w+)*")

_WRITER = re.compile(r"(?:you|me|i):", re.IGNORECASE)
_HEADER = re.compile(r"\s*(?:subject|betreff|re|to|from|cc)\s*:", re.IGNORECASE)
_HEADERS = re.compile(rf"(?:{_HEADER.pattern}.*\n\s*)*", re.IGNORECASE)
_QUOTED = re.compile(r"\s*>|\s*on\b.*\bwrote:|-{2,}\s*(?:original|forwarded)", re.IGNORECASE)
_LINE = re.compile(r"[^\n]+")
_PARAGRAPH = re.compile(r"\S[^\n]*(?:\n[ \t]*\S[^\n]*)*")
_STOPS = (".", "!", "?")
_STOP = re.compile(r"(?P<end>[.!?…]+[\"”')\]]*)(?:\s+|\Z)")
_ABBREVIATION = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|prof|st|vs|approx|no|e\.g|i\.e|etc|a\.m|p\.m|[^\W\d_])|^\s*\d+)\.\Z",
    re.IGNORECASE,
)
_NAME_WORDS = 3
_PROSE_WORDS = 5


@dataclass(frozen=True, slots=True)
class Greeting:
    """A greeting at the head of a text.

    Attributes:
        hello: its words; empty before a bare name.
        names: those whom it greets, with the white space before.
        line: all of it with the white space behind; None if the text goes on in the same line.
    """

    hello: Place
    names: Place
    line: Place | None


@dataclass(frozen=True, slots=True)
class Ending:
    """A closing and a name, or one of them, that end a text.

    Attributes:
        closing: its words; None if there is only a name.
        names: the name; None if there is only a closing.
        whole: both with the white space before.
    """

    closing: Place | None
    names: Place | None
    whole: Place


def greeting(text: str) -> Greeting | None:
    """The greeting of `text`."""
    hellos = "|".join(map(re.escape, sorted(words().greetings, key=len, reverse=True)))
    start = body_start(text)
    found = re.compile(
        rf"(?P<hello>{hellos})(?P<names>(?:[ ][\w'’.-]+){{0,4}}?)[ ]*(?:[,!]|(?=\n))[ \t]*"
        r"(?P<break>\n\s*)?",
        re.IGNORECASE,
    ).match(text, start) or re.compile(
        rf"(?P<hello>)(?P<names>{NAME.pattern}),[ \t]*(?P<break>\n\s*)"
    ).match(text, start)
    if not found:
        return None
    alone = found["break"] is not None
    return Greeting(found.span("hello"), found.span("names"), found.span() if alone else None)


def ending(text: str) -> Ending | None:
    """The ending of `text`."""
    lines = [m for m in _LINE.finditer(text) if m.group().strip()]
    if len(lines) < 2 or is_script(text) or any(map(_QUOTED.match, map(re.Match.group, lines))):
        return None
    known = {one.lower() for one in (*words().closings, *words().thankful_closings)}
    closings = [m.group().strip().rstrip(",.!").lower() in known for m in lines[-2:]]
    named = _is_name(lines[-1].group())
    if closings[1]:
        return _ending(text, lines[-1], None)
    if closings[0] and named and len(lines) > 2:
        return _ending(text, lines[-2], lines[-1])
    blank_before = "\n\n" in text[lines[-2].end() : lines[-1].start()]
    return _ending(text, None, lines[-1]) if named and blank_before else None


def is_script(text: str) -> bool:
    """Whether `text` has lines of the other side."""
    labels = [m.group() for m in _LINE.finditer(text) if LABEL.match(m.group())]
    return any(_WRITER.match(line) for line in labels)


def paragraphs(text: str) -> list[Place]:
    """The places between blank lines."""
    return [match.span() for match in _PARAGRAPH.finditer(text)]


def body_paragraphs(text: str) -> list[tuple[int, Place]]:
    """The paragraphs of prose between greeting and ending, with their numbers among all."""
    if is_script(text):
        return []
    hello, close = greeting(text), ending(text)
    first = (hello.line[1] if hello.line else hello.names[1]) if hello else body_start(text)
    last = close.whole[0] if close else len(text)
    return [
        (number, place)
        for number, place in enumerate(paragraphs(text))
        if first <= place[0] and place[1] <= last and _is_prose(text[slice(*place)])
    ]


def own_lines(text: str) -> Iterator[Place]:
    """The lines that the writer says, ending included; those that are quoted are another's."""
    script = is_script(text)
    own = True
    for match in _LINE.finditer(text):
        if _QUOTED.match(match.group()):
            return
        if script and LABEL.match(match.group()):
            own = bool(_WRITER.match(match.group()))
        if own:
            yield match.start(), match.start() + len(match.group().rstrip())


def prose(text: str) -> Iterator[Place]:
    """The writer's own lines between header and ending that are whole sentences."""
    close = ending(text)
    first, last = body_start(text), close.whole[0] if close else len(text)
    for start, end in own_lines(text):
        said = text[start:end]
        if first <= start < last and len(said.split()) >= _PROSE_WORDS and said.endswith(_STOPS):
            yield start, end


def sentences(text: str) -> list[Place]:
    """The writer's sentences in `text`, without labels before and white space around them."""
    return [place for line in own_lines(text) for place in sentences_within(text, line)]


def sentences_within(text: str, line: Place) -> Iterator[Place]:
    """The sentences in a line of `text`."""
    label = LABEL.match(text, *line)
    start = label.end() if label else line[0]
    for stop in _STOP.finditer(text, start, line[1]):
        if not _ABBREVIATION.search(text[start : stop.end("end")]):
            yield start, stop.end("end")
            start = stop.end()
    if start < line[1]:
        yield start, line[1]


def body_start(text: str) -> int:
    """Where the header ends: a subject, and whom the mail is from and to."""
    found = _HEADERS.match(text)
    return found.end() if found else 0


def _is_prose(paragraph: str) -> bool:
    lines = paragraph.split("\n")
    return not any(BULLET.match(line) or _QUOTED.match(line) for line in lines) and (
        len(paragraph.split()) >= _PROSE_WORDS and paragraph.endswith(_STOPS)
    )


def _is_name(line: str) -> bool:
    names = line.strip(" ,.").split()
    return 0 < len(names) <= _NAME_WORDS and all(map(NAME.fullmatch, names))


def _ending(text: str, closing: re.Match[str] | None, name: re.Match[str] | None) -> Ending:
    start = min(line.start() for line in (closing, name) if line)
    return Ending(_words(closing), _words(name), (len(text[:start].rstrip()), len(text.rstrip())))


def _words(line: re.Match[str] | None) -> Place | None:
    if line is None:
        return None
    said = line.group()
    start = line.start() + len(said) - len(said.lstrip())
    return start, start + len(said.strip().rstrip(",.!"))
