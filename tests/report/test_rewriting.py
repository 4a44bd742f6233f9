"""The changed draft for people and for programs."""

from __future__ import annotations

import json
import re
from pathlib import Path

from jsonschema import Draft202012Validator

from coach.critique import Critique
from coach.report.json import render_json
from coach.report.rewriting import render_rewrite
from coach.report.style import Style
from coach.rewrite import Edit, Rewrite, applied
from tests.report.building import critique, finding, on, small_pack

DRAFT = "Hi Sarah,\r\n\r\nI deserve a bonus of 5%!!\x07 I deserve it.\r\n"
EDITS = (
    Edit(13, 36, "I would like to request a bonus of 5%", "entitlement"),
    Edit(39, 54, "", "entitlement"),
)
SCHEMA = Path(__file__).parents[2] / "docs" / "critique.schema.json"


def rewritten(edits: tuple[Edit, ...] = EDITS) -> Rewrite:
    text = applied(DRAFT, edits)
    before = critique(DRAFT, on("I deserve it", DRAFT, "entitlement"))
    left = (finding("no-ask", text), finding("entitlement", text, 13, 20))
    return Rewrite(before, Critique(text, None, 9, left), edits)


def test_changes_are_marked() -> None:
    shown = render_rewrite(rewritten(), small_pack())
    assert "[-I deserve a bonus of 5%-]{+I would like to request a bonus of 5%+}!!" in shown
    assert "[- I deserve it.-]" in shown
    assert "2 changes:\n  - A reward claimed as owed [entitlement] (2 places)\n" in shown
    assert 'Left to you, by line of the changed draft:\n  - line 3, "I would": ' in shown
    assert "Still missing:\n" in shown


def test_colours_take_the_place_of_brackets() -> None:
    shown = render_rewrite(rewritten(), small_pack(), Style(color=True))
    assert "\x1b[9;31mI deserve a bonus of 5%\x1b[0m\x1b[32mI would like" in shown
    assert "[-" not in shown.replace("\x1b[", "")


def test_nothing_in_a_draft_steers_the_terminal() -> None:
    shown = render_rewrite(rewritten(), small_pack())
    assert not re.search(r"[\x00-\x09\x0b-\x1f]", shown)


def test_a_draft_that_stays_as_it_is() -> None:
    shown = render_rewrite(rewritten(()), small_pack())
    assert "Nothing could be changed without asking you." in shown


def test_json_has_the_edits() -> None:
    made = rewritten()
    data = json.loads(render_json(made.before, small_pack(), rewrite=made))
    Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(data)
    assert data["rewrite"]["text"] == made.text
    assert [edit["start"] for edit in data["rewrite"]["edits"]] == [13, 39]
    assert data["rewrite"]["left"][1]["line"] == 3
