"""Where a pack is found by its name, and by what a user says."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from coach.pack import PackError, base_pack_path, load_pack, pack_folder
from coach.pack.places import find_pack, known_packs
from tests.pack.broken import SAMPLE

LAYER = "{name: %s, version: '1', title: T, language: en, extends: %s}"


def put(folder: Path, name: str, extends: str = "base") -> Path:
    pack = folder / name
    pack.mkdir(parents=True)
    (pack / "pack.yaml").write_text(LAYER % (name, extends), encoding="utf-8")
    return pack


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's folder of packs."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path / "config" / "coach" / "packs"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder on Python's path, with a package that brings packs and must not be imported."""
    site = tmp_path / "site"
    package = site / "acme_etiquette"
    put(package, "acme")
    put(package, "deep")
    (package / "__init__.py").write_text("raise SystemExit('imported')\n", encoding="utf-8")
    (package / "acme" / "__init__.py").write_text("raise SystemExit('imported')\n", "utf-8")
    info = site / "acme_etiquette-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: acme-etiquette\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(
        "[coach.packs]\nacme = acme_etiquette.acme\nlost = acme_etiquette.nowhere\n"
        "gone = no_such_package\n"
    )
    monkeypatch.syspath_prepend(str(site))
    return site


def test_nearer_places_come_first(tmp_path: Path, own: Path, site: Path) -> None:
    assert find_pack("acme", tmp_path) == site / "acme_etiquette" / "acme"
    mine = put(own, "acme")
    assert find_pack("acme", tmp_path) == mine
    beside = put(tmp_path, "acme")
    assert find_pack("acme", tmp_path) == beside


def test_built_in_names_mean_the_same_everywhere(tmp_path: Path) -> None:
    put(tmp_path, "base")
    assert find_pack("base", tmp_path) == base_pack_path()


def test_an_installed_pack_is_found_and_nothing_of_it_is_run(tmp_path: Path, site: Path) -> None:
    folder = find_pack("acme", tmp_path)
    assert folder is not None
    assert load_pack(folder).name == "acme"
    assert "acme_etiquette" not in sys.modules


@pytest.mark.parametrize("name", ["lost", "gone", "deep"])
def test_what_an_entry_does_not_lead_to_is_not_there(name: str, tmp_path: Path, site: Path) -> None:
    assert find_pack(name, tmp_path) is None


@pytest.mark.parametrize("name", ["..", "../acme", "a/b", "Acme", "", "acme\n"])
def test_a_name_leads_nowhere_else(name: str, tmp_path: Path) -> None:
    put(tmp_path, "acme")
    (tmp_path / "beside").mkdir()
    assert find_pack(name, tmp_path / "beside") is None


def test_a_pack_may_extend_one_of_the_user_and_an_installed_one(
    tmp_path: Path, own: Path, site: Path
) -> None:
    put(own, "house", "acme")
    pack = load_pack(put(tmp_path, "team", "house"))
    assert [layer.name for layer in pack.layers] == ["base", "acme", "house", "team"]


def test_all_names_are_known(tmp_path: Path, own: Path, site: Path) -> None:
    put(own, "house")
    put(tmp_path, "team")
    assert {"base", "technical-lead", "team", "house", "acme"} <= set(known_packs(tmp_path))


def test_a_path_comes_before_a_name(tmp_path: Path, own: Path) -> None:
    put(own, "acme")
    here = put(tmp_path / "work", "acme")
    assert pack_folder("acme", tmp_path / "work") == here
    assert pack_folder(SAMPLE, tmp_path) == SAMPLE


def test_what_is_no_pack_is_told_with_what_was_meant(tmp_path: Path, own: Path) -> None:
    put(own, "acme")
    with pytest.raises(PackError) as error:
        pack_folder("amce", tmp_path)
    assert str(error.value) == (
        "amce: there is no folder and no pack 'amce' (did you mean 'acme'?) [no-pack]"
    )
    with pytest.raises(PackError, match=r"^packs/acme: there is no folder '.*packs/acme'"):
        pack_folder("packs/acme", tmp_path)
