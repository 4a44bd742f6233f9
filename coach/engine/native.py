"""The C extension of durable_rules: the seven calls we make, with their types.

We call the extension and not the Python host that comes with it. The host starts
timer threads that read freed sessions, swallows the exceptions of actions
(KeyboardInterrupt too), warns on Python 3.12 and costs more than the judging
itself; these calls do all the work and run no Python code of ours.
"""

from __future__ import annotations

import importlib
from typing import Protocol, cast

from coach.engine.errors import EngineMissing

INSTALL = (
    "the rule engine durable_rules cannot be loaded ({cause}): install a C compiler and the Python "
    "headers (Debian: apt install build-essential python3-dev; macOS: xcode-select --install), "
    "then run: CPPFLAGS=-DPyEval_CallObject=PyObject_CallObject pip install --force-reinstall "
    "--no-cache-dir durable_rules==2.0.28  (CPPFLAGS is needed from Python 3.13)"
)

OK, NOT_HANDLED = 0, 1
"""Answers to an assertion: a fact that interests no rule is no error of ours."""


class Native(Protocol):
    """What we use of the module `durable_rules_engine`. All calls hold the GIL."""

    error: type[Exception]

    def create_ruleset(self, name: str, definition: str, /) -> int:
        """Compile rules, as JSON; gives a handle."""

    def delete_ruleset(self, handle: int, /) -> None:
        """Free a ruleset; its sessions must be gone."""

    def assert_facts(self, handle: int, facts: str, /) -> tuple[int, int]:
        """Add a JSON list of facts. The second number is rubbish if the list is unreadable."""

    def assert_fact(self, handle: int, fact: str, /) -> tuple[int, int]:
        """Add one fact; gives an answer and the session it went to."""

    def start_action_for_state(self, handle: int, session: int, /) -> tuple[str, str] | None:
        """The first rule that fires, as JSON `{rule: [match, ...]}`, after the session's state."""

    def complete_and_start_action(self, handle: int, session: int, /) -> str | None:
        """The next rule that fires."""

    def delete_state(self, handle: int, sid: str, /) -> None:
        """Free a session, with all its facts."""


def load() -> Native:
    """The extension, or an EngineMissing that says what to install."""
    try:
        return cast(Native, importlib.import_module("durable_rules_engine"))
    except ImportError as error:
        raise EngineMissing(INSTALL.format(cause=str(error) or "not installed")) from error


native = load()
