"""What likeness to labelled examples adds to claims, and what it doubts in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Any

from coach.claims.claim import Claim
from coach.language.clause import Person
from coach.language.sentence import Sentence

if TYPE_CHECKING:
    from coach.evidence.likeness import Likeness, Resemblance

_MANY_TERMS = 3


@dataclass(frozen=True, slots=True)
class _Facet:
    """A side of claims that labelled examples know.

    Attributes:
        shows: whether a claim has it.
        refuted: whether what was read of a claim rules it out, however likely it looks.
        given: the fields that make a claim have it.
        denied: the fields that take it away.
    """

    shows: Callable[[Claim], bool]
    refuted: Callable[[Claim], bool]
    given: Mapping[str, Any]
    denied: Mapping[str, Any]


_FACETS: Mapping[str, _Facet] = {
    "quantified-achievement": _Facet(
        lambda claim: claim.measured and claim.done and not claim.drawn,
        lambda claim: False,
        {"measured": True, "unanchored": False, "figure_near": True, "drawn": False},
        {"measured": False},
    ),
    "business-outcome": _Facet(
        lambda claim: claim.business and claim.done,
        lambda claim: False,
        {"business": True, "business_near": True, "technical": False, "plain": True},
        {"business": False},
    ),
    "unanchored-metric": _Facet(
        lambda claim: claim.unanchored and claim.done,
        lambda claim: claim.measured,
        {"unanchored": True, "measured": False},
        {"unanchored": False},
    ),
    "vague-claim": _Facet(
        lambda claim: claim.achievement and claim.done and not claim.figure_near,
        lambda claim: claim.measured or claim.figure_near,
        {"achievement": True, "measured": False, "figure_near": False, "jargon": 0},
        {"achievement": False},
    ),
    "jargon": _Facet(
        lambda claim: claim.jargon >= _MANY_TERMS and not claim.figures and not claim.plain,
        lambda claim: claim.measured,
        {"jargon": _MANY_TERMS, "figures": (), "plain": False},
        {"jargon": 0},
    ),
    "missing-outcome": _Facet(
        lambda claim: claim.measured and claim.technical and not claim.business_near,
        lambda claim: claim.business_near,
        {"measured": True, "technical": True, "business": False, "business_near": False},
        {"business_near": True},
    ),
}

_HAS_HAPPENED: Mapping[str, Any] = {
    "done": True,
    "negated": False,
    "hypothetical": False,
    "question": False,
}


def settled(
    claims: Iterable[Claim],
    draft: str,
    sentences: Sequence[Sentence],
    likeness: Mapping[int, Likeness],
) -> list[Claim]:
    """The `claims` of a draft as likeness sees them too, in text order.

    Args:
        claims: in text order.
        draft: the draft.
        sentences: its judged sentences.
        likeness: by number of the sentence.
    """
    of_sentence = {at: list(group) for at, group in groupby(claims, key=lambda c: c.sentence)}
    return [
        claim
        for sentence in sentences
        for claim in _settled(
            of_sentence.get(sentence.index, []), draft, sentence, likeness.get(sentence.index)
        )
    ]


def _settled(
    claims: list[Claim], draft: str, sentence: Sentence, likeness: Likeness | None
) -> Iterable[Claim]:
    if likeness is None:
        return claims
    for label in _FACETS.keys() & likeness.unlikely:
        facet = _FACETS[label]
        claims = [replace(c, **facet.denied) if facet.shows(c) else c for c in claims]
    likely = [likeness.resemblance(label) for label in _FACETS.keys() & likeness.likely]
    for like in sorted(likely, key=lambda like: like.probability):  # the surest has the last word
        facet = _FACETS[like.label]
        if not any(facet.shows(claim) or facet.refuted(claim) for claim in claims):
            claims = list(_with(facet, like, claims, draft, sentence))
    return sorted(claims, key=lambda claim: claim.start)


def _with(
    facet: _Facet, like: Resemblance, claims: Sequence[Claim], draft: str, sentence: Sentence
) -> Iterator[Claim]:
    """The `claims` of a sentence with the facet at the one that shares most with `like`."""
    start, end = sentence.tokens[like.first].start, sentence.tokens[like.end - 1].end
    shared = [min(claim.end, end) - max(claim.start, start) for claim in claims]
    most = max(shared, default=0)
    chosen = shared.index(most) if most > 0 else None
    for at, claim in enumerate(claims):
        yield replace(claim, **facet.given, **_HAS_HAPPENED) if at == chosen else claim
    if chosen is None:
        yield replace(_bare(draft, start, end, sentence), **facet.given)


def _bare(draft: str, start: int, end: int, sentence: Sentence) -> Claim:
    """A claim of the writer's of which nothing else is known."""
    return Claim(
        start=start,
        end=end,
        text=draft[start:end],
        sentence=sentence.index,
        paragraph=sentence.paragraph,
        speaker=Person.SELF,
        agent=True,
        achievement=False,
        done=True,
        drawn=False,
        figures=(),
        measured=False,
        unanchored=False,
        points_back=False,
        business=False,
        technical=False,
        figure_near=False,
        business_near=False,
        jargon=0,
        plain=False,
        negated=False,
        hypothetical=False,
        reported=False,
        question=False,
    )
