"""Teach the rule lemmatizer what the treebank knows and its tables do not.

The tables come from spacy-lookups-data; they cover nouns, verbs and adjectives. Clitics,
auxiliaries and pronouns ("'ve", "ca", "me"), and irregular forms, are added as exceptions.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable

from spacy.language import Language
from spacy.pipeline import Lemmatizer
from spacy.tokens import Doc

RULED = frozenset({"NOUN", "VERB", "ADJ"})
"""What the tables have rules for; any other part of speech lists even its regular forms."""

UNLISTED = frozenset({"PROPN", "NUM", "PUNCT", "SYM", "X"})
"""Parts of speech whose lemma is the word as it stands."""

AGREEING = 2
"""How often the treebank must give a form its lemma: once may be a slip of the pen."""

VERBS_OF_WORK = """
    automate benchmark blog containerize crowdsource debug email fundraise google headhunt
    integrate mentor migrate mitigate monetize offboard offshore onboard onshore operationalize
    orchestrate outperform outsource overachieve overdeliver prioritize productionize productize
    prototype reallocate rearchitect redeploy refactor reorg repurpose reskill retool rework scope
    spearhead sunset timebox underpay underquote upsell upskill
"""
"""Verbs that the tables are too old to know, so that "onboarding" is not made "onboarde"."""

CLITICS = {
    ("AUX", "'m"): "be",
    ("AUX", "m"): "be",
    ("AUX", "'re"): "be",
    ("AUX", "re"): "be",
    ("AUX", "'s"): "be",
    ("AUX", "s"): "be",
    ("AUX", "'ve"): "have",
    ("AUX", "ve"): "have",
    ("AUX", "'d"): "would",
    ("AUX", "d"): "would",
    ("AUX", "'ll"): "will",
    ("AUX", "ll"): "will",
    ("AUX", "wo"): "will",
    ("AUX", "ca"): "can",
    ("AUX", "sha"): "shall",
    ("VERB", "'s"): "be",
    ("VERB", "s"): "be",
    ("VERB", "'re"): "be",
    ("VERB", "'ve"): "have",
    ("VERB", "ve"): "have",
    ("PART", "n't"): "not",
    ("PART", "nt"): "not",
    ("PART", "na"): "to",
    ("PRON", "i"): "I",
}


def teach(nlp: Language, gold: Iterable[Doc]) -> None:
    """Add to the tables of a pipeline's lemmatizer what they lack."""
    lemmatizer = nlp.get_pipe("lemmatizer")
    assert isinstance(lemmatizer, Lemmatizer)
    _add_verbs(lemmatizer)
    exceptions: dict[str, dict[str, list[str]]] = {}
    for (pos, form), lemma in {**_corrections(lemmatizer, gold), **_clitics()}.items():
        exceptions.setdefault(pos.lower(), {})[form] = [lemma]
    table = lemmatizer.lookups.get_table("lemma_exc")
    for pos, forms in exceptions.items():
        table[pos] = {**table.get(pos, {}), **forms}
    lemmatizer.cache.clear()


def _add_verbs(lemmatizer: Lemmatizer) -> None:
    """Let the rules know the verbs of work as words."""
    index = lemmatizer.lookups.get_table("lemma_index")
    index["verb"] = sorted({*index["verb"], *VERBS_OF_WORK.split()})


def _clitics() -> dict[tuple[str, str], str]:
    """The clitics, with either apostrophe."""
    return {
        (pos, spelling): lemma
        for (pos, form), lemma in CLITICS.items()
        for spelling in (form, form.replace("'", "’"))
    }


def _corrections(lemmatizer: Lemmatizer, gold: Iterable[Doc]) -> dict[tuple[str, str], str]:
    """The treebank's commonest lemma of each form for which the lemmatizer has another."""
    lemmas: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    found: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for doc in gold:
        for token in doc:
            if token.pos_ not in UNLISTED and token.dep_ != "goeswith":
                key = (token.pos_, token.lower_)
                lemmas[key][token.lemma_] += 1
                found[key][lemmatizer.lemmatize(token)[0]] += 1
    corrections = {}
    for key, counts in lemmas.items():
        lemma, count = counts.most_common(1)[0]
        wrong = found[key].most_common(1)[0][0] != lemma
        if count >= AGREEING and (wrong or key[0] not in RULED):
            corrections[key] = lemma
    return corrections
