"""What each change makes of a text."""

from __future__ import annotations

from collections.abc import Collection
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.evaluate.behaviour import directions, invariances
from coach.evaluate.behaviour.subject import Subject
from coach.evaluate.behaviour.suite import Change
from coach.evaluate.behaviour.variant import Variant
from coach.evaluate.behaviour.words import words
from tests.evaluate.making import EVERYTHING, draft, said


def subject(marked: str, absent: tuple[str, ...] = (), needed: Collection[str] = ()) -> Subject:
    """A draft about which the coach says what is marked."""
    return Subject(draft("d", marked), said(marked, absent=absent), EVERYTHING, needed)


def variants(change: Change, one: Subject | str, seed: int = 0) -> list[Variant]:
    one = subject(one) if isinstance(one, str) else one
    return [v for v in change(one, Random(seed)) if v.text != one.text]


def texts(change: Change, one: Subject | str, seed: int = 0) -> set[str]:
    return {variant.text for variant in variants(change, one, seed)}


def test_names_are_exchanged_all_through_the_text() -> None:
    text = "Hi Sarah,\n\nMark my words: Sarah's team and Tom know Dr. Okafor.\n\nBeth Lee"
    (new,) = texts(invariances.other_names, text)
    hello, body, name = new.split("\n\n")
    called = hello.removeprefix("Hi ").removesuffix(",")
    assert called in words().given_names
    assert body.startswith(f"Mark my words: {called}'s team and ")
    assert not any(old in new for old in ("Sarah", "Tom", "Okafor", "Beth", "Lee"))
    assert name.split()[1] in words().family_names


def test_currencies_are_exchanged_with_their_symbols_codes_and_words() -> None:
    new = texts(
        invariances.other_currencies, "From $5k to 900 USD, or 50 dollars; 3$ and US$5 stay."
    )
    assert len(new) == 2
    for text in new:
        assert text.endswith("3$ and US$5 stay.")
        assert "$5k" not in text
        assert "USD" not in text.replace("USD 5k", "")
        assert "dollars" not in text


def test_greeting_and_signature_are_exchanged_or_left_out() -> None:
    new = set().union(
        *(
            texts(invariances.other_ends, "Hi Ann,\n\nI ask for a raise.\n\nBest,\nBeth", seed)
            for seed in range(30)
        )
    )
    assert "I ask for a raise.\n\nBest,\nBeth" in new
    assert "Hi Ann,\n\nI ask for a raise." in new
    assert "Dear Ann,\n\nI ask for a raise.\n\nBest,\nBeth" in new
    assert "Hi Ann,\n\nI ask for a raise.\n\nRegards,\nBeth" in new
    assert all("I ask for a raise." in text for text in new)


def test_thanks_stay_thanks() -> None:
    for seed in range(30):
        for text in texts(invariances.other_ends, "I ask for it.\n\nMany thanks,\nBeth", seed):
            assert "hank" in text


def test_greeting_and_signature_are_added_where_there_are_none() -> None:
    new = texts(invariances.other_ends, "I would like to ask for a raise.")
    assert len(new) == 2
    assert any(text.endswith("\n\nI would like to ask for a raise.") for text in new)


def test_contractions_are_written_out_and_made() -> None:
    text = "I'm here, and I don’t think it's been done. I am glad, as I am, to do it. Don't you?"
    assert texts(invariances.other_contractions, text) == {
        "I am here, and I do not think it's been done. I am glad, as I am, to do it. Don't you?",
        "I'm here, and I don’t think it's been done. I'm glad, as I am, to do it. Don't you?",
    }


def test_a_finding_may_end_within_a_contraction() -> None:
    one = subject("[It is a mess and I]'m tired.")
    (variant,) = (v for v in variants(invariances.other_contractions, one) if "I am" in v.text)
    place = variant.moved(one.places()[0])
    assert place is not None
    assert variant.text[slice(*place)] == "It is a mess and I"


def test_quotes_and_dashes_are_made_curly_and_straight() -> None:
    straight = '- I\'m "only" here - now (the boys\' "turn").'
    curly = "- I’m “only” here – now (the boys’ “turn”)."
    assert texts(invariances.other_quotes, straight) in (
        {curly},
        {curly.replace("–", "—")},
    )
    assert texts(invariances.other_quotes, curly) == {straight}


def test_sentences_begin_with_small_or_capital_letters() -> None:
    assert texts(invariances.other_case, "Thank you. Karen and I met. we won.") == {
        "thank you. Karen and I met. we won.",
        "Thank you. Karen and I met. We won.",
    }


