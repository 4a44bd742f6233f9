"""Layers on top of one another: each adds to those below it, and changes what it may.

A layer may say otherwise how a rule is worded and counted, but not what it finds: then it disables
the rule, or replaces it. What it chooses of a policy makes rules milder, graver or silent. What it
changes has to be there, and where two layers of a level say different things, a layer above both
has to decide.
"""

from __future__ import annotations

from collections.abc import Iterable

from coach.engine import FactSchema
from coach.pack.draft import DraftPack
from coach.pack.merging.checklist import lay_checklist
from coach.pack.merging.evidence import lay_evidence
from coach.pack.merging.merged import MergedPack
from coach.pack.merging.policies import lay_policies
from coach.pack.merging.rules import RuleLayers
from coach.pack.merging.settling import Settling
from coach.pack.merging.vocabulary import lay_vocabulary
from coach.pack.problems import Log, Position
from coach.pack.stack import StackedPack

__all__ = ["MergedPack", "merge"]


def merge(
    layers: Iterable[tuple[StackedPack, DraftPack]], schema: FactSchema, log: Log
) -> MergedPack:
    """Lay `layers` on one another, the lowest first; log what cannot be done."""
    merged = MergedPack()
    settling = Settling()
    layers = list(layers)
    rulings = lay_policies(merged, layers, settling, log)
    rules = RuleLayers(merged, rulings, schema, settling, log)
    for pack, draft in layers:
        merged.manifests.append(pack.manifest)
        merged.guides += draft.guides
        lay_checklist(merged, pack, draft, settling, log)
        if draft.stages and merged.stages:
            message = f"only one layer tells stages, and {merged.stages.path} does"
            log.add(Position(draft.stages.path), "second-stages", message)
        merged.stages = merged.stages or draft.stages
        if draft.rubric:
            settling.say("the rubric", draft.rubric.value, Position(draft.rubric.path), pack)
            merged.rubric = draft.rubric
        lay_vocabulary(merged, pack, draft, settling, log)
        lay_evidence(merged, draft, log)
        rules.lay(pack, draft)
    rules.check_rulings()
    settling.check(log)
    return merged
