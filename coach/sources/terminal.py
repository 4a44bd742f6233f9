"""A draft pasted into a terminal.

Terminals hand over whole lines, and keep no more than the first 4,095 bytes of each (1,024 on a
Mac): a paragraph copied from a mail loses its end without a word. So where the system lets us, we
take the characters as they come, and do the little editing ourselves.
"""

from __future__ import annotations

import codecs
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import BinaryIO

from coach.report.cells import width_of
from coach.report.visible import visible

END = "\x04"
_ERASE = ("\x7f", "\b")
_CHUNK = 65_536


def read_terminal(stream: BinaryIO, limit: int) -> bytes:
    """What is typed or pasted until Ctrl-D, in UTF-8; reading stops soon after `limit` bytes."""
    descriptor = stream.fileno()
    with _unbuffered(descriptor) as unbuffered:
        if not unbuffered:
            return stream.read(limit + 1) or b""
        return _typed(descriptor, limit).encode("utf-8", "surrogateescape")


def _typed(descriptor: int, limit: int) -> str:
    decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
    typed: list[str] = []
    while len(typed) <= limit:
        chunk = os.read(descriptor, _CHUNK)
        text, ended, _ = decoder.decode(chunk, final=not chunk).partition(END)
        _show(descriptor, "".join(_edited(text, typed)))
        if ended or not chunk:
            break
    return "".join(typed)


def _edited(text: str, typed: list[str]) -> Iterator[str]:
    """Apply the keys of `text` to `typed`; gives what the terminal should show for them."""
    for character in text:
        if character not in _ERASE:
            typed.append(character)
            yield character if character in "\n\t" else visible(character)
        elif typed and typed[-1] not in "\n\t":
            yield "\b \b" * width_of(visible(typed.pop()))


def _show(descriptor: int, text: str) -> None:
    data = text.encode("utf-8", "replace")
    with suppress(OSError):  # a terminal that was opened for reading only
        while data:
            data = data[os.write(descriptor, data) :]


@contextmanager
def _unbuffered(descriptor: int) -> Iterator[bool]:
    """Take characters as they come; gives whether the system can do that."""
    try:
        import termios
    except ImportError:
        yield False
        return
    before = termios.tcgetattr(descriptor)
    control = [*before[6]]
    control[termios.VMIN], control[termios.VTIME] = 1, 0
    local = before[3] & ~(termios.ICANON | termios.ECHO)
    termios.tcsetattr(descriptor, termios.TCSADRAIN, [*before[:3], local, *before[4:6], control])
    try:
        yield True
    finally:
        termios.tcsetattr(descriptor, termios.TCSADRAIN, before)
