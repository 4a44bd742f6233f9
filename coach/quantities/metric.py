"""What an amount measures, as a noun phrase of the draft."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from coach.quantities.amount import Amount, Range
from coach.quantities.clauses import (
    clause_start,
    is_person,
    is_pronoun,
    noun_phrase,
    outset,
    phrase_before,
    phrases_in,
    subject_of,
    verb_before,
)
from coach.quantities.durations import DURATIONS
from coach.quantities.pieces import Passage, Shape
from coach.quantities.quantity import Kind
from coach.quantities.vocabulary import QuantityWords

_FAR = 25
_SHORT = 5
_MEASURES = ("more-is-better", "less-is-better", "pay-thing")


class Metrics:
    """Finds what is measured, with the words of a pack."""

    def __init__(self, words: QuantityWords) -> None:
        """Use `words`."""
        self._words = words

    def of(
        self, passage: Passage, amount: Amount, told: Sequence[tuple[Kind, str | None]]
    ) -> str | None:
        """What `amount` measures.

        Args:
            passage: where it stands.
            amount: the amount.
            told: the kinds of the amounts before it and what they measure, the nearest last.
        """
        for attempt in (
            self._counted,
            self._multiplied,
            self._part_of,
            self._of_noun,
            self._headed,
            self._taken_off,
            self._noun_behind,
        ):
            settled, found = attempt(passage, amount)
            if settled:
                return self._text(passage, found)
        if self._is_period(passage, amount):
            return None
        if amount.bare and told and amount.unit is not None:
            return told[-1][1]
        found = self._in_clause(passage, amount)
        if found is None:
            kinds = self._continued(passage, amount)
            earlier = (metric for kind, metric in reversed(told) if metric and kind in kinds)
            continued = next(earlier, None)
            if continued is not None:
                return continued
        return self._text(passage, found) or self._pay(passage, amount)

    def _text(self, passage: Passage, phrase: Range | None) -> str | None:
        """The words of the phrase, or of what follows when it starts with "number of"."""
        if phrase is None or phrase[0] >= phrase[1]:
            return None
        first, after = phrase
        if passage.lower(first) in self._words["amount-noun"] and passage.lower(first + 1) == "of":
            first, after = noun_phrase(passage, first + 2) or phrase
        return passage.slice(first, after)

    def _counted(self, passage: Passage, amount: Amount) -> tuple[bool, Range | None]:
        """As in "Nine senior buyers", "a 12-person crew", "15 hectares of rye"."""
        if amount.described is not None:
            return True, amount.described
        if amount.kind is not Kind.COUNT or amount.noun is None:
            return False, None
        if amount.physical:
            if passage.lower(amount.after) == "of":
                return True, noun_phrase(passage, amount.after + 1, links=False)
            return False, None
        if amount.joined and amount.target is not None:
            found = self._headed(passage, amount)[1] or self._in_clause(passage, amount)
            if found is not None:
                return True, found
        first, after = amount.noun
        while first < after - 1 and passage.lower(first) in ("more", "fewer", "less"):
            first += 1
        return True, (first, after)

    def _multiplied(self, passage: Passage, amount: Amount) -> tuple[bool, Range | None]:
        """As in "doubled sales", "half as many slips", "three times fewer slips"."""
        if amount.kind is not Kind.MULTIPLE:
            return False, None
        at = amount.after
        if passage.lower(at) == "as" and passage.lower(at + 1) in ("many", "much"):
            return True, noun_phrase(passage, at + 2)
        if passage.lower(at) in ("more", "fewer", "less"):
            found = noun_phrase(passage, at + 1)
            if found is not None and passage.lower(at + 1) != "than":
                return True, found
        if passage.lower(amount.first) in {*self._words.factors, *self._words.divisors}:
            found = noun_phrase(passage, at)
            if found is not None and found[0] - at <= 1:
                return True, found
        return False, None

    def _part_of(self, passage: Passage, amount: Amount) -> tuple[bool, Range | None]:
        """As in "4 out of 5 patients", "a third of the orders"."""
        at = amount.after
        if amount.kind is Kind.PERCENT and self._is_share(passage, amount):
            found = noun_phrase(passage, at + 1, links=False)
            return found is not None, found
        if amount.kind is not Kind.RATIO or amount.joined:
            return False, None
        if passage.lower(at) == "of":
            at += 1
        elif passage.lower(amount.first - 1) in ("by", "down", "up"):
            return False, None
        found = noun_phrase(passage, at, links=False)
        if found is not None and (found[0] - at) <= 1:
            return True, found
        inside = range(amount.number.after, amount.after)
        nouns = [index for index in inside if passage.pieces[index].is_noun]
        return (True, (nouns[0], nouns[0] + 1)) if nouns else (False, None)

    def _is_share(self, passage: Passage, amount: Amount) -> bool:
        """Whether a percentage is one of the things told behind it: "flags 5% of payments"."""
        if passage.lower(amount.after) != "of" or amount.joined:
            return False
        before = passage.at(outset(passage, amount) - 1)
        if before is None or before.shape is not Shape.WORD:
            return True
        return before.tag not in ("IN", "TO") and before.lower not in self._words["state-verb"]

    def _of_noun(self, passage: Passage, amount: Amount) -> tuple[bool, Range | None]:
        """As in "A surplus of €1.2m", "a pay rise of 7 percent", "a drop of 5% in sales"."""
        at = outset(passage, amount, ranges=True) - 1
        if passage.lower(at) not in ("of", "worth"):
            return False, None
        phrase = phrase_before(passage, at)
        if phrase is None:
            return False, None
        last = passage.pieces[phrase[1] - 1]
        if last.lower not in self._words["change-noun"] or (
            last.lower in self._words["settled-noun"] and phrase[1] - phrase[0] > 1
        ):
            return True, phrase
        behind = self._behind_in(passage, amount.after)
        if behind is not None:
            return True, behind
        return True, (phrase[0], phrase[1] - 1)

    def _behind_in(self, passage: Passage, at: int) -> Range | None:
        """The phrase of "in sales", "on freight" or "of sales" at the piece `at`."""
        if passage.lower(at) not in ("in", "on", "of", "for"):
            return None
        found = noun_phrase(passage, at + 1)
        if found is None or self._is_time(passage, found):
            return None
        return found

    def _is_time(self, passage: Passage, phrase: Range) -> bool:
        last = passage.pieces[phrase[1] - 1]
        first = passage.pieces[phrase[0]]
        names = ("month-name", "period-noun")
        proper = (
            first.tag.startswith("NNP") and phrase[1] - phrase[0] == 1 and not first.text.isupper()
        )
        return proper or any(
            piece.lower in self._words[name] for piece in (last, first) for name in names
        )

    def _headed(self, passage: Passage, amount: Amount) -> tuple[bool, Range | None]:
        """As in "Cost per hire: $4,900"."""
        at = outset(passage, amount, ranges=True) - 1
        colon = next(
            (
                index
                for index in range(at, max(at - 3, -1), -1)
                if passage.pieces[index].text == ":"
            ),
            None,
        )
        if colon is None or colon == 0:
            return False, None
        start = clause_start(passage, colon)
        if start == colon:
            return False, None
        found = noun_phrase(passage, start)
        if found is None and colon - start <= 4:
            return True, (start, colon)
        if found is not None and found[1] > colon:
            found = (found[0], colon)
        return found is not None, found

    def _taken_off(self, passage: Passage, amount: Amount) -> tuple[bool, Range | None]:
        """As in "Knocked 20% off waiting times", "the days we took off the audit"."""
        for at in range(amount.after, min(amount.after + 5, len(passage.pieces))):
            if passage.pieces[at].text in (",", ";", "."):
                break
            if passage.lower(at) == "off":
                found = noun_phrase(passage, at + 1)
                return found is not None, found
        return False, None

    def _noun_behind(self, passage: Passage, amount: Amount) -> tuple[bool, Range | None]:
        """As in "99.97% uptime", "a 10% raise", "a 30% drop in incidents"."""
        if amount.kind in (Kind.COUNT, Kind.SCORE, Kind.RATIO) or (
            amount.joined and amount.target is not None
        ):
            return False, None
        at = amount.after
        behind = passage.at(at)
        if passage.lower(at) == "of" and amount.kind is Kind.DURATION:
            found = noun_phrase(passage, at + 1)
            return found is not None, found
        if (
            behind is None
            or behind.shape is not Shape.WORD
            or behind.tag in ("DT", "PRP", "PRP$", "IN")
        ):
            return False, None
        if any(behind.lower in self._words[name] for name in _MEASURES):
            return True, (at, at + 1)
        found = noun_phrase(passage, at, links=False)
        if found is None or found[0] != at:
            return False, None
        last = passage.pieces[found[1] - 1]
        if last.lower in self._words["settled-noun"] and last.lower != "increase":
            return True, found
        if (
            last.lower in self._words["change-noun"]
            or self._words["rise"].has(passage, last.index)
            or self._words["fall"].has(passage, last.index)
        ):
            inner = self._behind_in(passage, found[1])
            if inner is not None:
                return True, inner
            return found[1] - found[0] > 1, (found[0], found[1] - 1)
        if (
            self._is_time(passage, found)
            or behind.tag in ("JJR", "RBR", "VBN", "VBG")
            or behind.lower in self._words["earlier"]
        ):
            return False, None
        return True, found

    def _is_period(self, passage: Passage, amount: Amount) -> bool:
        """As in "For six quarters", "over 3 years", "three weeks ago"."""
        if amount.kind is not Kind.DURATION or (amount.joined and amount.target is not None):
            return False
        if passage.lower(amount.after) in self._words["period-end"]:
            return True
        if passage.lower(amount.first - 1) == "over":
            return True
        before = passage.lower(outset(passage, amount, ranges=True) - 1)
        is_long = DURATIONS.get(amount.unit or "", 0.0) > DURATIONS["h"]
        return before in self._words["period-cue"] or (before == "in" and is_long)

    def _in_clause(self, passage: Passage, amount: Amount) -> Range | None:
        """The object of the verb before the amount, or its subject."""
        at = outset(passage, amount, ranges=True)
        start = clause_start(passage, at)
        verb = verb_before(passage, at, start)
        if verb is None:
            return self._without_verb(passage, amount, start, at)
        changed = self._object(passage, amount, verb, at)
        if changed is not None:
            return changed
        subject = subject_of(passage, verb)
        if subject is None:
            return self._behind_for(passage, amount)
        if is_person(passage, subject) and passage.lower(at - 1) in ("in", "within"):
            return (verb, at - 1) if 1 < at - verb <= _SHORT else None
        if is_person(passage, subject) or self._only_causes(passage, amount, verb, at):
            return self._behind_for(passage, amount)
        if passage.pieces[subject[0]].tag == "WDT" and subject[0] > start:
            return phrase_before(passage, subject[0])
        if is_pronoun(passage, subject):
            return self._to_do(passage, amount)
        return subject

    def _to_do(self, passage: Passage, amount: Amount) -> Range | None:
        """As in "It takes me 20 minutes to close the kitchen"."""
        verb = passage.at(amount.after + 1)
        if passage.lower(amount.after) != "to" or verb is None or verb.tag != "VB":
            return None
        thing = noun_phrase(passage, verb.index + 1)
        return None if thing is None else (verb.index, thing[1])

    def _without_verb(self, passage: Passage, amount: Amount, start: int, at: int) -> Range | None:
        """What stands before the amount, or what a verb behind it does."""
        if self._words["saved"].has(passage, at - 1) and passage.pieces[at - 1].shape is Shape.WORD:
            return None
        for phrase, governed in phrases_in(passage, start, at):
            if not governed and not is_person(passage, phrase) and not is_pronoun(passage, phrase):
                return phrase
        if passage.lower(at - 1) in ("for", "with", "on", "at", "and", "or", "than"):
            return None
        behind = self._behind_for(passage, amount)
        if behind is not None:
            return behind
        for index in range(amount.after, min(amount.after + 4, len(passage.pieces))):
            if passage.pieces[index].tag in ("VB", "VBD", "VBZ", "VBP"):
                found = noun_phrase(passage, index + 1)
                if found is not None:
                    return found
        return None

    def _object(self, passage: Passage, amount: Amount, verb: int, at: int) -> Range | None:
        """What the verb is done to, if it stands between the verb and the amount."""
        first = verb + 1
        while passage.lower(first) in ("up", "down", "back", "out"):
            first += 1
        tie = passage.lower(amount.first - 1)
        phrase = noun_phrase(passage, first) or self._activity(passage, first, at)
        if phrase is None or phrase[1] > at or phrase[0] - first > 1:
            return None
        if self._is_time(passage, phrase) or passage.pieces[first].tag == "IN":
            return None
        own = passage.pieces[phrase[1] - 1]
        direct = phrase[1] == at and tie not in ("from", "by", "to")
        saved = self._words["saved"].has(passage, verb) and direct
        if saved or (phrase[1] == at and own.lower in self._words["change-noun"]):
            return None
        if tie in ("of",):
            return None
        return phrase

    def _activity(self, passage: Passage, first: int, at: int) -> Range | None:
        """As in "Picking" in "sped up picking by 15%"."""
        piece = passage.pieces[first] if first < at else None
        return (first, first + 1) if piece is not None and piece.tag == "VBG" else None

    def _only_causes(self, passage: Passage, amount: Amount, verb: int, at: int) -> bool:
        """Whether the subject saves or brings the amount, rather than being measured."""
        direct = passage.lower(at - 1) not in (
            "by",
            "to",
            "at",
            "with",
            "from",
            "up",
            "down",
            "of",
            "below",
            "under",
        )
        scored = amount.kind in (Kind.SCORE, Kind.RATIO, Kind.MULTIPLE)
        return direct and not scored and self._words["source-verb"].has(passage, verb)

    def _behind_for(self, passage: Passage, amount: Amount) -> Range | None:
        """As in "Spent $5k on freight", "52k for the role", "brought in $310k in revenue"."""
        at = amount.after
        for index in range(at, min(at + 3, len(passage.pieces))):
            lower = passage.lower(index)
            if lower in ("on", "in", "of", "for"):
                found = noun_phrase(passage, index + 1)
                if found is None or self._is_time(passage, found):
                    return None
                return found
            if passage.pieces[index].tag not in ("JJR", "RBR", "RB", "IN"):
                return None
        return None

    def _continued(self, passage: Passage, amount: Amount) -> Collection[Kind]:
        """Of which kinds an earlier amount may be whose measure this one goes on with."""
        at = outset(passage, amount, ranges=True)
        verb = verb_before(passage, at, clause_start(passage, at))
        if verb is None:
            if amount.kind is Kind.DURATION or clause_start(passage, at) == 0:
                return ()
            return tuple(Kind) if passage.lower(at - 1) == "(" else (amount.kind,)
        subject = subject_of(passage, verb)
        if subject is None:
            return (amount.kind,)
        return tuple(Kind) if is_pronoun(passage, subject) else ()

    def _pay(self, passage: Passage, amount: Amount) -> str | None:
        """The payment named nearest before a sum."""
        name = {Kind.MONEY: "pay-thing", Kind.PERCENT: "pay-thing", Kind.SCORE: "index"}.get(
            amount.kind
        )
        if name is None:
            return None
        for at in range(amount.first - 1, max(amount.first - _FAR, -1), -1):
            if self._words[name].has(passage, at) and passage.pieces[at].is_noun:
                phrase = phrase_before(passage, at + 1)
                return None if phrase is None else passage.slice(*phrase)
        return None
