"""What a pack is made of: immutable records, one for each thing an author writes.

Here are those of vocabularies, evidence and ``pack.yaml``; `rule_shapes` has those of rules,
`guide_shapes` those of what they cite, `layer_shapes` those of what a layer changes, and `pack` the
one that holds them all. The `position` of a record plays no part in comparisons.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, get_args

from coach.pack.problems import Position

if TYPE_CHECKING:
    from coach.evidence.notation import Sequence

Person = Literal["self", "team", "manager", "other"]
"""Of whom a phrase speaks."""
Span = Literal["clause", "match"]
"""What is underlined: the smallest clause around a match, or its words alone."""
Mood = Literal["imperative", "question", "statement"]
Level = Literal["base", "role", "region", "company"]
"""How high a pack lies among layers: whatever is higher has the last word."""

PERSONS: tuple[Person, ...] = get_args(Person)
SPANS: tuple[Span, ...] = get_args(Span)
MOODS: tuple[Mood, ...] = get_args(Mood)
LEVELS: tuple[Level, ...] = get_args(Level)

NOWHERE = Position("")
"""The place of a thing that was made by a program."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A thing that an author wrote, and the place where it begins."""

    position: Position = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Mention(Placed):
    """A name of something defined elsewhere, and the place that uses it."""

    name: str


# --- pack.yaml -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Dimension(Placed):
    """A side of a draft that is judged and graded on its own, such as its tone."""

    name: str
    title: str


@dataclass(frozen=True, slots=True)
class Extends(Placed):
    """A pack that another one is laid on, and the versions that will do (``>=1,<2``)."""

    pack: str
    version: str = ""


@dataclass(frozen=True, slots=True)
class Manifest(Placed):
    """What ``pack.yaml`` says.

    Attributes:
        level: How high the pack lies among layers.
        extends: The packs it is laid on; none for a pack that stands alone.
        dimensions: In the order of the report; those of the packs below come before.
        policies: What it chooses, by the name of the policy.
    """

    name: str
    version: str
    title: str
    language: str
    level: Level
    extends: tuple[Extends, ...]
    dimensions: Mapping[str, Dimension]
    policies: Mapping[str, Mention]


# --- vocabulary ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Vocabulary(Placed):
    """A named list of words.

    Attributes:
        name: What phrases call it, without the dollar sign.
        about: What its words have in common.
        entries: As written, in the notation of phrases; ``$name`` alone includes another
            vocabulary, and `Pack.words` has its entries instead.
        references: The other vocabularies that the entries name.
    """

    name: str
    about: str
    entries: tuple[str, ...]
    references: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Spelling(Placed):
    """What people type, and the one word that they mean: ``replace["thx"] == "thanks"``."""

    name: str
    about: str
    replace: Mapping[str, str]


# --- evidence ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Phrase(Placed):
    """Words to look for.

    Attributes:
        text: As written, in the notation of phrases.
        about: Whom the phrase is about where grammar does not tell.
        references: The vocabularies that the phrase names.
    """

    text: str
    about: Person | None = None
    references: tuple[Mention, ...] = ()

    @property
    def sequence(self) -> Sequence:
        """The notation, parsed when first asked for; references to vocabularies are still names."""
        from coach.evidence.notation import parse  # looking at rules takes no notation

        return parse(self.text)


@dataclass(frozen=True, slots=True)
class ClausePattern(Placed):
    """A clause to look for, by the roles of its words; a role that is None may be anything.

    Attributes:
        head: The word that carries the clause; None only in `complement` and `without`.
        subject: A `Person`, or a phrase.
        object: What it is done to.
        with_: Preposition to the phrase that it leads.
        complement: The pattern of a clause that depends on this one.
        mood: How the clause is put.
        negated: Whether the pattern itself asks for a negation (True) or for none (False).
        without: A match that has one of these roles too is no match; never nested.
        about: Whom the clause is about where grammar does not tell.
    """

    head: Phrase | None = None
    subject: Person | Phrase | None = None
    object: Phrase | None = None
    with_: Mapping[str, Phrase] = field(default_factory=dict)
    complement: ClausePattern | None = None
    mood: Mood | None = None
    negated: bool | None = None
    without: ClausePattern | None = None
    about: Person | None = None

    def every_phrase(self) -> Iterator[Phrase]:
        """The phrases of its roles, and of the clauses within it."""
        for role in (self.head, self.subject, self.object, *self.with_.values()):
            if isinstance(role, Phrase):
                yield role
        for other in (self.complement, self.without):
            if other is not None:
                yield from other.every_phrase()


@dataclass(frozen=True, slots=True)
class Together(Placed):
    """Phrases that say something if one sentence has them all, in any order.

    Attributes:
        all: What the sentence must have; two at least. The first says which clause is underlined.
        without: What it must not have.
        about: Whom the sentence is about where grammar does not tell.
    """

    all: tuple[Phrase, ...]
    without: tuple[Phrase, ...]
    about: Person | None


@dataclass(frozen=True, slots=True)
class Patterns(Placed):
    """Ways to recognise a phrasing.

    Attributes:
        phrases: Words in their order.
        clauses: Patterns of grammar.
        together: Phrases that a sentence has in any order.
    """

    phrases: tuple[Phrase, ...]
    clauses: tuple[ClausePattern, ...]
    together: tuple[Together, ...]

    def every_phrase(self) -> Iterator[Phrase]:
        """All phrases of the patterns."""
        yield from self.phrases
        for clause in self.clauses:
            yield from clause.every_phrase()
        for group in self.together:
            yield from (*group.all, *group.without)


@dataclass(frozen=True, slots=True)
class EvidenceEntry(Placed):
    """What a phrasing looks like.

    Attributes:
        label: The name that rules use.
        dimension: The folder it stands in.
        about: What the phrasing is.
        span: What part of the draft a match covers.
        patterns: What counts in any draft.
        given: What counts only in a draft where the evidence of another label was found, by it.
        unless: A match that overlaps one of these is dropped.
        learned: Whether likeness to labelled examples has a say: it adds what no pattern found,
            and drops what they found where it is too unlikely.
    """

    label: str
    dimension: str
    about: str
    span: Span
    patterns: Patterns
    given: Mapping[str, Patterns]
    unless: tuple[Phrase, ...]
    learned: bool

    def every_phrase(self) -> Iterator[Phrase]:
        """All phrases of its patterns and of its exceptions."""
        yield from self.patterns.every_phrase()
        for patterns in self.given.values():
            yield from patterns.every_phrase()
        yield from self.unless
