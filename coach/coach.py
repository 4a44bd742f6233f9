"""The coach: a pack, a language model and a rules engine, put together for many drafts."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Self

from coach.critique import Critique, Finding, findings_of, with_facts, with_points
from coach.draft import DraftError
from coach.engine import Engine, LimitError
from coach.evidence.evidence import Evidence
from coach.evidence.facts import observations
from coach.evidence.reader import EvidenceReader
from coach.evidence.schema import FACT_SCHEMA
from coach.grade import Grade, grade
from coach.language.layout import Block, lay_out
from coach.language.parser import Parser
from coach.language.pipeline import MODEL_PATH, load_pipeline
from coach.language.sentence import Sentence
from coach.pack import STAGES, base_pack_path, pack_folder
from coach.particulars import particulars
from coach.prepared import PreparedPack
from coach.quantities import Quantity
from coach.recogniser.drafts import DraftRecogniser, Passage
from coach.rewrite import Page, Rewrite, rewrite
from coach.stage import StageReader, StageReading, heard
from coach.substance import substance_of

_ENGLISH_SHARE = 0.5
_FEWEST_WORDS = 3


class Coach:
    """Coaches drafts with the rules of one pack, and of the layers it is made of."""

    def __init__(self, prepared: PreparedPack, parser: Parser) -> None:
        """Use `load` instead, unless the parts are at hand."""
        self.pack = prepared.pack
        self._parser = parser
        self._weights = {rule.id: rule.weight for rule in self.pack.rules.values()}
        self._layout = prepared.lexicon.layout
        self._reader = EvidenceReader(prepared)
        self._stages = StageReader(prepared.pack.stages) if prepared.pack.stages else None
        likeness = prepared.pack.stages and prepared.pack.stages.likeness
        self._kinds = DraftRecogniser() if likeness else None
        self._engines: dict[str | None, Engine] = {}

    @classmethod
    def load(
        cls,
        pack: Path | str | None = None,
        model: Path | str | None = None,
        roles: Sequence[str] = (),
        policies: Mapping[str, str] | None = None,
    ) -> Self:
        """Put a coach together.

        Args:
            pack: name or folder of the rule pack; the built-in one if not given.
            model: folder or name of a spaCy pipeline; the shipped one if not given.
            roles: names of role packs to lay on top, such as ``technical-lead``.
            policies: what to choose, whatever the pack chooses: ``{"answer-dates": "allowed"}``.

        Raises:
            PackError: if the pack has mistakes, all of them in the error, or no such choice.
            RoleError: if there is no such role.
            ModelError: if the pipeline cannot be used.
        """
        folder = base_pack_path() if pack is None else pack_folder(pack, Path())
        prepared = PreparedPack.load(folder, roles, policies)
        nlp = load_pipeline(model or MODEL_PATH)
        return cls(prepared, Parser(nlp, prepared.lexicon.spelling))

    def critique(self, text: str, stage: str | None = None) -> Critique:
        """Coach one draft.

        Args:
            text: the draft.
            stage: what kind of draft it is, one of `coach.pack.STAGES`; found out if not given.

        Raises:
            DraftError: if there is nothing to coach, or the text is not English.
            ValueError: if there is no such stage.
        """
        return next(self.critique_many([text], stage))

    def critique_many(self, texts: Iterable[str], stage: str | None = None) -> Iterator[Critique]:
        """Coach many drafts in order, faster than one by one; some are read ahead.

        Args:
            texts: the drafts.
            stage: as for `critique`.

        Raises:
            DraftError: as `critique` does, after the critiques of the drafts before it.
            ValueError: if there is no such stage.
        """
        self._engine(stage)
        return self._critiques(texts, stage)

    def _critiques(self, texts: Iterable[str], stage: str | None) -> Iterator[Critique]:
        waiting: deque[tuple[str, list[Block], DraftError | None]] = deque()

        def parts() -> Iterator[list[Block]]:
            """Of each draft the writer's own words, then those beside them that tell the stage."""
            for text in texts:
                try:
                    blocks = self._laid_out(text)
                    waiting.append((text, blocks, None))
                except DraftError as error:
                    blocks = []
                    waiting.append((text, blocks, error))
                yield blocks
                yield heard(blocks) if self._stages is not None and stage is None else []

        parsed = self._parser.parse_many(parts())
        for own, beside in zip(parsed, parsed, strict=True):
            text, blocks, error = waiting.popleft()
            if error is not None:
                raise error
            yield self._critique(text, blocks, self._checked(own), beside, stage)

    def rewrite(self, text: str, stage: str | None = None) -> Rewrite:
        """Change a draft where that is safe without asking its writer.

        The changed draft has no more problems than before.

        Args:
            text: the draft.
            stage: as for `critique`.

        Raises:
            DraftError: as `critique` does.
            ValueError: if there is no such stage.
        """
        before = self.critique(text, stage)
        page = Page(text, self.evidence(text))
        return rewrite(before, page, self.pack.rules, lambda new: self.critique(new, stage))

    def evidence(self, text: str) -> Evidence:
        """What is found in `text`: phrases, amounts, claims and more, with their context.

        Raises:
            DraftError: as `critique` does.
        """
        blocks = self._laid_out(text)
        return self._reader.read(text, blocks, self._checked(self._parser.parse(blocks)))

    def quantities(self, text: str) -> list[Quantity]:
        """The measured amounts in `text`, in text order, in whatever language.

        Raises:
            DraftError: if there is nothing to coach.
        """
        return self._reader.quantities(text, self._parser.parse(self._laid_out(text)))

    def _critique(
        self,
        text: str,
        blocks: list[Block],
        sentences: list[Sentence],
        beside: list[Sentence],
        stage: str | None,
    ) -> Critique:
        found = self._reader.read(text, blocks, sentences)
        observed = observations(found)
        reading: StageReading | None = None
        if self._stages is not None and stage is None:
            own = Passage(found.judged, found.phrases)
            heard_of = Passage(beside, self._reader.beside(text, beside))
            reading = self._stages.read(
                own.phrases,
                heard_of.phrases,
                found.shape.words,
                self._kinds.probabilities(own, heard_of) if self._kinds else {},
            )
            stage = reading.stage
        try:
            verdicts = self._engine(stage).judge([each.fact for each in observed])
        except LimitError as error:
            raise DraftError("The draft is too long to judge at once: give it in parts.") from error
        findings = findings_of(verdicts, observed, text, self.pack)
        graded = self._graded(findings, found.judged, stage)
        faults = [one.place for one in findings if one.kind == "problem" and one.place]
        facts = particulars(text, found, faults)
        return Critique(
            text=text,
            stage=stage,
            words=found.shape.words,
            findings=with_facts(with_points(findings, graded), facts),
            reading=reading,
            graded=graded,
        )

    def _graded(
        self, found: Sequence[Finding], sentences: Sequence[Sentence], stage: str | None
    ) -> Grade | None:
        if self.pack.rubric is None or stage is None:
            return None
        problems = [one.place for one in found if one.kind == "problem" and one.place]
        substance = substance_of(sentences, problems)
        return grade(found, stage, self.pack.rubric, substance, self._weights)

    def _laid_out(self, text: str) -> list[Block]:
        blocks = lay_out(text, self._layout)
        if not blocks:
            raise DraftError("The draft is empty: there is nothing to coach.")
        if not any(block.role.judged for block in blocks):
            raise DraftError(
                "The draft has no words of your own: only greetings, signatures, quoted or "
                "forwarded text."
            )
        return blocks

    def _checked(self, sentences: list[Sentence]) -> list[Sentence]:
        share, count = self._parser.english_share(_judged(sentences))
        if count == 0:
            raise DraftError("The draft has no words: there is nothing to coach.")
        if count >= _FEWEST_WORDS and share < _ENGLISH_SHARE:
            raise DraftError(
                f"The draft does not seem to be English: only {share:.0%} of its words are known."
            )
        return sentences

    def _engine(self, stage: str | None) -> Engine:
        """The rules of a stage, compiled when first asked for."""
        if stage is not None and stage not in STAGES:
            raise ValueError(f"There is no stage {stage!r}; the stages are {', '.join(STAGES)}.")
        if stage not in self._engines:
            rules = [rule.engine_rule for rule in self.pack.rules_of(stage)]
            self._engines[stage] = Engine(rules, FACT_SCHEMA)
        return self._engines[stage]


def _judged(sentences: Iterable[Sentence]) -> list[Sentence]:
    return [sentence for sentence in sentences if sentence.role.judged]
