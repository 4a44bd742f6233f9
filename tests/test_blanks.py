"""Which stretches of a draft the coach takes for blanks that were left unfilled."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.blanks import BlankFinder

FINDER = BlankFinder(["tbd", "lorem ipsum"], ["sic", "pause"])


def found(text: str) -> list[str]:
    return [blank.text for blank in FINDER.find(text)]


@pytest.mark.parametrize(
    ("text", "blanks"),
    [
        ("Dear [Manager's name],", ["[Manager's name]"]),
        ("cut [metric] by [X]%", ["[metric]", "[X]"]),
        ("by X%, worth $XX,XXX", ["X%", "$XX,XXX"]),
        ("a bonus of <amount in euros>", ["<amount in euros>"]),
        ("Hi {{first_name}} and {team}", ["{{first_name}}", "{team}"]),
        ("Dear ____, it is TBD", ["____", "TBD"]),
        ("Lorem ipsum dolor", ["Lorem ipsum"]),
        ("see [1] and [2, 3] and [OPS-214]", []),
        ("[x] done [ ] open [report](https://example.org)", []),
        ("definately [sic] and [...]", []),
        ("<b>bold</b> and Ana <ana@example.org>", []),
        ("> Dear [name]", []),
        ("text\n_______\nmore text", []),
        ("size XL, 5% and snake__case", []),
    ],
)
def test_blanks(text: str, blanks: list[str]) -> None:
    assert found(text) == blanks


def test_a_pack_may_name_no_words() -> None:
    assert not BlankFinder((), ()).find("TBD")


@given(st.text(alphabet="[]{}<>_X%$ a1\n", max_size=60))
def test_blanks_never_overlap(text: str) -> None:
    after = 0
    for blank in FINDER.find(text):
        assert after <= blank.start < blank.end
        assert text[blank.start : blank.end] == blank.text
        after = blank.end
