"""Contrast pairs: violations that are caught, and look-alikes that are spared."""

from __future__ import annotations

from collections.abc import Sequence

from coach.evaluate.items import ContrastItem
from coach.evaluate.judging import Judgement
from coach.evaluate.labels import Labels
from coach.evaluate.mark_scores import ALL
from coach.evaluate.sections import Row, Section
from coach.evaluate.statistics import Share, numbers


def contrast_section(judgements: Sequence[Judgement], labels: Labels) -> Section:
    """How many violations are caught and look-alikes spared, of the rules that can be measured."""
    texts = [
        (judgement.item, not judgement.misses and not judgement.alarms)
        for judgement in judgements
        if isinstance(judgement.item, ContrastItem) and judgement.item.label in labels.produced
    ]
    if not texts:
        missing = "Not produced: the pack has none of these rules."
        return Section("contrast", "Contrast pairs", 0, "text", missing=missing)
    names = dict.fromkeys(item.label for item, _ in texts)
    rows = [_row(ALL, "all", texts, tuple(names))]
    rows += [_row(name, "rule", texts, (name,)) for name in labels.known if name in names]
    return Section("contrast", "Contrast pairs", len(texts), "text", tuple(rows))


def _row(
    name: str, group: str, texts: Sequence[tuple[ContrastItem, bool]], labels: tuple[str, ...]
) -> Row:
    right = numbers([answer for _, answer in texts])
    bad = numbers([item.label in labels and item.violates for item, _ in texts])
    good = numbers([item.label in labels and not item.violates for item, _ in texts])
    counts = {
        "violations": int(bad.sum()),
        "caught": int((bad * right).sum()),
        "lookalikes": int(good.sum()),
        "spared": int((good * right).sum()),
    }
    statistics = {"caught": Share(bad * right, bad), "spared": Share(good * right, good)}
    return Row(name, group, counts, statistics)
