"""What one pack says otherwise than another: rules, words, evidence and things to do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from coach.pack.checklist_shapes import ChecklistItem
from coach.pack.pack import Pack
from coach.pack.policy_shapes import Ruling
from coach.pack.rule_shapes import Rule

_FIELDS = (
    "title", "kind", "dimension", "severity", "weight", "stages", "sources", "when", "at_least",
    "thresholds", "flag", "why", "instead", "rewrites",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class RuleChange:
    """A rule that both packs have, each its own way.

    Attributes:
        old: as the first has it.
        new: as the second has it.
        fields: the attributes of `Rule` that differ.
    """

    old: Rule
    new: Rule
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WordChange:
    """A list of words that is not the same in both packs; one that is in one pack only, too."""

    name: str
    added: tuple[str, ...]
    removed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """What the second of two packs says otherwise than the first.

    Attributes:
        choices: by policy, what the first and the second choose, where they differ.
        added: rules that only the second has.
        removed: rules that only the first has, and why the second does not, if it tells.
        changed: rules that differ.
        words: lists of words that differ, with the words that others bring into them.
        evidence: the labels of evidence that only the second has, or has otherwise.
        to_do: things on the checklist that only the second has.
        left_out: things on the checklist that only the first has.
    """

    choices: Mapping[str, tuple[str | None, str | None]]
    added: tuple[Rule, ...]
    removed: tuple[tuple[Rule, str | None], ...]
    changed: tuple[RuleChange, ...]
    words: tuple[WordChange, ...]
    evidence: tuple[str, ...]
    to_do: tuple[ChecklistItem, ...]
    left_out: tuple[ChecklistItem, ...]

    @property
    def any(self) -> bool:
        """Whether there is any difference."""
        return any(getattr(self, name) for name in self.__slots__)


def changes(old: Pack, new: Pack) -> Changes:
    """What `new` says otherwise than `old`; examples do not count."""
    both = [(rule, new.rules[rule.id]) for rule in old.rules.values() if rule.id in new.rules]
    pairs = (RuleChange(one, other, _differing(one, other)) for one, other in both)
    return Changes(
        choices=MappingProxyType(dict(_choices(old, new))),
        added=tuple(rule for rule in new.rules.values() if rule.id not in old.rules),
        removed=tuple(
            (rule, _reason(rule, new)) for rule in old.rules.values() if rule.id not in new.rules
        ),
        changed=tuple(change for change in pairs if change.fields),
        words=tuple(_words(_lists(old), _lists(new))),
        evidence=tuple(
            label for label, entry in new.evidence.items() if old.evidence.get(label) != entry
        ),
        to_do=_only_in(new, old),
        left_out=_only_in(old, new),
    )


def _choices(old: Pack, new: Pack) -> Iterator[tuple[str, tuple[str | None, str | None]]]:
    for name in dict.fromkeys((*old.choices, *new.choices)):
        one, other = old.choices.get(name), new.choices.get(name)
        if one != other:
            yield name, (one.name if one else None, other.name if other else None)


def _differing(old: Rule, new: Rule) -> tuple[str, ...]:
    return tuple(name for name in _FIELDS if getattr(old, name) != getattr(new, name))


def _reason(rule: Rule, new: Pack) -> str | None:
    if rule.id in new.disabled:
        return new.disabled[rule.id].reason
    if rule.id in new.silent:
        silencing = (p.name for p, ruling in new.policies_on(rule.id) if _is_silent(ruling))
        return f"the policy {next(silencing)} says so"
    for other in new.rules.values():
        if other.replaces is not None and other.replaces.name == rule.id:
            return f"replaced by {other.id}"
    return None


def _is_silent(ruling: Ruling | None) -> bool:
    return ruling is not None and ruling.severity is None


def _lists(pack: Pack) -> Mapping[str, tuple[str, ...]]:
    """The words of each list; of spellings what is typed and what it means."""
    spelled = {
        name: tuple(f"{typed} = {meant}" for typed, meant in spelling.replace.items())
        for name, spelling in pack.spellings.items()
    }
    return {**pack.words, **spelled}


def _words(
    old: Mapping[str, tuple[str, ...]], new: Mapping[str, tuple[str, ...]]
) -> Iterator[WordChange]:
    for name in dict.fromkeys((*old, *new)):
        before, after = old.get(name, ()), new.get(name, ())
        if before != after:
            added, removed = set(after) - set(before), set(before) - set(after)
            yield WordChange(
                name,
                tuple(word for word in after if word in added),
                tuple(word for word in before if word in removed),
            )


def _only_in(one: Pack, other: Pack) -> tuple[ChecklistItem, ...]:
    return tuple(item for item in one.checklist if item not in other.checklist)
