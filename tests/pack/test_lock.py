"""What a pack extends is pinned, and no update changes it unseen."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.pack import PackError, load_pack, lock_pack
from coach.prepared import PreparedPack
from tests.pack.broken import copy_of_sample, edited, layered, problems_of

MEND = "look at what changed, then run 'coach pack lock acme'"


@pytest.fixture
def acme(tmp_path: Path) -> Path:
    pack = layered(tmp_path)
    lock_pack(pack)
    return pack


def said(acme: Path) -> list[str]:
    return problems_of(acme, acme.parent)


def test_the_lock_has_all_packs_below(acme: Path) -> None:
    lines = (acme / "coach.lock").read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("# ")
    assert [line.split(":")[0] for line in lines[1:]] == ["sample", "writer", "speaker"]
    assert all("digest: sha256-" in line for line in lines[1:])
    assert said(acme) == []


def test_locking_again_writes_the_same(acme: Path) -> None:
    before = (acme / "coach.lock").read_bytes()
    lock_pack(acme)
    assert (acme / "coach.lock").read_bytes() == before


def test_a_changed_file_below_is_told(acme: Path) -> None:
    edited(acme.parent / "writer", "vocabulary/rewards.yaml", [("byline", "by-line")])
    assert said(acme) == [
        f"acme/coach.lock:3:9: 'writer' was locked at version 0.1 and has changed; {MEND} [locked]"
    ]


def test_a_file_more_and_a_file_less_are_told(acme: Path) -> None:
    (acme.parent / "sample" / "rubric.yaml").unlink()
    words = acme.parent / "speaker" / "vocabulary" / "more.yaml"
    words.write_text("talk: {about: T, words: [x]}\n", encoding="utf-8")
    changed = [line.split(": ")[1].split(" ")[0] for line in said(acme)]
    assert changed == ["'sample'", "'speaker'"]


def test_a_new_version_is_told(acme: Path) -> None:
    edited(acme.parent / "writer", "pack.yaml", [('version: "0.1"', 'version: "0.2"')])
    assert said(acme) == [
        "acme/coach.lock:3:9: 'writer' was locked at version 0.1 and is version 0.2 now; "
        f"{MEND} [locked]"
    ]


def test_packs_that_come_and_go_are_told(acme: Path) -> None:
    edited(acme, "pack.yaml", [(", writer, speaker]", ", speaker]")])
    assert said(acme) == [
        f"acme/coach.lock:3:9: 'writer' is locked and no longer extended; {MEND} [locked]"
    ]
    lock_pack(acme)
    edited(acme, "pack.yaml", [(", speaker]", ", writer, speaker]")])
    assert said(acme) == [f"acme/coach.lock: 'writer' is extended and not locked; {MEND} [locked]"]


def test_locking_again_accepts_what_changed(acme: Path) -> None:
    edited(acme.parent / "writer", "vocabulary/rewards.yaml", [("byline", "by-line")])
    lock_pack(acme)
    assert said(acme) == []


def test_the_pack_itself_may_change(acme: Path) -> None:
    edited(acme, "rules/framing/entitlement.yaml", [("title: Asking", "title: Begging")])
    assert said(acme) == []


def test_line_ends_do_not_matter(acme: Path) -> None:
    file = acme.parent / "writer" / "pack.yaml"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert said(acme) == []


def test_the_lock_of_a_pack_below_does_not_matter(acme: Path) -> None:
    (acme.parent / "writer" / "coach.lock").write_text("sample: {version: '1', digest: x}\n")
    assert said(acme) == []


def test_a_pack_that_was_kept_prepared_is_checked_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COACH_CACHE", str(tmp_path / "kept"))
    (tmp_path / "pack.yaml").write_text(
        "{name: acme, version: '1', title: T, language: en, extends: base}", encoding="utf-8"
    )
    lock = lock_pack(tmp_path)
    PreparedPack.load(tmp_path)
    text = lock.read_text(encoding="utf-8")
    lock.write_text(text.replace("sha256-", "sha256-0"), encoding="utf-8")
    with pytest.raises(PackError, match="'base' was locked at version"):
        PreparedPack.load(tmp_path)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("writer: 0.1\n", "what is locked of a pack is a mapping"),
        ("sample: {version: '1'}\n", "needs the key 'digest'"),
        ("sample: {version: one, digest: x}\n", "'one' is no version"),
        ("sample: {version: '1', digest: x, hash: y}\n", "has no key 'hash'"),
        ("- sample\n", "this is a mapping"),
        ("", "the file is empty"),
    ],
)
def test_a_broken_lock_is_told(acme: Path, text: str, problem: str) -> None:
    (acme / "coach.lock").write_text(text, encoding="utf-8")
    assert any(problem in line for line in said(acme))


def test_a_pack_that_extends_nothing_has_nothing_to_lock(tmp_path: Path) -> None:
    sample = copy_of_sample(tmp_path)
    with pytest.raises(PackError, match="this pack extends no other"):
        lock_pack(sample)
    assert not (sample / "coach.lock").exists()
    assert load_pack(sample).name == "sample"
