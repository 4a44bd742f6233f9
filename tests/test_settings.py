"""Which pack is used, and what is said about settings with mistakes."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.pack import PackError, base_pack_path
from coach.settings import choose_pack
from tests.pack.test_places import put


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder; the user's settings are beside it."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    (tmp_path / "config" / "coach").mkdir(parents=True)
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    return work


def settings(folder: Path, text: str, name: str = "coach.toml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_without_a_word_it_is_the_built_in_one(work: Path) -> None:
    assert choose_pack(None, work) == base_pack_path()


def test_who_is_nearer_has_the_last_word(work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("mine", "ours", "theirs", "hers", "his"):
        put(work / "packs", name)
    own = work.parent / "config" / "coach"
    settings(own, f'pack = "{work}/packs/mine"')
    drafts = work / "team" / "drafts"
    drafts.mkdir(parents=True)
    assert choose_pack(None, drafts) == work / "packs" / "mine"
    settings(work, '[tool.coach]\npack = "packs/ours"\n', "pyproject.toml")
    assert choose_pack(None, drafts) == work / "packs" / "ours"
    settings(work / "team", 'pack = "../packs/theirs"')
    assert choose_pack(None, drafts).resolve() == work / "packs" / "theirs"
    assert choose_pack(None, work) == work / "packs" / "ours"
    monkeypatch.setenv("COACH_PACK", "packs/hers")
    assert choose_pack(None, drafts) == Path("packs/hers")
    assert choose_pack("packs/his", drafts) == Path("packs/his")
    monkeypatch.setenv("COACH_PACK", "")
    assert choose_pack(None, work) == work / "packs" / "ours"


def test_a_name_is_looked_up_beside_the_settings(work: Path) -> None:
    acme = put(work, "acme")
    settings(work, 'pack = "acme"')
    assert choose_pack(None, work / "team") == acme


def test_of_two_files_in_a_folder_the_coachs_own_counts(work: Path) -> None:
    acme = put(work, "acme")
    put(work, "other")
    settings(work, 'pack = "acme"')
    settings(work, '[tool.coach]\npack = "other"\n', "pyproject.toml")
    assert choose_pack(None, work) == acme


def test_a_project_file_about_other_tools_is_passed_over(work: Path) -> None:
    acme = put(work, "acme")
    settings(work, 'pack = "acme"')
    settings(work / "team", "[tool.ruff]\nline-length = 100\n", "pyproject.toml")
    settings(work / "team" / "sub", "this is no TOML", "pyproject.toml")
    assert choose_pack(None, work / "team" / "sub") == acme


NO_PACK = "coach.toml: the settings need the key 'pack' [missing-key]"
MISTAKES = {
    'pack = "amce"': (
        "coach.toml:1:8: there is no folder and no pack 'amce' (did you mean 'acme'?) [no-pack]"
    ),
    "# ours\n  pack = 3": (
        "coach.toml:2:10: this is text: the name of a pack, or the path of its folder [wrong-type]"
    ),
    'pak = "acme"': (
        "coach.toml:1:1: the settings have no key 'pak' (did you mean 'pack'?) [unknown-key]"
    ),
    'pack = "acme"\n colour = "red"': (
        "coach.toml:2:2: the settings have no key 'colour'; there is pack [unknown-key]"
    ),
    "": NO_PACK,
    'pack = "acme': "coach.toml:1:13: illegal character '\\n' [not-toml]",
    'pack = "acme"\npack = "acme"': "coach.toml:2:14: cannot overwrite a value [not-toml]",
}


@pytest.mark.parametrize(("text", "said"), MISTAKES.items())
def test_mistakes_are_told_with_their_place(work: Path, text: str, said: str) -> None:
    put(work, "acme")
    settings(work, f"{text}\n")
    with pytest.raises(PackError) as error:
        choose_pack(None, work)
    assert str(error.value).replace(f"{work}/", "") == said
