"""Packs made to hurt: whatever is in the files, loading ends soon, with a pack or a PackError."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coach.evidence.schema import FACT_SCHEMA
from coach.pack import PackError, Problem, base_pack_path, load_pack, render
from tests.pack.broken import (
    ABSENCE,
    EVIDENCE,
    MANIFEST,
    REWARDS,
    RULE,
    SAMPLE,
    SPELLING,
    copy_of_sample,
    edited,
    problems_of,
)
from tests.pack.golden import cases

FILES = [MANIFEST, REWARDS, SPELLING, EVIDENCE, RULE, ABSENCE]
SNIPPETS = st.sampled_from(
    ["\n", " ", "  ", "- ", ": ", ":", "#", "'", '"', "[", "]", "{", "}", ",", "|", ">", "\\",
     "&a ", "*a", "!", "!!str ", "? ", "---", "...", "%", "@", "<<", ">>", "$", "(", ")", "<self>",
     "null", "~", "yes", "1", "1.5", ".5", "{of: phrase.sent}", "{phrase.text}", "none", "phrase",
     "label: x\n", "\t", "\x00", "\ufeff", "é", "\N{LINE SEPARATOR}", "\r", "\U0001f600"]
)  # fmt: skip


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        yield copy_of_sample(Path(name))


def load_with(folder: Path, file: str, data: bytes) -> None:
    """Load the pack with `data` for `file`; anything but a PackError fails the test."""
    problems: tuple[Problem, ...] = ()
    try:
        (folder / file).write_bytes(data)
        load_pack(folder)
    except PackError as error:
        problems = error.problems
    finally:
        shutil.copy(SAMPLE / file, folder / file)
    for problem in problems:
        assert str(problem).isprintable()
        assert render(problem).count("\n") in (0, 2)
        if problem.excerpt is not None:
            assert 1 <= problem.column <= len(problem.excerpt) + 1


@settings(
    max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(file=st.sampled_from(FILES), data=st.binary(max_size=200))
def test_random_bytes(folder: Path, file: str, data: bytes) -> None:
    load_with(folder, file, data)


@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(file=st.sampled_from(FILES), data=st.data())
def test_mutated_files(folder: Path, file: str, data: st.DataObject) -> None:
    text = (SAMPLE / file).read_text(encoding="utf-8")
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        end = min(len(text), start + data.draw(st.integers(0, 12)))
        text = text[:start] + data.draw(SNIPPETS) + text[end:]
    load_with(folder, file, text.encode())


WORDS = st.sampled_from(["phrase", "self", "reward", "$reward", "entitlement", "none", "a|b", "("])
KEYS = st.sampled_from(
    ["kind", "label", "of", "plus", "in", "gte", "phrase", "none", "head", "with"]
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | WORDS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(KEYS | st.text(max_size=4), inner, max_size=3)
    ),
    max_leaves=8,
)


@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(file=st.sampled_from(FILES), value=VALUES, data=st.data())
def test_values_of_the_wrong_shape(
    folder: Path, file: str, value: object, data: st.DataObject
) -> None:
    content = yaml.safe_load((SAMPLE / file).read_text(encoding="utf-8"))
    content[data.draw(st.sampled_from(sorted(content)))] = value
    load_with(folder, file, yaml.safe_dump(content, allow_unicode=True).encode())


def test_without_the_c_library_all_is_the_same(tmp_path: Path) -> None:
    assert load_pack(SAMPLE)
    with patch("coach.pack.yaml_reader._LOADER", yaml.SafeLoader):
        assert load_pack(SAMPLE) == load_pack(SAMPLE)
        for number, case in enumerate(cases()):
            pack = edited(copy_of_sample(tmp_path / str(number)), case.file, [(case.old, case.new)])
            if "[not-yaml]" not in "".join(case.said):
                assert problems_of(pack) == case.said
            else:
                assert problems_of(pack)[0].endswith("[not-yaml]")


def test_the_built_in_pack_does_not_need_the_c_library() -> None:
    """The parsers differ: only that of C takes "what?" for plain text within brackets."""
    with patch("coach.pack.yaml_reader._LOADER", yaml.SafeLoader):
        read = load_pack(base_pack_path(), FACT_SCHEMA)
    assert read.words == load_pack(base_pack_path(), FACT_SCHEMA).words


LARGE = {
    "nested lists": (RULE, "[" * 400_000),
    "nested list items": (RULE, "- " * 400_000),
    "nested keys": (RULE, "? " * 400_000),
    "nested mappings": (RULE, "{a: " * 200_000),
    "one long word": (RULE, "x" * 900_000),
    "one long key": (RULE, "x" * 900_000 + ": y"),
    "many keys": (RULE, "".join(f"k{n}: v\n" for n in range(60_000))),
    "the same key": (RULE, "k: v\n" * 150_000),
    "quotes": (RULE, "k: '" + "''" * 400_000 + "'"),
    "braces": (RULE, "when: [{phrase: {kind: phrase}}]\nwhy: '" + "{" * 400_000 + "'"),
    "many braces": (RULE, "when: [{phrase: {kind: phrase}}]\nwhy: '" + "{" * 9_000 + "'"),
    "marks": (RULE, "examples:\n" + "- flag: '<<>><<a>>>>'\n" * 40_000),
    "conditions": (RULE, "when:\n" + "- p: {kind: phrase, label: x}\n" * 10_000),
    "labels": (RULE, "when:\n- p: {kind: phrase, label: {in: [" + "x, " * 100_000 + "]}}\n"),
    "brackets": (EVIDENCE, "phrases: ['" + "(" * 400_000 + "']"),
    "some brackets": (EVIDENCE, "phrases: ['" + "(" * 490 + "a" + ")" * 490 + "']"),
    "phrases": (EVIDENCE, "phrases:\n" + "- $a $b $c\n" * 20_000),
    "unknown words": (EVIDENCE, "phrases:\n" + "".join(f"- $a{n}\n" for n in range(10_000))),
    "words": (REWARDS, "w:\n  words:\n" + "".join(f"  - w{n}\n" for n in range(10_000))),
    "a chain": (
        REWARDS,
        "".join(f"v{n}: {{about: x, words: [$v{n + 1}]}}\n" for n in range(10_000)),
    ),
    "a chain from its end": (
        REWARDS,
        "".join(f"v{n}: {{about: x, words: [$v{n - 1}, w{n}]}}\n" for n in range(1, 10_000))
        + "v0: {about: x, words: [w]}\n",
    ),
    "doubling": (
        REWARDS,
        "".join(f"v{n}: {{about: x, words: [$v{n - 1} $v{n - 1}]}}\n" for n in range(1, 60))
        + "v0: {about: x, words: [w]}\n",
    ),
    "laughs": (REWARDS, "a: &a [x]\n" + "".join(f"b{n}: [*a, *a]\n" for n in range(50_000))),
}  # fmt: skip


@pytest.mark.parametrize(("file", "text"), LARGE.values(), ids=LARGE.keys())
def test_large_files_end_soon(file: str, text: str, tmp_path: Path) -> None:
    pack = copy_of_sample(tmp_path)
    (pack / file).write_text(text, encoding="utf-8")
    assert problems_of(pack)


def test_a_tower_of_packs_is_bounded(tmp_path: Path) -> None:
    for number in range(200):
        folder = tmp_path / f"p{number}"
        folder.mkdir()
        lower = f"p{number + 1}" if number < 199 else "base"
        (folder / "pack.yaml").write_text(
            f"{{name: p{number}, version: '1', title: T, language: en, extends: {lower}}}", "utf-8"
        )
    (problem,) = problems_of(tmp_path / "p0", tmp_path)
    assert "more than 20 packs lie on one another [too-many-layers]" in problem
