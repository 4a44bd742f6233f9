"""Pasting: long lines survive, the keys work, and the terminal is left as it was."""

from __future__ import annotations

import io
import os
import threading
import time
from pathlib import Path

import pytest

from coach.sources.terminal import read_terminal

termios = pytest.importorskip("termios")
pty = pytest.importorskip("pty")


class Pasted:
    """What a person pastes into a terminal, what is read of it, and what the screen shows."""

    def __init__(self, keys: bytes, limit: int = 1_000_000) -> None:
        self._ours, theirs = pty.openpty()
        self.screen = b""
        before = termios.tcgetattr(theirs)
        with open(theirs, "rb") as stream:
            writer = threading.Thread(target=self._type, args=(keys, theirs))
            reader = threading.Thread(target=self._look)
            writer.start()
            reader.start()
            self.data = read_terminal(stream, limit)
            writer.join()
            self.restored = termios.tcgetattr(theirs) == before
            time.sleep(0.05)
        reader.join()
        os.close(self._ours)

    def _type(self, keys: bytes, terminal: int) -> None:
        while termios.tcgetattr(terminal)[3] & termios.ICANON:
            time.sleep(0.001)
        while keys:
            keys = keys[os.write(self._ours, keys) :]

    def _look(self) -> None:
        try:
            while chunk := os.read(self._ours, 4096):
                self.screen += chunk
        except OSError:  # the other end is closed
            pass


def test_lines_longer_than_a_terminal_keeps_survive() -> None:
    text = ("word " * 4000 + "é日👍\n\nend").encode()
    pasted = Pasted(text + b"\x04")
    assert pasted.data == text
    assert pasted.screen.endswith("é日👍\r\n\r\nend".encode())
    assert pasted.restored


@pytest.mark.parametrize(
    ("keys", "data"),
    [
        ("I deseve\x7f\x7frve it\n\x04", "I deserve it\n"),
        ("\x7f\x7fé日\x7f\x7fa\x04", "a"),
        ("a\n\x7fb\x04", "a\nb"),
        ("a\rb\x04", "a\nb"),
        ("a\x04b", "a"),
        ("\x04", ""),
    ],
)
def test_keys(keys: str, data: str) -> None:
    assert Pasted(keys.encode()).data.decode() == data


def test_erasing_a_wide_character_clears_its_columns() -> None:
    assert Pasted("日\x7f\x04".encode()).screen == "日".encode() + b"\b \b" * 2


def test_bytes_that_are_no_utf_8_are_left_for_the_reader_to_refuse() -> None:
    assert Pasted(b"caf\xe9 \x04").data == b"caf\xe9 "


def test_nothing_pasted_steers_the_terminal() -> None:
    assert b"\x1b" not in Pasted(b"a\x1b[31mb\x04").screen


def test_reading_stops_after_the_limit() -> None:
    assert len(Pasted(b"a" * 200, limit=100).data) > 100


def test_without_a_terminal_it_is_read_as_a_stream(tmp_path: Path) -> None:
    file = tmp_path / "x"
    file.write_bytes(b"abc")
    with file.open("rb") as stream, pytest.raises(termios.error):
        read_terminal(stream, 10)
    with pytest.raises(io.UnsupportedOperation):
        read_terminal(io.BytesIO(b"abc"), 10)
