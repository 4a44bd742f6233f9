"""The layout of a draft: which lines are judged, and where a sentence must end.

A blank line or a bullet ends a sentence, a hard-wrapped line does not. Greeting, closing,
signature, quoted and forwarded text and the other side's lines of a script are told apart; only
the body is judged.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from coach.language.plain import PlainText, plain_text


class Role(StrEnum):
    """What a block of a draft is."""

    BODY = "body"
    BULLET = "bullet"
    HEADER = "header"
    GREETING = "greeting"
    CLOSING = "closing"
    SIGNATURE = "signature"
    QUOTED = "quoted"
    OTHER_SPEAKER = "other-speaker"

    @property
    def judged(self) -> bool:
        """Whether the writer is coached on it."""
        return self in (Role.BODY, Role.BULLET)


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


@dataclass(frozen=True, slots=True)
class LayoutWords:
    """The words that mark parts of a letter; they come from the pack, in lower case."""

    greetings: frozenset[str]
    closings: frozenset[str]
    writer_labels: frozenset[str]
    manager_labels: frozenset[str]


@dataclass(slots=True)
class _Line:
    start: int
    end: int
    text: str
    role: Role | None = None
    """None until something is known about the line; a blank line keeps None."""

    @property
    def blank(self) -> bool:
        return not self.text.strip()


_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]*(?:\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]|$)")
_BULLET = re.compile(
    r"\s*(?:[-*+•‣⁃▪◦●○·–—➢✓✔]+|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+(?=\S)", re.IGNORECASE
)
_HEADING = re.compile(r"\s*#{1,6}\s+")
_QUOTE = re.compile(r"\s*(?:>|\|\s)")
_HEADER = re.compile(r"\s*\W*(?:subject|re|fwd?|to|cc|bcc|from|date|sent)\W*:", re.IGNORECASE)
_SUBJECT = re.compile(r"\s*\W*subject\W*:(?!\s*(?:re|fwd?|aw)\s*:)\s*", re.IGNORECASE)
_STANDS_ALONE = re.compile(f"{_HEADING.pattern}|{_SUBJECT.pattern}", re.IGNORECASE)
_REPLY_INTRO = re.compile(r"\s*on\b.{4,200}\bwrote\s*:\s*$", re.IGNORECASE | re.DOTALL)
_FORWARD = re.compile(
    r"\s*(?:-{2,}\s*(?:original|forwarded) message\s*-*|begin forwarded message:?)\s*$",
    re.IGNORECASE,
)
_SIGNATURE_MARK = re.compile(r"-- ?$")
_LABEL = re.compile(r"\s*\W{0,3}([A-Za-z][\w'. ]{0,24}?)\s*(?:\([^)]{0,80}\))?\W{0,3}:\s*")
_POSTSCRIPT = re.compile(r"\s*p\.?\s?s\b", re.IGNORECASE)
_WORD = re.compile(r"[\w'’]+")
_SENTENCE_END = re.compile(r"[.!?:;][\"'”’)\]]*\s*$")

_GREETING_WORDS = 6
_CLOSING_WORDS = 6
_SIGNATURE_LINES = 7
_SIGNATURE_WORDS = 8
_NARROWEST_WRAP = 30


def lay_out(draft: str, words: LayoutWords) -> list[Block]:
    """Part `draft` into blocks, in text order.

    Blocks do not overlap; white space, bullets' marks and script labels belong to none.
    """
    lines = _lines(draft)
    _mark_quoted(lines)
    _mark_headers(lines)
    _mark_script(lines, words)
    _mark_ending(lines, words)
    return list(_blocks(draft, lines, words))


def _lines(draft: str) -> list[_Line]:
    lines = []
    for match in _LINE.finditer(draft):
        if match.end() > match.start():
            text = match.group().rstrip("\r\n\x0b\x0c\x85\u2028\u2029")
            lines.append(_Line(match.start(), match.start() + len(text), text))
    return lines


def _mark_quoted(lines: list[_Line]) -> None:
    for number, line in enumerate(lines):
        if line.role is not None:
            continue
        if _QUOTE.match(line.text):
            line.role = Role.QUOTED
        elif _FORWARD.match(line.text) or _outlook_header(lines, number):
            _mark(lines[number:], Role.QUOTED)
        elif intro := _reply_intro(lines, number):
            _mark(lines[number : number + intro], Role.QUOTED)
            rest = lines[number + intro :]
            # Without ">" marks the quoted mail runs to the end.
            if not any(_QUOTE.match(later.text) for later in rest):
                _mark(rest, Role.QUOTED)


def _mark(lines: Sequence[_Line], role: Role) -> None:
    for line in lines:
        line.role = role


def _reply_intro(lines: list[_Line], number: int) -> int:
    """How many lines "On ... wrote:" takes from here; 0 if there is none."""
    for count in (1, 2, 3):
        if _REPLY_INTRO.match("\n".join(line.text for line in lines[number : number + count])):
            return count
    return 0


def _outlook_header(lines: list[_Line], number: int) -> bool:
    """Whether "From: ... Sent: ..." in the middle of the mail opens a quoted one."""
    following = [line.text.strip().lower() for line in lines[number : number + 4]]
    return (
        number > 0
        and following[0].startswith("from:")
        and any(text.startswith(("sent:", "date:", "to:")) for text in following[1:])
    )


def _mark_headers(lines: list[_Line]) -> None:
    """The header lines of a pasted mail: the first lines of the text only.

    The subject is the writer's own words, unless it only repeats the one that is answered.
    """
    written = [line for line in lines if not line.blank]
    headers = list(itertools.takewhile(lambda line: _HEADER.match(line.text), written))
    if len(headers) == len(written):
        return  # nothing follows, so "Re: ..." is all that there is to say
    for line in headers:
        if not _SUBJECT.match(line.text):
            line.role = Role.HEADER


def _mark_script(lines: list[_Line], words: LayoutWords) -> None:
    """In a script ("You: ...", "Manager: ...") the other side's lines are not the writer's."""
    other = False
    for line in lines:
        if line.role is not None:
            continue
        if line.blank:
            other = False
            continue
        label = _LABEL.match(line.text)
        name = label.group(1).strip().lower() if label else None
        if name in words.manager_labels:
            other = True
        elif name in words.writer_labels:
            other = False
        if other:
            line.role = Role.OTHER_SPEAKER


def _mark_ending(lines: list[_Line], words: LayoutWords) -> None:
    """Closing ("Best regards,") and signature, looked for from the end."""
    open_lines = [line for line in lines if line.role is None and not line.blank]
    for number, line in enumerate(open_lines):
        if _SIGNATURE_MARK.match(line.text):
            _mark(open_lines[number:], Role.SIGNATURE)
            return
    tail = len(open_lines)
    while tail and _POSTSCRIPT.match(open_lines[tail - 1].text):
        tail -= 1
    for number in range(tail - 1, max(-1, tail - 2 - _SIGNATURE_LINES), -1):
        line = open_lines[number]
        if _is_closing(line.text, words):
            line.role = Role.CLOSING
            _mark(open_lines[number + 1 : tail], Role.SIGNATURE)
            return
        if len(_WORD.findall(line.text)) > _SIGNATURE_WORDS or _BULLET.match(line.text):
            break
    if tail > 1 and _is_name(open_lines[tail - 1].text):
        open_lines[tail - 1].role = Role.SIGNATURE


def _is_closing(text: str, words: LayoutWords) -> bool:
    found = [word.lower().replace("’", "'") for word in _WORD.findall(text)]
    if not found or len(found) > _CLOSING_WORDS or text.rstrip().endswith(("?", ":")):
        return False
    return any(
        " ".join(found[:count]) in words.closings
        and (count == len(found) or text.rstrip().endswith(",") or _ends_in_name(found, text))
        for count in range(len(found), 0, -1)
    )


def _ends_in_name(found: list[str], text: str) -> bool:
    """Whether "Thanks, Maria" or "Best - J. Cole" ends in a name behind the closing."""
    last = text.rstrip().split()[-1]
    return len(found) <= 4 and last[:1].isupper() and not text.rstrip().endswith((".", "!"))


def _is_name(text: str) -> bool:
    parts = text.strip(" \t,.-–—*_").split()
    return 1 <= len(parts) <= 3 and all(
        part[:1].isupper() and part.replace(".", "").replace("-", "").isalpha() for part in parts
    ) and not text.rstrip().endswith((".", "!", "?", ":"))  # fmt: skip


def _blocks(draft: str, lines: list[_Line], words: LayoutWords) -> Iterator[Block]:
    paragraph = -1
    greeted = False
    for group in _paragraphs(lines):
        role = group[0].role
        paragraph += 1
        if role is not None:
            yield from _block(draft, role, group[0].start, group[-1].end, paragraph)
            continue
        start = group[0].start + _prefix_length(group[0].text, words)
        if not greeted and not _SUBJECT.match(group[0].text):
            greeted = True
            cut = start + _greeting_length(draft[start : group[0].end], words)
            if cut > start:
                yield from _block(draft, Role.GREETING, start, cut, paragraph)
                start = cut
        role = Role.BULLET if _BULLET.match(group[0].text) else Role.BODY
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


def _paragraphs(lines: list[_Line]) -> Iterator[list[_Line]]:
    """Lines that belong together: parted by blank lines, bullets and changes of role."""
    group: list[_Line] = []
    for line in lines:
        if line.blank or (group and (line.role != group[0].role or _starts_anew(line))):
            if group:
                yield group
            group = []
        if not line.blank:
            group.append(line)
            if line.role is None and _STANDS_ALONE.match(line.text):
                yield group
                group = []
    if group:
        yield group


def _starts_anew(line: _Line) -> bool:
    return line.role is None and bool(_BULLET.match(line.text) or _STANDS_ALONE.match(line.text))


def _prefix_length(text: str, words: LayoutWords) -> int:
    """Characters before what is said: a bullet, a heading, "Subject:", the writer's label."""
    for pattern in (_BULLET, _STANDS_ALONE):
        if match := pattern.match(text):
            return match.end()
    label = _LABEL.match(text)
    if label and label.group(1).strip().lower() in words.writer_labels:
        return label.end()
    return 0


