"""From blocks of text to parsed sentences: the only module that runs spaCy."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from spacy.tokens import Doc

from coach.language.layout import Block
from coach.language.pipeline import FUNCTION_WORDS, check, known_words
from coach.language.reading import DocReader, Typed
from coach.language.sentence import Sentence
from coach.language.spelling import Spelling, SpellingWords

if TYPE_CHECKING:
    from spacy.language import Language

_SHOUTED_CONTRACTION = re.compile(r"\b[A-Z]+'[A-Z]+\b")

_Task = tuple[Block, Typed] | None
"""What goes through the pipeline beside a Doc; None marks the end of a draft."""


class Parser:
    """Parses the judged blocks of drafts."""

    def __init__(self, nlp: Language, spelling: SpellingWords) -> None:
        """Use `nlp`, and repair words as `spelling` says.

        Raises:
            ModelError: if the pipeline's labels are not Universal Dependencies.
        """
        check(nlp)
        self._nlp = nlp
        self._spelling = Spelling(known_words(nlp), FUNCTION_WORDS, spelling)
        self._reader = DocReader()

    def parse(self, blocks: Iterable[Block]) -> list[Sentence]:
        """The sentences of one draft's judged blocks."""
        return next(self.parse_many([list(blocks)]))

    def parse_many(self, drafts: Iterable[list[Block]]) -> Iterator[list[Sentence]]:
        """The sentences of each draft's judged blocks, in the order of the drafts."""
        sentences: list[Sentence] = []
        for doc, task in self._nlp.pipe(self._tasks(drafts), as_tuples=True):
            if task is None:
                yield sentences
                sentences = []
                continue
            block, typed = task
            for tokens in self._reader.sentences(doc, typed, block.plain):
                sentences.append(Sentence(tokens, len(sentences), block.paragraph))

    def _tasks(self, drafts: Iterable[list[Block]]) -> Iterator[tuple[Doc, _Task]]:
        for blocks in drafts:
            for block in blocks:
                if block.role.judged:
                    doc, typed = self._repaired(block.plain.text)
                    yield doc, (block, typed)
            yield self._nlp.make_doc(""), None

    def _repaired(self, text: str) -> tuple[Doc, Typed]:
        """`text` tokenized and its words repaired."""
        # The tokenizer knows "don't" and "Don't", but not "DON'T".
        doc = self._nlp.make_doc(_SHOUTED_CONTRACTION.sub(lambda m: m.group().lower(), text))
        words = []
        before, opens = "", True
        for token in doc:
            words.append(self._spelling.repaired(token.text, before=before, opens=opens))
            before, opens = "" if token.whitespace_ else token.text, token.is_punct
        ranges = [(token.idx, token.idx + len(token)) for token in doc]
        as_typed = [text[start:end] for start, end in ranges]
        typed = Typed(
            ranges=ranges,
            capitals=frozenset(
                index
                for index, (before, after) in enumerate(zip(as_typed, words, strict=True))
                if before.isupper() and before != after
            ),
            exclamations=frozenset(
                index for index, word in enumerate(as_typed) if word.count("!") > 1
            ),
        )
        if words != as_typed:
            spaces = [bool(token.whitespace_) for token in doc]
            doc = Doc(self._nlp.vocab, words=words, spaces=spaces)
        return doc, typed

    def english_share(self, sentences: Iterable[Sentence]) -> tuple[float, int]:
        """The share of English among the words of two letters and more, and their number."""
        words = [
            token.lower
            for sentence in sentences
            for token in sentence.tokens
            if len(token.lower) > 1 and token.lower.isalpha()
        ]
        return sum(map(self._spelling.knows, words)) / max(len(words), 1), len(words)
