"""From blocks of text to parsed sentences: the only module that runs spaCy."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import spacy
from spacy.lang.en.stop_words import STOP_WORDS
from spacy.tokens import Doc

from coach.language.keys import keys_of
from coach.language.layout import Block
from coach.language.sentence import Sentence, Token
from coach.language.spelling import Spelling, SpellingWords

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Token as SpacyToken

MODEL_PATH = Path(__file__).parent / "model"
"""The pipeline that the package ships; `training/MODEL_CARD.md` describes it."""

_REQUIRED_LABELS = frozenset({"nsubj", "nsubj:pass", "obj", "ccomp", "xcomp", "advcl"})

_LONGEST_SENTENCE = 200
"""Tokens; nobody writes longer ones, and work on a sentence may grow with its square."""


class ModelError(ValueError):
    """A spaCy pipeline that the coach cannot use; the message says why."""


class Parser:
    """Parses the judged blocks of drafts."""

    def __init__(self, nlp: Language, spelling: SpellingWords) -> None:
        """Use `nlp`, and repair words as `spelling` says.

        Raises:
            ModelError: if the pipeline's labels are not Universal Dependencies.
        """
        _check(nlp)
        self._nlp = nlp
        self._spelling = Spelling(_known_words(nlp), STOP_WORDS, spelling)
        self._keys = lru_cache(maxsize=100_000)(keys_of)

    def parse(self, blocks: Iterable[Block]) -> list[Sentence]:
        """The sentences of one draft's judged blocks."""
        return next(self.parse_many([list(blocks)]))

    def parse_many(self, drafts: Iterable[list[Block]]) -> Iterator[list[Sentence]]:
        """The sentences of each draft's judged blocks, in the order of the drafts."""

        def tasks() -> Iterator[tuple[Doc | str, tuple[int, Block | None]]]:
            for number, blocks in enumerate(drafts):
                for block in blocks:
                    if block.role.judged:
                        yield self._repaired(block.plain.text), (number, block)
                # An empty text marks the end of the draft.
                yield "", (number, None)

        sentences: list[Sentence] = []
        for doc, (_, block) in self._nlp.pipe(tasks(), as_tuples=True):
            if block is None:
                yield sentences
                sentences = []
            else:
                for span in _stretches(doc):
                    tokens = self._tokens(span, block)
                    sentences.append(Sentence(tokens, len(sentences), block.paragraph))

    def _repaired(self, text: str) -> Doc:
        """`text` tokenized; `user_data` keeps where each token began and ended."""
        doc = self._nlp.make_doc(text)
        words = []
        before, opens = "", True
        for token in doc:
            words.append(self._spelling.repaired(token.text, before=before, opens=opens))
            before, opens = "" if token.whitespace_ else token.text, token.is_punct
        typed = [token.text for token in doc]
        ranges = [(token.idx, token.idx + len(token)) for token in doc]
        if any(word != token.text for word, token in zip(words, doc, strict=True)):
            spaces = [bool(token.whitespace_) for token in doc]
            doc = Doc(self._nlp.vocab, words=words, spaces=spaces)
        doc.user_data["ranges"] = ranges
        doc.user_data["capitals"] = {
            index for index, word in enumerate(typed) if word.isupper() and word != words[index]
        }
        return doc

    def _tokens(self, span: list[SpacyToken], block: Block) -> list[Token]:
        first = span[0].i
        last = span[-1].i
        ranges = span[0].doc.user_data["ranges"]
        capitals = span[0].doc.user_data["capitals"]
        tokens = []
        for token in span:
            start, end = block.plain.span(*ranges[token.i])
            dep = "root" if token.dep_ == "ROOT" else sys.intern(token.dep_)
            lower = token.lower_
            lemma = token.lemma_.lower() or lower
            tokens.append(
                Token(
                    index=token.i - first,
                    text=token.text,
                    lower=lower,
                    lemma=lemma,
                    tag=token.tag_,
                    pos=token.pos_,
                    dep=dep,
                    head=(token.head.i if first <= token.head.i <= last else token.i) - first,
                    start=start,
                    end=end,
                    keys=self._keys(
                        lower,
                        lemma,
                        token.tag_,
                        token.pos_,
                        number=token.like_num,
                        capitals=token.i in capitals,
                    ),
                )
            )
        return tokens

    def english_share(self, sentences: Iterable[Sentence]) -> tuple[float, int]:
        """The share of English among the words of two letters and more, and their number."""
        words = [
            token.lower
            for sentence in sentences
            for token in sentence.tokens
            if len(token.lower) > 1 and token.lower.isalpha()
        ]
        return sum(map(self._spelling.knows, words)) / max(len(words), 1), len(words)


def load_pipeline(path: Path | str = MODEL_PATH) -> Language:
    """Load a spaCy pipeline from a folder or by name.

    Raises:
        ModelError: if there is none.
    """
    try:
        nlp = spacy.load(path)
    except (OSError, ValueError) as error:
        raise ModelError(f"The language model {path} cannot be loaded: {error}") from error
    # The tokenizer takes "I." at the end of a sentence for an initial.
    nlp.tokenizer.add_special_case("I.", [{"ORTH": "I"}, {"ORTH": "."}])  # type: ignore[union-attr]
    nlp.max_length = sys.maxsize  # the size of a draft is limited where it is read
    return nlp


def _stretches(doc: Doc) -> Iterator[list[SpacyToken]]:
    """The sentences, overlong ones in pieces."""
    for span in doc.sents:
        tokens = list(span)
        for first in range(0, len(tokens), _LONGEST_SENTENCE):
            yield tokens[first : first + _LONGEST_SENTENCE]


def _check(nlp: Language) -> None:
    if "parser" not in nlp.pipe_names:
        raise ModelError("The language model has no dependency parser.")
    labels = frozenset(nlp.get_pipe("parser").labels)  # type: ignore[attr-defined]
    missing = sorted(_REQUIRED_LABELS - labels)
    if missing:
        raise ModelError(
            f"The language model's parser lacks {', '.join(missing)}: it must be trained on "
            "Universal Dependencies."
        )


def _known_words(nlp: Language) -> frozenset[str]:
    """The words of the lemmatizer's tables and spaCy's function words."""
    known = set(STOP_WORDS)
    if nlp.has_pipe("lemmatizer"):
        lookups = nlp.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
        for name in ("lemma_index", "lemma_exc"):
            if lookups.has_table(name):
                for words in lookups.get_table(name).values():
                    known.update(words)
    return frozenset(known)
