"""The changed draft: no worse than the one given, and nothing in it is invented."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coach import Coach
from coach.pack import base_pack_path
from coach.rewrite import Rewrite, applied

pytest_plugins = ["coach.testing"]


@pytest.fixture(scope="module")
def coach() -> Coach:
    return Coach.load(base_pack_path())


SENTENCES = (
    "I cut the waiting list from 40 names to 12.",
    "Since March we have saved the shop 1,800 euros a month!",
    "I deserve a bonus of 5%.",
    "I was wondering if maybe a raise of 4% might be possible?",
    "Sorry to bring this up, but I would like to talk about my pay.",
    "I apologise for asking.",
    "No worries if not!!!",
    "I need your answer by Friday, and I mean it.",
    "EVERYONE else got a raise.",
    "My rent went up in May.",
    "So I would like to request a raise of 3%, if that's not too much trouble.",
    "If you say no, I will look elsewhere.",
    "i sort of reorganised the stockroom",
    "- I just rebuilt the rota",
    "Anyone could have done it.",
    "THIS IS NOT A REQUEST",
    "Could we meet on Tuesday?",
    "This is ridiculous 🙃.",
    "It was no big deal, really.",
    "Thank you for your time.",
)
BREAKS = (" ", "\n", "\n\n", "\r\n\r\n", "  ", "\n- ")

DRAFTS = st.lists(
    st.tuples(st.sampled_from(SENTENCES), st.sampled_from(BREAKS)), min_size=1, max_size=7
).map(lambda parts: "".join(sentence + pause for sentence, pause in parts))


def problems(made: Rewrite) -> tuple[Counter[str], Counter[str]]:
    before, after = (
        Counter(one.rule for one in critique.findings if one.kind != "strength")
        for critique in (made.before, made.after)
    )
    return before, after


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=DRAFTS)
def test_a_changed_draft_is_better_and_true_to_the_given_one(coach: Coach, text: str) -> None:
    made = coach.rewrite(text)
    assert made.before.text == text
    assert made.text == applied(text, made.edits)
    for edit, following in zip(made.edits, made.edits[1:], strict=False):
        assert edit.end <= following.start
    before, after = problems(made)
    assert after <= before
    for edit in made.edits:
        assert after[edit.rule] < before[edit.rule]
    assert (made.after.score or 0) >= (made.before.score or 0)
    assert not Counter(re.findall(r"\d+", made.text)) - Counter(re.findall(r"\d+", text))
    assert made.text.strip()
    assert made.after == coach.critique(made.text)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=DRAFTS)
def test_what_is_left_reads_well(coach: Coach, text: str) -> None:
    made = coach.rewrite(text)
    for clumsy in (r"(?<=\S)[ \t]+[,.]", r",[.!?,]", r"(?m)^[,;.]", r"\[[a-z]+\]"):
        assert len(re.findall(clumsy, made.text)) <= len(re.findall(clumsy, text))


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        (
            "I raised sales by 8%. I deserve a bonus of 5% for the new branch.",
            "I raised sales by 8%. I would like to request a bonus of 5% for the new branch.",
        ),
        (
            "I raised sales by 8%. Would it maybe be possible to get a raise of 3%?",
            "I raised sales by 8%. I would like to request a raise of 3%.",
        ),
        (
            "I raised sales by 8%. I would like a raise of 3%, if it isn't a bother.",
            "I raised sales by 8%. I would like a raise of 3%.",
        ),
        (
            "I raised sales by 8%.\n\nI apologise for asking.\n\nI would like a raise of 3%.",
            "I raised sales by 8%.\n\nI would like a raise of 3%.",
        ),
    ],
)
def test_changes(coach: Coach, text: str, changed: str) -> None:
    assert coach.rewrite(text, "pitch").text == changed


@pytest.mark.parametrize(
    "text",
    [
        "I deserve a raise of 5% and the team in Leeds deserves 3%.",
        "I wrote to you in May. Sort it by Friday or I'm off to the place down the road.",
        "I've kept an offer open until Friday. Think about that. I would like a raise of 3%.",
        "I deserve a bonus.",
        "I dare to hope that one might possibly find some little way after all.",
    ],
)
def test_what_cannot_be_changed_safely_is_left_alone(coach: Coach, text: str) -> None:
    assert coach.rewrite(text, "pitch").text == text
