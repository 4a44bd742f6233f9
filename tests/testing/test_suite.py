"""The two lines of a pack's test module."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.authoring.building import BREAKING, WAIVER, company

pytest_plugins = ["pytester"]

MODULE = """
from coach.testing.suite import add_tests
add_tests("acme")
"""


def _run(pytester: pytest.Pytester, files: dict[str, str] | None = None) -> pytest.RunResult:
    company(pytester.path, files)
    pytester.makepyfile(test_pack=MODULE)
    return pytester.runpytest_inprocess("-p", "no:cacheprovider", "-v")


def test_a_sound_pack_passes(pytester: pytest.Pytester) -> None:
    result = _run(pytester)
    result.assert_outcomes(passed=1 + 15 + 2 + 1 + 1)
    result.stdout.fnmatch_lines_random(
        ["*test_example*manners/title flag 1: I wrote dear chief*", "*test_a_title PASSED*"]
    )


def test_a_pack_with_problems_has_one_test(pytester: pytest.Pytester) -> None:
    result = _run(pytester, {"rules/manners/debt.yaml": "disable: dept\nreason: No.\n"})
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines_random("*no layer below has a rule 'dept' (did you mean 'debt'?)*")


def test_what_is_broken_fails_unless_it_is_waived(pytester: pytest.Pytester) -> None:
    _run(pytester, BREAKING).assert_outcomes(failed=1, passed=19)


def test_a_waiver(pytester: pytest.Pytester) -> None:
    result = _run(pytester, {**BREAKING, "waivers.yaml": f"[{WAIVER}]"})
    result.assert_outcomes(xfailed=1, passed=20)


def test_a_waiver_without_need_fails(pytester: pytest.Pytester) -> None:
    result = _run(pytester, {"waivers.yaml": f"[{WAIVER}]"})
    result.assert_outcomes(failed=1, passed=20)
    result.stdout.fnmatch_lines_random("*nothing needs this waiver*")


def test_what_nothing_uses_fails(pytester: pytest.Pytester) -> None:
    result = _run(pytester, {"vocabulary/idle.yaml": "idle: {about: A., words: [b]}\n"})
    result.assert_outcomes(failed=1, passed=19)
    result.stdout.fnmatch_lines_random("*idle.yaml:1:7: nothing uses 'idle'*")


def test_the_command_line_names_the_pack_for_own_features(pytester: pytest.Pytester) -> None:
    folder = company(pytester.path)
    pytester.makepyfile(
        test_own="from pytest_bdd import scenarios\nscenarios('acme/features/manners.feature')\n"
    )
    options = ("-p", "coach.testing", f"--coach-pack={folder}", "-p", "no:cacheprovider")
    pytester.runpytest_inprocess(*options).assert_outcomes(passed=1)


def test_the_pack_is_the_folder_of_the_module_if_none_is_named(pytester: pytest.Pytester) -> None:
    folder = company(pytester.path)
    module = Path(folder / "test_pack.py")
    module.write_text(MODULE.replace('"acme"', ""), encoding="utf-8")
    result = pytester.runpytest_inprocess("-p", "no:cacheprovider", module)
    result.assert_outcomes(passed=20)