def _greeting_length(text: str, words: LayoutWords) -> int:
    """Characters of "Hi Anna," at the start of the first paragraph, the comma included."""
    found = list(_WORD.finditer(text))[: _GREETING_WORDS + 1]
    spelled = [match.group().lower() for match in found]
    known = any(" ".join(spelled[:count]) in words.greetings for count in (1, 2, 3))
    if not known:
        return 0
    end = re.search(r"[,!:.–—]|\s-\s", text)
    if end and len(_WORD.findall(text[: end.start()])) <= _GREETING_WORDS:
        return end.end()
    return len(text) if len(found) <= 3 else 0


def _joined(group: list[_Line]) -> list[bool]:
    """For each line of a paragraph but the last, whether the break behind it was made by wrapping.

    A program wraps where the next word does not fit, all through the paragraph; a person who
    breaks a line means it, unless the sentence plainly goes on.
    """
    pairs = list(itertools.pairwise(line.text for line in group))
    if _BULLET.match(group[0].text) and all(text[:1].isspace() for _, text in pairs):
        return [True] * len(pairs)
    width = max(len(line.text.rstrip()) for line in group)
    full = [len(line.rstrip()) + 1 + len(after.split()[0]) > width for line, after in pairs]
    if width >= _NARROWEST_WRAP and all(
        fits or _SENTENCE_END.search(line) for fits, (line, _) in zip(full, pairs, strict=True)
    ):
        return full
    capitalises = group[0].text.lstrip()[:1].isupper()
    return [
        line.rstrip().endswith(",")
        or (capitalises and after.lstrip()[:1].islower() and not _SENTENCE_END.search(line))
        for line, after in pairs
    ]
