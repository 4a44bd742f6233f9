"""Edits: what is outside them stays as it is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from coach.rewrite.edit import Edit, applied, moved


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    text = draw(st.text(max_size=60))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8, unique=True)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    words = st.text(max_size=6)
    return text, [Edit(start, end, draw(words), "some-rule") for start, end in pairs]


@given(edited())
def test_the_rest_stays_and_can_be_found_again(made: tuple[str, list[Edit]]) -> None:
    text, edits = made
    changed = applied(text, edits)
    for edit in edits:
        start = moved(edit.start, [other for other in edits if other != edit])
        assert changed[start : start + len(edit.replacement)] == edit.replacement
    outside = [
        place for place in range(len(text)) if not any(e.start <= place < e.end for e in edits)
    ]
    assert [changed[moved(place, edits)] for place in outside] == [text[p] for p in outside]
    assert len(changed) == len(outside) + sum(len(edit.replacement) for edit in edits)


@given(edited())
def test_the_order_of_edits_does_not_matter(made: tuple[str, list[Edit]]) -> None:
    text, edits = made
    assert applied(text, edits) == applied(text, edits[::-1])
