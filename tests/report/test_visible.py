"""Nothing that is printed steers the terminal."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.report.visible import visible


@pytest.mark.parametrize(
    ("text", "encoding", "shown"),
    [
        ("a\x1b[0m\n\x7f", "utf-8", "a␛[0m␊␡"),
        ("\x9b \u2028 \u202e", "utf-8", "\ufffd \ufffd \ufffd"),
        ("soft\u00adhyphen\ufeff", "utf-8", "softhyphen"),
        ("\ud800", "utf-8", "?"),
        ("“naïve” – 日…", "ascii", '"naive" - ?...'),
        ("“é” 日", "cp1252", "“é” ?"),
    ],
)
def test_visible(text: str, encoding: str, shown: str) -> None:
    assert visible(text, encoding) == shown


@settings(deadline=None)
@given(st.text(), st.sampled_from(["utf-8", "ascii", "cp1252", "shift_jis"]))
def test_any_text(text: str, encoding: str) -> None:
    shown = visible(text, encoding)
    shown.encode(encoding)
    assert not any(unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") for c in shown)
    assert not any(unicodedata.bidirectional(c) in ("RLO", "LRO", "RLI", "LRI") for c in shown)
