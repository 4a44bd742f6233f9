"""What a layer makes of the rules below it: says otherwise, disables, replaces."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from coach.engine import FactSchema
from coach.pack.conditions import conditions
from coach.pack.draft import DraftPack
from coach.pack.examples import check_marks
from coach.pack.layer_shapes import OVERRIDE_FIELDS, Disabled, Override
from coach.pack.merging.merged import MergedPack
from coach.pack.merging.policies import Said, check_rulings
from coach.pack.merging.settling import Settling
from coach.pack.merging.targets import place_of, target
from coach.pack.parts import Part
from coach.pack.problems import Log, Position
from coach.pack.rule_check import check_templates, conditions_with_words
from coach.pack.rule_shapes import Rule
from coach.pack.shapes import Mention
from coach.pack.stack import StackedPack
from coach.pack.thresholds import count_or_threshold

_ATTRIBUTES: Mapping[str, str] = {key: key for key in OVERRIDE_FIELDS} | {
    "source": "sources",
    "rewrite": "rewrites",
}
"""The attribute of a rule, and of an override, for each key."""


class RuleLayers:
    """Lays the rules of one pack after the other on those of `merged`."""

    def __init__(
        self,
        merged: MergedPack,
        rulings: Mapping[str, Said],
        schema: FactSchema,
        settling: Settling,
        log: Log,
    ) -> None:
        self._merged = merged
        self._rulings = rulings
        self._schema = schema
        self._settling = settling
        self._log = log
        self._gone: dict[str, str] = {}
        """Of rules that no longer apply, by id, what became of them."""

    def lay(self, pack: StackedPack, draft: DraftPack) -> None:
        """Add the rules of `draft`, which is that of `pack`, and change those below it."""
        merged = self._merged
        merged.citing += draft.rules
        below = [*merged.rules]
        gone: set[str] = set()
        new: list[Part[Rule]] = []
        for part in draft.rules:
            value = part.value
            if isinstance(value, Override):
                place = self._place(value.rule, part, below)
                if place is not None:
                    merged.rules[place] = self._overridden(below[place], value, part, pack)
                continue
            if isinstance(value, Disabled):
                is_done = value.rule.name in self._gone
                if not is_done and self._place(value.rule, part, below) is not None:
                    merged.disabled[value.rule.name] = value
                    gone.add(value.rule.name)
                    self._end(value.rule, f"is disabled by {pack.name!r}", pack)
                continue
            if value is not None and value.replaces is not None:
                old = value.replaces
                if self._is_there(old) and place_of("a rule", old, below, self._log) is not None:
                    gone.add(old.name)
                    self._end(old, f"is replaced by {value.id!r} of {pack.name!r}", pack)
            new.append(Part(part.file, part.node, value))
        for part in new:
            self._gone.pop(part.file.stem, None)  # a rule may replace one of its own name
        merged.rules = [part for part in merged.rules if part.file.stem not in gone] + new
        merged.rules = [self._ruled(part, pack) for part in merged.rules]

    def check_rulings(self) -> None:
        """Log what choices say of rules that no layer has, or that have no severity."""
        rules = {part.file.stem: part.value for part in self._merged.rules}
        strengths = (id for id, rule in rules.items() if rule and rule.kind == "strength")
        check_rulings(self._merged, {*rules, *self._gone}, strengths, self._log)

    def _ruled(self, part: Part[Rule], pack: StackedPack) -> Part[Rule]:
        """The rule as the choices of `pack` want it."""
        said = self._rulings.get(part.file.stem)
        if said is None or said.pack is not pack or part.value is None:
            return part
        rule, severity = part.value, said.ruling.severity
        self._settling.say(_about("the severity", rule.id), severity, said.position, pack)
        if severity is None:
            self._merged.silent[rule.id] = said.ruling
            return part
        origins = MappingProxyType({**rule.origins, "severity": said.position})
        return replace(part, value=replace(rule, severity=severity, origins=origins))

    def _place(self, rule: Mention, change: Part[Any], below: list[Part[Rule]]) -> int | None:
        return target("a rule", rule, change, below, self._log) if self._is_there(rule) else None

    def _is_there(self, rule: Mention) -> bool:
        """Whether no layer has done away with `rule`; if one has, that is a problem."""
        what = self._gone.get(rule.name)
        if what is not None:
            self._log.add(rule.position, "rule-gone", f"the rule {rule.name!r} {what}")
        return what is None

    def _end(self, rule: Mention, how: str, pack: StackedPack) -> None:
        """From here on the rule does not apply; who has said anything about it is overruled."""
        self._gone[rule.name] = f"{how}, at {rule.position}"
        self._merged.silent.pop(rule.name, None)
        self._settling.say(f"the rule {rule.name!r}", how, rule.position, pack)
        self._settling.overrule(_about("", rule.name), rule.position, pack)

    def _overridden(
        self, old: Part[Rule], override: Override, change: Part[Any], pack: StackedPack
    ) -> Part[Rule]:
        rule = old.value
        if rule is None:
            return old
        self._check(rule, old, override, change)
        said = {
            key: value
            for key, attribute in _ATTRIBUTES.items()
            if (value := getattr(override, attribute)) is not None
        }
        if "severity" in said:  # who states one wants the rule
            self._merged.silent.pop(rule.id, None)
        origins: dict[str, Position] = {**rule.origins}
        for key, value in said.items():
            origins[key] = override.origins[key]
            self._settling.say(_about(f"the {key}", rule.id), value, origins[key], pack)
        changes = {_ATTRIBUTES[key]: value for key, value in said.items()}
        if override.thresholds:
            changes |= self._recounted(rule, old, override, change)
            for name, number in override.thresholds.items():
                place = origins[f"thresholds.{name}"] = _written(change, "thresholds", name)
                about = _about(f"the threshold {name!r}", rule.id)
                self._settling.say(about, number, place, pack)
        examples = (*rule.examples, *override.examples)
        return replace(
            old,
            value=replace(rule, examples=examples, origins=MappingProxyType(origins), **changes),
        )

    def _recounted(
        self, rule: Rule, old: Part[Rule], override: Override, change: Part[Any]
    ) -> dict[str, Any]:
        """The fields of `rule` in which numbers stand, with those of `override`."""
        for name in override.thresholds:
            if name not in rule.thresholds:
                place = _written(change, "thresholds", name)
                message = f"the rule {rule.id!r} has no threshold {name!r}"
                self._log.unknown(place, "unknown-threshold", message, name, rule.thresholds)
        numbers = {**rule.thresholds, **override.thresholds}
        changes: dict[str, Any] = {"thresholds": MappingProxyType(numbers)}
        readers = {
            "when": conditions(self._schema, numbers),
            "at_least": count_or_threshold(numbers),
        }
        for key, read in readers.items():
            node = old.node.get(key) if old.node else None
            value = read(node, Log()) if node else None  # its mistakes have been told already
            if value is not None:
                changes[key] = value
        return changes

    def _check(self, rule: Rule, old: Part[Rule], override: Override, change: Part[Any]) -> None:
        """Log what does not go with the kind of the rule, or with its conditions."""
        when = old.node.get("when") if old.node else None
        with_words = conditions_with_words(when, self._schema)
        if rule.kind == "strength" and "severity" in override.origins:
            place = override.origins["severity"]
            self._log.add(place, "needless-key", "a strength has no severity")
        underlines = rule.kind != "absence" and bool(with_words)
        check_marks(override.examples, underlines=underlines, log=self._log)
        if change.node is not None:
            check_templates(change.node, with_words, rule.thresholds, self._log)


def _about(matter: str, rule: str) -> str:
    return f"{matter} of the rule {rule!r}"


def _written(part: Part[Any], *steps: str) -> Position:
    """Where the value that `steps` lead to stands in the file of `part`."""
    return part.node.at(*steps).position if part.node else Position(part.path)
