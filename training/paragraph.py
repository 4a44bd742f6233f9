"""A tokenised, annotated piece of text that can be edited before it becomes a spaCy document."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace

from spacy.tokens import Doc
from spacy.vocab import Vocab


@dataclass
class Paragraph:
    """Sentences that stand together, as parallel columns of their tokens.

    ``heads`` are positions in the paragraph; the head of a sentence is its own head.
    """

    words: list[str] = field(default_factory=list)
    spaces: list[bool] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    pos: list[str] = field(default_factory=list)
    morphs: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    deps: list[str] = field(default_factory=list)
    sent_starts: list[bool] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.words)

    def to_doc(self, vocab: Vocab) -> Doc:
        """The paragraph as a gold document."""
        return Doc(
            vocab,
            words=self.words,
            spaces=self.spaces,
            tags=self.tags,
            pos=self.pos,
            morphs=self.morphs,
            lemmas=self.lemmas,
            heads=self.heads,
            deps=self.deps,
            sent_starts=list(self.sent_starts),
        )

    @classmethod
    def from_doc(cls, doc: Doc) -> "Paragraph":
        """The columns of a gold document."""
        return cls(
            words=[token.text for token in doc],
            spaces=[bool(token.whitespace_) for token in doc],
            tags=[token.tag_ for token in doc],
            pos=[token.pos_ for token in doc],
            morphs=[str(token.morph) for token in doc],
            lemmas=[token.lemma_ for token in doc],
            heads=[token.head.i for token in doc],
            deps=[token.dep_ for token in doc],
            sent_starts=[bool(token.is_sent_start) for token in doc],
        )

    def with_words(self, words: list[str]) -> "Paragraph":
        """The same trees over other spellings."""
        return replace(self, words=words)

    def without(self, dropped: Collection[int]) -> "Paragraph":
        """The paragraph without some tokens, none of which may be the head of a kept one."""
        kept = [i for i in range(len(self)) if i not in dropped]
        place = {old: new for new, old in enumerate(kept)}
        starts = list(self.sent_starts)
        for i in sorted(dropped):
            if starts[i] and i + 1 < len(self):
                starts[i + 1] = True
        return Paragraph(
            words=[self.words[i] for i in kept],
            spaces=[self.spaces[i] for i in kept],
            tags=[self.tags[i] for i in kept],
            pos=[self.pos[i] for i in kept],
            morphs=[self.morphs[i] for i in kept],
            lemmas=[self.lemmas[i] for i in kept],
            heads=[place[self.heads[i]] for i in kept],
            deps=[self.deps[i] for i in kept],
            sent_starts=[starts[i] for i in kept],
        )

    def followed_by(self, other: "Paragraph") -> "Paragraph":
        """This paragraph and another as one."""
        offset = len(self)
        return Paragraph(
            words=self.words + other.words,
            spaces=self.spaces + other.spaces,
            tags=self.tags + other.tags,
            pos=self.pos + other.pos,
            morphs=self.morphs + other.morphs,
            lemmas=self.lemmas + other.lemmas,
            heads=self.heads + [offset + head for head in other.heads],
            deps=self.deps + other.deps,
            sent_starts=self.sent_starts + other.sent_starts,
        )
