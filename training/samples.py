"""What the recogniser learns from: sentences and drafts of the corpora, read as the coach does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import Any

from coach import Coach, DraftError
from coach.evaluate.treebank import paragraphs_of
from coach.evidence.reader import EvidenceReader
from coach.language.layout import lay_out
from coach.language.parser import Parser
from coach.language.pipeline import MODEL_PATH, load_pipeline
from coach.language.sentence import Sentence
from coach.pack import base_pack_path, load_pack
from coach.prepared import PreparedPack
from coach.recogniser.drafts import Passage, draft_features
from coach.recogniser.features import features, fingerprint
from coach.stage import heard
from training.examples import of_features, of_rules

OTHER = "other"
REAL_DRAFT = 0.03
REAL_SENTENCE = 0.2
"""What real text that nobody labelled weighs as an example of what is no pitch, and no fault; more
of it keeps the coach quieter on other mail, and makes it miss more in pitches."""
CLOSE_CALL = 3.0
OTHER_PAIR = 0.5
"""What a sentence weighs that its corpus judges for this label; and one it judges for another."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A sentence.

    Attributes:
        marks: the fingerprints of its features.
        bears: labels that it bears.
        spared: labels that it only seems to bear.
        judged: whether it was read for every label.
        unknown: labels of which nothing is known.
        share: how much it counts beside the others.
    """

    marks: frozenset[int]
    bears: frozenset[str]
    spared: frozenset[str]
    judged: bool
    unknown: frozenset[str] = frozenset()
    share: float = 1.0

    def weight(self, label: str) -> float:
        """How much it counts when `label` is learned."""
        if label in self.unknown:
            return 0.0
        if label in self.bears or label in self.spared:
            return CLOSE_CALL
        return self.share if self.judged else OTHER_PAIR


@dataclass(frozen=True, slots=True)
class DraftSample:
    """A whole draft: the fingerprints of its features, its stage, and how much it counts."""

    marks: frozenset[int]
    stage: str
    share: float = 1.0


class Reader:
    """Reads corpora as the coach reads drafts, without any say of the recogniser."""

    def __init__(self) -> None:
        pack = load_pack(base_pack_path())
        evidence = {label: replace(e, learned=False) for label, e in pack.evidence.items()}
        stages = pack.stages and replace(pack.stages, likeness=0)
        prepared = PreparedPack.of(replace(pack, evidence=evidence, stages=stages))
        self._layout = prepared.lexicon.layout
        self._parser = Parser(load_pipeline(MODEL_PATH), prepared.lexicon.spelling)
        self._coach = Coach(prepared, self._parser)
        self._evidence = EvidenceReader(prepared)

    def examples(self) -> list[dict[str, Any]]:
        """The labelled sentences of the base pack, as rows of a corpus."""
        return [*of_rules(self._coach.pack), *of_features()]

    def sentences(self, rows: Iterable[dict[str, Any]]) -> Iterator[Sample]:
        """The sentences of labelled texts."""
        for row in rows:
            spans = _spans(row)
            spared = frozenset([row["label"]] if not row.get("violates", True) else [])
            for sentence in self._own(row["text"]):
                marks = frozenset(fingerprint(name) for name, _ in features(sentence))
                yield Sample(marks, _borne(sentence, spans), spared, "stage" in row)

    def drafts(self, rows: Iterable[dict[str, Any]]) -> Iterator[DraftSample]:
        """The whole drafts among labelled texts."""
        for row in rows:
            if "stage" in row:
                names = draft_features(*self._passages(row["text"]))
                yield DraftSample(frozenset(map(fingerprint, names)), row["stage"])

    def real(self, file: Path) -> tuple[list[Sample], list[DraftSample]]:
        """The sentences and documents of a treebank's mails, reviews and answers.

        They are no pitches and commit none of the problems; they may well say thanks.
        """
        merits = frozenset(r.id for r in self._coach.pack.rules.values() if r.kind == "strength")
        sentences, drafts = list[Sample](), list[DraftSample]()
        for _, paragraphs in groupby(paragraphs_of(file), key=lambda item: item.document):
            text = "\n\n".join(paragraph.text for paragraph in paragraphs)
            sentences += [
                replace(sample, unknown=merits, share=REAL_SENTENCE)
                for sample in self.sentences([{"text": text, "stage": OTHER}])
            ]
            drafts += [
                replace(sample, share=REAL_DRAFT)
                for sample in self.drafts([{"text": text, "stage": OTHER}])
            ]
        return sentences, drafts

    def matched(self, rows: Iterable[dict[str, Any]]) -> Iterator[frozenset[str]]:
        """For each sentence of `sentences` the rules that patterns alone find there."""
        for row in rows:
            found: list[dict[str, Any]] = []
            try:
                findings = self._coach.critique(row["text"], row.get("stage")).findings
            except DraftError:
                findings = ()
            found = [
                {"label": each.rule, "start": each.start, "end": each.end}
                for each in findings
                if each.start is not None
            ]
            for sentence in self._own(row["text"]):
                yield _borne(sentence, found)

    def _passages(self, text: str) -> tuple[Passage, Passage]:
        """The writer's own words, and those beside them."""
        blocks = lay_out(text, self._layout)
        own, beside = self._parser.parse(blocks), self._parser.parse(heard(blocks))
        found = self._evidence.read(text, blocks, own)
        return (
            Passage(found.judged, found.phrases),
            Passage(beside, self._evidence.beside(text, beside)),
        )

    def _own(self, text: str) -> list[Sentence]:
        sentences = self._parser.parse(lay_out(text, self._layout))
        return [sentence for sentence in sentences if sentence.role.judged]


def _spans(row: dict[str, Any]) -> list[dict[str, Any]]:
    spans = [{"label": row.get("label"), **span} for span in row.get("spans", ())]
    return spans + list(row.get("also", ()))


def _borne(sentence: Sentence, spans: Iterable[dict[str, Any]]) -> frozenset[str]:
    start, end = sentence.tokens[0].start, sentence.tokens[-1].end
    return frozenset(
        str(span["label"]) for span in spans if span["start"] < end and start < span["end"]
    )
