"""What is kept between runs: never stale, never trusted, never needed."""

from __future__ import annotations

import os
import pickle
import shutil
from pathlib import Path

import pytest

from coach import cache
from coach.cache import Kept
from coach.pack import PackError, Position, base_pack_path
from coach.pack.shelf import Shelf
from coach.prepared import PreparedPack
from tests.pack.broken import layered

PACK = Path(__file__).parent / "cli" / "pack"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COACH_CACHE", str(tmp_path / "kept"))
    return tmp_path / "kept"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return Path(shutil.copytree(base_pack_path(), tmp_path / "pack"))


def test_what_is_kept_is_what_was_made(monkeypatch: pytest.MonkeyPatch) -> None:
    made = PreparedPack.load(base_pack_path())
    monkeypatch.setattr("coach.pack.shelf.load_pack", pytest.fail)
    kept = PreparedPack.load(base_pack_path())
    assert kept is not made
    assert (kept.pack, kept.lexicon) == (made.pack, made.lexicon)
    words = [frozenset({word, "<any>"}) for word in ["i", "deserve", "a", "raise"]]
    assert kept.screen.candidates(words) == made.screen.candidates(words)
    with pytest.raises(TypeError):
        kept.pack.words["reward"] = ()  # type: ignore[index]


def test_positions_are_those_of_the_folder_as_it_was_named(
    pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    PreparedPack.load(pack)
    monkeypatch.chdir(pack.parent)
    prepared = PreparedPack.load(Path("pack"))
    assert prepared.pack.manifest.position.path == str(Path("pack", "pack.yaml"))


def test_a_changed_pack_is_read_again(pack: Path) -> None:
    before = PreparedPack.load(pack)
    file = pack / "rules" / "framing" / "entitlement.yaml"
    file.write_text(
        file.read_text("utf-8").replace("severity: error", "severity: warning"), "utf-8"
    )
    after = PreparedPack.load(pack)
    severities = [prepared.pack.rules["entitlement"].severity for prepared in (before, after)]
    assert severities == ["error", "warning"]


def test_a_pack_that_broke_is_refused(pack: Path) -> None:
    PreparedPack.load(pack)
    (pack / "rules" / "stray.yaml").write_text("", "utf-8")
    with pytest.raises(PackError, match="wrong place"):
        PreparedPack.load(pack)


def test_roles_are_kept_apart_and_together_with_what_is_below(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = PreparedPack.load(base_pack_path(), ["technical-lead"])
    plain = PreparedPack.load(base_pack_path())
    monkeypatch.setattr("coach.pack.shelf.load_pack", pytest.fail)
    monkeypatch.setattr("coach.pack.shelf.find_links", pytest.fail)
    assert PreparedPack.load(base_pack_path(), ["technical-lead"]).pack == made.pack
    assert PreparedPack.load(base_pack_path()).pack == plain.pack
    assert made.pack.rules.keys() > plain.pack.rules.keys()


@pytest.mark.parametrize("changed", ["sample", "writer", "speaker", "acme"])
def test_a_change_in_any_layer_makes_the_pack_stale(tmp_path: Path, changed: str) -> None:
    acme = layered(tmp_path)
    shelf = Shelf(acme, (), {})
    kept = shelf._renewed("pack")
    assert kept is not None
    manifest = tmp_path / changed / "pack.yaml"
    manifest.write_text(manifest.read_text("utf-8") + "\n", "utf-8")
    now = shelf._renewed("pack")
    assert now is not None
    assert now.origin != kept.origin


def test_a_layer_that_comes_in_between_makes_the_pack_stale(
    pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, lower in (("upper", "middle"), ("middle", "pack"), ("other", "pack")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "pack.yaml").write_text(
            f"{{name: {name}, version: '1', title: T, language: en, extends: {lower}}}", "utf-8"
        )
    manifest = pack / "pack.yaml"
    manifest.write_text(manifest.read_text("utf-8").replace("name: base", "name: pack"), "utf-8")

    def layers() -> list[str]:
        return [layer.name for layer in PreparedPack.load(tmp_path / "upper").pack.layers]

    assert layers() == ["pack", "middle", "upper"]
    middle = tmp_path / "middle" / "pack.yaml"
    middle.write_text(middle.read_text("utf-8").replace("extends: pack", "extends: other"), "utf-8")
    assert layers() == ["pack", "other", "middle", "upper"]
    monkeypatch.setattr("coach.pack.shelf.load_pack", pytest.fail)
    assert layers() == ["pack", "other", "middle", "upper"]


@pytest.mark.parametrize("damage", [b"", b"x", b"x" * 10_000])
def test_a_damaged_file_is_made_anew(folder: Path, damage: bytes) -> None:
    Kept[Position]("place", [b"1"]).write(Position("here", 1, 2))
    (file,) = folder.iterdir()
    file.write_bytes(damage)
    assert Kept[Position]("place", [b"1"]).read() is None
    Kept[Position]("place", [b"1"]).write(Position("here", 1, 2))
    assert Kept[Position]("place", [b"1"]).read() == Position("here", 1, 2)


def test_a_flipped_bit_is_noticed(folder: Path) -> None:
    Kept[Position]("place", [b"1"]).write(Position("here", 1, 2))
    (file,) = folder.iterdir()
    data = bytearray(file.read_bytes())
    for place in range(len(data)):
        data[place] ^= 1
        file.write_bytes(data)
        assert Kept[Position]("place", [b"1"]).read() is None
        data[place] ^= 1


def test_other_sources_or_other_code_make_it_stale(monkeypatch: pytest.MonkeyPatch) -> None:
    Kept[Position]("place", [b"1", b"2"]).write(Position("here"))
    assert Kept[Position]("place", [b"12"]).read() is None
    monkeypatch.setattr(cache, "_code", lambda: (b"other",))
    assert Kept[Position]("place", [b"1", b"2"]).read() is None


class Mischief:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, ("mischief",)


def test_a_file_runs_no_code(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    kept = Kept[object]("place", [])
    kept.write(Mischief())
    assert kept.read() is None
    assert not Path("mischief").exists()
    assert pickle.loads(pickle.dumps(Mischief())) is None, "what an ordinary unpickler does"
    assert Path("mischief").exists()


@pytest.mark.parametrize("unusable", ["off", os.devnull + "/kept"])
def test_without_a_folder_nothing_is_kept_and_all_works(
    unusable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COACH_CACHE", unusable)
    Kept[Position]("place", []).write(Position("here"))
    assert Kept[Position]("place", []).read() is None


def test_only_the_last_files_are_left(folder: Path) -> None:
    for number in range(45):
        Kept[Position](f"place {number}", []).write(Position("here"))
    assert len(list(folder.iterdir())) == 40
    assert Kept[Position]("place 44", []).read() == Position("here")
