"""Reading vocabulary files."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain

from coach.pack.evidence_reader import phrase
from coach.pack.fields import Fields, Reader, list_of, table_of, text
from coach.pack.names import name
from coach.pack.nodes import Node
from coach.pack.problems import Log
from coach.pack.shapes import Phrase, Spelling, Vocabulary


def read_vocabularies(node: Node, log: Log) -> Mapping[str, Vocabulary | Spelling]:
    """The lists of a file by name; those with mistakes have blanks in their place."""
    read: Reader[Mapping[str, Vocabulary | Spelling]] = table_of(name, _entry)
    return read(node, log) or {}


def _entry(name: str, node: Node, log: Log) -> Vocabulary | Spelling | None:
    fields = Fields.of(node, log, "a vocabulary")
    if fields is None:
        return None
    entry: Vocabulary | Spelling
    about = fields.need("about", text, "")
    replace = fields.find("replace", table_of(_single, _meant))
    phrases: tuple[Phrase, ...] = fields.take("words", list_of(phrase), ())
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
            name=name,
            about=about,
            entries=tuple(phrase.text for phrase in phrases),
            references=tuple(chain.from_iterable(phrase.references for phrase in phrases)),
            position=fields.position,
        )
    return entry


def _meant(_typed: str, node: Node, log: Log) -> str | None:
    return _single(node, log)


def _single(node: Node, log: Log) -> str | None:
    value = text(node, log)
    if value is None or len(value.split()) == 1:
        return value
    log.add(node.position, "bad-word", f"{value!r} is not one word; spelling maps word to word")
    return None
