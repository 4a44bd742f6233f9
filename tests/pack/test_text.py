"""Files that are no proper text."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.pack.text import MAX_BYTES
from tests.pack.broken import RULE, SAMPLE, copy_of_sample, problems_of

TEXT = (SAMPLE / RULE).read_bytes()
TITLE = b"title: A reward"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", ":1:1: the file is empty [empty-file]"),
        (b"# nothing\n", ":1:1: the file is empty [empty-file]"),
        (b"text\n", ":1:1: a rule is a mapping, 'key: value', not text [wrong-type]"),
        (b"- text\n", ":1:1: a rule is a mapping, 'key: value', not a list [wrong-type]"),
        (
            TEXT.replace(TITLE, TITLE + "é".encode("latin-1")),
            ":2:16: the byte 0xE9 is not UTF-8; save the file as UTF-8 [not-utf-8]",
        ),
        (
            TEXT.decode().encode("utf-16"),
            ": the file is written in UTF-16; save it as UTF-8 [not-utf-8]",
        ),
        (
            TEXT.replace(TITLE, b"\t" + TITLE),
            ":2:1: a tab; YAML is indented with spaces [tab]",
        ),
        (
            TEXT.replace(TITLE, TITLE + b"\x07"),
            ":2:16: the invisible character U+0007 does not belong in a pack; remove it"
            " [control-character]",
        ),
        (
            TEXT.replace(TITLE, TITLE + "\u200b".encode()),
            ":2:16: the invisible character U+200B does not belong in a pack; remove it"
            " [control-character]",
        ),
        (
            TEXT.replace(TITLE, TITLE + "\u202e".encode()),
            ":2:16: the invisible character U+202E does not belong in a pack; remove it"
            " [control-character]",
        ),
        (
            TEXT + b"#" * MAX_BYTES,
            ": the file is larger than 1,000,000 bytes [file-too-large]",
        ),
        (
            TEXT.replace(TITLE, TITLE + b"x" * 10_000),
            ":2:8: this text has more than 10,000 characters [too-long]",
        ),
    ],
)
def test_problem(data: bytes, said: str, tmp_path: Path) -> None:
    pack = copy_of_sample(tmp_path)
    (pack / RULE).write_bytes(data)
    assert problems_of(pack) == [RULE + said]


@pytest.mark.parametrize(
    "data",
    [b"\xef\xbb\xbf" + TEXT, TEXT.replace(b"\n", b"\r\n"), b"---\n" + TEXT + b"...\n"],
    ids=["byte order mark", "carriage returns", "document marks"],
)
def test_fine(data: bytes, tmp_path: Path) -> None:
    pack = copy_of_sample(tmp_path)
    (pack / RULE).write_bytes(data)
    assert problems_of(pack) == []
