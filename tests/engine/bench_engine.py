"""What judging costs: `python -m tests.engine.bench_engine`.

A pack has three rules of one condition to one of several, as the base pack does;
a draft of N facts has a sentence for each two of them.
"""

import random
import time
from typing import Any

from coach.engine import Engine, EngineRule, FactSchema, parse_rule

SCHEMA = FactSchema(
    {
        "phrase": {
            "label": str,
            "text": str,
            "speaker": str,
            "sent": int,
            "start": int,
            "end": int,
            "negated": bool,
            "reported": bool,
            "hypothetical": bool,
            "question": bool,
        },
        "quantity": {
            "unit": str,
            "sent": int,
            "start": int,
            "end": int,
            "value": float,
            "baseline": float | None,
            "approximate": bool,
        },
        "claim": {
            "actor": str,
            "sent": int,
            "start": int,
            "end": int,
            "quantified": bool,
            "business": bool,
        },
        "document": {"words": int, "stage": str},
    },
    single=["document"],
)
SIZES = [(60, 40), (250, 40), (1000, 40), (60, 50), (60, 400), (60, 2000), (60, 10000)]
NEAR = {"gte": {"of": "it.sent"}, "lte": {"of": "it.sent", "plus": 1}}


def pack(size: int) -> list[EngineRule]:
    """So many rules, over as many labels of phrases as a pack of that size would have."""
    made = []
    for index in range(size):
        it: dict[str, Any] = {"kind": "phrase", "label": f"label-{index}", "negated": False}
        when: list[dict[str, Any]] = [{"it": it}]
        if index % 4 == 0:
            when = [{"it": {"kind": "claim", "quantified": False, "actor": f"actor-{index % 12}"}}]
            when.append({"none": {"kind": "quantity", "sent": NEAR}})
        elif index % 8 == 1:
            when.append(
                {"other": {"kind": "phrase", "label": "ask", "sent": {"eq": {"of": "it.sent"}}}}
            )
        elif index % 8 == 2:
            it["label"] = {"in": [f"label-{index}", f"label-{index + 1}"]}
            it["reported"] = False
        made.append(parse_rule({"id": f"rule-{index}", "when": when}, SCHEMA))
    return made


def draft(size: int, labels: int, seed: int = 1) -> list[dict[str, Any]]:
    """So many facts of a draft, five phrases to a claim and a quantity."""
    pick = random.Random(seed)
    facts: list[dict[str, Any]] = [{"kind": "document", "words": size * 6, "stage": "pitch"}]
    for index in range(size - 1):
        kind = pick.choice(["phrase"] * 5 + ["claim", "quantity"])
        place = {"sent": index // 2, "start": index * 9, "end": index * 9 + 7}
        fact = {
            "phrase": {
                "label": pick.choice([f"label-{pick.randrange(labels)}", "ask"]),
                "text": "would like to ask",
                "speaker": "self",
                "negated": pick.random() < 0.3,
                "reported": False,
                "hypothetical": False,
                "question": False,
            },
            "claim": {
                "actor": f"actor-{pick.randrange(12)}",
                "quantified": False,
                "business": True,
            },
            "quantity": {"unit": "percent", "value": 3.5, "approximate": False},
        }[kind]
        facts.append({"kind": kind, **place, **fact})
    return facts


def milliseconds(rules: int, facts: int, seconds: float = 0.5) -> float:
    """The median time to judge a draft."""
    given = draft(facts, rules)
    with Engine(pack(rules), SCHEMA) as engine:
        engine.judge(given)
        times: list[float] = []
        while sum(times) < seconds or len(times) < 3:
            start = time.perf_counter()
            engine.judge(given)
            times.append(time.perf_counter() - start)
    return 1000 * sorted(times)[len(times) // 2]


def main() -> None:
    """Print the cost over facts and over rules."""
    for rules, facts in SIZES:
        print(f"{rules:5} rules {facts:6} facts {milliseconds(rules, facts):9.2f} ms a draft")
    start = time.perf_counter()
    Engine(pack(60), SCHEMA).close()
    print(f"   60 rules compiled in {1000 * (time.perf_counter() - start):.1f} ms")


if __name__ == "__main__":
    main()
