"""Where drafts come from. Everything here gives a `coach.draft.Draft`, or a `DraftError` that says
in one sentence what is wrong with the source and how to mend it.
"""

from coach.sources.text import DEFAULT_LIMIT, TooLarge, read_file, read_stream

__all__ = ["DEFAULT_LIMIT", "TooLarge", "read_file", "read_stream"]
