"""Finds the phrases of a draft: all evidence patterns of a pack over its judged sentences.

A sentence is only tried against the few patterns that can match it (`coach.evidence.index`), so the
cost hardly grows with their number.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from coach.evidence.clauses import ClauseMatcher, CompiledClause, compile_clause
from coach.evidence.compiling import PatternCompiler
from coach.evidence.context import ContextReader
from coach.evidence.index import RequirementIndex
from coach.evidence.matching import Pattern
from coach.evidence.notation import parse
from coach.evidence.phrase import Context, Phrase
from coach.evidence.together import CompiledTogether, compile_together
from coach.language.clause import ClauseGrammar, Person, clause_extent, clause_head
from coach.language.sentence import Sentence, Token
from coach.language.words import Keys
from coach.lexicon import Lexicon
from coach.pack import ClausePattern, EvidenceEntry, Pack, Patterns, Together
from coach.pack import Phrase as PhrasePattern

AnyPattern = PhrasePattern | ClausePattern | Together


@dataclass(frozen=True, slots=True)
class _Entry:
    """An evidence entry, its look-alikes compiled."""

    label: str
    whole_clause: bool
    unless: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class _Detector:
    """One compiled pattern of an entry."""

    entry: _Entry
    pattern: Pattern | CompiledClause | CompiledTogether
    about: Person | None
    given: str | None
    where: str

    @property
    def required(self) -> tuple[Keys, ...]:
        if isinstance(self.pattern, CompiledClause):
            return self.pattern.head.required if self.pattern.head is not None else ()
        return self.pattern.required


@dataclass(frozen=True, slots=True)
class _Hit:
    """A detector's match: the words it names, the one that governs them, the range it marks."""

    detector: _Detector
    matched: frozenset[int]
    top: Token
    first: int
    end: int


class PhraseFinder:
    """Applies the evidence of a pack; built once, used for many drafts."""

    def __init__(self, pack: Pack, lexicon: Lexicon) -> None:
        vocabularies = {name: [parse(word) for word in words] for name, words in pack.words.items()}
        compiler = PatternCompiler(vocabularies, lexicon.common)
        grammar = ClauseGrammar(lexicon.people)
        self._context = ContextReader(lexicon.context, grammar)
        self._clauses = ClauseMatcher(grammar, self._context.negators)
        self._detectors = [
            d for entry in pack.evidence.values() for d in _detectors(entry, compiler)
        ]
        self._index = RequirementIndex([detector.required for detector in self._detectors])
        self._topics = {detector.given for detector in self._detectors} - {None}

    def find(self, draft: str, sentences: Iterable[Sentence]) -> list[Phrase]:
        """The phrases of the judged `sentences` of `draft`, in text order."""
        tasks = [(sentence, self._candidates(sentence)) for sentence in sentences]
        topics = {None, *self._topics_of(tasks)}
        found = [
            phrase
            for sentence, detectors in tasks
            for phrase in self._phrases(
                draft, sentence, [d for d in detectors if d.given in topics]
            )
        ]
        return sorted(found, key=lambda phrase: (phrase.start, phrase.end, phrase.label))

    def _candidates(self, sentence: Sentence) -> list[_Detector]:
        return [self._detectors[n] for n in self._index.candidates(sentence.words.keys)]

    def _topics_of(self, tasks: list[tuple[Sentence, list[_Detector]]]) -> Iterator[str]:
        """The labels in the draft that patterns of other evidence wait for."""
        for sentence, detectors in tasks:
            for detector in detectors:
                if detector.entry.label in self._topics and any(self._hits(detector, sentence)):
                    yield detector.entry.label

    def _phrases(
        self, draft: str, sentence: Sentence, detectors: Iterable[_Detector]
    ) -> Iterator[Phrase]:
        by_entry: dict[str, list[_Hit]] = defaultdict(list)
        for detector in detectors:
            for hit in self._hits(detector, sentence):
                by_entry[detector.entry.label].append(hit)
        for label, hits in by_entry.items():
            for group in _grouped(_without_lookalikes(hits, sentence)):
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
                    pattern=group[0].detector.where,
                )

    def _context_of(self, group: list[_Hit], sentence: Sentence) -> Context:
        """The context of hits on one stretch; where they differ, what excuses the writer counts.

        A word that any of them names belongs to the phrase and does not excuse it.
        """
        matched = frozenset().union(*(hit.matched for hit in group))
        contexts = [
            self._context.read(sentence, hit.top, matched, hit.detector.about) for hit in group
        ]
        return max(contexts, key=lambda c: (c.negated, c.reported, c.hypothetical))

    def _hits(self, detector: _Detector, sentence: Sentence) -> Iterator[_Hit]:
        if isinstance(detector.pattern, Pattern):
            for first, end in detector.pattern.find(sentence.words):
                top = _topmost(sentence, first, end)
                yield self._hit(detector, sentence, top, frozenset(range(first, end)))
            return
        if isinstance(detector.pattern, CompiledTogether):
            if found := detector.pattern.find(sentence.words):
                top = _topmost(sentence, *found[0])
                named = frozenset(index for match in found for index in range(*match))
                yield self._hit(detector, sentence, top, named)
            return
        head = detector.pattern.head
        starts = sentence.words.everywhere if head is None else head.starts(sentence.words)
        for token in sentence.tokens:
            if starts >> token.index & 1:
                matched = self._clauses.match(detector.pattern, sentence, token)
                if matched is not None:
                    yield self._hit(detector, sentence, token, matched)

    def _hit(
        self, detector: _Detector, sentence: Sentence, top: Token, matched: frozenset[int]
    ) -> _Hit:
        first, end = min(matched), max(matched) + 1
        if detector.entry.whole_clause:
            named = [sentence.tokens[index] for index in matched]
            first, end = clause_extent(sentence, clause_head(sentence, top), named)
        return _Hit(detector, matched, top, first, end)


