"""Plain English for what a YAML parser says, in the words of libyaml or of PyYAML."""

from __future__ import annotations

import re

import yaml

_NOT_CLOSED = "this quote is never closed"
_NO_KEY = "this is neither 'key: value' nor a list item '- value'"
_MISFIT = "this does not fit in here; mend the indentation, or the quotes of the value before"
_CAUSES = {
    r"mapping values are not allowed": (
        "a ':' that makes no sense here; mend the indentation, or put text with ': ' in quotes"
    ),
    r"sequence entries are not allowed": (
        "a list item cannot begin here; give it a line of its own, in the column of the others"
    ),
    r"could not find expected ':'": _NO_KEY,
    r"did not find expected key|expected <block end>, but found '(?!-|<block seq)": (_MISFIT),
    r"expected '-' indicator|expected <block end>": (
        "the items of a list begin with '- ' in the same column"
    ),
    r"expected ',' or '\]'": "a ',' or the closing ']' is missing here",
    r"expected ',' or '\}'": "a ',' or the closing '}' is missing here",
    r"unexpected end of stream|unexpected document indicator": _NOT_CLOSED,
    r"cannot start any token": (
        "unquoted text cannot begin with this character; put the text in quotes"
    ),
    r"unknown escape|hexdecimal|hexadecimal|Unicode character": (
        "this backslash means nothing; use single quotes, or write it twice"
    ),
    r"alphabetic or numeric": "text that begins with '*' or '&' has to be in quotes",
    r"expected the node content|expected node content": "a value is missing here",
    r"<document start>": "this stands outside the rest of the file; mend the indentation",
    r"tag|directive|%|version": "YAML tags and directives are not allowed in a pack",
    r"block scalar|indentation indicator|comment or line break": (
        "nothing but a comment may follow '|' or '>' on its line"
    ),
}
_OPENERS = {"flow sequence": "[", "flow mapping": "{"}


def explain(error: yaml.MarkedYAMLError, text: str, last_quoted: range) -> tuple[int, int, str]:
    """The line and column (from 1) of a syntax error, and its likely cause.

    `last_quoted` are the lines (from 0) of the last value in quotes before the error: a quote that
    is not closed where it should be goes on to the next one, however far away.
    """
    context, problem = str(error.context or ""), str(error.problem or "")
    mark = error.problem_mark or error.context_mark
    cause = next((c for pattern, c in _CAUSES.items() if re.search(pattern, problem)), None)
    opened = next((sign for words, sign in _OPENERS.items() if words in context), None)
    begun = error.context_mark
    if begun and mark:
        if opened and begun.line != mark.line:
            mark, cause = begun, f"this '{opened}' is never closed, or a ',' is missing after it"
        elif cause in (_NOT_CLOSED, _NO_KEY):
            mark = begun
    if cause is None:
        cause = f"this is not YAML: {problem or context or 'unknown error'}"
    if mark is None:
        return 1, 1, cause
    if cause == _MISFIT and len(last_quoted) > 1 and mark.line == last_quoted[-1]:
        cause = f"the quote that ends here was opened on line {last_quoted[0] + 1}; close it there"
    lines = text.split("\n")
    line = min(mark.line, len(lines) - 1)
    return line + 1, min(mark.column, len(lines[line])) + 1, cause
