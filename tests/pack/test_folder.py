"""Which files make up a pack, and which are refused."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from coach.pack import load_pack
from tests.pack.broken import EVIDENCE, REWARDS, RULE, SAMPLE, copy_of_sample, problems_of


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return copy_of_sample(tmp_path)


def test_no_folder(tmp_path: Path) -> None:
    assert problems_of(tmp_path / "pack") == [".: there is no such folder [no-pack]"]


def test_a_file_instead_of_a_folder() -> None:
    assert problems_of(SAMPLE / RULE) == [".: a pack is a folder, this is a file [no-pack]"]


def test_an_empty_folder(tmp_path: Path) -> None:
    assert problems_of(tmp_path) == [".: there is no file 'pack.yaml' in this folder [no-pack]"]


def test_yml(pack: Path) -> None:
    (pack / RULE).rename(pack / "rules/framing/entitlement.yml")
    (pack / "pack.yaml").rename(pack / "pack.yml")
    assert problems_of(pack) == [
        "pack.yml: rename this file to 'pack.yaml' [wrong-suffix]",
        "rules/framing/entitlement.yml: rename this file to 'entitlement.yaml' [wrong-suffix]",
    ]


def test_other_files_and_folders_are_left_alone(pack: Path) -> None:
    for name in ("README.md", "translations.yaml", ".hidden.yaml", "rules/NOTES.txt"):
        (pack / name).write_text("\tnot: [yaml", encoding="utf-8")
    for name in ("features", "corpus", "docs", ".git", "rules/.cache"):
        (pack / name).mkdir()
        (pack / name / "x.yaml").write_text("\tnot: [yaml", encoding="utf-8")
    assert problems_of(pack) == []


def test_a_misspelt_file(pack: Path) -> None:
    (pack / "stages.yaml").rename(pack / "stage.yaml")
    assert problems_of(pack) == [
        "stage.yaml: the file 'stage.yaml' would not be read (did you mean 'stages.yaml'?)"
        " [unknown-file]"
    ]


def test_a_pack_need_not_tell_stages(pack: Path) -> None:
    (pack / "stages.yaml").unlink()
    assert problems_of(pack) == []
    assert load_pack(pack).stages is None


def test_a_pack_need_not_grade(pack: Path) -> None:
    (pack / "rubric.yaml").unlink()
    assert problems_of(pack) == []
    assert load_pack(pack).rubric is None


@pytest.mark.parametrize(
    ("written", "meant"),
    [("vocabularies", "vocabulary"), ("evidences", "evidence"), ("Rules", "rules")],
)
def test_a_misspelt_folder(pack: Path, written: str, meant: str) -> None:
    (pack / written).mkdir()
    assert problems_of(pack) == [
        f"{written}: the folder {written!r} would not be read (did you mean {meant!r}?)"
        " [unknown-folder]"
    ]


@pytest.mark.parametrize(
    ("file", "place"),
    [
        ("rules/entitlement.yaml", "rules/<dimension>/<id>.yaml"),
        ("rules/framing/old/entitlement.yaml", "rules/<dimension>/<id>.yaml"),
        ("evidence/entitlement.yaml", "evidence/<dimension>/<label>.yaml"),
        ("vocabulary/framing/words.yaml", "vocabulary/<theme>.yaml"),
    ],
)
def test_a_file_in_the_wrong_place(pack: Path, file: str, place: str) -> None:
    (pack / file).parent.mkdir(exist_ok=True)
    (pack / file).write_text("", encoding="utf-8")
    assert problems_of(pack) == [
        f"{file}: this file is in the wrong place; it belongs in {place} [misplaced-file]"
    ]


def test_a_folder_that_is_no_dimension(pack: Path) -> None:
    (pack / "rules/ask").rename(pack / "rules/asks")
    assert problems_of(pack) == [
        "rules/asks: 'asks' is no dimension of pack.yaml (did you mean 'ask'?) [unknown-dimension]"
    ]


def test_a_name_used_twice(pack: Path) -> None:
    again = pack / "rules/ask/entitlement.yaml"
    again.write_text(
        (pack / RULE).read_text(encoding="utf-8").replace("dimension: framing", "dimension: ask"),
        encoding="utf-8",
    )
    assert problems_of(pack) == [
        "rules/framing/entitlement.yaml:1:5: the id 'entitlement' is taken, first by"
        " rules/ask/entitlement.yaml [duplicate-name]"
    ]


def test_a_label_used_twice(pack: Path) -> None:
    (pack / "evidence/ask/entitlement.yaml").write_bytes((pack / EVIDENCE).read_bytes())
    assert problems_of(pack) == [
        "evidence/framing/entitlement.yaml:1:8: the label 'entitlement' is taken, first by"
        " evidence/ask/entitlement.yaml [duplicate-name]"
    ]


def test_a_vocabulary_used_twice(pack: Path) -> None:
    (pack / "vocabulary/more.yaml").write_text(
        "time-off:\n  about: Again.\n  words: [holiday]\n", encoding="utf-8"
    )
    assert problems_of(pack) == [
        "vocabulary/rewards.yaml:4:1: the vocabulary 'time-off' is taken, first at"
        " vocabulary/more.yaml:1:1 [duplicate-name]"
    ]


def test_a_spelling_that_means_two_things(pack: Path) -> None:
    (pack / "vocabulary/more.yaml").write_text(
        "slips:\n  about: Slips.\n  replace: {u: ewe, thx: thanks}\n", encoding="utf-8"
    )
    assert problems_of(pack) == [
        "vocabulary/spelling.yaml:2:3: 'u' is replaced otherwise in 'slips' [duplicate-name]"
    ]


def test_a_link_out_of_the_pack(pack: Path, tmp_path: Path) -> None:
    (pack / REWARDS).rename(tmp_path / "rewards.yaml")
    (pack / REWARDS).symlink_to(tmp_path / "rewards.yaml")
    assert problems_of(pack)[-1] == (
        "vocabulary/rewards.yaml: this symbolic link leads out of the pack [symbolic-link]"
    )


def test_a_link_within_the_pack(pack: Path) -> None:
    (pack / "docs").mkdir()
    (pack / REWARDS).rename(pack / "docs/rewards.yaml")
    (pack / REWARDS).symlink_to("../docs/rewards.yaml")
    assert problems_of(pack) == []


def test_a_link_to_a_folder(pack: Path) -> None:
    (pack / "rules/loop").symlink_to("..")
    assert problems_of(pack) == [
        "rules/loop: a folder of a pack is no symbolic link [symbolic-link]"
    ]


def test_a_link_to_itself(pack: Path) -> None:
    (pack / "rules/ask/loop.yaml").symlink_to("loop.yaml")
    (pack / "rules/ask/gone.yaml").symlink_to("nowhere.yaml")
    assert problems_of(pack) == [
        "rules/ask/gone.yaml: this symbolic link leads nowhere [symbolic-link]",
        "rules/ask/loop.yaml: this symbolic link leads nowhere [symbolic-link]",
    ]


def test_a_pack_behind_a_link(pack: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(pack)
    assert problems_of(tmp_path / "link") == []


def test_a_pipe(pack: Path) -> None:
    os.mkfifo(pack / "rules/ask/pipe.yaml")
    assert problems_of(pack) == [
        "rules/ask/pipe.yaml: this is not an ordinary file [unreadable-file]"
    ]


def test_a_name_that_is_no_text(pack: Path) -> None:
    os.rename(os.fsencode(pack / RULE), os.fsencode(pack) + b"/rules/framing/\xff.yaml")
    assert problems_of(pack) == [
        "rules/framing/?.yaml:1:5: the id 'entitlement' and the name of the file, '\\udcff', differ"
        " [wrong-file-name]"
    ]
