"""Behavioural tests: what must stay and what must move when a text is changed."""
