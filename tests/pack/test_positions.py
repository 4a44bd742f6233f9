"""Lines and columns lead to the text that is meant, in every style that YAML can write it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.pack import Position, load_pack
from coach.pack.nodes import Node, Scalar, Table
from coach.pack.problems import Log
from coach.pack.text import decode
from coach.pack.yaml_reader import read_yaml
from tests.pack.broken import EVIDENCE, REWARDS, RULE, SAMPLE


def read(text: str) -> Node:
    log = Log()
    source = decode(text.encode(), "file.yaml", log)
    node = None if source is None else read_yaml(source, log)
    log.raise_if_any()
    assert node is not None
    return node


def text_at(position: Position, text: str) -> str:
    return text.split("\n")[position.line - 1][position.column - 1 :]


STYLES = {
    "plain": "key: one two\n",
    "plain, folded": "key: one\n  two\n",
    "single quotes": "key: 'one two'\n",
    "double quotes": 'key: "one two"\n',
    "double quotes, folded": 'key: "one\n\n   two"\n',
    "double quotes, continued": 'key: "one \\\n   two"\n',
    "escapes": 'key: "\\x41 \\u0041\\n\\U00000041 one\\ttwo"\n'.replace("\\t", "\\n"),
    "quotes within quotes": "key: '''one'' two'\n",
    "literal": "key: |\n  one\n  two\n",
    "folded": "key: >-\n  one\n  two\n",
    "other scripts": 'key: "\U0001f600 é one two"\n',
    "carriage returns": "other: 1\r\nkey: one two\r\n",
    "byte order mark": "\ufeffkey: one two\n",
    "nested": "other:\n  - {key: [one two]}\nkey: one two\n",
}


@pytest.mark.parametrize("text", STYLES.values(), ids=STYLES.keys())
def test_a_character_of_a_text_is_found_in_the_file(text: str) -> None:
    scalar = read(text).at("key")
    assert isinstance(scalar, Scalar)
    place = scalar.position_of(str(scalar.value).index("two"))
    assert text_at(place, text.lstrip("\ufeff")).startswith("two")


WORDS = st.lists(
    st.sampled_from(["a", "bc", "it's", "é", "\U0001f600", '"', "\\", "d-e"]), min_size=1
)


@given(WORDS, st.data())
def test_in_single_quotes_on_one_line_every_offset_is_exact(
    words: list[str], data: st.DataObject
) -> None:
    value = " ".join(words)
    text = "key: '" + value.replace("'", "''") + "'"
    scalar = read(text).at("key")
    assert isinstance(scalar, Scalar)
    assert scalar.value == value
    offset = data.draw(st.integers(0, len(value) - 1))
    assert text_at(scalar.position_of(offset), text)[0] == value[offset]


def test_keys_and_values_know_their_place() -> None:
    table = read("a: 1\nb:\n  - x\n  - {c: y}\n")
    assert isinstance(table, Table)
    assert table.keys["b"].position == Position("file.yaml", 2, 1)
    assert table.at("b", 0).position == Position("file.yaml", 3, 5)
    assert table.at("b", 1, "c").position == Position("file.yaml", 4, 9)
    assert table.at("b", 1, "missing", "c").position == Position("file.yaml", 4, 5)


def test_parts_of_a_pack_know_their_place() -> None:
    pack = load_pack(SAMPLE)
    texts = {name: (SAMPLE / name).read_text(encoding="utf-8") for name in pack.layers[0].files}

    def shown(position: Position, file: str) -> str:
        assert position.path == str(SAMPLE / file)
        return text_at(position, texts[file])

    entry = pack.evidence["entitlement"]
    phrase = entry.patterns.phrases[1]
    assert shown(phrase.position, EVIDENCE).startswith('"long overdue')
    assert shown(phrase.references[0].position, EVIDENCE).startswith("$reward")
    assert shown(entry.patterns.clauses[1].position, EVIDENCE).startswith("{head: earn")
    include = pack.vocabularies["reward"].references[0]
    assert shown(include.position, REWARDS).startswith("$time-off")
    rule = pack.rules["entitlement"]
    assert shown(rule.labels[0].position, RULE).startswith("entitlement, speaker")
    assert shown(rule.sources[1].position, RULE).startswith("{practice")
    assert shown(rule.examples[1].position, RULE).startswith('"My team')
