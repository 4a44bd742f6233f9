"""Reading vocabulary files."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import chain

from coach.pack.evidence_reader import phrase
from coach.pack.fields import Fields, Reader, list_of, shape_of, table_of, table_or, text
from coach.pack.layer_shapes import VocabularyChange
from coach.pack.names import name
from coach.pack.nodes import Node, Scalar
from coach.pack.problems import Log
from coach.pack.shapes import Mention, Spelling, Vocabulary

_PLAIN = re.compile(r"[a-z]([a-z' -]{0,98}[a-z])?")
VocabularyEntry = Vocabulary | Spelling | VocabularyChange
_Word = tuple[str, tuple[Mention, ...]]


def read_vocabularies(node: Node, log: Log) -> Mapping[str, VocabularyEntry]:
    """The lists of a file by name; those with mistakes have blanks in their place."""
    read: Reader[Mapping[str, VocabularyEntry]] = table_of(name, _entry)
    return read(node, log) or {}


def _entry(name: str, node: Node, log: Log) -> VocabularyEntry | None:
    fields = Fields.of(node, log, "a vocabulary")
    if fields is None:
        return None
    if shape_of(node, ("words", "replace", "add", "remove")) in ("add", "remove"):
        return _change(name, node, log)
    entry: Vocabulary | Spelling
    about = fields.need("about", text, "")
    replace = fields.find("replace", _replacements)
    words: tuple[_Word, ...] = fields.take("words", list_of(_word), ())
    if "replace" not in fields:
        fields.require("words")
    elif "words" in fields:
        message = "a vocabulary has either 'words' or 'replace'"
        log.add(fields.key_position("replace"), "bad-vocabulary", message)
    fields.close()
    if replace is not None:
        entry = Spelling(name, about, replace, position=fields.position)
    else:
        entry = Vocabulary(
            name, about, _entries(words), _references(words), position=fields.position
        )
    return entry


def _change(name: str, node: Node, log: Log) -> VocabularyChange:
    fields = Fields.of(node, log, "a changed vocabulary")
    if fields is None:
        raise AssertionError("whoever calls has looked into it")
    added: Mapping[str, str] | tuple[_Word, ...] = fields.find("add", _additions) or ()
    change = VocabularyChange(
        name=name,
        add=added if isinstance(added, Mapping) else _entries(added),
        remove=fields.take("remove", list_of(_removed), ()),
        references=() if isinstance(added, Mapping) else _references(added),
        position=fields.position,
    )
    fields.close()
    return change


def _removed(node: Node, log: Log) -> Mention | None:
    value = text(node, log)
    return None if value is None else Mention(value, position=node.position)


def _entries(words: tuple[_Word, ...]) -> tuple[str, ...]:
    return tuple(entry for entry, _ in words)


def _references(words: tuple[_Word, ...]) -> tuple[Mention, ...]:
    return tuple(chain.from_iterable(references for _, references in words))


def _word(node: Node, log: Log) -> _Word | None:
    """An entry, and the vocabularies it names; nearly all are words that need no parsing."""
    if isinstance(node, Scalar) and isinstance(node.value, str) and _PLAIN.fullmatch(node.value):
        return node.value, ()
    entry = phrase(node, log)
    return None if entry is None else (entry.text, entry.references)


def _meant(_typed: str, node: Node, log: Log) -> str | None:
    return _single(node, log)


def _single(node: Node, log: Log) -> str | None:
    value = text(node, log)
    if value is None or len(value.split()) == 1:
        return value
    log.add(node.position, "bad-word", f"{value!r} is not one word; spelling maps word to word")
    return None


_replacements = table_of(_single, _meant)
_additions: Reader[Mapping[str, str] | tuple[_Word, ...]] = table_or(_replacements, list_of(_word))
