"""Texts with marks: ``[words]``, or ``[words](label)``; marks may be nested."""

from __future__ import annotations

import re

from coach.evaluate.items import Mark

_SIGN = re.compile(r"\[|\](?:\((?P<label>[a-z-]+)\))?")


def unmarked(marked: str, label: str = "entitlement") -> tuple[str, tuple[Mark, ...]]:
    """The text without its marks, and the marks; those without a label have `label`."""
    text, last, open_at, marks = "", 0, list[int](), list[Mark]()
    for sign in _SIGN.finditer(marked):
        text += marked[last : sign.start()]
        last = sign.end()
        if sign.group() == "[":
            open_at.append(len(text))
        else:
            marks.append(Mark(sign["label"] or label, (open_at.pop(), len(text))))
    return text + marked[last:], tuple(marks)
