"""Write sentences of pitches with their trees, drawn from the grammar in ``pitches.txt``."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

from training.grammar import Grammar, Node, draw, read_grammar
from training.morphology import morph_of_tag, pos_of_tag
from training.paragraph import Paragraph

GRAMMAR = Path(__file__).with_name("pitches.txt")
START = "SENTENCE"

GOES_ON = 0.6
"""How likely a sentence with a final stop is followed by another in the same paragraph."""

CLITICS = frozenset(("n't", "nt", "'ve", "ve", "'m", "m", "'ll", "'d", "d", "'s", "s"))
UNITS = frozenset(("%", "k", "x", "ms", "h"))
JOINED_TO_LAST = CLITICS | UNITS | {".", ",", "?", "-"}
JOINED_TO_NEXT = frozenset(("$", "£", "€"))
STOPS = frozenset((".", "?"))
CAPITALISED = frozenset(("i", "q1", "q2", "q3", "q4"))


def read_pitches() -> Grammar:
    """The grammar that ships with this module."""
    return read_grammar(GRAMMAR)


def paragraphs(grammar: Grammar, count: int, random: Random) -> Iterator[Paragraph]:
    """New paragraphs of one to a few sentences."""
    for _ in range(count):
        drawn = sentence(grammar, random)
        while drawn.words[-1] in STOPS and random.random() < GOES_ON:
            drawn = drawn.followed_by(sentence(grammar, random))
        yield drawn


def sentence(grammar: Grammar, random: Random) -> Paragraph:
    """One sentence, spelled and spaced with care."""
    drawn = Paragraph()
    _append(draw(grammar, START, random), "ROOT", drawn)
    drawn.sent_starts[0] = True
    is_bullet = drawn.tags[0] == "NFP"
    for i, following in enumerate([*drawn.words[1:], ""]):
        word = drawn.words[i]
        in_range = word == "-" and drawn.tags[i] == "SYM"
        joined = following in JOINED_TO_LAST or word in JOINED_TO_NEXT or in_range
        drawn.spaces[i] = not joined
        drawn.words[i] = _spelled(word, drawn.tags[i], following)
    first = 1 if is_bullet else 0
    drawn.words[first] = drawn.words[first][0].upper() + drawn.words[first][1:]
    return drawn


def _spelled(word: str, tag: str, following: str) -> str:
    """The word as it is written before another."""
    if word == "a" and following.startswith(("a", "e", "i", "o")):
        return "an"
    return word.capitalize() if tag == "NNP" or word in CAPITALISED else word


def _append(node: Node, relation: str, drawn: Paragraph) -> int:
    """Append the words of a tree in their order; the place of its root."""
    before = [_append(child, child_relation, drawn) for child_relation, child in node.before]
    place = len(drawn)
    drawn.words.append(node.word)
    drawn.spaces.append(True)
    drawn.tags.append(node.tag)
    drawn.pos.append(pos_of_tag(node.tag, relation, node.word))
    drawn.morphs.append(morph_of_tag(node.tag))
    drawn.lemmas.append("")
    drawn.heads.append(place)
    drawn.deps.append(relation)
    drawn.sent_starts.append(False)
    after = [_append(child, child_relation, drawn) for child_relation, child in node.after]
    for child in before + after:
        drawn.heads[child] = place
    return place
