"""Reading drafts: characters kept exactly, and one clear sentence for whatever is no draft."""

from __future__ import annotations

import codecs
import io
import os
import threading
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.draft import DraftError
from coach.sources import TooLarge, read_file, read_stream
from coach.sources.text import size


def said(data: bytes) -> str:
    with pytest.raises(DraftError) as caught:
        read_stream(io.BytesIO(data), "draft.txt")
    return str(caught.value)


def said_of(path: Path | str) -> str:
    with pytest.raises(DraftError) as caught:
        read_file(path)
    message = str(caught.value)
    assert message.endswith(".")
    assert "\n" not in message
    return message


def test_characters_are_kept(tmp_path: Path) -> None:
    text = "Hi\r\n\tgrüße \r lone 👩‍💻 e\u0301\n"
    file = tmp_path / "draft.txt"
    file.write_bytes(text.encode())
    draft = read_file(file)
    assert draft.text == text
    assert draft.source == str(file)


@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_byte_order_marks(mark: bytes, codec: str) -> None:
    data = mark + "Größe\r\n👍".encode(codec)
    assert read_stream(io.BytesIO(data), "x").text == "Größe\r\n👍"


@settings(deadline=None)
@given(st.text().filter(lambda text: text.strip() and "\0" not in text))
def test_any_text_is_read_as_it_is(text: str) -> None:
    if text.startswith(("PK\x03\x04", "%PDF-", "{\\rtf", "\ufeff")):
        return
    assert read_stream(io.BytesIO(text.encode()), "x").text == text


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(DraftError):
        assert read_stream(io.BytesIO(data), "x").text.strip()


def test_missing(tmp_path: Path) -> None:
    assert said_of(tmp_path / "nope.txt") == "There is no such file."


@pytest.mark.parametrize("text", ["I think I deserve a raise.", "I would like a raise. " * 300])
def test_the_draft_instead_of_a_name(text: str) -> None:
    assert "paste it" in said_of(text)


def test_folder(tmp_path: Path) -> None:
    assert said_of(tmp_path) == "This is a folder; name the file with the draft."


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "secret.txt"
    file.write_text("I ask")
    file.chmod(0)
    if os.access(file, os.R_OK):  # root may read everything
        monkeypatch.setattr("builtins.open", _refusing)
    assert "permission" in said_of(file)


def _refusing(*args: object, **kwargs: object) -> None:
    raise PermissionError(13, "Permission denied")


def test_impossible_names() -> None:
    assert said_of("a\0b") == "This is not the name of a file."
    assert said_of("x" * 5000).startswith("The file cannot be read: ")


@pytest.mark.parametrize("data", [b"", b" \r\n\t", codecs.BOM_UTF8, codecs.BOM_UTF16_LE])
def test_empty(data: bytes) -> None:
    assert said(data) == "The draft is empty: there is nothing to coach."


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "NUL bytes"),
        (b"hello\0world", "NUL bytes"),
        (codecs.BOM_UTF16_LE + "a\0b".encode("utf-16-le"), "NUL characters"),
        ("Hi Sam, a raise?".encode("utf-16-le"), "UTF-16 without a byte order mark"),
        ("Hi Sam, a raise?".encode("utf-16-be"), "UTF-16 without a byte order mark"),
        (b"PK\x03\x04\x14\0\x06\0", "a Word document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "an old Word document"),
        (b"%PDF-1.7\n", "a PDF"),
        (b"{\\rtf1\\ansi I ask}", "a rich text document"),
    ],
)
def test_no_text(data: bytes, words: str) -> None:
    message = said(data)
    assert words in message
    assert "plain text in UTF-8" in message


def test_not_utf_8_says_where_and_how_to_mend_it() -> None:
    message = said("Hi,\r\nmy résumé".encode("cp1252"))
    assert message == (
        'The text is not UTF-8, the encoding that was tried: byte 0xE9 ("é" in Windows-1252) at '
        "line 2, column 5 is the first fault; save it as UTF-8 in an editor, or run "
        "iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW."
    )


def test_columns_of_faults_are_characters() -> None:
    assert "line 1, column 3 " in said("éé".encode() + b"\xff")


def test_broken_utf_16() -> None:
    message = said(codecs.BOM_UTF16_LE + "Hi".encode("utf-16-le") + b"\0\xd8!")
    assert "not UTF-16" in message
    assert "line 1, column 3" in message


class Counting(io.BytesIO):
    """Remembers how much was asked for."""

    asked = 0

    def read(self, size: int | None = -1) -> bytes:
        assert size is not None
        assert size >= 0
        self.asked += size
        return super().read(size)


def test_no_more_is_read_than_the_limit() -> None:
    stream = Counting(b"a" * 5000)
    with pytest.raises(TooLarge, match="larger than the limit of 1 kB"):
        read_stream(stream, "x", 1000)
    assert stream.asked == 1001
    assert read_stream(io.BytesIO(b"a" * 1000), "x", 1000).text == "a" * 1000


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_named_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_text, args=("A raise, please.",))
    writer.start()
    assert read_file(pipe).text == "A raise, please."
    writer.join()


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs devices")
def test_devices() -> None:
    assert "NUL bytes" in said_of("/dev/zero")
    assert "empty" in said_of("/dev/null")


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (1, "1 byte"),
        (1500, "1,500 bytes"),
        (500_000, "500 kB"),
        (2_000_000, "2 MB"),
        (10**9, "1 GB"),
    ],
)
def test_size(count: int, words: str) -> None:
    assert size(count) == words
