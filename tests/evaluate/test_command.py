"""`coach evaluate`: its arguments, what it prints and writes, and how it fails."""

from __future__ import annotations

import json
import re
import shutil
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import Result

from coach.cli import loading
from coach.evaluate.behaviour.result import Behaviour
from coach.evaluate.corpus import corpus_files, read_corpora
from coach.evaluate.items import QuantityItem
from coach.evaluate.labels import Labels
from coach.evaluate.report.html import render_html
from coach.evaluate.report.text import render_text
from coach.report.style import Style
from tests.cli.running import run
from tests.evaluate.coaches import WordCoach
from tests.evaluate.conftest import CORPUS, lines
from tests.evaluate.making import draft, evaluated, said
from tests.report.building import PACK_PATH

DRAFTS = CORPUS / "drafts.jsonl"


def evaluate(*arguments: str | Path, code: int = 0) -> Result:
    result = run("evaluate", *map(str, arguments))
    assert result.exit_code == code, result.output
    return result


def cells(output: str, name: str, heading: str) -> list[str]:
    """The cells of the first row `name` under `heading`."""
    part = output[output.index(heading) :]
    (line, *_) = [line for line in part.splitlines() if line.strip().startswith(f"{name} ")]
    return re.split(r"  +", line.strip())[1:]


def test_every_kind_of_corpus_is_reported(coached: WordCoach) -> None:
    shown = evaluate(CORPUS).stdout
    assert cells(shown, "entitlement", "Problems: 5 drafts")[:3] == ["3", "3", "2"]
    assert cells(shown, "clear-ask", "Strengths: 5 drafts")[:2] == ["2", "2"]
    assert cells(shown, "no-ask", "Absences: 5 drafts")[:2] == ["2", "2"]
    assert cells(shown, "entitlement", "Contrast pairs: 5 texts")[::2] == ["1/2", "1/2"]
    assert cells(shown, "all together", "False alarms on neutral text: 2 texts")[0] == "1"
    assert "Not produced: the coach names no stage." in shown
    assert cells(shown, "percent", "Quantities: 3 texts")[:2] == ["100 (21–100)"] * 2
    assert "Labelled, but not produced by this pack, so not counted: tenure (1)" in shown
    assert "Texts that the coach would not judge: s2." in shown


def test_one_file_alone(coached: WordCoach) -> None:
    shown = evaluate(CORPUS / "neutral.jsonl").stdout
    assert "False alarms on neutral text" in shown
    assert "Problems" not in shown


@pytest.mark.parametrize("width", ["40", "60", "100"])
def test_tables_fit(coached: WordCoach, width: str) -> None:
    shown = evaluate(CORPUS / "drafts.jsonl", "--width", width).stdout
    table = shown[shown.index("Problems") :]
    assert max(map(len, table.splitlines())) <= int(width)
    assert "\x1b" not in shown
    assert "\x1b[1m" in evaluate(DRAFTS, "--color", "always").stdout


