"""What the layers choose, and what that makes of rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from coach.pack.draft import DraftPack
from coach.pack.merging.merged import MergedPack
from coach.pack.merging.settling import Settling
from coach.pack.nodes import Table
from coach.pack.policy_shapes import Ruling
from coach.pack.problems import Log, Position
from coach.pack.rule_shapes import SEVERITIES
from coach.pack.shapes import Mention
from coach.pack.stack import StackedPack


@dataclass(frozen=True, slots=True)
class Said:
    """A ruling that holds, the pack that chose it, and where it did."""

    ruling: Ruling
    pack: StackedPack
    position: Position


def lay_policies(
    merged: MergedPack,
    layers: Sequence[tuple[StackedPack, DraftPack]],
    settling: Settling,
    log: Log,
) -> dict[str, Said]:
    """Gather the policies of `layers`, the lowest first, and what they choose.

    Returns:
        What holds for each rule that a choice names, by its id. Where two choices name a rule, the
        milder one holds.
    """
    chosen_by: dict[str, StackedPack] = {}
    for pack, draft in layers:
        _declare(merged, draft, log)
        for name in (draft.policies and draft.policies.value) or ():
            chosen_by.setdefault(name, pack)
        for name, choice in _choices(pack, merged, log):
            settling.say(f"the policy {name!r}", choice.name, choice.position, pack)
            merged.choices[name] = choice
            chosen_by[name] = pack
    found: dict[str, Said] = {}
    for name, choice in merged.choices.items():
        for ruling in merged.policies[name].choices.get(choice.name, {}).values():
            said = Said(ruling, chosen_by[name], choice.position)
            other = found.get(ruling.rule)
            if other is None or _mildness(ruling) > _mildness(other.ruling):
                found[ruling.rule] = said
    return found


def check_rulings(
    merged: MergedPack, rules: Iterable[str], strengths: Iterable[str], log: Log
) -> None:
    """Log rulings on rules that no layer has, and severities of `strengths`."""
    known, without = {*rules}, {*strengths}
    for ruling in _rulings(merged):
        if ruling.rule not in known:
            message = f"there is no rule {ruling.rule!r}"
            log.unknown(ruling.position, "unknown-rule", message, ruling.rule, known)
        elif ruling.rule in without and ruling.severity:
            message = "a strength has no severity; it is silent, or not named here"
            log.add(ruling.position, "wrong-value", message)


def _declare(merged: MergedPack, draft: DraftPack, log: Log) -> None:
    """Add the policies of `draft`, each with its default."""
    part = draft.policies
    if part is None:
        return
    merged.policy_files.append(part)
    for name, policy in (part.value or {}).items():
        first = merged.policies.setdefault(name, policy)
        if first is not policy:
            message = f"the policy {name!r} is taken, first at {first.position}"
            log.add(policy.position, "duplicate-name", message)
            continue
        position = part.node.at(name, "default").position if part.node else policy.position
        merged.choices[name] = Mention(policy.default, position=position)


def _choices(pack: StackedPack, merged: MergedPack, log: Log) -> Iterator[tuple[str, Mention]]:
    """What `pack` chooses, where it can."""
    manifest = pack.manifest
    written = manifest.node.at("policies") if manifest.node else None
    for name, choice in manifest.value.policies.items() if manifest.value else ():
        policy = merged.policies.get(name)
        if policy is None:
            key = written.keys.get(name) if isinstance(written, Table) else None
            place = key.position if key else choice.position
            message = f"there is no policy {name!r}"
            log.unknown(place, "unknown-policy", message, name, merged.policies)
        elif choice.name not in policy.choices:
            message = f"{choice.name!r} is no choice of the policy {name!r}"
            log.unknown(choice.position, "unknown-choice", message, choice.name, policy.choices)
        else:
            yield name, choice


def _rulings(merged: MergedPack) -> Iterator[Ruling]:
    for policy in merged.policies.values():
        for choice in policy.choices.values():
            yield from choice.values()


def _mildness(ruling: Ruling) -> int:
    return SEVERITIES.index(ruling.severity) if ruling.severity else len(SEVERITIES)
