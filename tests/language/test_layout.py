"""Layout: which lines are judged, where sentences must end, and exact offsets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.language.layout import Block, LayoutWords, Role, lay_out
from coach.language.plain import plain_text

WORDS = LayoutWords(
    greetings=frozenset({"hi", "hello", "dear", "good morning"}),
    addressees=frozenset({"all", "and", "team"}),
    boilerplate=frozenset({"sent from my"}),
    closings=frozenset({"best regards", "thanks", "cheers", "best", "kind regards"}),
    writer_labels=frozenset({"you", "me"}),
    manager_labels=frozenset({"manager", "boss"}),
)


def blocks(draft: str) -> list[Block]:
    return lay_out(draft, WORDS)


def judged(draft: str) -> list[str]:
    return [block.plain.text for block in blocks(draft) if block.role.judged]


def texts(draft: str, role: Role) -> list[str]:
    return [block.plain.text for block in blocks(draft) if block.role is role]


class TestSentenceEnds:
    def test_blank_lines_and_bullets_part_sentences(self) -> None:
        draft = "This year\n\n- cut costs\n* led the team\n1. won a client\n• trained two people"
        assert judged(draft) == [
            "This year",
            "cut costs",
            "led the team",
            "won a client",
            "trained two people",
        ]

    @pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
    def test_hard_wrap_does_not(self, newline: str) -> None:
        lines = [
            "Over the past year I have led the migration of the",
            "billing system, which cut the time that month-end",
            "takes from nine days to four.",
        ]
        assert judged(newline.join(lines)) == [" ".join(lines)]

    def test_line_broken_on_purpose_does(self) -> None:
        draft = (
            "hey boss quick one\ni think we should talk about my pay because it is low\nlet me know"
        )
        assert len(judged(draft)) == 3

    def test_wrapped_bullet_is_one(self) -> None:
        assert judged("- led the team that\n  shipped the app\n- cut costs") == [
            "led the team that shipped the app",
            "cut costs",
        ]


class TestRoles:
    def test_greeting_alone_and_in_line(self) -> None:
        assert judged("Hi Anna,\n\nThe case is below.") == ["The case is below."]
        assert judged("Hi Anna, I want to talk.") == ["I want to talk."]
        assert judged("Good morning! I want to talk.") == ["I want to talk."]
        assert judged("Hi Anna and thanks! I want to talk.")[0].startswith("Hi Anna and thanks")

    def test_closing_and_signature(self) -> None:
        draft = "I want to talk.\n\nThanks,\nBob Smith\nSenior nurse, Ward 4\n+44 20 7946 0000"
        assert judged(draft) == ["I want to talk."]
        assert texts(draft, Role.CLOSING) == ["Thanks,"]
        assert len(texts(draft, Role.SIGNATURE)) == 1

    def test_closing_is_read_and_not_judged(self) -> None:
        roles = {block.role: block.role.read for block in blocks("I ask.\n\nThanks,\nBob Smith")}
        assert roles == {Role.BODY: True, Role.CLOSING: True, Role.SIGNATURE: False}

    def test_bare_name_is_a_signature(self) -> None:
        assert judged("I want to talk about my grade.\n\nMaria Lopez") == [
            "I want to talk about my grade."
        ]

    def test_thanks_for_something_is_no_closing(self) -> None:
        assert judged("I want to talk.\nThanks for your help with the audit last week.") != [
            "I want to talk."
        ]

    def test_postscript_is_judged(self) -> None:
        draft = "I want to talk.\n\nBest,\nBob\n\nPS I deserve it."
        assert judged(draft) == ["I want to talk.", "PS I deserve it."]

    @pytest.mark.parametrize(
        "quoted",
        [
            "> you deserve it\n> really",
            "On Mon, 3 Jan 2022 at 15:00, Anna Li <anna@example.org> wrote:\n> you deserve it",
            "On Mon, 3 Jan 2022 at 15:00, Anna Li\n<anna@example.org> wrote:\n\nyou deserve it",
            "-----Original Message-----\nFrom: Anna\nyou deserve it",
            "---------- Forwarded message ---------\nyou deserve it",
            "From: Anna Li\nSent: Monday\nTo: Bob\nSubject: pay\n\nyou deserve it",
        ],
    )
    def test_quoted_text_is_not_judged(self, quoted: str) -> None:
        assert judged(f"I see it so.\n\n{quoted}") == ["I see it so."]

    def test_words_below_a_quotation_are(self) -> None:
        assert judged("> what do you want?\n\nA bonus of 5%.") == ["A bonus of 5%."]

    def test_managers_lines_of_a_script_are_not_judged(self) -> None:
        draft = "You: “Thank you for your time.”\nManager: (you deserve it)\nYou: “I understand.”"
        assert judged(draft) == ["Thank you for your time.", "I understand."]

    def test_subject_line_is_judged_and_other_headers_are_not(self) -> None:
        draft = "To: Anna\nSubject: I deserve a raise\n\nHi Anna,\nplease read."
        assert judged(draft) == ["I deserve a raise", "please read."]
        assert judged("Subject: Re: your offer\n\nNo, thank you all the same.") == [
            "No, thank you all the same."
        ]

    @pytest.mark.parametrize(
        "draft",
        [
            "Thanks, Anna\nI deserve a raise.\nYou owe me.",
            "Hi Anna,\n\nThanks for the reply,\n\nI still think I deserve more.\n\nMaria",
            "Best Quarter Ever\nI deserve more money now.\nPlease approve it.",
            "Hey I deserve a raise, you know that.",
            "hi boss i deserve more money. pls",
            "On my last project the client wrote:\n\nGreat work!\n\nSo I deserve a raise.",
            "I want to talk.\n\n--\n\nI deserve it.\n" + "I tell a long story here.\n" * 30,
            "My ask\nFrom: 100k\nTo: 120k, which I deserve\nYou owe me this.",
            "Role: Staff\nManager: Anna Smith\nI deserve a raise.",
            "I want more money.\nI deserve it",
            "My work:\n- Kubernetes Rollout\n- I deserve it",
            "Bye.\n\nBest,\nMaria\n\nP.S. I deserve it,\nand you owe me.",
            "Bye now.\n\nBest,\nMaria\n\nP.P.S. I deserve it.",
            "| I deserve a raise | and you owe me |",
        ],
    )
    def test_own_words_are_judged(self, draft: str) -> None:
        assert "deserve" in " ".join(judged(draft))

    @pytest.mark.parametrize(
        "draft",
        [
            "My case.\n\n*From:* Anna Li\n*Sent:* Monday\n*To:* Bob\n\nyou deserve it",
            "You: Hello.\nManager: There is no money.\n\nyou deserve it, though\n\nYou: OK.",
            "My case is below.\n\nSent from my phone, you deserve it",
            "My case.\n\nKind regards,\nMaria Lopez\nyou deserve it: a long line that a firm "
            "adds to each of its mails, whoever sends them, with many words.",
        ],
    )
    def test_other_words_are_not(self, draft: str) -> None:
        assert "deserve" not in " ".join(judged(draft))

    def test_blank_space_takes_no_time(self) -> None:
        assert judged("\n" + " " * 50_000 + "subject I deserve it") == ["subject I deserve it"]

    def test_header_with_nothing_below_is_the_draft(self) -> None:
        assert judged("Re: my raise, I deserve it.") == ["Re: my raise, I deserve it."]


class TestOffsets:
    def test_span_leads_back_through_quotes_and_wraps(self) -> None:
        draft = "It’s   “only”\r\n\tfa\u0301ir — I say"
        plain = plain_text(draft, 0, len(draft))
        assert plain.text == 'It\'s "only" fáir - I say'
        at = plain.text.index("fáir")
        start, end = plain.span(at, at + 4)
        assert draft[start:end] == "fa\u0301ir"

    def test_markdown_emphasis_is_dropped(self) -> None:
        assert plain_text("I **really** mean _it_, user_id 2 * 3", 0, 37).text == (
            "I really mean it, user_id 2 * 3"
        )

    @given(st.text(st.characters(codec=None), max_size=300))
    def test_blocks_are_ordered_and_within_any_text(self, draft: str) -> None:
        previous = 0
        for block in blocks(draft):
            assert previous <= block.start < block.end <= len(draft)
            previous = block.end
            starts, ends = block.plain.starts, block.plain.ends
            assert len(starts) == len(ends) == len(block.plain.text)
            assert list(starts) == sorted(starts)
            assert block.start <= min(starts)
            assert max(ends) <= block.end

    def test_unbroken_run_is_cut(self) -> None:
        text = plain_text("(" * 1000, 0, 1000).text
        assert max(map(len, text.split())) <= 100
