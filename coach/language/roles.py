"""What each line of a draft is: the writer's own words, or greeting, signature, quotation ...

The marks of quoted mail come first, since all else is only looked for in what is left.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from coach.language.keys import PRONOUNS


class Role(StrEnum):
    """What a part of a draft is."""

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

    @property
    def read(self) -> bool:
        """Whether it is the writer's own: what is judged, and the closing for what it does well."""
        return self.judged or self is Role.CLOSING


@dataclass(frozen=True, slots=True)
class LayoutWords:
    """The words that mark parts of a letter; they come from the pack, in lower case."""

    greetings: frozenset[str]
    addressees: frozenset[str]
    closings: frozenset[str]
    boilerplate: frozenset[str]
    writer_labels: frozenset[str]
    manager_labels: frozenset[str]


@dataclass
class Line:
    """A line of the draft.

    Attributes:
        start: its first character in the draft.
        end: the character after its last one, line break excluded.
        text: what stands between.
        role: what it is; None for the writer's own words, and as long as nothing is known.
    """

    start: int
    end: int
    text: str
    role: Role | None = None

    @cached_property
    def said(self) -> str:
        """The text without white space at its ends."""
        return self.text.strip()

    @cached_property
    def blank(self) -> bool:
        """Whether it says nothing: empty, or a ruler."""
        return _RULER.fullmatch(self.said) is not None

    @cached_property
    def words(self) -> list[str]:
        """Its words, in lower case and with straight apostrophes."""
        return [word.lower().replace("’", "'") for word in _WORD.findall(self.text)]


_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]*(?:\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]|$)")
_RULER = re.compile(r"[|:_=*~+.\s–—-]*")
_WORD = re.compile(r"[\w'’]+")
_NAME = re.compile(r"[A-ZÀ-Þ](?:\.|[a-zß-ÿ]*(?:[-'’]?[A-ZÀ-Þ][a-zß-ÿ]+)?\.?)")

BULLET = re.compile(
    r"\s*(?:[-*+•‣⁃▪◦●○·–—➢✓✔]+|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+(?=\S)", re.IGNORECASE
)
SUBJECT = re.compile(r"\W{0,3}subject\W{0,3}:(?!\s*(?:re|fwd?|aw)\s*:)\s*", re.IGNORECASE)
SENTENCE_END = re.compile(r"[.!?:;][\"'”’)\]]*\s*$")
_LABEL = re.compile(
    r"(?:\[[^\]]{1,30}\]\s*)?\W{0,3}([A-Za-z][\w'. ]{0,24}?)\s*(?:\([^)]{0,80}\))?\W{0,3}:\s*"
)

_QUOTE = re.compile(r">|\|\s[^|]*$")
_HEADER = re.compile(r"\W{0,3}(?:subject|re|fwd?|to|cc|bcc|from|date|sent)\W{0,3}:", re.IGNORECASE)
_REPLY_INTRO = re.compile(r"on\b.{0,100}[\d@<].{0,150}\bwrote\s*:$", re.IGNORECASE | re.DOTALL)
_FORWARD = re.compile(
    r"-{2,}\s*(?:original|forwarded) message\s*-*|begin forwarded message:?", re.IGNORECASE
)
_POSTSCRIPT = re.compile(r"p\.?\s?(?:p\.?\s?)*s\b", re.IGNORECASE)

_INTRO_LINES = 3
_ENDING_LINES = 20
_CLOSING_WORDS = 6
_SIGNATURE_WORDS = 10
_NAME_WORDS = 3


def read_lines(draft: str, words: LayoutWords) -> list[Line]:
    """The lines of `draft`, each with its role."""
    lines = []
    for match in _LINE.finditer(draft):
        if match.end() > match.start():
            text = match.group().rstrip("\r\n\x0b\x0c\x85\u2028\u2029")
            lines.append(Line(match.start(), match.start() + len(text), text))
    _mark_quoted(lines)
    _mark_headers(lines)
    _mark_script(lines, words)
    _mark_ending(lines, words)
    return lines


def label_of(text: str) -> tuple[str, int] | None:
    """The label of a line such as "Manager (sighs): no", in lower case, and where it ends."""
    found = _LABEL.match(text)
    return (found.group(1).strip().lower(), found.end()) if found else None


def _mark(lines: Iterable[Line], role: Role) -> None:
    for line in lines:
        line.role = role


def _mark_quoted(lines: list[Line]) -> None:
    last_quote = max((n for n, line in enumerate(lines) if _QUOTE.match(line.said)), default=-1)
    for number, line in enumerate(lines):
        if line.role is not None:
            continue
        if _QUOTE.match(line.said):
            line.role = Role.QUOTED
        elif _FORWARD.fullmatch(line.said) or _opens_outlook_quote(lines, number):
            _mark(lines[number:], Role.QUOTED)
        elif intro := _reply_intro(lines, number):
            _mark(lines[number : number + intro], Role.QUOTED)
            # Without ">" marks the quoted mail runs to the end.
            if last_quote < number:
                _mark(lines[number + intro :], Role.QUOTED)


def _reply_intro(lines: list[Line], number: int) -> int:
    """How many lines "On ... wrote:" takes from here; 0 if there is none."""
    if not lines[number].said[:3].lower().startswith("on "):
        return 0
    said = []
    for line in lines[number : number + _INTRO_LINES]:
        if line.blank:
            break
        said.append(line.said)
        if _REPLY_INTRO.match(" ".join(said)):
            return len(said)
    return 0


