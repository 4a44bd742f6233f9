"""Finds the phrases of a draft: all evidence patterns of a pack over its sentences.

A closing is read for what it does well, never for problems: "Thanks, Ana" is thanks.

A sentence is only tried against the few patterns that it can match (`coach.evidence.screen`), and a
pattern is compiled when it is first tried, so neither drafts nor loading wait for the others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from coach.evidence.clauses import ClauseMatcher, CompiledClause, compile_clause
from coach.evidence.compiling import PatternCompiler
from coach.evidence.context import ContextReader
from coach.evidence.detectors import Detector, detectors_of
from coach.evidence.likeness import Likeness
from coach.evidence.matching import Pattern
from coach.evidence.phrase import Context, Phrase
from coach.evidence.rarity import Rarity
from coach.evidence.screen import Screen
from coach.evidence.together import CompiledTogether
from coach.language.clause import ClauseGrammar, Person, clause_extent, clause_head
from coach.language.sentence import Sentence, Token
from coach.lexicon import Lexicon
from coach.pack import ClausePattern, Pack, Together


@dataclass(frozen=True, slots=True)
class _Hit:
    """A match of evidence: the words it names, the one that governs them, the range it marks.

    Attributes:
        about: whom it is about, where that is known without its grammar.
        where: where what found it is written.
    """

    about: Person | None
    where: str
    matched: frozenset[int]
    top: Token
    first: int
    end: int


class PhraseFinder:
    """Applies the evidence of a pack; built once, used for many drafts."""

    def __init__(self, pack: Pack, lexicon: Lexicon, screen: Screen) -> None:
        """Take a pack, its lexicon, and the screen of its detectors."""
        grammar = ClauseGrammar(lexicon.people)
        self._context = ContextReader(lexicon.context, grammar)
        self._clauses = ClauseMatcher(grammar, self._context.negators)
        self._compiler = PatternCompiler(pack.words, Rarity(lexicon.common))
        self._compiled = cache(self._compile)
        self._screen = screen
        self._detectors = list(detectors_of(pack))
        self.learned = frozenset(e.label for e in pack.evidence.values() if e.learned)
        """The labels for which likeness to examples has a say."""
        self._topics = {detector.given for detector in self._detectors} - {None}
        self._merits = _labels(pack, "strength") - _labels(pack, "problem")

    def find(
        self, draft: str, sentences: Iterable[Sentence], likeness: Mapping[int, Likeness]
    ) -> list[Phrase]:
        """The phrases of `sentences` of `draft`, in text order.

        Args:
            draft: the text.
            sentences: its sentences.
            likeness: by number of the sentence, what it resembles; may lack any of them.
        """
        tasks = [(sentence, self._candidates(sentence)) for sentence in sentences]
        topics = self._topics_of(tasks)
        found = [
            phrase
            for sentence, detectors in tasks
            for phrase in self._phrases(
                draft,
                sentence,
                [detector for detector in detectors if detector.given in topics],
                likeness.get(sentence.index),
            )
        ]
        return sorted(found, key=lambda phrase: (phrase.start, phrase.end, phrase.label))

    def _candidates(self, sentence: Sentence) -> list[Detector]:
        keys = (token.keys for token in sentence.tokens)
        found = [self._detectors[number] for number in self._screen.candidates(keys)]
        if sentence.role.judged:
            return found
        return [detector for detector in found if detector.entry.label in self._merits]

    def _topics_of(self, tasks: list[tuple[Sentence, list[Detector]]]) -> set[str | None]:
        """The labels in the draft that patterns of other evidence wait for; None is always one."""
        found: set[str | None] = {None}
        for sentence, detectors in tasks:
            for detector in detectors:
                label = detector.entry.label
                is_new = label in self._topics - found and not detector.excuses
                if is_new and any(self._hits(detector, sentence)):
                    found.add(label)
        return found

    def _phrases(
        self,
        draft: str,
        sentence: Sentence,
        detectors: Iterable[Detector],
        likeness: Likeness | None,
    ) -> Iterator[Phrase]:
        hits: dict[str, list[_Hit]] = defaultdict(list)
        lookalikes: dict[str, list[Detector]] = defaultdict(list)
        for detector in detectors:
            label = detector.entry.label
            if detector.excuses:
                lookalikes[label].append(detector)
            else:
                hits[label] += self._hits(detector, sentence)
        if likeness is not None:
            self._weigh(likeness, hits)
        for label, found in hits.items():
            if found and lookalikes[label]:
                found = self._without(lookalikes[label], found, sentence)
            for group in _grouped(found):
                start = sentence.tokens[group[0].first].start
                end = sentence.tokens[max(hit.end for hit in group) - 1].end
                yield Phrase(
                    label=label,
                    start=start,
                    end=end,
                    text=draft[start:end],
                    sentence=sentence.index,
                    paragraph=sentence.paragraph,
                    context=self._context_of(group, sentence),
                    pattern=group[0].where,
                )

    def _context_of(self, group: list[_Hit], sentence: Sentence) -> Context:
        """The context of hits on one stretch; where they differ, what excuses the writer counts.

        A word that any of them names belongs to the phrase and does not excuse it.
        """
        matched = frozenset().union(*(hit.matched for hit in group))
        contexts = [self._context.read(sentence, hit.top, matched, hit.about) for hit in group]
        return max(contexts, key=lambda c: (c.negated, c.reported, c.hypothetical))

    def _without(
        self, lookalikes: list[Detector], hits: list[_Hit], sentence: Sentence
    ) -> list[_Hit]:
        """The `hits` that share no word with a look-alike."""
        excused = {
            index
            for lookalike in lookalikes
            for hit in self._hits(lookalike, sentence)
            for index in hit.matched
        }
        return [hit for hit in hits if hit.matched.isdisjoint(excused)]

    def _compile(self, detector: Detector) -> Pattern | CompiledClause | CompiledTogether:
        match detector.pattern:
            case ClausePattern() as clause:
                return compile_clause(clause, self._compiler)
            case Together() as group:
                return CompiledTogether(group, self._compiler)
            case phrase:
                return self._compiler.compile(phrase.sequence)

    def _hits(self, detector: Detector, sentence: Sentence) -> Iterator[_Hit]:
        pattern = self._compiled(detector)
        if isinstance(pattern, Pattern):
            for first, end in pattern.find(sentence.words):
                top = _topmost(sentence, first, end)
                yield self._hit(detector, sentence, top, frozenset(range(first, end)))
            return
        if isinstance(pattern, CompiledTogether):
            if found := pattern.find(sentence.words):
                top = _topmost(sentence, *found[0])
                named = frozenset(index for match in found for index in range(*match))
                yield self._hit(detector, sentence, top, named)
            return
        head = pattern.head
        starts = sentence.words.everywhere if head is None else head.starts(sentence.words)
        for token in sentence.tokens:
            if starts >> token.index & 1:
                matched = self._clauses.match(pattern, sentence, token)
                if matched is not None:
                    yield self._hit(detector, sentence, token, matched)

    def _hit(
        self, detector: Detector, sentence: Sentence, top: Token, matched: frozenset[int]
    ) -> _Hit:
        first, end = min(matched), max(matched) + 1
        if detector.entry.span == "clause":
            named = [sentence.tokens[index] for index in matched]
            first, end = clause_extent(sentence, clause_head(sentence, top), named)
        return _Hit(detector.about, detector.where, matched, top, first, end)

    def _weigh(self, likeness: Likeness, hits: dict[str, list[_Hit]]) -> None:
        """Drop `hits` that likeness makes too unlikely, and add what no pattern found."""
        for label in self.learned & likeness.unlikely:
            hits.pop(label, None)
        for label in self.learned & likeness.likely:
            if not hits[label]:
                like = likeness.resemblance(label)
                named = frozenset(range(like.first, like.end))
                hits[label].append(_Hit(None, like.told, named, like.top, like.first, like.end))


def _labels(pack: Pack, kind: str) -> set[str]:
    """The labels of the evidence that rules of this kind ask for."""
    rules = [rule for rule in pack.rules.values() if rule.kind == kind]
    return {mention.name for rule in rules for mention in rule.labels}


def _topmost(sentence: Sentence, first: int, end: int) -> Token:
    """The word of a stretch that governs the others; of several the nearest to the root."""
    stretch = sentence.tokens[first:end]
    tops = [t for t in stretch if t.head == t.index or not first <= t.head < end] or stretch
    if len(tops) == 1:
        return tops[0]
    return min(tops, key=lambda token: (sum(1 for _ in sentence.ancestors(token)), token.index))


def _grouped(hits: list[_Hit]) -> list[list[_Hit]]:
    """Overlapping hits of a label together: they say the same thing twice."""
    groups: list[list[_Hit]] = []
    for hit in sorted(hits, key=lambda h: (h.first, -h.end)):
        if groups and hit.first < max(other.end for other in groups[-1]):
            groups[-1].append(hit)
        else:
            groups.append([hit])
    return groups
