"""Reading corpora: what is read, and what is said about lines that cannot be."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from coach.evaluate.corpus import corpus_files, read_corpora
from coach.evaluate.faults import CorpusError, EvaluationError
from coach.evaluate.items import ContrastItem, DraftItem, Mark, NeutralItem, QuantityItem
from coach.evaluate.items import StressItem as Stress
from coach.evaluate.labels import GUIDE
from tests.evaluate.conftest import CORPUS, lines

DRAFT: Mapping[str, Any] = {
    "id": "a",
    "stage": "pitch",
    "text": "I deserve it.",
    "spans": [{"start": 0, "end": 12, "label": "entitlement"}],
    "absent": ["no-ask"],
    "grade": "F",
}
QUANTITY: Mapping[str, Any] = {
    "text": "30%",
    "kind": "percent",
    "value": 30,
    "unit": "%",
    "direction": "down",
    "baseline": None,
    "target": None,
    "metric": "cost",
    "approx": False,
}


def faults(tmp_path: Path, *records: Mapping[str, Any] | str, partial: bool = False) -> list[str]:
    """What is said about a file with these lines, without the name of the file."""
    file = tmp_path / "x.jsonl"
    file.write_text(lines(*records), encoding="utf-8")
    with pytest.raises(CorpusError) as raised:
        read_corpora([file], GUIDE, partial)
    return [line.removeprefix(f"{file}:") for line in str(raised.value).splitlines()]


def span(**changes: Any) -> Mapping[str, Any]:
    return {**DRAFT, "spans": [{"start": 0, "end": 5, "label": "tenure", **changes}]}


def quantity(**changes: Any) -> Mapping[str, Any]:
    return {"id": "q", "text": "cost fell 30%", "quantities": [{**QUANTITY, **changes}]}


def test_each_kind_is_known_by_its_fields() -> None:
    known = {**GUIDE, "clear-ask": GUIDE["roi"]}
    items = read_corpora(corpus_files([CORPUS]), known)
    kinds = {type(item): 0 for item in items}
    for item in items:
        kinds[type(item)] += 1
    assert kinds == {ContrastItem: 6, DraftItem: 5, NeutralItem: 2, QuantityItem: 3, Stress: 2}


def test_a_draft_may_have_fields_of_its_own_and_a_byte_order_mark(tmp_path: Path) -> None:
    file = tmp_path / "x.jsonl"
    file.write_text("\ufeff" + lines({**DRAFT, "author": "nurse", "note": 3}, ""), "utf-8")
    (item,) = read_corpora([file], GUIDE)
    assert isinstance(item, DraftItem)
    assert item.spans == (Mark("entitlement", (0, 12)),)
    assert (item.stage, item.absent, item.grade) == ("pitch", ("no-ask",), "F")


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ("{'id': 1}", "is no JSON (Expecting property name enclosed in double quotes, column 2)"),
        ("[1]", "is no object; write one object a line, in braces"),
        ("[" * 100_000, "is no JSON that can be read"),
        ({**DRAFT, "id": 7}, "id: is a number; write a string"),
        ({**DRAFT, "id": " "}, "id: is empty"),
        (
            {"id": "m", "text": "Hm. " * 300_000},
            "text: has 1,200,000 characters; a draft has 1,000,000 at the most",
        ),
        ({**DRAFT, "text": "\ud800"}, "text: holds half a character"),
        ({**DRAFT, "stage": "pich"}, "stage: there is no stage 'pich'; did you mean 'pitch'?"),
        ({**DRAFT, "stage": None}, "stage: is null; write a string"),
        ({**DRAFT, "grade": "E"}, "grade: there is no grade 'E'; there is A, B, C, D and F"),
        ({**DRAFT, "grade": None}, "grade: is none, but a pitch has one"),
        ({**DRAFT, "stage": "other", "absent": []}, "grade: is F, but a text of stage other"),
        ({**DRAFT, "absent": "no-ask"}, "absent: is a string; write a list"),
        ({**DRAFT, "absent": ["no-aks"]}, "absent[0]: there is no absence 'no-aks'; did you mean"),
        (
            {**DRAFT, "absent": ["no-ask", "no-meeting"]},
            "absent[1]: 'no-meeting' is judged for meeting-request, and this is pitch",
        ),
        ({**DRAFT, "absent": ["no-ask", "no-ask"]}, "absent[1]: 'no-ask' is there twice"),
        (span(label="tenur"), "spans[0].label: there is no label 'tenur'; did you mean 'tenure'?"),
        (span(label="no-ask"), "spans[0].label: 'no-ask' is about the whole draft; list it under"),
        (span(end=14), "spans[0].end: is 14, but the text has 13 characters"),
        (span(end=0), "spans[0]: is empty: start is 0 and end, which is exclusive, is 0"),
        (span(start=1, end=2), "spans[0]: covers nothing but white space"),
        (span(start=-1), "spans[0].start: is -1; write a whole number of characters, 0 or more"),
        (span(start=1.5), "spans[0].start: is 1.5; write a whole number"),
        (span(labl="x"), "spans[0].labl: there is no field 'labl'; did you mean 'label'?"),
        ({**DRAFT, "spans": [3]}, "spans[0]: is a number; write an object"),
        (
            {"id": "c", "text": "Hm.", "label": "tenure"},
            "violates: is missing; add it",
        ),
        (
            {"id": "c", "text": "Hm.", "label": "tenure", "violate": True},
            "violates: is missing; is 'violate' meant for it?",
        ),
        (
            {"id": "c", "text": "Hm.", "label": "tenure", "violates": 1},
            "violates: is a number; write true or false",
        ),
        (
            {"id": "c", "text": "Hm.", "label": "tenure", "violates": True, "spans": []},
            "spans: is empty; say where the text violates the rule",
        ),
        (quantity(kind="percents"), "quantities[0].kind: there is no kind of quantity 'percents'"),
        (quantity(text="31%"), "quantities[0].text: '31%' does not stand in the text"),
        (quantity(value=-3), "quantities[0].value: is -3; write a number, never a negative one"),
        (quantity(value=[3, 2]), "quantities[0].value: is no range; write [low, high]"),
        (quantity(direction="left"), "quantities[0].direction: there is no direction 'left'"),
        (quantity(approx=None), "quantities[0].approx: is null; write true or false"),
    ],
)
def test_a_bad_line_is_named_with_its_field(
    tmp_path: Path, record: Mapping[str, Any] | str, message: str
) -> None:
    (first, *others) = faults(tmp_path, {"id": "n", "text": "Fine."}, record)
    assert first.startswith("2: ")
    assert first.removeprefix("2: ").startswith(message)
    assert not others


def test_all_faults_are_named_at_once(tmp_path: Path) -> None:
    found = faults(
        tmp_path,
        DRAFT,
        "",
        {**DRAFT, "grade": "Z", "absent": ["no-mony"]},
        {"id": "n", "text": 1},
        "?",
    )
    assert [fault.partition(" ")[0] for fault in found] == ["3:", "3:", "3:", "4:", "5:"]
    assert "3: id: 'a' is the id of" in found[2]
    assert found[2].endswith("x.jsonl:1 too; give each text its own")


def test_missing_fields_are_named(tmp_path: Path) -> None:
    assert faults(tmp_path, {"id": "a", "stage": "pitch"}) == [
        f"1: {field}: is missing; add it" for field in ("text", "spans", "absent", "grade")
    ]


def test_text_in_another_encoding_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "x.jsonl"
    file.write_bytes(b'{"id": "\xe9"}\n')
    with pytest.raises(CorpusError, match=r"x\.jsonl:1: is not UTF-8"):
        read_corpora([file], GUIDE)


def test_a_second_labeller_may_leave_out_what_is_not_judged(tmp_path: Path) -> None:
    file = tmp_path / "x.jsonl"
    file.write_text(lines({"id": "a", "text": "Hm.", "spans": []}))
    (item,) = read_corpora([file], GUIDE, partial=True)
    assert isinstance(item, DraftItem)
    assert (item.stage, item.absent, item.grade) == (None, None, None)
    assert len(faults(tmp_path, {"id": "a", "text": "Hm.", "spans": []})) == 3


def test_folders_mean_all_their_corpora_once() -> None:
    assert [file.name for file in corpus_files([CORPUS, CORPUS / "drafts.jsonl"])] == [
        "contrast.jsonl",
        "drafts.jsonl",
        "neutral.jsonl",
        "quantities.jsonl",
        "stress.jsonl",
    ]


def test_other_labels_for_the_same_texts_are_read_if_they_are_named(tmp_path: Path) -> None:
    twice = tmp_path / "corpora" / "agreement" / "first.jsonl"
    twice.parent.mkdir(parents=True)
    for file in (twice, tmp_path / "corpora" / "all.jsonl"):
        file.write_text(lines(DRAFT))
    assert [file.name for file in corpus_files([tmp_path / "corpora"])] == ["all.jsonl"]
    assert corpus_files([twice.parent]) == corpus_files([twice]) == [twice]


def test_nothing_to_read(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match="This folder has no corpora"):
        corpus_files([tmp_path])
    with pytest.raises(EvaluationError, match="There is no such file"):
        corpus_files([tmp_path / "no"])
    (tmp_path / "e.jsonl").write_text("\n")
    with pytest.raises(CorpusError, match="has no texts"):
        read_corpora(corpus_files([tmp_path]), GUIDE)
