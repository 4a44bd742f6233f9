"""Recognises what a sentence says by its likeness to labelled examples.

Patterns (`coach.evidence`) find what their authors thought of; the recogniser adds what only
resembles it. It is a linear model over words, their neighbours and their grammar: small, fast, and
every probability is a sum whose parts can be shown.
"""
