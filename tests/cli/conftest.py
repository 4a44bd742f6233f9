"""A coach that needs no model: it flags every "deserve" and praises every "request"."""

from __future__ import annotations

import re

import pytest

from coach.cli import loading
from coach.critique import Critique
from coach.draft import DraftError
from coach.grade import Grade
from coach.pack import Pack
from coach.rewrite import Edit, Rewrite, applied
from tests.report.building import finding, small_pack


class FakeCoach:
    """Stands in for `coach.Coach`."""

    pack: Pack = small_pack()
    fails: Exception | None = None
    graded: Grade | None = None

    def critique(self, text: str, stage: str | None = None) -> Critique:
        if self.fails:
            raise self.fails
        if not text.isascii():
            raise DraftError("The draft does not seem to be English.")
        rules = {"deserve": "entitlement", "request": "clear-ask"}
        found = [
            finding(rules[match.group()], text, *match.span())
            for match in re.finditer("|".join(rules), text)
        ]
        whole = [] if "request" in text else [finding("no-ask", text)]
        return Critique(text, stage, len(text.split()), (*found, *whole), graded=self.graded)

    def rewrite(self, text: str, stage: str | None = None) -> Rewrite:
        before = self.critique(text, stage)
        edits = [
            Edit(one.start, one.end, "request", one.rule)
            for one in before.findings
            if one.rule == "entitlement" and one.start is not None and one.end is not None
        ]
        return Rewrite(before, self.critique(applied(text, edits), stage), tuple(edits))


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> FakeCoach:
    """Commands load this coach."""
    coach = FakeCoach()
    monkeypatch.setattr(loading, "load_coach", lambda pack, model, roles, near=None: coach)
    monkeypatch.delenv("COACH_DEBUG", raising=False)
    return coach