def test_the_folder_corpora_is_measured_if_none_is_named(
    coached: WordCoach, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert evaluate(code=2).stderr == (
        "coach: There is no folder corpora here; name the corpora to measure with.\n"
    )
    shutil.copytree(CORPUS, tmp_path / "corpora")
    assert "corpora/drafts.jsonl" in evaluate().stdout


def test_only_some_rules(coached: WordCoach) -> None:
    shown = evaluate(CORPUS, "--rule", "entitlement").stdout
    assert "clear-ask" not in shown
    assert "Stages" not in shown
    assert cells(shown, "entitlement", "Problems")[:3] == ["3", "3", "2"]
    failed = evaluate(CORPUS, "--rule", "entitlment", code=2)
    assert failed.stderr == "coach: There is no rule 'entitlment'; did you mean 'entitlement'?\n"


def test_errors_are_shown_in_their_context_and_not_unless_asked(coached: WordCoach) -> None:
    shown = evaluate(CORPUS, "--errors").stdout
    assert "By rights <<this is mine>>." in shown
    assert "Customers <<deserve>> better tools." in shown
    assert f"missed  {CORPUS}/contrast.jsonl:c2" in " ".join(shown.split("\n")).replace("   ", " ")
    plain = evaluate(CORPUS).stdout
    assert "this is mine" not in plain


def test_json(coached: WordCoach) -> None:
    data = json.loads(evaluate(CORPUS, "--format", "json", "--errors").stdout)
    assert data["version"] == 1
    assert data["pack"] == {"name": "small", "version": "1.10"}
    assert [section["name"] for section in data["sections"]] == [
        "problems",
        "strengths",
        "absences",
        "stages",
        "grades",
        "contrast",
        "neutral",
        "quantities",
        "stress",
    ]
    (row,) = [r for r in data["sections"][0]["rows"] if r["name"] == "entitlement"]
    assert row["counts"] == {"gold": 3, "found": 3, "hits": 2}
    value, low, high = row["figures"]["recall"]
    assert low <= value <= high
    assert value == pytest.approx(2 / 3, abs=1e-4)
    assert {error["kind"] for error in data["errors"]} == {"miss", "alarm"}
    assert data["refused"] == {"s2": "The draft is a poem."}
    assert (data["behaviours"], data["comparison"], data["gate"]) == ([], None, None)
    assert "errors" not in json.loads(evaluate(CORPUS, "--format", "json").stdout)


def test_html_is_one_file_that_needs_no_network(coached: WordCoach, tmp_path: Path) -> None:
    page = evaluate(CORPUS, "--format", "html").stdout
    assert page.startswith("<!DOCTYPE html>")
    assert "<svg" in page
    addresses = set(re.findall(r"(?:src|href)=\"([^\"]*)\"", page))
    assert {address[0] for address in addresses} == {"#"}
    assert "prefers-color-scheme: dark" in page
    assert "By rights" not in page
    assert (
        "By rights <mark>this is mine</mark>."
        in evaluate(CORPUS, "--format", "html", "--errors").stdout
    )
    names = re.findall(r"\bid=\"([^\"]*)\"", page)
    assert len(names) == len(set(names))


def test_what_is_found_can_be_written_and_measured_as_a_second_labelling(
    coached: WordCoach, tmp_path: Path
) -> None:
    found = tmp_path / "found.jsonl"
    evaluate(CORPUS, "--predictions", found)
    items = read_corpora(corpus_files([found]), Labels.of(coached.pack).known, partial=True)
    assert len(items) == 18
    assert sum(isinstance(item, QuantityItem) for item in items) == 3
    coached_figures = cells(evaluate(CORPUS, "--width", "1000").stdout, "entitlement", "Problems")
    shown = evaluate(CORPUS, "--second", found, "--width", "1000").stdout
    assert shown.startswith(f"The labels of {found}\n")
    assert cells(shown, "entitlement", "Problems") == coached_figures


def test_the_same_labels_agree_wholly(coached: WordCoach) -> None:
    shown = evaluate(DRAFTS, "--second", DRAFTS).stdout
    for heading in ("Problems", "Strengths", "Absences"):
        assert cells(shown, "all together", heading)[-1].startswith("100 (")
    assert cells(shown, "grade", "Grades")[-1].startswith("1.00")


def test_a_second_labelling_of_some_texts(coached: WordCoach, tmp_path: Path) -> None:
    second = tmp_path / "second.jsonl"
    text = json.loads(DRAFTS.read_text().splitlines()[1])["text"]
    second.write_text(lines({"id": "d2", "text": text, "spans": []}))
    shown = evaluate(CORPUS, "--second", second).stdout
    assert cells(shown, "all together", "Problems: 1 draft")[:3] == ["2", "0", "0"]
    second.write_text(lines({"id": "d2", "text": "Another.", "spans": []}))
    assert "The text of 'd2' is not that in" in evaluate(CORPUS, "--second", second, code=2).stderr
    second.write_text(lines({"id": "x", "text": "Another.", "spans": []}))
    assert "No text here has the id" in evaluate(CORPUS, "--second", second, code=2).stderr
    for coached_only in ("--gate", "--behaviour"):
        failed = evaluate(CORPUS, "--second", second, coached_only, code=2)
        assert "--second measures no coach" in failed.stderr


def test_a_baseline_and_the_gate(
    coached: WordCoach, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    baseline = tmp_path / "baseline.json"
    assert evaluate(CORPUS, "--save", baseline, "--quiet").stdout == ""
    arguments = (CORPUS, "--baseline", baseline, "--gate")
    same = evaluate(*arguments, "--quiet", "--width", "1000").stdout
    assert same == (f"Against {baseline}: 18 texts in both\nNothing moved.\n\nThe gate is open.\n")

    monkeypatch.setattr(coached, "_flagged", "I have earned")
    changed = evaluate(*arguments, code=1).stdout
    assert changed.startswith("The rule pack small")
    assert "The gate is closed:" in changed
    assert "Problems, entitlement: recall fell, and the severity is error." in changed
    assert "- entitlement, right, 9-29" in changed
    assert "I deserve" not in changed
    assert (
        'right, 9-29: "I deserve this raise"'
        in evaluate(CORPUS, "--baseline", baseline, "--errors").stdout
    )
    assert "The gate is closed" in evaluate(*arguments, "--format", "html", code=1).stdout
    data = json.loads(evaluate(*arguments, "--format", "json", code=1).stdout)
    assert "Problems, entitlement: recall fell, and the severity is error." in data["gate"]
    assert data["comparison"]["texts"] == 18
    assert any(move["row"] == "entitlement" for move in data["comparison"]["moves"])


def test_behaviour_is_reported(coached: WordCoach) -> None:
    told = Behaviour("names", "invariance", 40, 38, ("d1: grade C to B",))
    evaluation = replace(evaluated((draft("a", "x"), said("x"))), behaviours=(told,))
    shown = render_text(evaluation, Style(), "x")
    assert cells(shown, "names", "Changed drafts") == ["invariance", "38/40", "95 (83–99)"]
    assert "d1: grade C to B" in shown
    page = render_html(evaluation, None, [], "x")
    assert "<td>38/40</td>" in page
    assert "d1: grade C to B" in page


def test_bad_lines_end_it_before_the_coach_is_loaded(tmp_path: Path) -> None:
    bad = tmp_path / "bad.jsonl"
    bad.write_text(lines("{", {"id": "a", "text": ""}))
    failed = evaluate(bad, code=2)
    assert failed.stdout == ""
    first, second = failed.stderr.splitlines()
    assert first.startswith(f"coach: {bad}:1: is no JSON")
    assert second == f"coach: {bad}:2: text: is empty"


def test_files_that_cannot_be_read_or_written(coached: WordCoach, tmp_path: Path) -> None:
    assert "There is no such file" in evaluate(tmp_path / "no", code=2).stderr
    assert "This is no baseline" in evaluate(DRAFTS, "--baseline", DRAFTS, code=2).stderr
    assert "no CoNLL-U files" in evaluate("--treebank", tmp_path, code=2).stderr


@pytest.mark.parametrize("option", ["--save", "--predictions"])
def test_a_file_that_cannot_be_written_ends_it_before_the_coach_is_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, option: str
) -> None:
    monkeypatch.setattr(loading, "load_coach", lambda pack, model, roles: pytest.fail("too late"))
    pack = ("--pack", PACK_PATH)
    for file in (tmp_path, tmp_path / "no" / "x.json"):
        failed = evaluate(DRAFTS, option, file, *pack, code=2)
        assert failed.stderr.startswith(f"coach: {file}: The file cannot be written: ")
    failed = evaluate(DRAFTS, option, DRAFTS, *pack, code=2)
    assert failed.stderr.endswith("This corpus is being measured; write to another file.\n")


def test_a_run_that_fails_leaves_no_file_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(pack: object, model: object, roles: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(loading, "load_coach", interrupted)
    evaluate(DRAFTS, "--save", tmp_path / "x.json", "--pack", PACK_PATH, code=130)
    assert not list(tmp_path.iterdir())


def test_a_gate_needs_something_to_compare_with(coached: WordCoach) -> None:
    assert "add --baseline FILE" in evaluate(DRAFTS, "--gate", code=2).stderr


def test_two_kinds_of_output_need_two_files(coached: WordCoach, tmp_path: Path) -> None:
    file = tmp_path / "x"
    failed = evaluate(DRAFTS, "--save", file, "--predictions", file, code=2)
    assert failed.stderr == "coach: --save and --predictions name the same file.\n"


def test_drafts_are_changed_if_it_is_asked_for(coached: WordCoach) -> None:
    assert "Changed drafts" not in evaluate(DRAFTS).stdout
    shown = evaluate(DRAFTS, "--behaviour").stdout
    assert cells(shown, "claim of entitlement", "Changed drafts")[0] == "direction"
    assert "Not produced, so not asked for when drafts are changed: grade" in shown
    (first, *_) = json.loads(evaluate(DRAFTS, "--behaviour", "--format", "json").stdout)[
        "behaviours"
    ]
    assert (first["name"], first["kept"]) == ("names", first["tried"])
    assert first["rate"][0] == 1
    assert 'id="behaviour"' in evaluate(DRAFTS, "--behaviour", "--format", "html").stdout


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules["coach.cli.evaluate"], "find_spec", lambda name: None)
    assert evaluate(DRAFTS, code=2).stderr == (
        "coach: coach evaluate needs more: pip install 'pitch-coach[evaluate]'\n"
    )
