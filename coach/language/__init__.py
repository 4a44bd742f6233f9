"""From text to a parse: layout, spelling, the shipped spaCy pipeline, the grammar of clauses."""
