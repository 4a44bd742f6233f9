"""Which way an amount goes: "fell 9%", "saves us $5k", "three people fewer", "up to 94%"."""

from __future__ import annotations

from coach.quantities.amount import Amount
from coach.quantities.clauses import clause_start, is_verb, outset
from coach.quantities.pieces import Passage, Shape
from coach.quantities.quantity import Kind
from coach.quantities.vocabulary import QuantityWords

_UP, _DOWN = "up", "down"
_FAR = 12
_PRONOUNS = frozenset({"us", "me", "them", "you", "him", "her", "it"})


class Directions:
    """Reads directions, with the words of a pack."""

    def __init__(self, words: QuantityWords) -> None:
        """Use `words`."""
        self._words = words

    def of(self, passage: Passage, amount: Amount, metric: str | None) -> str | None:
        """The direction of `amount`, which measures `metric`."""
        return (
            amount.direction
            or self._within(passage, amount)
            or self._behind(passage, amount)
            or self._before(passage, amount, metric)
            or self._passive(passage, amount)
        )

    def target_of(self, passage: Passage, amount: Amount) -> float | None:
        """What a verb of change leads to: "raised to 48,000", "brought up to 94%"."""
        if amount.joined or passage.lower(outset(passage, amount) - 1) != "to":
            return None
        at = outset(passage, amount) - 2
        for index in range(at, max(clause_start(passage, at), at - _FAR) - 1, -1):
            if is_verb(passage, index):
                between = passage.lowers[index : at + 1]
                particle = _UP in between or _DOWN in between
                return amount.value if self._leads(passage, index, particle=particle) else None
        return None

    def _leads(self, passage: Passage, verb: int, *, particle: bool) -> bool:
        words = self._words
        if passage.pieces[verb].tag == "VBG" and not particle:
            return any(words[name].has(passage, verb) for name in ("rise", "fall", "better"))
        if words["carrier"].has(passage, verb):
            by_particle = particle and words["moving-up-or-down"].has(passage, verb)
            return words["moving"].has(passage, verb) or by_particle
        return any(
            words[name].has(passage, verb) for name in ("rise", "fall", "better", "worse", "change")
        )

    def _within(self, passage: Passage, amount: Amount) -> str | None:
        """As in "1,500 fewer checks", "2 extra classes"."""
        if amount.noun is None:
            return None
        first = passage.lower(amount.noun[0])
        if first in self._words["added"]:
            return _UP
        if first in ("fewer", "less"):
            return _DOWN
        return None

    def _behind(self, passage: Passage, amount: Amount) -> str | None:
        at = amount.after
        behind = passage.at(at)
        if behind is None or behind.shape is not Shape.WORD:
            return None
        lower = behind.lower
        if amount.kind is Kind.MULTIPLE and lower in ("as", "the", "that", "what"):
            return _UP if amount.value > 1 else _DOWN
        if lower in self._words["faster"]:
            return _UP if amount.kind in (Kind.PERCENT, Kind.MULTIPLE) else _DOWN
        comparative = behind.tag in ("JJR", "RBR") or lower in (
            "early",
            "late",
            "ahead",
            "off",
            "on",
        )
        if lower in ("over", "above", "under", "below"):
            return self._against_norm(passage, amount, at)
        if lower == "on":
            return _UP if passage.lower(at + 1) == "top" else None
        if lower in ("up", "down"):
            beyond = passage.at(at + 1)
            if beyond is None or beyond.shape is not Shape.WORD or beyond.tag == "IN":
                return lower if passage.lower(at + 1) != "from" else None
            return None
        noun = behind.is_noun or behind.is_adjective or behind.tag.startswith("VB")
        for place in (at, at + 1):
            piece = passage.at(place)
            if piece is None or piece.shape is not Shape.WORD:
                return None
            if place > at and not (piece.is_noun and noun and not comparative):
                return None
            if not (comparative or piece.is_noun or piece.lower in self._words["change-noun"]):
                continue
            if self._words["fall"].has(passage, place) and piece.lower != "discount":
                return _DOWN
            if (
                self._words["rise"].has(passage, place)
                or piece.lower in self._words["settled-noun"]
            ):
                return _UP
        return None

    def _against_norm(self, passage: Passage, amount: Amount, at: int) -> str | None:
        """As in "12% above target", "£2,300 under"."""
        behind = passage.at(at + 1)
        if behind is not None and behind.shape is Shape.NUMBER:
            return None
        if passage.lower(at) == "over" and amount.kind is not Kind.PERCENT:
            time = behind is not None and self._words["rate-noun"].has(passage, at + 2)
            if behind is not None and (time or behind.tag in ("DT", "CD", "JJ")):
                return None
        return _UP if passage.lower(at) in ("over", "above") else _DOWN

    def _before(self, passage: Passage, amount: Amount, metric: str | None) -> str | None:
        first = outset(passage, amount)
        at = first - 1
        word = passage.lower(at)
        words = self._words
        if word in ("up", "down"):
            return word if self._carried(passage, at) else None
        if first < amount.first and passage.lower(first) in self._words["bound"]:
            return None
        if word in words["added"] and word not in ("gain", "more") and not is_verb(passage, at):
            return _UP
        if word == "of":
            return self._of_noun(passage, at)
        if word in ("by", "with", "to"):
            return self._governed(passage, amount, at, metric, tie=word)
        if amount.kind is Kind.MULTIPLE and word in ("up",):
            return _UP
        return self._direct(passage, amount, at, metric)

    def _passive(self, passage: Passage, amount: Amount) -> str | None:
        """As in "$50k in penalties was avoided"."""
        for index in range(amount.after, min(amount.after + 8, len(passage.pieces))):
            piece = passage.pieces[index]
            if piece.shape is Shape.MARK:
                return None
            if piece.tag == "VBN" and passage.lower(index - 1) in (
                "was",
                "were",
                "is",
                "been",
                "be",
            ):
                return _DOWN if self._words["saved"].has(passage, index) else None
        return None

    def _carried(self, passage: Passage, at: int) -> bool:
        """Whether "up" before an amount says that it rose, not that something is freed up."""
        before = passage.at(at - 1)
        if before is None or before.shape is not Shape.WORD:
            return True
        if not before.is_verb:
            return not self._words["added"].has(passage, at - 1)
        changing = self._words["carrier"].has(passage, at - 1)
        return changing or (
            self._verb_direction(passage, at - 1) is not None
            and not self._words["no-change"].has(passage, at - 1)
        )

    def _of_noun(self, passage: Passage, of: int) -> str | None:
        """As in "A saving of", "an increase of"; a bonus of so much goes nowhere."""
        at = of - 1
        if self._words["fall"].has(passage, at):
            return _DOWN
        if self._words["rise"].has(passage, at) or passage.lower(at) in self._words["settled-noun"]:
            return _UP
        return None

    def _governed(
        self, passage: Passage, amount: Amount, at: int, metric: str | None, *, tie: str
    ) -> str | None:
        """The direction of the verb, the noun or the particle that "by" or "to" ties it to."""
        if tie == "to" and amount.target is None:
            return None
        for index in range(at - 1, max(clause_start(passage, at), at - _FAR) - 1, -1):
            piece = passage.pieces[index]
            if piece.lower in (_UP, _DOWN) and not piece.glued and self._carried(passage, index):
                return piece.lower
            noun = piece.is_noun and self._words["change-noun"].has(passage, index)
            if not (piece.is_verb or noun or piece.tag in ("VBN", "JJ")):
                continue
            found = self._verb_direction(passage, index)
            if found is not None:
                return found
            if self._words["better"].has(passage, index):
                return self._improved(metric, amount)
            if self._words["worse"].has(passage, index):
                return {_UP: _DOWN, _DOWN: _UP}.get(self._improved(metric, amount) or "")
        return None

    def _direct(self, passage: Passage, amount: Amount, at: int, metric: str | None) -> str | None:
        """The direction of the verb whose object `amount` is: "fell 9%", "saves us $5k"."""
        index = at
        while index > 0 and (
            passage.lower(index) in _PRONOUNS or passage.pieces[index].tag == "RB"
        ):
            index -= 1
        piece = passage.at(index)
        if piece is None:
            return None
        if piece.tag in ("RP", "IN") and piece.lower in ("off", "out") and index:
            index, piece = index - 1, passage.pieces[index - 1]
        if is_verb(passage, index) or piece.is_verb:
            return self._verb_on(passage, amount, index, metric)
        if self._words["saved"].has(passage, index):
            return _DOWN
        return self._over_object(passage, amount, index, metric) or self._off(passage, amount)

    def _verb_on(
        self, passage: Passage, amount: Amount, verb: int, metric: str | None
    ) -> str | None:
        words = self._words
        if words["saved"].has(passage, verb):
            return _DOWN
        if words["added"].has(passage, verb):
            return _UP
        if words["no-change"].has(passage, verb) and amount.kind is not Kind.PERCENT:
            return self._off(passage, amount)
        if words["level"].has(passage, verb):
            return self._off(passage, amount)
        if words["better"].has(passage, verb):
            return self._improved(metric, amount)
        found = self._verb_direction(passage, verb)
        return found if found is not None else self._off(passage, amount)

    def _over_object(
        self, passage: Passage, amount: Amount, at: int, metric: str | None
    ) -> str | None:
        """As in "Spares each agent ten minutes", "grew the territory 22%"."""
        if amount.kind is Kind.COUNT or not passage.pieces[at].is_noun:
            return None
        for index in range(at, max(at - 6, -1), -1):
            piece = passage.pieces[index]
            if piece.tag in ("IN", "TO", "CC") or piece.shape is not Shape.WORD:
                return None
            if self._words["saved"].has(passage, index):
                return _DOWN
            if is_verb(passage, index):
                return self._verb_on(passage, amount, index, metric)
        return None

    def _off(self, passage: Passage, amount: Amount) -> str | None:
        """As in "The eleven days we took off the audit", "35 points off"."""
        behind = passage.lowers[amount.after : amount.after + 5]
        if behind[:1] == ("off",):
            return _DOWN
        after = range(amount.after, amount.after + len(behind))
        taken = any(
            self._words[name].has(passage, at) for at in after for name in ("saved", "no-change")
        )
        return _DOWN if taken and "off" in behind else None

    def _verb_direction(self, passage: Passage, index: int) -> str | None:
        piece = passage.pieces[index]
        if piece.lower in ("more", "less", "over", "under", "above", "below", "off", "ahead"):
            return None
        if self._words["fall"].has(passage, index):
            return _DOWN
        if self._words["rise"].has(passage, index):
            return _UP
        return None

    def _improved(self, metric: str | None, amount: Amount) -> str | None:
        """Where better is, for what is measured."""
        told = (metric or "").lower().replace("-", " ").split()
        for word in reversed(told):
            if word in self._words["less-is-better"]:
                return _DOWN
            if word in self._words["more-is-better"]:
                return _UP
        return _DOWN if amount.kind is Kind.DURATION else None
