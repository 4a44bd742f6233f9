"""What durable_rules gets wrong, crashes on or hangs on, and the engine does not."""

import itertools
from typing import Any

import pytest

from coach.engine import Engine, EngineError, FactSchema, Verdict, parse_rule
from coach.engine import compile as compile_module
from coach.engine.bounds import MAX_MATCHES
from coach.engine.compile import CAP, compile_rule
from coach.engine.encoding import FactEncoder
from coach.engine.engine import MAX_FACTS
from coach.engine.session import Session
from coach.engine.shards import MAX_LOAD, spread

SCHEMA = FactSchema(
    {
        "claim": {"sent": int, "start": int, "quantified": bool, "weight": int | None},
        "quantity": {"sent": int, "value": float, "unit": str | None, "tags": list[str]},
        "evidence": {},
        "document": {"words": int},
    },
    single=["document"],
)


def claim(sent: int = 1, start: int = 0, weight: int | None = None) -> dict[str, Any]:
    return {"kind": "claim", "sent": sent, "start": start, "quantified": False, "weight": weight}


def quantity(
    sent: int = 1, value: float = 1.0, unit: str | None = None, *tags: str
) -> dict[str, Any]:
    return {"kind": "quantity", "sent": sent, "value": value, "unit": unit, "tags": list(tags)}


def rules(*whens: list[Any]) -> list[Any]:
    return [parse_rule({"id": str(i), "when": when}, SCHEMA) for i, when in enumerate(whens)]


def judge(when: list[Any], facts: list[dict[str, Any]]) -> list[dict[str, int]]:
    with Engine(rules(when), SCHEMA) as engine:
        return [dict(match) for verdict in engine.judge(facts) for match in verdict.matches]


def test_none_waits_for_facts_that_come_later() -> None:
    when = [{"c": {"kind": "claim"}}, {"none": {"kind": "evidence"}}]
    for facts in itertools.permutations([claim(), claim(2), {"kind": "evidence"}]):
        assert judge(when, list(facts)) == []
    assert judge(when, [claim()]) == [{"c": 0}]


def test_a_join_whose_last_comparison_is_false_reads_no_foreign_memory() -> None:
    window = {"gt": {"of": "c.sent"}, "lt": {"of": "c.sent", "plus": 3}}
    when = [{"c": {"kind": "claim"}}, {"q": {"kind": "quantity", "sent": window}}]
    facts = [claim(5), *(quantity(sent) for sent in range(200))]
    assert judge(when, facts) == [{"c": 0, "q": 7}, {"c": 0, "q": 8}]


def test_alternatives_leave_a_join_alone() -> None:
    spec = {"kind": "quantity", "unit": {"in": ["usd", "eur"]}, "sent": {"eq": {"of": "c.sent"}}}
    facts = [claim(1), quantity(1, 1, "usd"), quantity(2, 1, "usd"), quantity(1, 1, "gbp")]
    assert judge([{"c": {"kind": "claim"}}, {"q": spec}], facts) == [{"c": 0, "q": 1}]


def test_alternatives_in_the_first_condition_match_once() -> None:
    facts = [quantity(unit="usd"), quantity(unit="eur")]
    spec = {"kind": "quantity", "unit": {"in": ["usd", "eur"]}}
    assert judge([{"q": spec}], facts) == [{"q": 0}, {"q": 1}]


def test_every_test_of_a_condition_counts() -> None:
    spec = {"kind": "claim", "sent": 1, "start": 2, "quantified": False}
    assert judge([{"c": spec}], [claim(1, 2), claim(1, 3), claim(2, 2)]) == [{"c": 0}]


def test_absence_alone_does_not_hang() -> None:
    spec = {"kind": "claim", "weight": {"present": False}}
    assert judge([{"c": spec}], [claim(weight=3), claim(), {"kind": "evidence"}]) == [{"c": 1}]


@pytest.mark.parametrize("op", ["eq", "ne", "gt", "gte", "lt", "lte"])
def test_a_field_that_is_not_there_compares_with_nothing(op: str) -> None:
    assert judge([{"c": {"kind": "claim", "weight": {op: 3}}}], [claim()]) == []
    when = [
        {"c": {"kind": "claim"}},
        {"none": {"kind": "quantity", "sent": {op: {"of": "c.weight"}}}},
    ]
    assert judge(when, [claim(1, 0), quantity(1), quantity(2)]) == []


def test_a_missing_field_of_a_join_loses_no_other_facts() -> None:
    when = [{"a": {"kind": "claim"}}, {"b": {"kind": "claim", "sent": {"eq": {"of": "a.weight"}}}}]
    facts = [claim(1), claim(2, weight=3), claim(3), claim(4), claim(5, weight=4)]
    assert judge(when, facts) == [{"a": 1, "b": 2}, {"a": 4, "b": 3}]


def test_whole_numbers_equal_the_same_floats() -> None:
    for value in (3, 3.0):
        assert judge([{"q": {"kind": "quantity", "value": value}}], [quantity(1, 3)]) == [{"q": 0}]
    tie = {"eq": {"of": "a.value"}}
    when = [{"a": {"kind": "quantity", "sent": 1}}, {"b": {"kind": "quantity", "value": tie}}]
    assert judge(when, [quantity(1, 0), quantity(2, -0.0)]) == [{"a": 0, "b": 1}]


