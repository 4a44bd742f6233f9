"""The few morphological features that the rule lemmatizer asks for, read off the tag."""

MORPH_OF_TAG = {
    "NN": "Number=Sing",
    "NNP": "Number=Sing",
    "NNS": "Number=Plur",
    "NNPS": "Number=Plur",
    "JJ": "Degree=Pos",
    "JJR": "Degree=Cmp",
    "JJS": "Degree=Sup",
    "RBR": "Degree=Cmp",
    "RBS": "Degree=Sup",
    "VB": "VerbForm=Inf",
    "VBP": "VerbForm=Fin",
    "VBZ": "VerbForm=Fin",
    "VBD": "Tense=Past|VerbForm=Fin",
    "VBN": "Tense=Past|VerbForm=Part",
    "VBG": "VerbForm=Ger",
}
"""Present forms carry no tense: spaCy would take "are" for a base form and keep it as its lemma."""


def morph_of_tag(tag: str) -> str:
    """The features of a Penn tag, as Universal Dependencies writes them."""
    return MORPH_OF_TAG.get(tag, "")


POS_OF_TAG = {
    "$": "SYM",
    "CC": "CCONJ",
    "CD": "NUM",
    "DT": "PRON",
    "EX": "PRON",
    "IN": "ADP",
    "MD": "AUX",
    "NN": "NOUN",
    "NNS": "NOUN",
    "NNP": "PROPN",
    "PDT": "DET",
    "PRP": "PRON",
    "PRP$": "PRON",
    "RP": "ADP",
    "SYM": "SYM",
    "TO": "PART",
    "UH": "INTJ",
    "WDT": "PRON",
    "WP": "PRON",
    "WRB": "ADV",
}
POS_OF_WORD = {
    "%": "SYM",
    "n't": "PART",
    "nt": "PART",
    "not": "PART",
    "nobody": "PRON",
    "anybody": "PRON",
    "anyone": "PRON",
    "everybody": "PRON",
    "everyone": "PRON",
    "everything": "PRON",
}
POS_OF_INITIAL = {"V": "VERB", "J": "ADJ", "R": "ADV"}


def pos_of_tag(tag: str, relation: str, word: str) -> str:
    """The universal part of speech of a word, by the treebank's conventions."""
    if word in POS_OF_WORD:
        return POS_OF_WORD[word]
    if relation in ("aux", "aux:pass", "cop"):
        return "AUX"
    if relation in ("det", "det:predet"):
        return "DET"
    if relation == "mark" and tag == "IN":
        return "SCONJ"
    return POS_OF_TAG.get(tag) or POS_OF_INITIAL.get(tag[0], "PUNCT")
