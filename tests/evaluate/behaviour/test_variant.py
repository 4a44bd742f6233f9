"""A changed text: where the old words stand in it, and how the change is told."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from coach.evaluate.behaviour.variant import Piece, Variant, edited, swapped
from coach.evaluate.items import Place


@st.composite
def edits(draw: st.DrawFn) -> Variant:
    """A text with some of its stretches, empty ones too, put otherwise."""
    text = draw(st.text(st.sampled_from("abc \n"), max_size=30))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8, unique=True)))
    places = zip(cuts[::2], cuts[1::2], strict=False)
    words = st.text(st.sampled_from("XY"), max_size=4)
    return edited(text, [Piece(start, end, draw(words)) for start, end in places])


@st.composite
def swaps(draw: st.DrawFn) -> Variant:
    """A text with two of its stretches exchanged."""
    text = draw(st.text(st.sampled_from("abcdef"), min_size=4, max_size=30))
    four = st.lists(st.integers(0, len(text)), min_size=4, max_size=4, unique=True)
    a, b, c, d = sorted(draw(four))
    return swapped(text, (a, b), (c, d))


def touched(variant: Variant) -> list[Place]:
    """The places of the old text that were put otherwise."""
    old = variant.before
    return [(p.start, p.end) for p in variant.pieces if p.words != old[p.start : p.end]]


@given(edits() | swaps())
def test_every_letter_that_stays_is_found_again(variant: Variant) -> None:
    changed = {at for place in touched(variant) for at in range(*place)}
    for at, letter in enumerate(variant.before):
        if at not in changed and len(variant.before) > 1:
            place = variant.moved((at, at + 1))
            assert place is not None
            assert variant.text[slice(*place)] == letter


@given(edits(), st.data())
def test_words_that_no_change_touches_stay_the_same_words(
    variant: Variant, data: st.DataObject
) -> None:
    length = len(variant.before)
    start = data.draw(st.integers(0, length))
    end = data.draw(st.integers(start, length))
    inside = [p for p in touched(variant) if p[0] < end and start < p[1]]
    added = [p for p in touched(variant) if p[0] == p[1] and start < p[0] < end]
    if start < end and (start, end) != (0, length) and not inside and not added:
        place = variant.moved((start, end))
        assert place is not None
        assert variant.text[slice(*place)] == variant.before[start:end]


@given(edits() | swaps())
def test_the_whole_text_stays_the_whole_text(variant: Variant) -> None:
    assert variant.moved((0, len(variant.before))) == (0, len(variant.text))


@given(edits())
def test_what_is_added_and_what_is_kept_make_up_the_text(variant: Variant) -> None:
    kept = sum(
        piece.end - piece.start
        for piece in variant.pieces
        if piece.words == variant.before[piece.start : piece.end]
    )
    assert kept + sum(end - start for start, end in variant.added) == len(variant.text)


def test_a_finding_keeps_its_words_around_an_exchanged_name() -> None:
    text = "I do more than Sarah, and you know it."
    variant = edited(text, [Piece(15, 20, "Olumide")])
    place = variant.moved((0, 20))
    assert place is not None
    assert variant.text[slice(*place)] == "I do more than Olumide"


def test_a_finding_in_words_that_are_gone_is_nowhere() -> None:
    variant = edited("Thanks. I deserve it.", [Piece(7, 21, "")])
    assert variant.moved((8, 20)) is None
    assert variant.moved((0, 12)) == (0, 7)


def test_a_change_is_told_in_words() -> None:
    text = "Hi Ann, I am here. Bye."
    assert edited(text, [Piece(3, 6, "Bo")]).what == "“Ann” to “Bo”"
    assert edited(text, [Piece(18, 18, " Really.")]).what == "added “Really.”"
    assert edited(text, [Piece(18, 23, "")]).what == "no “Bye.”"
    assert edited(text, [Piece(7, 8, "\n")]).what == ""
    assert swapped("One.\n\nTwo.", (0, 4), (6, 10)).what == "“One.” after “Two.”"
    many = edited(text, [Piece(at, at + 1, "x") for at in (0, 1, 3, 4, 6)])
    assert many.what == "“H” to “x”, “i” to “x”, “A” to “x” and 2 more"
