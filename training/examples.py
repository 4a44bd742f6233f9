"""The labelled sentences of the base pack: the examples of its rules and of its features."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from gherkin.parser import Parser

from coach.pack import Pack, Rule

FEATURES = Path(__file__).parents[1] / "features"
_DRAFT = re.compile(r'the draft "(?P<draft>(?s:.*))"')
_FOUND = re.compile(r'(?:only )?"(?P<words>.*)" is (?:flagged|praised) as "(?P<label>[^"]*)"')
_SEVERAL = re.compile(r"[.!?]\s")
_NOT_FOUND = re.compile(r'nothing is (?:flagged|praised) as "(?P<label>[^"]*)"')


def of_rules(pack: Pack) -> Iterator[dict[str, Any]]:
    """The examples of rules as rows of a corpus of pairs.

    A sentence in which nothing is missing is an example of what would be.
    """
    for rule in pack.rules.values():
        for example in rule.examples:
            if rule.flag:
                spans = [{"start": start, "end": end} for start, end in example.spans]
                yield _row(rule.id, example.text, example.flagged, spans)
            elif rule.kind == "absence" and _asks_for_a_label(rule):
                (label,) = rule.labels
                whole = {"start": 0, "end": len(example.text)}
                if example.flagged:
                    yield _row(label.name, example.text, False, [])
                elif not _SEVERAL.search(example.text):  # of several it would not be told which
                    yield _row(label.name, example.text, True, [whole])


def _asks_for_a_label(rule: Rule) -> bool:
    """Whether an absence asks for nothing but the evidence of one label, beside some words."""
    return len(rule.when) == 2 and len(rule.labels) == 1


def of_features(folder: Path = FEATURES) -> Iterator[dict[str, Any]]:
    """The drafts of scenarios in which words are found, or nothing is, in the same form."""
    for file in sorted(folder.glob("*.feature")):
        for scenario in _scenarios(_parsed(file)):
            steps = [step["text"] for step in scenario["steps"]]
            for values in _examples(scenario):
                yield from _labelled([_filled(step, values) for step in steps])


def _parsed(file: Path) -> Any:
    return Parser().parse(file.read_text("utf-8"))["feature"]


def _scenarios(parent: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for child in parent["children"]:
        if "rule" in child:
            yield from _scenarios(child["rule"])
        elif "scenario" in child:
            yield child["scenario"]


def _examples(scenario: dict[str, Any]) -> Iterator[dict[str, str]]:
    """The values of each row; one empty set for a scenario without a table."""
    if not scenario["examples"]:
        yield {}
    for table in scenario["examples"]:
        names = [cell["value"] for cell in table["tableHeader"]["cells"]]
        for row in table["tableBody"]:
            yield dict(zip(names, (cell["value"] for cell in row["cells"]), strict=True))


def _filled(step: str, values: dict[str, str]) -> str:
    return re.sub(r"<([^<>]+)>", lambda name: values.get(name[1], name[0]), step)


def _labelled(steps: list[str]) -> Iterator[dict[str, Any]]:
    draft = next((found["draft"] for step in steps if (found := _DRAFT.fullmatch(step))), None)
    for step in steps if draft is not None else ():
        if found := _FOUND.fullmatch(step):
            start = str(draft).find(found["words"])
            if start >= 0:
                span = {"start": start, "end": start + len(found["words"])}
                yield _row(found["label"], str(draft), True, [span])
        elif missed := _NOT_FOUND.fullmatch(step):
            yield _row(missed["label"], str(draft), False, [])


def _row(label: str, text: str, violates: bool, spans: list[dict[str, int]]) -> dict[str, Any]:
    return {"label": label, "text": text, "violates": violates, "spans": spans}