def test_paragraphs_that_stand_alone_change_places() -> None:
    costs, renewals = "I cut the costs by 9%.", "Renewals rose to 91% in May."
    text = f"Hi Ann,\n\n{costs}\n\n{renewals}\n\nSo far I am glad.\n\nBest,\nBeth"
    assert texts(invariances.other_order, text.replace("So far", "Today")) == {
        f"Hi Ann,\n\n{renewals}\n\n{costs}\n\nToday I am glad.\n\nBest,\nBeth"
    }
    assert texts(invariances.other_order, text) == set()


def test_paragraphs_that_lean_on_others_stay() -> None:
    text = "I cut the costs by 9%.\n\nRenewals rose to 91%.\n\nThat was our goal here."
    assert texts(invariances.other_order, text) == set()


def test_a_typo_is_far_from_findings_figures_and_words_that_rules_need() -> None:
    marked = (
        "The heritage garden is there now. [I deserve certainly more]. "
        "The visitors rose by 40%. We considered everything."
    )
    one = subject(marked, needed=["consi", "every"])
    for seed in range(20):
        for variant in variants(invariances.with_typo, one, seed):
            ((start, end),) = variant.added
            assert sorted(variant.text[start:end]) in (sorted("heritage"), sorted("garden"))
            assert variant.text[start] in "hg"


@given(st.text(st.sampled_from("ab c\n"), max_size=300))
def test_line_ends_and_wrapping_change_white_space_only(text: str) -> None:
    for change in (invariances.windows_lines, invariances.wrapped):
        assert all(new.split() == text.split() for new in texts(change, text))


def test_lines_end_as_on_windows() -> None:
    assert texts(invariances.windows_lines, "a\n\nb\r\nc") == {"a\r\n\r\nb\r\nc"}


def test_long_lines_are_wrapped() -> None:
    (new,) = texts(invariances.wrapped, "word " * 40)
    assert max(map(len, new.split("\n"))) <= 72
    assert texts(invariances.wrapped, "short\nlines") == set()


def test_a_vague_claim_gets_a_figure_in_it_or_after_it() -> None:
    one = subject("[I improved the system](vague-claim) and [made it better](vague-claim)")
    new = set().union(*(texts(directions.with_figure, one, seed) for seed in range(50)))
    assert new == {
        *(f"I improved the system, {figure}, and made it better" for figure in words().figures),
        *(f"I improved the system and made it better, {figure}" for figure in words().figures),
        f"I improved the system and made it better. {words().figure_after}",
    }


def test_all_that_asks_is_taken_out() -> None:
    body = "Thank you for the time. We cut the costs of the platform by 9% in the last year."
    asks = "I would like to request a bonus. It would be [$5](specific-amount)."
    text = f"Subject: The platform\n\n{body} {asks}"
    assert texts(directions.without_ask, subject(text)) == {f"Subject: The platform\n\n{body} "}
    about_pay = text.replace("The platform", "My salary")
    assert texts(directions.without_ask, subject(about_pay)) == {f"Subject: \n\n{body} "}
    harmful = f"{body} [I want a bonus today](demand)."
    assert texts(directions.without_ask, subject(harmful)) == set()


def test_a_flagged_sentence_is_taken_out_unless_it_has_something_good() -> None:
    kept = "We cut the costs of the whole platform by 9% in the last year."
    one = subject(f"[Honestly] I deserve it. {kept} [You owe me](demand), [thanks](gratitude).")
    (variant,) = variants(directions.without_flagged, one)
    assert variant.text.startswith(kept)
    assert variant.about == one.said.spans[0]


def test_thanks_are_added_where_they_are_missing() -> None:
    text = "I would like to ask for a raise."
    assert texts(directions.with_thanks, text) == set()
    new = texts(directions.with_thanks, subject(text, absent=("no-thanks",)))
    assert new == {f"{text} {words().thanks}"}


def test_a_sentence_is_added_to_each_paragraph_of_a_draft() -> None:
    change = directions.with_sentence(words().claim)
    text = "Hi Ann,\n\nI led the whole project.\n\nWe cut the costs by 9%.\n\nBest,\nBeth"
    assert texts(change, text) == {
        text.replace(end, f"{end} {words().claim}") for end in ("project.", "9%.")
    }
    other = Subject(draft("d", text, stage="other", grade=None), said(text), EVERYTHING)
    assert texts(change, other) == set()


def test_a_sentence_is_put_in_capitals() -> None:
    text = "I led the whole project here. AWS bill."
    assert texts(directions.in_capitals, text) == {"I LED THE WHOLE PROJECT HERE. AWS bill."}


@pytest.mark.parametrize("name", ["greetings", "closings", "insults", "figures", "leaning"])
def test_the_words_are_words(name: str) -> None:
    assert all(isinstance(word, str) for word in getattr(words(), name))
