"""What stands beside a claim: figures that measure it, outcomes drawn from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, islice, takewhile

from coach.claims.claim import Claim


def beside_each_other(claims: Sequence[Claim]) -> list[Claim]:
    """The `claims` of a draft, in text order, each told what stands near it."""
    return [
        claim
        for _, paragraph in groupby(claims, key=lambda claim: claim.paragraph)
        for claim in _in_paragraph(list(paragraph))
    ]


def _in_paragraph(claims: list[Claim]) -> Iterator[Claim]:
    claims = [
        claim if claim.measured or claim.drawn or at else replace(claim, business=False)
        for at, claim in enumerate(claims)
    ]
    outcomes = [at for at, claim in enumerate(claims) if claim.business]
    last = outcomes[-1] if outcomes else -1
    concluded = {claims[at].sentence for at in outcomes}
    for at, claim in enumerate(claims):
        if at and claim.points_back and claims[at - 1].measured and claim.unanchored:
            claim = replace(claim, measured=True, unanchored=False)
        coming = list(takewhile(_until(claim.sentence + 1), islice(claims, at + 1, None)))
        yield replace(
            claim,
            figure_near=bool(claim.figures)
            or claim.figure_near
            or any(_can_measure(each, claim) for each in coming),
            business_near=at <= last or claim.sentence in concluded,
            plain=claim.plain or any(each.drawn or each.business for each in coming),
        )


def _until(sentence: int) -> Callable[[Claim], bool]:
    return lambda claim: claim.sentence <= sentence


def _can_measure(later: Claim, claim: Claim) -> bool:
    """Whether the figures of `later` can be those of `claim`.

    In the next sentence they cannot if it tells of other work; in the same one they cannot if
    `claim` tells already what got better, which is then something else.
    """
    counted = later.measured or bool(later.figures)
    if later.sentence == claim.sentence:
        return counted and claim.agent
    return counted and not (later.agent and later.achievement)
