"""What docs/testing-packs.md shows works."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from coach.pack import base_pack_path
from coach.pack.problems import Log
from coach.pack.waivers import waivers_of

pytest_plugins = ["pytester"]

PAGE = (Path(__file__).parents[2] / "docs" / "testing-packs.md").read_text("utf-8")


def shown(language: str) -> str:
    """The first thing that the page shows in `language`."""
    found = re.search(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    assert found is not None
    return found[1]


def test_the_feature_holds(pytester: pytest.Pytester) -> None:
    pytester.makefile(".feature", shown=shown("gherkin"))
    pytester.makepyfile("from pytest_bdd import scenarios\nscenarios('shown.feature')\n")
    options = ("-p", "coach.testing", "-p", "no:cacheprovider", f"--coach-pack={base_pack_path()}")
    pytester.runpytest_inprocess(*options).assert_outcomes(passed=2)


def test_the_waiver_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "waivers.yaml").write_text(shown("yaml"), encoding="utf-8")
    log = Log()
    (waiver,) = waivers_of(tmp_path, log)
    log.raise_if_any()
    assert waiver.covers("entitlement", "Honestly,  I've earned this bonus.")
    assert not waiver.covers("entitlement", "I've earned this bonus.")


def test_the_corpus_marks_whole_words() -> None:
    for line in shown("json").splitlines():
        text = json.loads(line)
        if text["text"] != "...":
            marked = [text["text"][one["start"] : one["end"]] for one in text.get("spans", ())]
            assert all(words == words.strip(" .") for words in marked)
