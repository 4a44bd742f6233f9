"""False alarms: problems found in text that has none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from coach.evaluate.items import ParagraphItem
from coach.evaluate.judging import Judgement
from coach.evaluate.mark_scores import ALL
from coach.evaluate.prediction import Predictions
from coach.evaluate.sections import Row, Section
from coach.evaluate.statistics import Numbers, Ratio, Statistic

OTHER = "other"


def alarm_section(
    judgements: Sequence[Judgement], predictions: Predictions, name: str, title: str
) -> Section:
    """How often a rule finds something per 1,000 words of text without problems.

    Paragraphs of one document are drawn together.
    """
    groups: dict[str, int] = {}
    for judgement in judgements:
        groups.setdefault(_group(judgement), len(groups))
    words, texts, calm, other = (np.zeros(len(groups)) for _ in range(4))
    alarms: dict[str, Numbers] = defaultdict(lambda: np.zeros(len(groups)))
    for judgement in judgements:
        at = groups[_group(judgement)]
        words[at] += judgement.item.words
        texts[at] += 1
        calm[at] += not judgement.alarms
        other[at] += predictions[judgement.item.id].stage in (OTHER, None)
        for mark in judgement.alarms:
            alarms[mark.label][at] += 1
    every = sum(alarms.values(), start=np.zeros(len(groups)))
    whole: dict[str, Statistic] = {
        "per_1000": Ratio(every, words, 1000),
        "without": Ratio(calm, texts),
    }
    if any(predictions[judgement.item.id].stage for judgement in judgements):
        whole["other"] = Ratio(other, texts)
    rows = [Row(ALL, "all", _counts(every, words, texts), whole)]
    rows += [
        Row(label, "rule", _counts(count, words, texts), {"per_1000": Ratio(count, words, 1000)})
        for label, count in sorted(alarms.items(), key=lambda pair: -pair[1].sum())
    ]
    unit = "text" if len(groups) == len(judgements) else "document"
    return Section(name, title, len(groups), unit, tuple(rows))


def _counts(alarms: Numbers, words: Numbers, texts: Numbers) -> dict[str, int]:
    return {"alarms": int(alarms.sum()), "texts": int(texts.sum()), "words": int(words.sum())}


def _group(judgement: Judgement) -> str:
    item = judgement.item
    return item.document if isinstance(item, ParagraphItem) else item.id
