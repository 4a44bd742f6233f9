"""Corpora: files in JSON Lines with labelled texts, one a line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from coach.evaluate.faults import CorpusError, EvaluationError, Fault
from coach.evaluate.items import Item
from coach.evaluate.labels import Label
from coach.evaluate.line import LineReader

AGREEMENT = "agreement"
"""The folder for texts labelled twice; it is left out of the folder it stands in."""

_MARK = "\ufeff"


def corpus_files(paths: Iterable[Path]) -> list[Path]:
    """The files that `paths` mean: of a folder all ``*.jsonl``, those of its folders too.

    What its folder `AGREEMENT` holds are other labels for the same texts.

    Raises:
        EvaluationError: if there is no such file, or nothing in a folder.
    """
    files: dict[Path, Path] = {}
    for path in paths:
        if path.is_dir():
            found = sorted(path.rglob("*.jsonl"))
            found = [file for file in found if AGREEMENT not in file.relative_to(path).parts]
            if not found:
                raise EvaluationError(f"{path}: This folder has no corpora; they end in .jsonl.")
        elif path.exists():
            found = [path]
        else:
            raise EvaluationError(f"{path}: There is no such file or folder.")
        files.update((file.resolve(), file) for file in found if file.resolve() not in files)
    return list(files.values())


def read_corpora(
    files: Sequence[Path], known: Mapping[str, Label], partial: bool = False
) -> list[Item]:
    """The texts of `files`, in order.

    Args:
        files: corpora.
        known: the labels that they may use, by id.
        partial: whether drafts may leave out what their labeller does not judge.

    Raises:
        CorpusError: if a line is wrong; all that is wrong in any file is in the error.
    """
    faults: list[Fault] = []
    reader = LineReader(known, partial)
    items: list[Item] = []
    seen: dict[str, str] = {}
    for file in files:
        for number, item in _items(file, reader, faults):
            place = f"{file}:{number}"
            if item.id in seen:
                message = f"{item.id!r} is the id of {seen[item.id]} too; give each text its own"
                faults.append(Fault(str(file), number, "id", message))
            elif item.id:
                seen[item.id] = place
            items.append(item)
    if faults:
        raise CorpusError(faults)
    return items


def _items(file: Path, reader: LineReader, faults: list[Fault]) -> Iterator[tuple[int, Item]]:
    try:
        lines = file.read_bytes().splitlines()
    except OSError as error:
        faults.append(Fault(str(file), 0, "", f"cannot be read: {error.strerror or error}"))
        return
    count = 0
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        count += 1

        def note(field: str, message: str, number: int = number) -> None:
            faults.append(Fault(str(file), number, field, message))

        try:
            record = json.loads(line.decode().removeprefix(_MARK))
        except UnicodeDecodeError:
            note("", "is not UTF-8; save the file as UTF-8")
        except json.JSONDecodeError as error:
            note("", f"is no JSON ({error.msg}, column {error.colno}); write one object a line")
        except (RecursionError, ValueError):
            note("", "is no JSON that can be read; write one object a line")
        else:
            if isinstance(record, dict):
                yield number, reader.read(record, str(file), note)
            else:
                note("", "is no object; write one object a line, in braces")
    if not count:
        faults.append(Fault(str(file), 0, "", "has no texts"))
