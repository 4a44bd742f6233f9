"""From the sentences, quantities and evidence of a draft to its claims."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from coach.claims.achievements import Achievements
from coach.claims.authors import Authors, points_back
from coach.claims.claim import Claim
from coach.claims.clauses import Clause, clauses
from coach.claims.done import Done, is_asked, is_past
from coach.claims.figures import Amount, ResultFigures, within
from coach.claims.jargon import Jargon
from coach.claims.measures import Measures
from coach.claims.nearby import beside_each_other
from coach.claims.outcomes import Outcomes
from coach.claims.words import ClaimWords
from coach.evidence.context import ContextReader, ContextWords
from coach.evidence.phrase import Phrase
from coach.language.clause import ClauseGrammar, People
from coach.language.sentence import Sentence
from coach.quantities import Quantity
from coach.uses import Amounts

_SOME_TERMS = 2


class ClaimReader:
    """Finds the claims of drafts; built once, used for many."""

    def __init__(self, words: ClaimWords, people: People, context: ContextWords) -> None:
        """Use the words of a pack: for claims, for people and for context."""
        grammar = ClauseGrammar(people)
        self._contrasting = words["contrast"]
        self._figures = ResultFigures(words)
        self._measures = Measures(words)
        self._outcomes = Outcomes(words)
        self._authors = Authors(grammar)
        self._done = Done(words)
        self._achievements = Achievements(words, grammar)
        self._jargon = Jargon(words)
        self._context = ContextReader(context, grammar)

    def read(
        self,
        draft: str,
        sentences: Sequence[Sentence],
        amounts: Amounts,
        phrases: Sequence[Phrase],
    ) -> list[Claim]:
        """The claims of `draft`, in text order.

        Args:
            draft: the draft.
            sentences: its judged sentences.
            amounts: its amounts.
            phrases: what the evidence of the pack found in it.
        """
        said: dict[int, list[Phrase]] = defaultdict(list)
        for phrase in phrases:
            said[phrase.sentence].append(phrase)
        pairs = list(zip(amounts.quantities, amounts.uses, strict=True))
        found = [
            claim
            for sentence in sentences
            for claim in self._in_sentence(draft, sentence, pairs, said[sentence.index])
        ]
        return beside_each_other(found)

    def _in_sentence(
        self,
        draft: str,
        sentence: Sentence,
        amounts: Sequence[Amount],
        phrases: Sequence[Phrase],
    ) -> Iterator[Claim]:
        starts = [token.start for token in sentence.tokens]
        own = within(starts[0], sentence.tokens[-1].end, amounts)
        at = [bisect_right(starts, quantity.start) - 1 for quantity, _ in own]
        for clause in clauses(sentence, at, self._contrasting):
            claim = self._claim(draft, clause, own, phrases)
            if claim is not None:
                yield claim

    def _claim(
        self,
        draft: str,
        clause: Clause,
        amounts: Sequence[Amount],
        phrases: Sequence[Phrase],
    ) -> Claim | None:
        """The claim that `clause` makes, if it makes one."""
        sentence, head = clause.sentence, clause.head
        start, end = clause.tokens[0].start, clause.tokens[-1].end
        own = self._figures.of(clause, within(start, end, amounts), phrases)
        achievement = self._achievements.is_one(clause)
        agent = self._authors.is_agent(clause)
        measured = self._measures.is_none_left(clause) or any(
            self._measures.is_named(clause, figure) for figure in own
        )
        business = self._outcomes.is_business(clause, own, agent=agent, measured=measured)
        jargon = self._jargon.count(clause)
        dense = jargon > _SOME_TERMS and (agent or is_past(sentence, head))
        if not (measured or own or achievement or business or dense):
            return None
        context = self._context.read(sentence, head, frozenset({head.index}))
        return Claim(
            start=start,
            end=end,
            text=draft[start:end],
            sentence=sentence.index,
            paragraph=sentence.paragraph,
            speaker=self._authors.speaker(clause),
            agent=agent,
            achievement=achievement,
            done=self._done.is_done(clause, _place(clause, own)),
            drawn=clause.drawn,
            figures=own,
            measured=measured,
            unanchored=not measured
            and any(self._measures.is_claimed(clause, figure, agent=agent) for figure in own),
            points_back=points_back(clause),
            business=business,
            technical=not business and self._outcomes.is_technical(clause, own),
            figure_near=_has_number(clause),
            business_near=business,
            jargon=jargon,
            plain=business or self._outcomes.is_followed(clause),
            negated=context.negated,
            hypothetical=context.hypothetical,
            reported=context.reported,
            question=is_asked(clause),
        )


def _has_number(clause: Clause) -> bool:
    """Whether a number of several digits stands in it, be it a result or not."""
    return any(sum(map(str.isdigit, token.text)) > 1 for token in clause.tokens)


def _place(clause: Clause, figures: Sequence[Quantity]) -> int | None:
    """The token where the first of `figures` begins."""
    if not figures:
        return None
    return next(t.index for t in clause.tokens if t.end > figures[0].start)
