"""The schemas for editors: they take every sound file, and refuse what the coach would refuse."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from coach.cli.pack_schema import KINDS
from coach.pack import packs_path
from coach.pack.schema import FILE_KINDS, schema_of
from tests.pack.broken import LAYERS, SAMPLE

PACKS = [file.parent for root in (packs_path(), SAMPLE, LAYERS) for file in root.rglob("pack.yaml")]


@cache
def validator(kind: str) -> jsonschema.Draft7Validator:
    schema = schema_of(kind)
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema)


def sound_files() -> Iterator[tuple[str, Path]]:
    for kind, pattern in FILE_KINDS.items():
        for pack in PACKS:
            yield from ((kind, file) for file in sorted(pack.glob(pattern)))


def faults(kind: str, text: str) -> list[str]:
    return [error.message for error in validator(kind).iter_errors(yaml.safe_load(text))]


def test_every_file_of_every_pack_fits_its_schema() -> None:
    files = list(sound_files())
    assert len(files) > 250
    wrong = {str(file): faults(kind, file.read_text("utf-8")) for kind, file in files}
    assert not {file: found for file, found in wrong.items() if found}


RULE = """
id: debt
title: A debt
kind: problem
dimension: tone
severity: warning
stages: [pitch]
source: {practice: Common.}
when: [{phrase: {kind: phrase, label: debt}}]
flag: phrase
why: It is one.
instead: Ask.
examples: [{flag: "<<I deserve it>>."}, {pass: "No."}]
"""

BROKEN = [
    ("rule", RULE, "title: A debt", "titel: A debt"),
    ("rule", RULE, "title: A debt\n", ""),
    ("rule", RULE, "kind: problem", "kind: fault"),
    ("rule", RULE, "instead: Ask.\n", ""),
    ("rule", RULE, "severity: warning", "severity: fatal"),
    ("rule", RULE, "stages: [pitch]", "stages: pitch"),
    ("rule", RULE, "id: debt", "id: A Debt"),
    ("rule", RULE, "kind: phrase, label", "kind: phrases, label"),
    ("rule", RULE, "label: debt", "label: debt, speakr: self"),
    ("rule", RULE, "label: debt", "speaker: nobody"),
    ("rule", RULE, "label: debt", "negated: 3"),
    ("rule", RULE, '{pass: "No."}', '{pas: "No."}'),
    ("rule", "disable: debt\nreason: No.", "reason: No.", ""),
    ("rule", "override: debt\nwhy: No.", "why: No.", "when: []"),
    ("pack", "name: a\nversion: '1'\ntitle: A\nlanguage: en\nextends: base", "extends: base", ""),
    ("pack", "name: a\nversion: '1'\ntitle: A\nlanguage: en\nextends: base", "'1'", "1"),
    ("evidence", "label: a\nabout: A.\nphrases: [b]", "[b]", "b"),
    ("evidence", "label: a\nabout: A.\nphrases: [b]", "[b]", "[{phrase: b, about: me}]"),
    ("evidence", "label: a\nabout: A.\nclauses: [{head: b}]", "head: b", "subject: b"),
    ("evidence", "extends: a\nphrases: [b]", "extends: a", "extends: a\nspan: all"),
    ("vocabulary", "a: {about: A., words: [b]}", "words", "wrds"),
    ("vocabulary", "a: {add: [b]}", "[b]", "b"),
    ("guide", "guide: a\ntitle: A\nsections: [{title: B}]", "title: B", "titel: B"),
    ("checklist", "[{id: a, time: day, what: B, why: C, stages: [pitch], source: {practice: D}}]",
     "time: day", "time: noon"),
    ("waivers", "[{rule: a, text: b, reason: c}]", ", reason: c", ""),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text", "old", "new"), BROKEN)
def test_what_is_wrong_is_refused(kind: str, text: str, old: str, new: str) -> None:
    assert not faults(kind, text)
    assert text.count(old) == 1
    assert faults(kind, text.replace(old, new))


@pytest.mark.parametrize("kind", ["absence", "strength"])
def test_a_strength_alone_needs_no_severity_and_no_advice(kind: str) -> None:
    short = RULE.replace("severity: warning\n", "").replace("instead: Ask.\n", "")
    assert bool(faults("rule", short.replace("kind: problem", f"kind: {kind}"))) == (
        kind == "absence"
    )


def test_a_clause_may_lead_to_another() -> None:
    clause = "{head: a, complement: {head: b, without: {object: c, complement: {head: d}}}}"
    text = f"label: a\nabout: A.\nclauses: [{clause}]"
    assert not faults("evidence", text)
    assert faults("evidence", text.replace("head: d", "heads: d"))


def test_keys_have_the_words_of_the_records() -> None:
    properties: dict[str, Any] = schema_of("rule")["anyOf"][0]["properties"]
    assert properties["title"]["description"] == "A few words for reports."
    assert properties["source"]["description"].startswith("Where the advice comes from")


def test_the_command_knows_all_kinds() -> None:
    assert tuple(FILE_KINDS) == KINDS