def _opens_outlook_quote(lines: list[Line], number: int) -> bool:
    """Whether "From: ... Sent: ... To: ..." in the middle of the mail opens a quoted one."""
    fields = [line.said.strip("*_ ").lower() for line in lines[number : number + 4]]
    return (
        number > 0
        and fields[0].startswith("from:")
        and any(field.startswith(("sent:", "date:")) for field in fields)
        and any(field.startswith(("to:", "subject:")) for field in fields)
    )


def _mark_headers(lines: list[Line]) -> None:
    """The header lines of a pasted mail: the first lines of the text only.

    The subject is the writer's own words, unless it only repeats the one that is answered.
    """
    written = [line for line in lines if not line.blank]
    headers = list(itertools.takewhile(lambda line: _HEADER.match(line.said), written))
    if len(headers) == len(written):
        return  # nothing follows, so "Re: ..." is all that there is to say
    _mark((line for line in headers if not SUBJECT.match(line.said)), Role.HEADER)


def _mark_script(lines: list[Line], words: LayoutWords) -> None:
    """In a script ("You: ...", "Manager: ...") the other side's turns are not the writer's."""
    labels = [found[0] if (found := label_of(line.said)) else None for line in lines]
    if words.writer_labels.isdisjoint(labels) or words.manager_labels.isdisjoint(labels):
        return
    other = False
    for line, label in zip(lines, labels, strict=True):
        if label is not None:
            other = label in words.manager_labels
        if other and line.role is None and not line.blank:
            line.role = Role.OTHER_SPEAKER


def _mark_ending(lines: list[Line], words: LayoutWords) -> None:
    """Closing ("Best regards,") and signature, looked for from the end."""
    for line in lines:
        if line.role is None and line.said.lower().startswith(tuple(words.boilerplate)):
            line.role = Role.SIGNATURE
    own = [line for line in lines if line.role is None and (not line.blank or _is_mark(line))]
    for number in range(len(own) - 1, max(0, len(own) - _ENDING_LINES), -1):
        line = own[number]
        after = list(itertools.takewhile(_before_postscript, own[number + 1 :]))
        if _is_mark(line):
            _mark([line, *after], Role.SIGNATURE)
            return
        follows = _is_said(own[:number], words) or all(map(_is_name, after))
        if _is_closing(line, words) and _is_signature(after) and follows:
            line.role = Role.CLOSING
            _mark(after, Role.SIGNATURE)
            return
    if len(own) > 1 and _is_name(own[-1]) and lines[lines.index(own[-1]) - 1].blank:
        own[-1].role = Role.SIGNATURE


def _before_postscript(line: Line) -> bool:
    return not _POSTSCRIPT.match(line.said)


def _is_mark(line: Line) -> bool:
    """Whether the line is the mark that mail programs put before a signature."""
    return line.text.rstrip("\t") in ("--", "-- ")


def _is_closing(line: Line, words: LayoutWords) -> bool:
    found = line.words
    if not 0 < len(found) <= _CLOSING_WORDS or line.said.endswith(("?", ":")):
        return False
    last = line.said.split()[-1]
    ends_in_name = len(found) <= 4 and last[:1].isupper() and not line.said.endswith((".", "!"))
    return any(
        " ".join(found[:count]) in words.closings
        and (count == len(found) or line.said.endswith(",") or ends_in_name)
        for count in range(len(found), 0, -1)
    )


def _is_signature(lines: Sequence[Line]) -> bool:
    """Whether lines behind a closing are one: after a name anything, else only short lines."""
    if lines and _is_name(lines[0]):
        return True
    return all(
        len(line.words) <= _SIGNATURE_WORDS and not SENTENCE_END.search(line.said) for line in lines
    )


def _is_said(lines: Sequence[Line], words: LayoutWords) -> bool:
    """Whether something is said in `lines` beside a greeting."""
    return any(greeting_length(line.text, words) < len(line.text.rstrip()) for line in lines)


def _is_name(line: Line) -> bool:
    parts = line.said.strip(",.-–—*_ ").split()
    return (
        1 <= len(parts) <= _NAME_WORDS
        and not BULLET.match(line.text)
        and not line.said.endswith(("!", "?", ":"))
        and all(_NAME.fullmatch(part) for part in parts)
        and PRONOUNS.isdisjoint(line.words)
    )


def greeting_length(text: str, words: LayoutWords) -> int:
    """Characters of "Hi Anna," at the start of a text, the comma included; 0 without greeting."""
    end = re.search(r"[,!:–—]|\s-\s", text)
    addressed = text[: end.start()] if end else text
    found = _WORD.findall(addressed)
    lower = [word.lower() for word in found]
    used = max((n for n in (1, 2, 3) if " ".join(lower[:n]) in words.greetings), default=0)
    if not used or not PRONOUNS.isdisjoint(lower):
        return 0
    names = found[used:]
    typed_low = [n for n in names if n[:1].islower() and n.lower() not in words.addressees]
    says_more = len(typed_low) > 1 or not words.closings.isdisjoint(typed_low)  # "Hi and thanks"
    if len(names) > 2 * _NAME_WORDS or says_more or SENTENCE_END.search(addressed):
        return 0
    if end:
        return end.end()
    return len(text) if len(names) <= 2 else 0
