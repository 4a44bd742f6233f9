"""Steps about what to do beside writing.

::

    When the coach is asked what to prepare     (with a stage, only what goes with it)
    Then it says to "Find out how bonuses"      (words that the thing to do begins with)
    Then it does not say to "Ask for a meeting"
    Then cites the guide "technical-leads"      (for the thing of the step before)
"""

from __future__ import annotations

from pathlib import Path

from pytest_bdd import parsers, then, when

from coach.pack import ChecklistItem, Citation
from coach.pack.shelf import load_rules


@when("the coach is asked what to prepare", target_fixture="to_do")
def _prepare(pack_path: Path, roles: tuple[str, ...], stage: str | None) -> list[ChecklistItem]:
    items = load_rules(pack_path, roles).checklist
    return [item for item in items if stage is None or stage in item.stages]


@then(parsers.re(r'it says to "(?P<words>[^"]*)"'), target_fixture="item")
def _says_to(to_do: list[ChecklistItem], words: str) -> ChecklistItem:
    found = [item for item in to_do if item.what.startswith(words)]
    assert found, f"it says: {'; '.join(item.what for item in to_do)}"
    return found[0]


@then(parsers.re(r'it does not say to "(?P<words>[^"]*)"'))
def _does_not_say_to(to_do: list[ChecklistItem], words: str) -> None:
    assert not any(item.what.startswith(words) for item in to_do)


@then(parsers.re(r'cites the guide "(?P<guide>[^"]*)"'))
def _item_cites(item: ChecklistItem, guide: str) -> None:
    cited = [source.guide for source in item.sources if isinstance(source, Citation)]
    assert guide in cited, f"it cites {cited}"
