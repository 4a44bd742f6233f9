"""The engine agrees with a naive matcher on any rules, facts and orders of facts."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coach.engine import Engine, LimitError, bounds, parse_rule
from coach.engine import engine as engine_module

from . import naive
from .strategies import SCHEMA, facts, rules

SETTINGS = settings(
    max_examples=300,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def plain(verdicts: Any) -> Any:
    return [(verdict.rule, [dict(match) for match in verdict.matches]) for verdict in verdicts]


def by_order(verdicts: Any) -> Any:
    return [
        (rule, sorted(found, key=lambda match: list(match.values()))) for rule, found in verdicts
    ]


@SETTINGS
@given(rules(), st.lists(facts(), min_size=1, max_size=3))
def test_verdicts_are_those_of_a_naive_matcher(given_rules: Any, drafts: Any) -> None:
    with Engine([parse_rule(rule, SCHEMA) for rule in given_rules], SCHEMA) as engine:
        for draft in drafts:
            assert plain(engine.judge(draft)) == by_order(naive.judge(given_rules, draft))


@SETTINGS
@given(rules(max_size=6), facts(), st.randoms(use_true_random=False))
def test_the_order_of_facts_changes_no_verdict(given_rules: Any, draft: Any, random: Any) -> None:
    order = list(range(len(draft)))
    random.shuffle(order)

    def found(verdicts: Any, back: list[int]) -> Any:
        return [
            (v.rule, sorted(sorted((a, back[i]) for a, i in m.items()) for m in v.matches))
            for v in verdicts
        ]

    with Engine([parse_rule(rule, SCHEMA) for rule in given_rules], SCHEMA) as engine:
        shuffled = engine.judge([draft[index] for index in order])
        assert found(shuffled, order) == found(engine.judge(draft), list(range(len(draft))))


@SETTINGS
@given(rules(max_size=6), facts(max_size=20))
def test_the_way_of_long_drafts_gives_the_same_verdicts(given_rules: Any, draft: Any) -> None:
    with Engine([parse_rule(rule, SCHEMA) for rule in given_rules], SCHEMA) as engine:
        expected = engine.judge(draft)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(engine_module, "BATCH", 3)
            patch.setattr(engine_module, "MAX_MATCHES", 1)
            assert engine.judge(draft) == expected


@SETTINGS
@given(rules(max_size=4), facts(max_size=20))
def test_no_rule_has_more_matches_than_its_bound(given_rules: Any, draft: Any) -> None:
    for data in given_rules:
        rule = parse_rule(data, SCHEMA)
        found = len(
            naive.matches({**data, "when": [c for c in data["when"] if "none" not in c]}, draft)
        )
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(bounds, "MAX_MATCHES", found - 1)
            if found > 1:
                with pytest.raises(LimitError):
                    bounds.check_bounds(rule, draft)