def _detectors(entry: EvidenceEntry, compiler: PatternCompiler) -> Iterator[_Detector]:
    compiled = _Entry(
        label=entry.label,
        whole_clause=entry.span == "clause",
        unless=tuple(compiler.compile(unless.sequence) for unless in entry.unless),
    )
    yield from _detectors_of(compiled, None, entry.patterns, compiler)
    for label, patterns in entry.given.items():
        yield from _detectors_of(compiled, label, patterns, compiler)


def _detectors_of(
    entry: _Entry, given: str | None, patterns: Patterns, compiler: PatternCompiler
) -> Iterator[_Detector]:
    written: list[tuple[Pattern | CompiledClause | CompiledTogether, AnyPattern]] = [
        *((compiler.compile(phrase.sequence), phrase) for phrase in patterns.phrases),
        *((compile_clause(clause, compiler), clause) for clause in patterns.clauses),
        *((compile_together(group, compiler), group) for group in patterns.together),
    ]
    for compiled, source in written:
        about = Person(source.about) if source.about else None
        yield _Detector(entry, compiled, about, given, str(source.position))


def _topmost(sentence: Sentence, first: int, end: int) -> Token:
    """The word of a stretch that governs the others."""
    stretch = sentence.tokens[first:end]
    return min(stretch, key=lambda token: (sum(1 for _ in sentence.ancestors(token)), token.index))


def _without_lookalikes(hits: list[_Hit], sentence: Sentence) -> list[_Hit]:
    ranges = [
        match for pattern in hits[0].detector.entry.unless for match in pattern.find(sentence.words)
    ]
    return [
        hit
        for hit in hits
        if not any(index in range(*match) for match in ranges for index in hit.matched)
    ]


def _grouped(hits: list[_Hit]) -> list[list[_Hit]]:
    """Overlapping hits of a label together: they say the same thing twice."""
    groups: list[list[_Hit]] = []
    for hit in sorted(hits, key=lambda h: (h.first, -h.end)):
        if groups and hit.first < max(other.end for other in groups[-1]):
            groups[-1].append(hit)
        else:
            groups.append([hit])
    return groups
