"""Reading evidence files."""

from __future__ import annotations

import re

from coach.evidence.notation import NotationError, parse, references
from coach.pack.fields import (
    Fields,
    list_of,
    one_of,
    shape_of,
    table_of,
    table_or,
    text,
    truth,
)
from coach.pack.layer_shapes import EvidenceAddition
from coach.pack.names import mention, name, preposition
from coach.pack.nodes import Node, Scalar
from coach.pack.problems import Log
from coach.pack.shapes import (
    MOODS,
    PERSONS,
    SPANS,
    ClausePattern,
    EvidenceEntry,
    Mention,
    Patterns,
    Person,
    Phrase,
    Together,
)
from coach.pack.sketch import tell

MAX_PHRASE = 1_000
"""No phrase may have more characters."""

MAX_BRACKETS = 10
"""No more brackets of a phrase may be open at a time."""

_NOBODY = Mention("")
_PATTERNS = ("phrases", "clauses", "together")
_PERSON = "|".join(PERSONS)
_PERSONS_AMONG_WORDS = re.compile(rf"([\w-]+\|)*({_PERSON})(\|[\w-]+)*")


def read_evidence(node: Node, log: Log, dimension: str) -> EvidenceEntry | EvidenceAddition | None:
    """What the file says, with blanks for what is wrong; None if it says nothing usable."""
    fields = Fields.of(node, log, "an evidence file")
    if fields is None:
        return None
    read: EvidenceEntry | EvidenceAddition
    if shape_of(node, ("label", "extends")) == "extends":
        read = EvidenceAddition(
            label=fields.need("extends", mention, _NOBODY),
            patterns=_patterns(fields),
            given=fields.take("given", table_of(name, _given), {}),
            unless=fields.take("unless", list_of(phrase), ()),
            position=fields.position,
        )
        parts = {*_PATTERNS, "given", "unless"}
        message = "there is nothing here to add: no 'phrases', 'clauses', 'together' or 'unless'"
    else:
        read = EvidenceEntry(
            label=fields.need("label", name, ""),
            dimension=dimension,
            about=fields.need("about", text, ""),
            span=fields.take("span", one_of(SPANS), "clause"),
            patterns=_patterns(fields),
            given=fields.take("given", table_of(name, _given), {}),
            unless=fields.take("unless", list_of(phrase), ()),
            learned=fields.take("learned", truth, False),
            position=fields.position,
        )
        parts = {*_PATTERNS, "given", "learned"}
        message = "an evidence file needs 'phrases', 'clauses', 'together' or 'learned'"
    fields.close()
    if not fields.keys & parts:
        log.add(node.position, "missing-key", message)
    return read


def _patterns(fields: Fields) -> Patterns:
    return Patterns(
        phrases=fields.take("phrases", _phrases, ()),
        clauses=fields.take("clauses", list_of(_clause), ()),
        together=fields.take("together", list_of(_together), ()),
        position=fields.position,
    )


def _given(_label: str, node: Node, log: Log) -> Patterns | None:
    fields = Fields.of(node, log, "'given'")
    if fields is None:
        return None
    patterns = _patterns(fields)
    fields.close()
    return patterns


def phrase(node: Node, log: Log, about: Person | None = None) -> Phrase | None:
    """A reader of phrases."""
    value = text(node, log)
    tell(node, maxLength=MAX_PHRASE)
    if value is None or not isinstance(node, Scalar):
        return None
    try:
        _check_size(value)
        named = tuple(
            Mention(reference.name, position=node.position_of(reference.offset))
            for reference in references(parse(value))
        )
    except NotationError as error:
        log.add(node.position_of(error.offset), "bad-phrase", str(error))
        return None
    return Phrase(value, about, named, position=node.position)


def _check_size(value: str) -> None:
    """Refuse what only an attack would write, and what would exhaust a recursive parser."""
    if len(value) <= MAX_PHRASE and value.count("(") <= MAX_BRACKETS:
        return
    depth = 0
    for offset, character in enumerate(value):
        depth += (character == "(") - (character == ")")
        if depth > MAX_BRACKETS:
            message = f"more than {MAX_BRACKETS} brackets are open at a time"
            raise NotationError(message, offset)
        if offset == MAX_PHRASE:
            raise NotationError(f"a phrase has at most {MAX_PHRASE:,} characters", offset)


def _phrase_table(node: Node, log: Log) -> Phrase | None:
    fields = Fields.of(node, log, "a phrase")
    if fields is None:
        return None
    about: Person | None = fields.find("about", one_of(PERSONS))
    found = fields.need("phrase", lambda node, log: phrase(node, log, about), None)
    fields.close()
    return found


_phrases = list_of(table_or(_phrase_table, phrase))


def _clause(node: Node, log: Log) -> ClausePattern | None:
    fields = Fields.of(node, log, "a clause")
    if fields is None:
        return None
    pattern = _roles(
        fields,
        head=fields.need("head", phrase, None),
        about=fields.find("about", one_of(PERSONS)),
    )
    fields.close()
    return pattern


def _together(node: Node, log: Log) -> Together | None:
    fields = Fields.of(node, log, "'together'")
    if fields is None:
        return None
    group = Together(
        all=fields.need("all", list_of(phrase), ()),
        without=fields.take("without", list_of(phrase), ()),
        about=fields.find("about", one_of(PERSONS)),
        position=fields.position,
    )
    fields.close()
    if len(group.all) == 1:
        log.add(node.position, "too-few", "'all' needs two phrases; write one under 'phrases'")
    return group


def _complement(node: Node, log: Log) -> ClausePattern | None:
    fields = _some_fields(node, log, "a complement")
    if fields is None:
        return None
    pattern = _roles(fields, head=fields.find("head", phrase), about=None)
    fields.close()
    return pattern


def _without(node: Node, log: Log) -> ClausePattern | None:
    fields = _some_fields(node, log, "'without'")
    if fields is None:
        return None
    pattern = ClausePattern(
        subject=fields.find("subject", _subject),
        object=fields.find("object", phrase),
        with_=fields.take("with", table_of(preposition, _led), {}),
        complement=fields.find("complement", _complement),
        mood=fields.find("mood", one_of(MOODS)),
        negated=fields.find("negated", truth),
        position=fields.position,
    )
    fields.close()
    return pattern


def _some_fields(node: Node, log: Log, what: str) -> Fields | None:
    fields = Fields.of(node, log, what)
    if fields is not None and not fields.keys:
        log.add(node.position, "empty-value", f"{what} names at least one role, such as 'object'")
    return fields


def _roles(fields: Fields, *, head: Phrase | None, about: Person | None) -> ClausePattern:
    return ClausePattern(
        head=head,
        subject=fields.find("subject", _subject),
        object=fields.find("object", phrase),
        with_=fields.take("with", table_of(preposition, _led), {}),
        complement=fields.find("complement", _complement),
        mood=fields.find("mood", one_of(MOODS)),
        negated=fields.find("negated", truth),
        without=fields.find("without", _without),
        about=about,
        position=fields.position,
    )


def _led(_preposition: str, node: Node, log: Log) -> Phrase | None:
    return phrase(node, log)


def _subject(node: Node, log: Log) -> Person | Phrase | None:
    if isinstance(node, Scalar) and isinstance(node.value, str):
        for person in PERSONS:
            if node.value == person:
                return person
        if found := _PERSONS_AMONG_WORDS.fullmatch(node.value):
            word = found.group(2)
            message = f"{word!r} is a person only on its own; write two clauses, or '={word}'"
            log.add(node.position, "bad-subject", message)
            return None
    return phrase(node, log)