def test_has_looks_into_lists() -> None:
    facts = [quantity(1, 1, None), quantity(1, 1, None, "a", "b"), quantity(1, 1, None, "ab")]
    assert judge([{"q": {"kind": "quantity", "tags": {"has": "b"}}}], facts) == [{"q": 1}]


def test_equal_facts_are_two_facts() -> None:
    assert judge([{"c": {"kind": "claim"}}], [claim(), claim()]) == [{"c": 0}, {"c": 1}]


def test_no_two_facts_share_the_hash_of_their_names() -> None:
    def fnv(name: str) -> int:
        made = 0x811C9DC5
        for byte in name.encode():
            made = (made ^ byte) * 16777619 & 0xFFFFFFFF
        return made

    names = [*map(str, range(MAX_FACTS)), "phase", "tail", "sid-s"]
    assert len({fnv(name) for name in names}) == len(names)


def test_facts_that_interest_no_rule_hide_no_others() -> None:
    facts = [{"kind": "evidence"}, claim(), {"kind": "evidence"}]
    assert judge([{"c": {"kind": "claim", "sent": 1}}], facts) == [{"c": 1}]


@pytest.mark.parametrize(
    "alias", ["s", "m", "host", "post", "p", "c00", "all", "any", "kind", "id"]
)
def test_no_alias_is_shadowed(alias: str) -> None:
    second = {"kind": "quantity", "sent": {"eq": {"of": f"{alias}.sent"}}}
    when = [{alias: {"kind": "claim"}}, {"q": second}]
    assert judge(when, [claim(1), quantity(1), quantity(2)]) == [{alias: 0, "q": 1}]


def test_ten_conditions_keep_their_order() -> None:
    when: list[dict[str, Any]] = [{"z0": {"kind": "claim", "start": 0}}]
    for i in range(1, 12):
        when.append(
            {f"{'zyx'[i % 3]}{i}": {"kind": "claim", "start": i, "sent": {"eq": {"of": "z0.sent"}}}}
        )
    facts = [claim(1, start) for start in range(11, -1, -1)]
    (match,) = judge(when, facts)
    assert list(match.values()) == list(range(11, -1, -1))


def test_a_fact_that_cannot_be_read_is_not_dropped_in_silence() -> None:
    session = Session({"0": compile_rule(rules([{"c": {"kind": "claim"}}])[0], SCHEMA)})
    good = FactEncoder([], SCHEMA).encode(0, claim())
    assert session.judge([good]) == {"0": [(0,)]}
    with pytest.raises(EngineError, match="dropped"):
        session.judge(['{"kind":"claim","id":"1","sid":"s","value":1e16}', good])
    with pytest.raises(EngineError, match="answer 2"):
        session.judge([good, good])
    assert session.judge([good]) == {"0": [(0,)]}
    session.close()


def test_rules_that_the_engine_refuses() -> None:
    with pytest.raises(EngineError, match="refuses the rules"):
        Session({"0": {"all": [{"c": {"$gt": 1}}], "cap": 1}})


def test_more_matches_than_the_engine_hands_over_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    assert MAX_MATCHES < CAP
    monkeypatch.setattr(compile_module, "CAP", 2)
    assert judge([{"c": {"kind": "claim"}}], [claim()] * 7) == [{"c": i} for i in range(7)]


def test_rules_that_all_match_one_fact() -> None:
    """Sixty-four tests under way for a fact are too many, 255 rules on one, 512 alternatives."""
    plain = [[{"c": {"kind": "claim", "start": {"gte": -i}}}] for i in range(700)]
    anyone = [
        [{"q": {"kind": "quantity", "unit": {"in": ["usd", f"u{i}", f"v{i}"]}}}] for i in range(300)
    ]
    alone = [
        [{"c": {"kind": "claim"}}, {"none": {"kind": "quantity", "value": i}}] for i in range(300)
    ]
    given = rules(*plain, *anyone, *alone)
    with Engine(given, SCHEMA) as engine:
        verdicts = engine.judge([claim(), quantity(1, -5.0, "usd")])
    expected = [{"q" if 700 <= i < 1000 else "c": 1 if 700 <= i < 1000 else 0} for i in range(1300)]
    assert verdicts == [Verdict(str(i), (match,)) for i, match in enumerate(expected)]


def test_many_alternatives_in_one_test() -> None:
    units = [f"u{i}" for i in range(300)]
    given = rules(*([{"q": {"kind": "quantity", "unit": {"in": units}}}] for _ in range(5)))
    with Engine(given, SCHEMA) as engine:
        facts = [quantity(unit="u299"), quantity(unit="u300"), quantity(unit="u0")]
        assert [len(verdict.matches) for verdict in engine.judge(facts)] == [2] * 5


def test_shards_stay_under_the_limits() -> None:
    given = rules(*([{"c": {"kind": "claim", "sent": {"in": [i, i + 1]}}}] for i in range(1000)))
    shards = spread(given)
    assert [rule for shard in shards for rule in shard.rules] == given
    assert all(max(shard.load.values()) <= MAX_LOAD for shard in shards)


@pytest.mark.parametrize("draft", [[], [{"kind": "evidence"}], [claim()]])
def test_the_first_judgement_may_be_of_anything(draft: list[dict[str, Any]]) -> None:
    for when in (
        [{"c": {"kind": "claim", "sent": 9}}],
        [{"c": {"kind": "claim"}}, {"none": {"kind": "claim"}}],
    ):
        with Engine(rules(when), SCHEMA) as engine:
            assert len(engine.judge(draft)) == (len(when) == 2 and draft == [claim()])
