"""Steps for `pytest-bdd`, in words that a reader of policy understands; a theme a module."""

THEMES = (
    "drafts", "findings", "details", "policy", "stages", "grades", "rewriting", "refusals",
    "preparing",
)  # fmt: skip
"""The modules; pytest has to be told of each."""
