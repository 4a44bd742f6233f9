"""From blocks of text to parsed sentences: the only module that runs spaCy."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacy.tokens import Doc

from coach.language.layout import Block
from coach.language.pipeline import FUNCTION_WORDS, check, known_words
from coach.language.plain import PlainText
from coach.language.reading import DocReader, Typed
from coach.language.sentence import Sentence
from coach.language.spelling import Spelling, SpellingWords

if TYPE_CHECKING:
    from spacy.language import Language

_SHOUTED_CONTRACTION = re.compile(r"\b[A-Z]+'[A-Z]+\b")

_LONGEST_TEXT = 2_000
"""Characters that the pipeline reads at once; its memory grows with them."""

_TEXTS_AT_ONCE = 32


@dataclass(frozen=True, slots=True)
class _Read:
    """What goes through the pipeline beside a Doc."""

    plain: PlainText
    typed: Typed
    block: Block


class Parser:
    """Parses the blocks of drafts that are read."""

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
        """The sentences of one draft's blocks that are read."""
        return next(self.parse_many([list(blocks)]))

    def parse_many(self, drafts: Iterable[list[Block]]) -> Iterator[list[Sentence]]:
        """The sentences of each draft's blocks that are read, in the order of the drafts."""
        sentences: list[Sentence] = []
        docs = self._nlp.pipe(self._tasks(drafts), as_tuples=True, batch_size=_TEXTS_AT_ONCE)
        for doc, read in docs:
            if read is None:
                yield sentences
                sentences = []
                continue
            paragraph, role = read.block.paragraph, read.block.role
            for tokens in self._reader.sentences(doc, read.typed, read.plain):
                sentences.append(Sentence(tokens, len(sentences), paragraph, role))

    def _tasks(self, drafts: Iterable[list[Block]]) -> Iterator[tuple[Doc, _Read | None]]:
        """The texts to parse; None marks the end of a draft."""
        for blocks in drafts:
            for block in blocks:
                for plain in block.plain.pieces(_LONGEST_TEXT) if block.role.read else ():
                    doc, typed = self._repaired(plain.text)
                    yield doc, _Read(plain, typed, block)
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
                if before.isupper() and before.lower() == after
            ),
            exclamations=frozenset(
                index for index, word in enumerate(as_typed) if word.count("!") > 1
            ),
        )
        if words != as_typed:
            spaces = [bool(token.whitespace_) for token in doc]
            doc = Doc(self._nlp.vocab, words=words, spaces=spaces)
        _keep_hyphenated_together(doc)
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


def _keep_hyphenated_together(doc: Doc) -> None:
    """No sentence ends within "non-negotiable"."""
    for token in doc[1:-1]:
        before, after = doc[token.i - 1], doc[token.i + 1]
        if token.text == "-" and not before.whitespace_ and not token.whitespace_:
            token.is_sent_start = False
            after.is_sent_start = False
