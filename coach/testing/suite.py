"""The tests of a pack, for a test module of two lines.

::

    from coach.testing.suite import add_tests
    add_tests("our-pack")

The folder is one beside the module, or "." for its own. The module then has a test for each example
of the pack and of the packs below it, each scenario of its features and each text of its corpus;
that every waiver is needed; and that no list of words and no evidence is idle. It also has the
steps and the fixtures of `coach.testing`, so it may have tests of its own.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from pytest_bdd import scenarios

from coach.authoring.checking import check_pack
from coach.authoring.features import FOLDER as FEATURES
from coach.coach import Coach
from coach.evaluate.items import Item
from coach.pack import Pack, render
from coach.pack.waivers import Waiver
from coach.testing.corpus import check_item, corpus_of
from coach.testing.examples import Case, cases
from coach.testing.idle import idle_evidence, idle_words, is_within

_Test = Callable[..., None]


def add_tests(pack: Path | str = ".") -> None:
    """Put the tests of the pack in the folder `pack` into the module that calls this.

    A pack with problems gets one test, which tells them.
    """
    module = sys._getframe(1).f_globals
    folder = Path(module["__file__"]).parent / pack
    module["pytest_plugins"] = [*module.get("pytest_plugins", ()), "coach.testing"]
    module["pack_path"] = _pack_path(folder)
    checked = check_pack(folder)
    module["test_pack_has_no_problems"] = _no_problems("\n\n".join(map(render, checked.problems)))
    if not checked.problems:
        module.update(_tests(folder, checked.pack, checked.waivers))


def _pack_path(folder: Path) -> Any:
    @pytest.fixture(scope="session")
    def pack_path() -> Path:
        """The pack of this module."""
        return folder

    return pack_path


def _no_problems(told: str) -> _Test:
    def test_pack_has_no_problems() -> None:
        assert not told, told

    return test_pack_has_no_problems


def _tests(folder: Path, pack: Pack, waivers: Sequence[Waiver]) -> Iterator[tuple[str, _Test]]:
    yield "test_example", _examples(folder, cases(pack), waivers)
    if waivers:
        yield "test_waiver_covers_an_inherited_example", _waivers(folder, cases(pack), waivers)
    if items := corpus_of(folder, pack):
        yield "test_text_of_the_corpus", _corpus(items)
    yield "test_nothing_is_idle", _nothing_idle(folder, pack)
    features = folder / FEATURES
    if any(features.rglob("*.feature")):
        yield from _scenarios(features)


def _examples(folder: Path, found: Sequence[Case], waivers: Sequence[Waiver]) -> _Test:
    @pytest.mark.parametrize("case", found, ids=str)
    def test_example(case: Case, coach: Coach) -> None:
        covering = [one for one in waivers if one.covers(case.rule.id, case.text)]
        try:
            case.check(coach)
        except AssertionError:
            if not covering or is_within(case.position, folder):
                raise
            pytest.xfail(covering[0].reason)

    return test_example


def _waivers(folder: Path, found: Sequence[Case], waivers: Sequence[Waiver]) -> _Test:
    below = [case for case in found if not is_within(case.position, folder)]

    @pytest.mark.parametrize("waiver", waivers, ids=lambda waiver: waiver.rule.name)
    def test_waiver_covers_an_inherited_example(waiver: Waiver, coach: Coach) -> None:
        covered = [case for case in below if waiver.covers(case.rule.id, case.text)]
        assert any(not _holds(case, coach) for case in covered), "nothing needs this waiver"

    return test_waiver_covers_an_inherited_example


def _holds(case: Case, coach: Coach) -> bool:
    try:
        case.check(coach)
    except AssertionError:
        return False
    return True


def _corpus(items: Sequence[Item]) -> _Test:
    @pytest.mark.parametrize("item", items, ids=lambda item: item.id)
    def test_text_of_the_corpus(item: Item, coach: Coach) -> None:
        check_item(item, coach)

    return test_text_of_the_corpus


def _nothing_idle(folder: Path, pack: Pack) -> _Test:
    def test_nothing_is_idle() -> None:
        idle = [*idle_words(pack, folder), *idle_evidence(pack, folder)]
        told = "\n".join(f"{position}: nothing uses {name!r}" for name, position in idle)
        assert not idle, told

    return test_nothing_is_idle


def _scenarios(features: Path) -> Iterator[tuple[str, _Test]]:
    class Found:
        scenarios(str(features.resolve()))  # which puts them where it is called

    for name, value in vars(Found).items():
        if name.startswith("test_"):
            yield name, value
