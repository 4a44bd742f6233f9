"""What an engine gives, to one caller and to many."""

import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from coach.engine import Engine, EngineError, FactSchema, LimitError, Verdict, parse_rule
from coach.engine import engine as engine_module

SCHEMA = FactSchema(
    {
        "claim": {"sent": int, "quantified": bool},
        "quantity": {"sent": int},
        "phrase": {"label": str, "sent": int},
        "document": {"words": int},
    },
    single=["document"],
)
NEAR = {"gte": {"of": "claim.sent"}, "lte": {"of": "claim.sent", "plus": 1}}
RULES = [
    {
        "id": "claim-without-number",
        "when": [
            {"claim": {"kind": "claim", "quantified": False}},
            {"none": {"kind": "quantity", "sent": NEAR}},
        ],
    },
    {"id": "hedgy", "when": [{"it": {"kind": "phrase", "label": "hedge"}}], "at_least": 2},
    {"id": "long", "when": [{"doc": {"kind": "document", "words": {"gt": 180}}}]},
    {
        "id": "number",
        "when": [{"claim": {"kind": "claim"}}, {"q": {"kind": "quantity", "sent": NEAR}}],
    },
]
FACTS: list[dict[str, Any]] = [
    {"kind": "claim", "sent": 3, "quantified": False},
    {"kind": "quantity", "sent": 4},
    {"kind": "phrase", "label": "hedge", "sent": 1},
    {"kind": "claim", "sent": 7, "quantified": False},
    {"kind": "phrase", "label": "hedge", "sent": 1},
]
VERDICTS = [
    Verdict("claim-without-number", ({"claim": 3},)),
    Verdict("hedgy", ({"it": 2}, {"it": 4})),
    Verdict("number", ({"claim": 0, "q": 1},)),
]


def make(rules: Any = RULES) -> Engine:
    return Engine([parse_rule(rule, SCHEMA) for rule in rules], SCHEMA)


def test_verdicts_come_in_the_order_of_rules_and_matches_in_that_of_facts() -> None:
    with make() as engine:
        assert engine.judge(FACTS) == VERDICTS
    with make(RULES[::-1]) as engine:
        assert engine.judge(FACTS) == VERDICTS[::-1]


def test_one_judgement_leaves_nothing_to_the_next() -> None:
    with make() as engine:
        assert engine.judge([]) == []
        assert engine.judge(FACTS) == VERDICTS
        assert engine.judge(FACTS[1:2]) == []
        assert engine.judge(FACTS) == VERDICTS


def test_facts_are_not_changed() -> None:
    before = [dict(fact) for fact in FACTS]
    with make() as engine:
        engine.judge(FACTS)
    assert before == FACTS


def test_an_engine_without_rules_finds_nothing() -> None:
    with make([]) as engine:
        assert engine.judge(FACTS) == []


def test_at_least_counts_matches() -> None:
    with make() as engine:
        assert [v.rule for v in engine.judge(FACTS[:4])] == ["claim-without-number", "number"]


def test_a_closed_engine_says_so() -> None:
    engine = make()
    engine.close()
    engine.close()
    with pytest.raises(EngineError, match="closed"):
        engine.judge(FACTS)


def test_engines_live_side_by_side() -> None:
    first, second = make(), make(RULES[:1])
    assert first.judge(FACTS) == VERDICTS
    first.close()
    assert second.judge(FACTS) == VERDICTS[:1]
    second.close()


def test_threads_share_an_engine() -> None:
    with make() as engine, ThreadPoolExecutor(8) as pool:
        drafts = [FACTS, FACTS[:1], []] * 200
        expected = [engine.judge(draft) for draft in drafts[:3]] * 200
        assert list(pool.map(engine.judge, drafts)) == expected


def test_an_engine_is_not_pickled() -> None:
    with make() as engine, pytest.raises(TypeError, match="one per process"):
        pickle.dumps(engine)


def test_rules_and_schema_can_be_pickled_to_make_one_elsewhere() -> None:
    rules, schema = pickle.loads(pickle.dumps(([parse_rule(r, SCHEMA) for r in RULES], SCHEMA)))
    with Engine(rules, schema) as engine:
        assert engine.judge(FACTS) == VERDICTS


def test_a_long_draft_is_judged() -> None:
    facts = [
        {"kind": "claim", "sent": i // 2, "quantified": False}
        if i % 2
        else {"kind": "phrase", "label": "hedge", "sent": i}
        for i in range(8_000)
    ]
    with make() as engine:
        found = {verdict.rule: len(verdict.matches) for verdict in engine.judge(facts)}
    assert found == {"claim-without-number": 4_000, "hedgy": 4_000}


def test_too_many_facts_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_module, "MAX_FACTS", 4)
    with make() as engine, pytest.raises(LimitError, match="5 facts, where 4 is the limit"):
        engine.judge(FACTS)


def test_a_join_that_would_explode_is_refused_by_name() -> None:
    same = {"kind": "phrase", "sent": {"eq": {"of": "a.sent"}}}
    rule = {"id": "triple", "when": [{"a": {"kind": "phrase"}}, {"b": same}, {"c": same}]}
    facts = [{"kind": "phrase", "label": "hedge", "sent": 1}] * 200
    with make([rule]) as engine:
        with pytest.raises(LimitError, match="rule 'triple': up to 8,000,000 matches") as caught:
            engine.judge(facts)
        assert caught.value.rule == "triple"
        spread = [fact | {"sent": index // 4} for index, fact in enumerate(facts)]
        (verdict,) = engine.judge(spread)
        assert len(verdict.matches) == 50 * 4 * 3 * 2


def test_a_join_that_would_take_minutes_is_refused_by_name() -> None:
    facts = [
        {"kind": kind, "sent": index, **({"quantified": False} if kind == "claim" else {})}
        for kind in ("claim", "quantity")
        for index in range(8_000)
    ]
    with make(RULES[:1]) as engine, pytest.raises(LimitError, match="8,000 by 8,000 facts"):
        engine.judge(facts)


def run(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)


def test_a_missing_engine_says_what_to_install() -> None:
    result = run(
        "import sys; sys.modules['durable_rules_engine'] = None; from coach.engine import Engine"
    )
    message = result.stderr.strip().splitlines()[-1]
    assert message.startswith("coach.engine.errors.EngineMissing: the rule engine durable_rules")
    for word in ("C compiler", "python3-dev", "CPPFLAGS=-DPyEval_CallObject", "3.13"):
        assert word in message


def test_importing_the_engine_imports_no_language_model_or_validator() -> None:
    result = run(
        "import sys, coach.engine; print({'spacy', 'pydantic', 'yaml'} & set(sys.modules))"
    )
    assert result.stdout.strip() == "set()", result.stderr
