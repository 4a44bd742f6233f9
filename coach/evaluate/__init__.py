"""How good the coach is, measured on labelled corpora."""
