"""Trying a pack: what holds, what fails and why, what is waived, and what is idle."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.authoring.trial import Part
from tests.authoring.building import ACME, BREAKING, WAIVER, company, part, trial


def test_a_sound_pack_holds(tmp_path: Path) -> None:
    tried = trial(company(tmp_path))
    assert tried.holds
    assert {one.part: one.held for one in tried.parts} == {
        "examples": 3,
        "inherited examples": 12,
        "features": 1,
        "corpus": 2,
    }
    assert not tried.notes


def test_inherited_examples_may_be_left_out(tmp_path: Path) -> None:
    folder = company(tmp_path, BREAKING)
    assert trial(folder, inherited=False).holds
    assert not trial(folder).holds


def test_what_a_pack_adds_may_break_what_it_inherits(tmp_path: Path) -> None:
    failures = part(trial(company(tmp_path, BREAKING)), "inherited examples").failures
    assert [failure.name for failure in failures] == ["flag 2 of debt"]
    assert "manners/rules/manners/debt.yaml" in failures[0].place
    assert "findings wanted: 2, as marked\nfindings made: 1" in failures[0].message


def test_a_waiver_covers_it(tmp_path: Path) -> None:
    tried = trial(company(tmp_path, {**BREAKING, "waivers.yaml": f"[{WAIVER}]"}))
    assert tried.holds
    assert len(part(tried, "inherited examples").waived) == 1
    assert part(tried, "waivers").held == 1


@pytest.mark.parametrize(
    ("waiver", "message"),
    [
        (WAIVER, "its example holds; remove this waiver"),
        ("{rule: debt, text: Nobody, reason: A.}", "no inherited example begins like this"),
        ("{rule: title, text: I wrote, reason: A.}", "no inherited example begins like this"),
    ],
)
def test_a_waiver_that_nothing_needs_fails(tmp_path: Path, waiver: str, message: str) -> None:
    (failure,) = part(trial(company(tmp_path, {"waivers.yaml": f"- {waiver}"})), "waivers").failures
    assert failure.place.endswith("waivers.yaml:1:3")
    assert message in failure.message


def test_the_own_examples_of_a_pack_cannot_be_waived(tmp_path: Path) -> None:
    wrong = ACME["rules/manners/title.yaml"].replace("dear Kim", "dear CEO")
    waiver = '[{rule: title, text: "I wrote dear CEO", reason: No.}]'
    tried = trial(company(tmp_path, {"rules/manners/title.yaml": wrong, "waivers.yaml": waiver}))
    assert [failure.name for failure in part(tried, "examples").failures] == ["pass 1 of title"]


FEATURE = ACME["features/manners.feature"].lstrip()
FAILING: list[tuple[Part, dict[str, str], str, str]] = [
    (
        "features",
        {"features/manners.feature": FEATURE.replace("a suggestion", "an error")},
        "features/manners.feature:6",
        "And it is an error",
    ),
    (
        "features",
        {"features/manners.feature": FEATURE.replace("And it", "And he")},
        "features/manners.feature:6",
        "there is no such step",
    ),
    (
        "corpus",
        {"corpus/texts.jsonl": '{"id": "a", "text": "We said: dear CEO, it is late."}'},
        "corpus/texts.jsonl",
        'there is no problem here, and title at "dear CEO" is one',
    ),
    (
        "use",
        {"vocabulary/more.yaml": "idle: {about: A., words: [a, $idler]}\n"
         "idler: {about: B., words: [b]}\n"},
        "vocabulary/more.yaml:1:7",
        "no evidence and no list of words names it",
    ),
    (
        "use",
        {"evidence/manners/idle.yaml": "label: idle\nabout: A.\nphrases: [b]"},
        "evidence/manners/idle.yaml:1:1",
        "no rule asks for it",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("name", "files", "place", "message"), FAILING)
def test_what_fails_says_where_and_why(
    tmp_path: Path, name: Part, files: dict[str, str], place: str, message: str
) -> None:
    tried = trial(company(tmp_path, files), inherited=False)
    assert not tried.holds
    failure = part(tried, name).failures[0]
    assert failure.place.endswith(place)
    assert message in failure.message


def test_a_feature_that_cannot_be_read_fails(tmp_path: Path) -> None:
    folder = company(
        tmp_path, {"features/manners.feature": "Feature: A\n  Scenario: B\n    Given C\n    Oh\n"}
    )
    (failure,) = part(trial(folder, inherited=False), "features").failures
    assert "manners.feature" in failure.message


def test_a_feature_without_a_scenario_fails(tmp_path: Path) -> None:
    folder = company(tmp_path, {"features/manners.feature": "Feature: A\n  Scenari: B\n"})
    (failure,) = part(trial(folder, inherited=False), "features").failures
    assert failure.message == "there is no scenario here"


def test_a_rule_that_never_fires_is_idle(tmp_path: Path) -> None:
    silent = ACME["rules/manners/title.yaml"].replace("<<dear chief>>", "<<dear boss>>")
    tried = trial(
        company(
            tmp_path,
            {
                "rules/manners/title.yaml": silent,
                "features/manners.feature": "",
                "corpus/texts.jsonl": '{"id": "a", "text": "It is late."}',
            },
        ),
        inherited=False,
    )
    assert [one.message for one in part(tried, "use").failures] == ["it never finds anything"]


def test_a_rule_that_only_its_examples_need_is_noted(tmp_path: Path) -> None:
    files = {"features/manners.feature": "", "corpus/texts.jsonl": '{"id": "a", "text": "Late."}'}
    tried = trial(company(tmp_path, files), inherited=False)
    assert tried.holds
    (note,) = tried.notes
    assert "the rule 'title' finds nothing in the features and the corpus" in note
