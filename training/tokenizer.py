"""What the English tokenizer is taught on top of spaCy's rules; the rules are saved with the model.

Numbers stand apart from what they count ("50k" is "50" and "k", as spaCy already splits "50K"), as
in the treebank, so that a parser sees one shape of number.
"""

from typing import Any

from spacy.language import Language
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

UNITS = r"k|x|X|B|bn|mn|ms|h|hr|hrs|min|mins|pp|bps|pts|am|pm|AM|PM"
SUFFIXES = (
    rf"(?<=[0-9])(?<![A-Za-z][0-9])(?:{UNITS})",
    r"[!?]{2,}",
)
PREFIXES = (r"[~≈<>@](?=[0-9$€£])",)
INFIXES = (
    r"->|=>|→",
    r"(?<=[0-9kKmMBx%])[-–—](?=[0-9$€£])",
    r"(?<=[0-9])[kKmM](?=[-–—/])",
    r"(?<=[-–—])[$€£](?=[0-9])",
)

CONTRACTIONS = (
    ("here", "s"),
    ("let", "s"),
    ("wan", "na"),
    ("got", "ta"),
    ("gim", "me"),
    ("lem", "me"),
    ("everyone", "s"),
    ("someone", "s"),
    ("nobody", "s"),
    ("does", "not"),
)
"""Two words written as one that spaCy takes for one."""

WHOLE = ("->", "=>", "mr.", "mrs.", "dr.", "approx.", "dept.")
"""Arrows, and abbreviations that keep their full stop in lower case."""

SPLIT = ("b.", "h.", "k.", "m.", "s.", "x.")
"""Initials to spaCy; to us a unit at the end of a sentence."""


def teach(nlp: Language) -> None:
    """Add the project's rules to the tokenizer of a fresh English pipeline."""
    tokenizer: Any = nlp.tokenizer  # the attributes set here are those of spacy.Tokenizer
    defaults = nlp.Defaults
    prefixes = [*PREFIXES, *(defaults.prefixes or ())]
    suffixes = [*SUFFIXES, *(defaults.suffixes or ())]
    infixes = [*INFIXES, *(defaults.infixes or ())]
    tokenizer.prefix_search = compile_prefix_regex(prefixes).search
    tokenizer.suffix_search = compile_suffix_regex(suffixes).search
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    tokenizer.rules = {word: how for word, how in tokenizer.rules.items() if word not in SPLIT}
    for parts in CONTRACTIONS:
        for split in (parts, (parts[0].capitalize(), *parts[1:])):
            tokenizer.add_special_case("".join(split), [{"ORTH": part} for part in split])
    for word in WHOLE:
        tokenizer.add_special_case(word, [{"ORTH": word}])
    tokenizer.add_special_case("and/or", [{"ORTH": part} for part in ("and", "/", "or")])
