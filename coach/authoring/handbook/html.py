"""A document as one HTML page, with nothing to load from anywhere; it prints well, too."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from importlib.resources import files

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

_ELEMENTS = {"strong": "strong", "code": "code", "mark": "mark", "quiet": "small"}


def as_html(document: Document) -> str:
    """`document` as one page, in ASCII."""
    style = files(__package__ or "").joinpath("page.css").read_text(encoding="utf-8")
    title = escape(document.title)
    lines = [
        "<!doctype html>",
        '<html lang="en">',
        f'<head><meta charset="utf-8"><title>{title}</title>',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<style>\n{style}</style></head>",
        f"<body><header><h1>{title}</h1></header>",
        *_contents(document),
        "<main>",
        *(line for block in document.blocks for line in _block(block)),
        "</main></body></html>",
    ]
    return "\n".join(lines).encode("ascii", "xmlcharrefreplace").decode() + "\n"


def _contents(document: Document) -> Iterator[str]:
    yield "<nav><ul>"
    for block in document.blocks:
        if isinstance(block, Heading) and block.level == 2:
            yield f'<li><a href="#{escape(block.name)}">{escape(block.text)}</a></li>'
    yield "</ul></nav>"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading(level, text, name):
            yield f'<h{level} id="{escape(name)}">{escape(text)}</h{level}>'
        case Paragraph(text, label):
            yield f"<p>{_label(label)}{_text(text)}</p>"
        case Bullets(items, label):
            kind = label.lower().replace(" ", "-")
            yield f'<div class="list {escape(kind)}">{_label(label)}<ul>'
            yield from (f"<li>{_text(item)}</li>" for item in items)
            yield "</ul></div>"
        case Tags(tags):
            first, *others = map(escape, tags)
            shown = "".join(f"<span>{tag}</span>" for tag in others)
            yield f'<p class="tags"><span class="{first}">{first}</span>{shown}</p>'
        case Grid(head, rows):
            yield f"<table><tr>{''.join(f'<th>{escape(cell)}</th>' for cell in head)}</tr>"
            for row in rows:
                yield f"<tr>{''.join(f'<td>{_text(cell)}</td>' for cell in row)}</tr>"
            yield "</table>"


def _label(label: str) -> str:
    return f'<b class="label">{escape(label)}</b> ' if label else ""


def _text(text: Text) -> str:
    return "".join(map(_run, text))


def _run(run: Run) -> str:
    shown = escape(run.text)
    if element := _ELEMENTS.get(run.look):
        shown = f"<{element}>{shown}</{element}>"
    return shown if run.leads_to is None else f'<a href="#{escape(run.leads_to)}">{shown}</a>'
