"""A document as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.authoring.handbook.document import (
    Block,
    Bullets,
    Document,
    Grid,
    Heading,
    Paragraph,
    Run,
    Tags,
    Text,
)

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#])")
_AROUND = {"plain": "", "strong": "**", "code": "`", "mark": "**", "quiet": "*"}


def as_markdown(document: Document) -> str:
    """`document` as one Markdown file."""
    return "\n".join([f"# {_escaped(document.title)}", *_lines(document)]) + "\n"


def _lines(document: Document) -> Iterator[str]:
    for block in document.blocks:
        yield ""
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading(level, text, name):
            yield f'<a id="{name}"></a>'
            yield ""
            yield f"{'#' * level} {_escaped(text)}"
        case Paragraph(text, label):
            yield f"{f'**{label}.** ' if label else ''}{_text(text)}"
        case Bullets(items, label):
            if label:
                yield from (f"**{label}**", "")
            yield from (f"- {_text(item)}" for item in items)
        case Tags(tags):
            yield " · ".join(f"`{tag}`" for tag in tags)
        case Grid(head, rows):
            yield f"| {' | '.join(head)} |"
            yield f"|{'---|' * len(head)}"
            yield from (f"| {' | '.join(map(_text, row))} |" for row in rows)


def _text(text: Text) -> str:
    return "".join(map(_run, text))


def _run(run: Run) -> str:
    words = " ".join(run.text.split("\n"))
    if not words.strip():
        return words
    core = words.strip()
    sign = _AROUND[run.look]
    shown = f"{sign}{core if run.look == 'code' else _escaped(core)}{sign}"
    if run.leads_to is not None:
        shown = f"[{shown}](#{run.leads_to})"
    before = words[: len(words) - len(words.lstrip())]
    return f"{before}{shown}{words[len(words.rstrip()) :]}"


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
