"""How the language model in ``coach/language/model`` was made; MODEL_CARD.md tells the story."""
