"""Respell gold paragraphs the way people type, keeping their trees.

Each habit is a function from a paragraph to a paragraph; ``HABITS`` says how often it is taken up.
"""

from collections.abc import Callable
from random import Random

from training.paragraph import Paragraph

Habit = Callable[[Paragraph], Paragraph]

APOSTROPHES = "'’`´"
SHORTHAND = {
    "you": "u",
    "your": "ur",
    "are": "r",
    "please": "pls",
    "thanks": "thx",
    "because": "cuz",
    "people": "ppl",
    "with": "w/",
}
CURLY = {"'": "’", '"': "”", "``": "“", "''": "”"}


def lower(paragraph: Paragraph) -> Paragraph:
    """Everything in lower case."""
    return paragraph.with_words([word.lower() for word in paragraph.words])


def upper(paragraph: Paragraph) -> Paragraph:
    """Everything in capitals."""
    return paragraph.with_words([word.upper() for word in paragraph.words])


def lower_i(paragraph: Paragraph) -> Paragraph:
    """The pronoun "I" in lower case: i think i did."""
    return paragraph.with_words(["i" if word == "I" else word for word in paragraph.words])


def lower_sentence_start(paragraph: Paragraph) -> Paragraph:
    """No capital at the beginning of a sentence."""
    pairs = zip(paragraph.words, paragraph.sent_starts, strict=True)
    return paragraph.with_words([w[0].lower() + w[1:] if start else w for w, start in pairs])


def drop_apostrophes(paragraph: Paragraph) -> Paragraph:
    """Apostrophes left out: dont, ive, thats."""
    return paragraph.with_words([_without_apostrophes(word) for word in paragraph.words])


def _without_apostrophes(word: str) -> str:
    """The word without apostrophes, unless nothing would be left of it."""
    return word.translate(str.maketrans("", "", APOSTROPHES)) or word


def curl_quotes(paragraph: Paragraph) -> Paragraph:
    """The quotes that word processors and phones put in."""
    words = list(paragraph.words)
    for i, (word, tag) in enumerate(zip(paragraph.words, paragraph.tags, strict=True)):
        words[i] = "“" if word == '"' and tag == "``" else CURLY.get(word, word.replace("'", "’"))
    return paragraph.with_words(words)


def shorten(paragraph: Paragraph) -> Paragraph:
    """Spellings of text messages."""
    return paragraph.with_words([SHORTHAND.get(word.lower(), word) for word in paragraph.words])


def drop_final_stop(paragraph: Paragraph) -> Paragraph:
    """No full stop at the end of the paragraph."""
    last = len(paragraph) - 1
    if last > 0 and paragraph.words[last] == "." and last not in paragraph.heads[:last]:
        return paragraph.without({last})
    return paragraph


def drop_first_subject(paragraph: Paragraph) -> Paragraph:
    """Sentences as the bullets of a list: "I led the team" becomes "Led the team"."""
    dropped = set()
    for i in range(len(paragraph) - 1):
        verb = paragraph.heads[i]
        if (
            paragraph.sent_starts[i]
            and paragraph.words[i] in ("I", "We", "He", "She", "They", "It")
            and paragraph.deps[i] == "nsubj"
            and paragraph.deps[verb] == "ROOT"
            and paragraph.tags[i + 1].startswith("VB")
            and paragraph.spaces[i]
        ):
            dropped.add(i)
    if not dropped:
        return paragraph
    words = list(paragraph.words)
    for i in dropped:
        words[i + 1] = words[i + 1][0].upper() + words[i + 1][1:]
    return paragraph.with_words(words).without(dropped)


def careless(paragraph: Paragraph) -> Paragraph:
    """Lower case and no apostrophes, the copy that the model is also scored on."""
    return drop_apostrophes(lower(paragraph))


HABITS: tuple[tuple[float, Habit], ...] = (
    (0.10, drop_first_subject),
    (0.06, drop_final_stop),
    (0.10, curl_quotes),
    (0.10, drop_apostrophes),
    (0.04, lower_sentence_start),
    (0.08, lower_i),
    (0.03, shorten),
    (0.10, lower),
    (0.02, upper),
)
"""How likely each habit is; they are independent of each other and follow in this order."""


def as_typed(paragraph: Paragraph, random: Random) -> Paragraph:
    """A copy of the paragraph with some of the habits taken up."""
    for probability, habit in HABITS:
        if random.random() < probability:
            paragraph = habit(paragraph)
    return paragraph
