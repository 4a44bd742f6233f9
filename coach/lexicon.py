"""The vocabularies that the language analysis itself needs, taken from a pack by name.

A pack may extend them like any other vocabulary; without one of them the analysis would be deaf,
so it has to be there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from coach.blanks import BLANK_WORDS
from coach.claims.words import NEEDED as CLAIM_VOCABULARIES
from coach.evidence.context import ContextWords
from coach.evidence.notation import Choice, Node, Repeat, Sequence, Word, parse
from coach.language.clause import People
from coach.language.layout import LayoutWords
from coach.language.spelling import SpellingWords
from coach.pack import Pack, PackError, Problem
from coach.quantities.vocabulary import NEEDED as QUANTITY_VOCABULARIES
from coach.quantities.vocabulary import is_of_quantities

_NEEDED = (
    "greeting", "addressee", "closing", "boilerplate", "writer-label", "manager-label",
    "team", "manager", "person",
    "negator", "condition", "supposition", "reporting", "proof", "factive", "motive",
    "acronym", "loud", "common",
    *QUANTITY_VOCABULARIES,
    *CLAIM_VOCABULARIES,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What layout, grammar, context and spelling take from a pack."""

    layout: LayoutWords
    people: People
    context: ContextWords
    spelling: SpellingWords
    common: frozenset[str]
    """Words that hardly any sentence lacks."""

    @classmethod
    def of(cls, pack: Pack) -> Lexicon:
        """Collect the vocabularies of `pack`.

        Raises:
            PackError: naming every vocabulary that is not there.
        """
        missing = [
            Problem(
                path=pack.manifest.position.path,
                line=0,
                column=0,
                code="missing-vocabulary",
                message=f"the pack has no vocabulary {name!r}, which the analysis needs",
            )
            for name in _NEEDED
            if name not in pack.words
        ]
        if missing:
            raise PackError(missing)
        words = {name: frozenset(pack.words[name]) for name in _NEEDED}
        return cls(
            layout=LayoutWords(
                greetings=words["greeting"],
                addressees=words["addressee"],
                boilerplate=words["boilerplate"],
                closings=words["closing"],
                writer_labels=words["writer-label"],
                manager_labels=words["manager-label"],
            ),
            people=People(teams=words["team"], managers=words["manager"], persons=words["person"]),
            context=ContextWords(
                negators=words["negator"],
                conditions=words["condition"],
                suppositions=words["supposition"],
                reporting=words["reporting"],
                proofs=words["proof"],
                factives=words["factive"],
                motives=words["motive"],
            ),
            spelling=SpellingWords(
                wanted=frozenset(_wanted(pack)),
                acronyms=words["acronym"],
                loud=words["loud"],
                replacements=pack.replacements,
            ),
            common=words["common"],
        )


def is_read_by_the_coach(name: str) -> bool:
    """Whether the analysis reads the vocabulary `name` by itself, so that no pattern has to."""
    return name in (*_NEEDED, *BLANK_WORDS) or is_of_quantities(name)


def _wanted(pack: Pack) -> Iterator[str]:
    for name, words in pack.words.items():
        # Units and the like are read as typed.
        for word in () if is_of_quantities(name) else words:
            yield from _plain_words(parse(word))
    for entry in pack.evidence.values():
        for phrase in entry.every_phrase():
            yield from _plain_words(phrase.sequence)


def _plain_words(node: Node | Sequence) -> Iterator[str]:
    match node:
        case Word(keys, False):
            yield from (key for key in keys if key.isalpha())
        case Repeat(inner, _, _):
            yield from _plain_words(inner)
        case Choice(options):
            for option in options:
                yield from _plain_words(option)
        case Sequence(nodes):
            for part in nodes:
                yield from _plain_words(part)
        case _:
            return
