"""The report for programs: what it holds, and that its schema describes it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator, ValidationError

from coach import __version__
from coach.critique import Critique
from coach.report.json import render_json
from tests.report import drafts
from tests.report.building import PACK_PATH, small_pack
from tests.report.test_text import critiques

SCHEMA = json.loads(
    (Path(__file__).parents[2] / "docs" / "critique.schema.json").read_text(encoding="utf-8")
)
VALIDATOR = Draft202012Validator(SCHEMA)


def data_of(made: Critique, **options: Any) -> Any:
    rendered = render_json(made, small_pack(), "draft.txt", **options)
    assert rendered.isascii()
    data = json.loads(rendered)
    VALIDATOR.validate(data)
    return data


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("explain", [False, True])
@pytest.mark.parametrize(
    "name", ["owed", "long_line", "several_lines", "mixed", "praised", "clean"]
)
def test_outputs_fit_the_schema(name: str, explain: bool) -> None:
    data_of(getattr(drafts, name)(), explain=explain)


@settings(deadline=None)
@given(critiques())
def test_offsets_are_of_the_text(made: Critique) -> None:
    for found in data_of(made, explain=True)["findings"]:
        assert made.text[found["start"] : found["end"]] == found["text"]


def test_head_and_summary() -> None:
    data = data_of(drafts.mixed())
    assert data["version"] == 1
    assert data["coach"] == __version__
    small = {"name": "small", "version": "1.10"}
    layers = [{**small, "folder": str(PACK_PATH)}]
    assert data["pack"] == {**small, "layers": layers, "policies": {}}
    assert data["source"] == "draft.txt"
    assert data["stage"] is None
    assert data["summary"] == {
        "errors": 1, "warnings": 0, "suggestions": 0, "strengths": 1, "hidden": 0
    }  # fmt: skip


def test_places_of_a_text_with_windows_line_ends() -> None:
    first, second, whole = data_of(drafts.owed())["findings"]
    assert (first["line"], first["column"]) == (3, 11)
    assert drafts.OWED[first["start"] : first["end"]] == "I've earned this bonus"
    assert second["line"] == 4
    assert (whole["start"], whole["line"], whole["text"]) == (None, None, "")


def test_sources() -> None:
    assert data_of(drafts.owed())["findings"][0]["sources"] == [
        {
            "guide": "architects",
            "title": "Bonus guide for architects",
            "section": "4. Culture & Nuance",
        },
        {"practice": "Common among career guides."},
    ]


def test_least_severity() -> None:
    data = data_of(drafts.owed(), least="error")
    assert [found["rule"] for found in data["findings"]] == ["entitlement", "entitlement"]
    assert data["summary"]["hidden"] == 1


def test_evidence_only_if_asked_for() -> None:
    assert "evidence" not in data_of(drafts.owed())["findings"][0]
    first, _, whole = data_of(drafts.owed(), explain=True)["findings"]
    assert first["rule_file"].endswith("rules/framing/entitlement.yaml")
    assert first["evidence"][0]["condition"] == "phrase"
    assert first["evidence"][0]["fact"]["reported"] is True
    (document,) = whole["evidence"]
    assert document["fact"]["kind"] == "document"
    assert document["text"] is document["pattern"] is None


@pytest.mark.parametrize(
    ("key", "value"),
    [("severity", "fatal"), ("start", None), ("sources", []), ("instead", None), ("new", 1)],
)
def test_the_schema_refuses_what_is_wrong(key: str, value: object) -> None:
    data = data_of(drafts.owed())
    data["findings"][0][key] = value
    with pytest.raises(ValidationError):
        VALIDATOR.validate(data)


def test_the_example_in_the_documentation_fits_the_schema() -> None:
    page = (Path(__file__).parents[2] / "docs" / "json.md").read_text(encoding="utf-8")
    VALIDATOR.validate(json.loads(page.split("```json")[1].split("```")[0]))
