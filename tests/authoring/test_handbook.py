"""A handbook: what it tells, and that nothing in a pack can break its page."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from coach.authoring.handbook import as_html, as_markdown, handbook
from coach.authoring.handbook.document import Document, Heading, Paragraph, Run
from coach.pack import load_pack
from tests.authoring.building import MANNERS, company

VOID = {"meta", "br"}


class Balance(HTMLParser):
    """Whether every element that is opened is closed, and what the text is."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def test_it_tells_what_is_different_and_every_rule(tmp_path: Path) -> None:
    folder = company(
        tmp_path,
        {
            "rules/manners/debt.yaml": "override: debt\nseverity: error\n",
            "rules/manners/thanked.yaml": "disable: thanked\nreason: We do not count thanks.\n",
        },
    )
    text = as_markdown(handbook(load_pack(folder), load_pack(tmp_path / "manners")))
    assert text.startswith("# Manners at Acme\n")
    assert "- [`title`](#title): A title" in text
    assert "- [`debt`](#debt): severity warning \\> error" in text
    assert "- `thanked` (Thanks): We do not count thanks." in text
    assert "**Why.** We use first names." in text
    assert "| `boss` | ceo, chief |  |" in text


def test_a_pack_that_stands_alone_differs_from_nothing() -> None:
    text = as_markdown(handbook(load_pack(MANNERS), None))
    assert "What is different" not in text
    assert "### A claim" in text


def test_every_link_leads_somewhere(tmp_path: Path) -> None:
    folder = company(tmp_path)
    page = as_html(handbook(load_pack(folder), load_pack(tmp_path / "manners")))
    names = re.findall(r'id="([^"]*)"', page)
    assert len(names) == len(set(names))
    assert set(re.findall(r'href="#([^"]*)"', page)) <= set(names)
    assert "http" not in re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL)


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"))))
def test_no_text_breaks_the_page(words: str) -> None:
    blocks = (Heading(2, words, "name"), Paragraph((Run(words, "mark"),), words))
    page = as_html(Document(words, blocks))
    assert page.isascii()
    read = Balance(page)
    assert not read.open
    assert read.text.count(words) >= 4
