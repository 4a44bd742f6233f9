"""From the parsed sentences of a draft to all that is found in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from coach.blanks import BLANK_WORDS, BlankFinder
from coach.claims import ClaimReader, ClaimWords, settled
from coach.evidence.evidence import Evidence
from coach.evidence.finder import PhraseFinder
from coach.evidence.likeness import LikenessReader
from coach.evidence.phrase import Phrase
from coach.language.layout import Block
from coach.language.sentence import Sentence
from coach.prepared import PreparedPack
from coach.quantities import Quantity, QuantityFinder, QuantityWords
from coach.shape import shape_of
from coach.uses import read_amounts


class EvidenceReader:
    """Reads drafts with the evidence of a pack; built once, used for many."""

    def __init__(self, prepared: PreparedPack) -> None:
        """Take a prepared pack.

        Raises:
            ModelFileError: if the pack asks for the recogniser, and it cannot be read.
        """
        lexicon, words = prepared.lexicon, prepared.pack.words
        self._finder = PhraseFinder(prepared.pack, lexicon, prepared.screen)
        self._likeness = LikenessReader(self._finder.learned)
        self._quantities = QuantityFinder(QuantityWords(words))
        self._claims = ClaimReader(
            ClaimWords(words, lexicon.common), lexicon.people, lexicon.context
        )
        self._blanks = BlankFinder(*(words.get(name, ()) for name in BLANK_WORDS))

    def read(self, draft: str, blocks: Sequence[Block], sentences: Iterable[Sentence]) -> Evidence:
        """What is found in `draft`.

        Args:
            draft: the text.
            blocks: its layout.
            sentences: the writer's own words, parsed.
        """
        own = list(sentences)
        judged = [sentence for sentence in own if sentence.role.judged]
        likeness = self._likeness.read(judged)
        phrases = self._finder.find(draft, own, likeness)
        amounts = read_amounts(draft, own, self._quantities.find(draft, judged), phrases)
        claims = self._claims.read(draft, judged, amounts, phrases)
        return Evidence(
            phrases=phrases,
            amounts=amounts,
            claims=settled(claims, draft, judged, likeness),
            blanks=self._blanks.find(draft),
            shape=shape_of(blocks, judged, amounts),
            sentences=own,
        )

    def quantities(self, draft: str, sentences: Iterable[Sentence]) -> list[Quantity]:
        """The measured amounts alone."""
        judged = [sentence for sentence in sentences if sentence.role.judged]
        return self._quantities.find(draft, judged)

    def beside(self, draft: str, sentences: Iterable[Sentence]) -> list[Phrase]:
        """The phrases in what stands beside the writer's own words."""
        return self._finder.find(draft, sentences, {})
