"""What the shipped model says about itself in its meta.json."""

from typing import Any

VERSION = "0.1.0"


def describe() -> dict[str, Any]:
    """Name, version, licence and sources."""
    return {
        "name": "coach",
        "version": VERSION,
        "description": (
            "English tagger, parser and lemmatizer for requests for pay, with labels of "
            "Universal Dependencies."
        ),
        "author": "The Pitch Coach authors",
        "license": "CC BY-SA 4.0",
        "sources": [
            {
                "name": "English Web Treebank, UD 2.16",
                "url": "https://github.com/UniversalDependencies/UD_English-EWT",
                "license": "CC BY-SA 4.0",
                "author": "The Board of Trustees of The Leland Stanford Junior University",
            },
            {
                "name": "spacy-lookups-data (lemma tables, lexeme norms, Brown clusters)",
                "url": "https://github.com/explosion/spacy-lookups-data",
                "license": "MIT; the lemma index derives from WordNet 3.0, WordNet licence",
                "author": "Explosion, Princeton University",
            },
        ],
    }
