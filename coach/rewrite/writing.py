"""Saying a flagged clause otherwise, with its own facts."""

from __future__ import annotations

from collections.abc import Sequence

from coach.evidence.phrase import Phrase
from coach.language.sentence import Token
from coach.pack import BLANK, fill_blanks
from coach.rewrite.edit import Edit
from coach.rewrite.page import Page, Passage
from coach.uses import Ask

REWARD = "named-reward"
_SAID = frozenset({"PROPN", "NUM"})
_NOBODY = "it"
"""A pronoun that stands for nothing in "would it be possible"."""
_STOPS = frozenset({".", "!", "?"})


def write(page: Page, passage: Passage, template: str, rule: str) -> Edit | None:
    """Put `template` in place of the passage, if that fills its blanks and loses nothing else."""
    asks = [ask for ask in page.asks if passage.start <= ask.start and ask.end <= passage.end]
    rewards = [
        phrase
        for phrase in page.phrases
        if phrase.label == REWARD and passage.start <= phrase.start and phrase.end <= passage.end
    ]
    if len(asks) > 1 or len(rewards) != 1 or len(asks) < len(page.asks):
        return None
    facts = {"reward": rewards[0].text.lower()}
    if asks:
        facts["amount"] = asks[0].text
    words = fill_blanks(template, facts)
    named: list[Ask | Phrase] = [*asks, *rewards]
    if BLANK.search(words) or len(named) > len(BLANK.findall(template)):
        return None
    first, last = min(one.start for one in named), max(one.end for one in named)
    lost = [t for t in passage.tokens if t.end <= first or t.start >= last]
    tail = [token for token in lost if token.start >= last]
    kept = page.text[last : passage.end] if _can_stay(tail) else ""
    gone = [token for token in lost if not kept or token not in tail]
    if not _opens(passage) or not _says_little(gone):
        return None
    end = passage.end
    behind = passage.behind
    if "?" in page.text[last:end]:
        return None
    if behind and behind[0].lower in _STOPS and len(behind) == 1:
        return Edit(passage.start, behind[0].end, f"{words}{kept}.", rule)
    return Edit(passage.start, end, f"{words}{kept}", rule)


def _opens(passage: Passage) -> bool:
    """Whether the passage begins a clause that may be a sentence."""
    before = passage.before
    return not before or before[-1].pos in ("PUNCT", "CCONJ")


def _can_stay(tail: Sequence[Token]) -> bool:
    """Whether the end of a clause fits behind any other: "for the move to the new site"."""
    verbal = any(token.pos in ("VERB", "AUX", "SCONJ", "ADV") for token in tail)
    return bool(tail) and tail[0].pos == "ADP" and not verbal and len(tail) > 1


def _says_little(tokens: Sequence[Token]) -> bool:
    """Whether words may go without a loss: no names, no figures, nobody but writer and reader."""
    return not any(
        token.pos in _SAID
        or token.lower.isdigit()
        or ({"<team>", "<they>"} & token.keys and token.lower != _NOBODY)
        for token in tokens
    )
