"""The layout of a draft: which lines are judged, and where a sentence must end.

A blank line or a bullet ends a sentence, a hard-wrapped line does not. Greeting, closing,
signature, quoted and forwarded text and the other side's lines of a script are told apart; only
the body is judged, and the closing is read for thanks and the like.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from coach.language.plain import PlainText, plain_text
from coach.language.roles import (
    BULLET,
    SENTENCE_END,
    SUBJECT,
    LayoutWords,
    Line,
    Role,
    greeting_length,
    label_of,
    read_lines,
)

__all__ = ["Block", "LayoutWords", "Role", "lay_out"]

_HEADING = re.compile(r"\s{0,8}#{1,6}\s+")
_NARROWEST_WRAP = 30


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a draft that the parser reads on its own.

    Attributes:
        role: what it is.
        start: first character in the draft.
        end: character after the last one in the draft.
        paragraph: number of the paragraph, from 0; a bullet is a paragraph of its own.
        plain: its text as the parser should see it.
    """

    role: Role
    start: int
    end: int
    paragraph: int
    plain: PlainText


def lay_out(draft: str, words: LayoutWords) -> list[Block]:
    """Part `draft` into blocks, in text order.

    Blocks do not overlap; white space, bullets' marks and script labels belong to none.
    """
    return list(_blocks(draft, read_lines(draft, words), words))


def _blocks(draft: str, lines: list[Line], words: LayoutWords) -> Iterator[Block]:
    paragraph = -1
    greeted = False
    for group in _paragraphs(lines):
        role = group[0].role
        paragraph += 1
        if role is not None:
            yield from _block(draft, role, group[0].start, group[-1].end, paragraph)
            continue
        start = group[0].start + _prefix_length(group[0], words)
        if not greeted and not SUBJECT.match(group[0].said):
            greeted = True
            cut = start + greeting_length(draft[start : group[0].end], words)
            if cut > start:
                yield from _block(draft, Role.GREETING, start, cut, paragraph)
                start = cut
        role = Role.BULLET if BULLET.match(group[0].text) else Role.BODY
        for line, joined in zip(group, [*_joined(group), False], strict=True):
            if not joined:
                yield from _block(draft, role, start, line.end, paragraph)
                start = line.end


def _block(draft: str, role: Role, start: int, end: int, paragraph: int) -> Iterator[Block]:
    plain = plain_text(draft, start, end)
    if role.judged:
        plain = _without_outer_quotes(plain)
    if plain.text:
        yield Block(role, plain.starts[0], plain.ends[-1], paragraph, plain)


def _without_outer_quotes(plain: PlainText) -> PlainText:
    """A paragraph wholly in quotes is the writer's own script, not somebody's speech."""
    if (
        len(plain.text) > 2
        and plain.text[0] == plain.text[-1] == '"'
        and plain.text.count('"') == 2
    ):
        return PlainText(plain.text[1:-1], plain.starts[1:-1], plain.ends[1:-1])
    return plain


def _paragraphs(lines: list[Line]) -> Iterator[list[Line]]:
    """Lines that belong together: parted by blank lines, bullets and changes of role."""
    group: list[Line] = []
    for line in lines:
        if line.blank or (group and (line.role != group[0].role or _starts_anew(line))):
            if group:
                yield group
            group = []
        if not line.blank:
            group.append(line)
            if line.role is None and _stands_alone(line):
                yield group
                group = []
    if group:
        yield group


def _starts_anew(line: Line) -> bool:
    return line.role is None and bool(BULLET.match(line.text) or _stands_alone(line))


def _stands_alone(line: Line) -> bool:
    """Whether nothing is joined to the line: a heading, a subject."""
    return bool(_HEADING.match(line.text) or SUBJECT.match(line.said))


def _prefix_length(line: Line, words: LayoutWords) -> int:
    """Characters before what is said: a bullet, a heading, "Subject:", the writer's label."""
    for pattern in (BULLET, _HEADING):
        if match := pattern.match(line.text):
            return match.end()
    indent = len(line.text) - len(line.text.lstrip())
    if match := SUBJECT.match(line.said):
        return indent + match.end()
    label = label_of(line.said)
    return indent + label[1] if label and label[0] in words.writer_labels else 0


def _joined(group: list[Line]) -> list[bool]:
    """For each line of a paragraph but the last, whether the break behind it was made by wrapping.

    A program wraps where the next word does not fit, all through the paragraph; a person who
    breaks a line means it, unless the sentence plainly goes on.
    """
    pairs = list(itertools.pairwise(line.text for line in group))
    if BULLET.match(group[0].text) and all(text[:1].isspace() for _, text in pairs):
        return [True] * len(pairs)
    width = max(len(line.text.rstrip()) for line in group)
    full = [len(line.rstrip()) + 1 + len(after.split()[0]) > width for line, after in pairs]
    if width >= _NARROWEST_WRAP and all(
        fits or SENTENCE_END.search(line) for fits, (line, _) in zip(full, pairs, strict=True)
    ):
        return full
    capitalises = group[0].text.lstrip()[:1].isupper()
    return [
        line.rstrip().endswith(",")
        or (capitalises and after.lstrip()[:1].islower() and not SENTENCE_END.search(line))
        for line, after in pairs
    ]
