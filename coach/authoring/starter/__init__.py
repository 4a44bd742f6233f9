"""A first pack: asked for in a few words, whole and working, for its author to change."""
