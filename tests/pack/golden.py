"""Reads ``problems/*.txt``: edits of the sample pack, and what the loader says about each.

A case is a paragraph: the file, the text to replace (``-``), what replaces it (``+``), and the
problems that come of it (``>``), those of the same file without its name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "problems"
LAYERED = Path(__file__).parent / "layer_problems"


@dataclass(frozen=True)
class Case:
    name: str
    file: str
    old: str
    new: str
    said: list[str]


def cases(folder: Path = FOLDER) -> Iterator[Case]:
    for path in sorted(folder.glob("*.txt")):
        paragraphs = path.read_text(encoding="utf-8").rstrip("\n").split("\n\n")
        for number, paragraph in enumerate(paragraphs, start=1):
            file, *lines = paragraph.split("\n")
            yield Case(
                name=f"{path.stem}-{number}",
                file=file,
                old=_marked("- ", lines),
                new=_marked("+ ", lines),
                said=[_with_file(file, line[2:]) for line in lines if line.startswith("> ")],
            )


def _marked(sign: str, lines: list[str]) -> str:
    return "\n".join(line[2:] for line in lines if line.startswith(sign))


def _with_file(file: str, said: str) -> str:
    return f"{file}:{said}" if said[0].isdigit() else said
