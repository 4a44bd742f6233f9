"""From folders to a `Pack`: find the layers, read each, merge and check them, assemble."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from coach.engine import FactSchema
from coach.evidence.schema import FACT_SCHEMA
from coach.pack.checklist_shapes import TIMES
from coach.pack.folder import LOCK
from coach.pack.includes import spell_out
from coach.pack.layer_shapes import Layer
from coach.pack.pack import Pack
from coach.pack.places import Link
from coach.pack.problems import Log, Position
from coach.pack.rule_shapes import Rule
from coach.pack.shapes import Mention, Spelling, Vocabulary
from coach.pack.templates import fill_numbers
from coach.pack.text import shown

if TYPE_CHECKING:
    from coach.pack.merging import MergedPack
    from coach.pack.stack import StackedPack


def load_pack(
    folder: Path,
    schema: FactSchema = FACT_SCHEMA,
    roles: Sequence[str] = (),
    policies: Mapping[str, str] | None = None,
) -> Pack:
    """The pack in `folder` with the packs that it extends, and with those of `roles`.

    Args:
        folder: of the pack.
        schema: what its rules may be about; by default the coach's own facts.
        roles: names of built-in role packs.
        policies: choices to make as if the pack made them, by the name of the policy.

    Raises:
        PackError: with every problem of the packs, or of the choices.
        RoleError: if there is no such role.
    """
    # Reading takes YAML and much else, which a pack that was kept (`coach.prepared`) does without.
    from coach.pack.check import check
    from coach.pack.draft import read_parts
    from coach.pack.lock import check_lock
    from coach.pack.merging import merge
    from coach.pack.stack import stack

    log = Log()
    packs = stack(folder, roles, log)
    check_lock(packs, folder, log)
    if policies:
        packs = [_choosing(pack, policies) if pack.folder == folder else pack for pack in packs]
    merged = merge([(pack, read_parts(pack.files, schema, log)) for pack in packs], schema, log)
    if packs:
        check(merged, log)
    log.raise_if_any()
    return _assemble(folder, packs, merged)


def lock_pack(folder: Path) -> Path:
    """Write down what the pack in `folder` extends as it is now; returns the file of the lock.

    Raises:
        PackError: with every problem of the packs, or if the pack extends no other.
        OSError: if the file cannot be written.
    """
    from coach.pack.lock import lock_of
    from coach.pack.stack import stack

    log = Log()
    packs = stack(folder, (), log)
    if len(packs) == 1:
        log.add(Position(shown(folder)), "nothing-to-lock", "this pack extends no other")
    log.raise_if_any()
    file = folder / LOCK
    file.write_text(lock_of(packs, folder), encoding="utf-8", newline="\n")
    return file


def find_links(folder: Path, roles: Sequence[str] = ()) -> tuple[Link, ...]:
    """How `load_pack` would find the packs that are extended.

    Raises:
        PackError: with what is wrong with the ``pack.yaml`` of any of them.
        RoleError: if there is no such role.
    """
    from coach.pack.stack import links

    log = Log()
    found = links(folder, roles, log)
    log.raise_if_any()
    return tuple(found)


def _choosing(pack: StackedPack, policies: Mapping[str, str]) -> StackedPack:
    """`pack` as if it made these choices too."""
    manifest = pack.manifest.value
    if manifest is None:
        return pack
    place = Position("policies")
    more = {name: Mention(choice, position=place) for name, choice in policies.items()}
    chosen = MappingProxyType({**manifest.policies, **more})
    return replace(pack, manifest=replace(pack.manifest, value=replace(manifest, policies=chosen)))


def _assemble(folder: Path, packs: Sequence[StackedPack], merged: MergedPack) -> Pack:
    layers = [_layer(pack) for pack in packs]
    manifest = next(layer.manifest for layer in layers if layer.folder == shown(folder))
    dimensions = {name: one for layer in layers for name, one in layer.manifest.dimensions.items()}
    lists = merged.lists.items()
    vocabularies = {name: one for name, one in lists if isinstance(one, Vocabulary)}
    spellings = {name: one for name, one in lists if isinstance(one, Spelling)}
    order = {name: place for place, name in enumerate(dimensions)}
    rules = sorted(
        (_with_numbers(part.value) for part in merged.rules if part.value),
        key=lambda rule: (order[rule.dimension], rule.id),
    )
    applying = {rule.id: rule for rule in rules if rule.id not in merged.silent}
    silent = {rule.id: rule for rule in rules if rule.id in merged.silent}
    evidence = (part.value for part in merged.evidence if part.value)
    guides = (part.value for part in merged.guides if part.value)
    return Pack(
        manifest=replace(manifest, dimensions=MappingProxyType(dimensions)),
        layers=tuple(layers),
        policies=MappingProxyType(merged.policies),
        choices=MappingProxyType(merged.choices),
        guides=MappingProxyType({guide.name: guide for guide in guides}),
        stages=merged.stages.value if merged.stages else None,
        rubric=merged.rubric.value if merged.rubric else None,
        vocabularies=MappingProxyType(vocabularies),
        words=MappingProxyType(spell_out(vocabularies)),
        spellings=MappingProxyType(spellings),
        evidence=MappingProxyType({entry.label: entry for entry in evidence}),
        rules=MappingProxyType(applying),
        silent=MappingProxyType(silent),
        disabled=MappingProxyType(merged.disabled),
        checklist=tuple(sorted(merged.items.values(), key=lambda item: TIMES.index(item.time))),
    )


def _with_numbers(rule: Rule) -> Rule:
    """`rule` with its thresholds in its texts."""
    if not rule.thresholds:
        return rule
    instead = None if rule.instead is None else fill_numbers(rule.instead, rule.thresholds)
    return replace(rule, why=fill_numbers(rule.why, rule.thresholds), instead=instead)


def _layer(pack: StackedPack) -> Layer:
    if pack.manifest.value is None:
        raise AssertionError("a pack without problems has a manifest")
    files = sorted(file.relative_to(pack.folder).as_posix() for file in pack.files)
    return Layer(pack.manifest.value, shown(pack.folder), tuple(files))
