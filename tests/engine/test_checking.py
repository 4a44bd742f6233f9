"""Every problem of a rule is found, with its path and what to write instead."""

from typing import Any, Literal

import pytest

from coach.engine import (
    Condition,
    Engine,
    EngineRule,
    FactSchema,
    Ref,
    RuleError,
    Test,
    check_rule,
    parse_rule,
)

SCHEMA = FactSchema(
    {
        "claim": {"sent": int, "quantified": bool, "actor": Literal["self", "team"]},
        "quantity": {"sent": int, "value": float, "baseline": float | None, "tags": list[str]},
        "document": {"words": int, "title": str | None},
    },
    single=["document"],
)
CLAIM = {"claim": {"kind": "claim"}}


def problems(*when: Any, **rule: Any) -> list[tuple[str, str]]:
    found = check_rule({"id": "r", "when": list(when), **rule}, SCHEMA)
    return [(problem.where, problem.code) for problem in found]


def messages(*when: Any, **rule: Any) -> str:
    found = check_rule({"id": "r", "when": list(when), **rule}, SCHEMA)
    return "\n".join(map(str, found))


def test_a_rule_becomes_typed_values() -> None:
    window = {"gte": {"of": "claim.sent"}, "lte": {"of": "claim.sent", "plus": 1}}
    when = [
        {"claim": {"kind": "claim", "quantified": False}},
        {"none": {"kind": "quantity", "sent": window}},
    ]
    assert parse_rule({"id": "r", "when": when, "at_least": 2}, SCHEMA) == EngineRule(
        "r",
        (
            Condition("claim", "claim", (Test("quantified", "eq", False),)),
            Condition(
                None,
                "quantity",
                (
                    Test("sent", "gte", Ref("claim", "sent")),
                    Test("sent", "lte", Ref("claim", "sent", 1)),
                ),
            ),
        ),
        at_least=2,
    )


def test_all_problems_are_found_at_once_in_the_order_of_the_rule() -> None:
    found = check_rule(
        {
            "id": "r",
            "at_leest": 2,
            "when": [
                {"claim": {"kind": "claim", "quantifed": False, "sent": {"ltee": 3, "gt": "4"}}},
                {"none": {"kind": "quantty", "sent": {"gte": {"of": "clam.sent", "pluss": 1}}}},
                {"late": {"kind": "quantity", "sent": {"eq": {"of": "claim.sentt"}}}},
            ],
        },
        SCHEMA,
    )
    assert "\n".join(map(str, found)) == (
        "at_leest: a rule has no 'at_leest'; did you mean 'at_least'?\n"
        "when[0].claim.quantifed: claim has no field 'quantifed'; did you mean 'quantified'?\n"
        "when[0].claim.sent.ltee: unknown comparison 'ltee'; did you mean 'lte'?\n"
        "when[0].claim.sent.gt: 'sent' is a whole number, not '4'\n"
        "when[1].none.kind: no kind 'quantty' of fact; did you mean 'quantity'?\n"
        "when[1].none.sent.gte.of: no earlier condition is called 'clam'; did you mean 'claim'?\n"
        "when[1].none.sent.gte.pluss: a reference has no 'pluss'; did you mean 'plus'?\n"
        "when[2].late: put the 'none' conditions last\n"
        "when[2].late.sent.eq.of: claim has no field 'sentt'; did you mean 'sent'?"
    )
    assert found[5].path == ("when", 1, "none", "sent", "gte", "of")


@pytest.mark.parametrize(
    ("data", "path", "code"),
    [
        ([], "", "bad-shape"),
        ({"when": [CLAIM]}, "id", "bad-shape"),
        ({"id": 3, "when": [CLAIM]}, "id", "bad-shape"),
        ({"id": "r"}, "when", "bad-shape"),
        ({"id": "r", "when": []}, "when", "bad-shape"),
        ({"id": "r", "when": {"claim": {}}}, "when", "bad-shape"),
        ({"id": "r", "when": [{}]}, "when[0]", "bad-shape"),
        ({"id": "r", "when": [{**CLAIM, "b": {}}]}, "when[0]", "bad-shape"),
        ({"id": "r", "when": [{"a": "claim"}]}, "when[0].a", "bad-shape"),
        ({"id": "r", "when": [{"a": {"sent": 1}}]}, "when[0].a", "missing-kind"),
        ({"id": "r", "when": [{"A b": {"kind": "claim"}}]}, "when[0].A b", "bad-alias"),
        ({"id": "r", "when": [CLAIM], "at_least": 0}, "at_least", "wrong-type"),
        ({"id": "r", "when": [CLAIM], "at_least": True}, "at_least", "wrong-type"),
        ({"id": "r", "when": [CLAIM], "at_least": "2"}, "at_least", "wrong-type"),
    ],
)
def test_shapes(data: Any, path: str, code: str) -> None:
    assert (path, code) in [(p.where, p.code) for p in check_rule(data, SCHEMA)]


@pytest.mark.parametrize(
    ("test", "path", "code"),
    [
        ({"quantified": "false"}, "quantified", "wrong-type"),
        ({"quantified": None}, "quantified", "wrong-type"),
        ({"quantified": {"gt": False}}, "quantified.gt", "wrong-operator"),
        ({"quantified": {"present": True}}, "quantified.present", "wrong-operator"),
        ({"sent": {}}, "sent", "bad-shape"),
        ({"sent": [1, 2]}, "sent", "wrong-type"),
        ({"sent": {"of": "claim.sent"}}, "sent", "bad-shape"),
        ({"sent": 1.5}, "sent", "wrong-type"),
        ({"sent": True}, "sent", "wrong-type"),
        ({"sent": 2**62}, "sent", "wrong-type"),
        ({"sent": {"in": []}}, "sent.in", "wrong-type"),
        ({"sent": {"in": 3}}, "sent.in", "wrong-type"),
        ({"sent": {"in": [1, "2"]}}, "sent.in[1]", "wrong-type"),
        ({"sent": {"in": [1, None]}}, "sent.in[1]", "wrong-type"),
        ({"sent": {"in": [1, 2, 1]}}, "sent.in[2]", "repeated"),
        ({"sent": {"matches": "x"}}, "sent.matches", "unknown-operator"),
        ({"sent": {"has": 1}}, "sent.has", "wrong-operator"),
        ({"actor": "slef"}, "actor", "unknown-value"),
        ({"actor": {"in": ["self", "tem"]}}, "actor.in[1]", "unknown-value"),
        ({"actor": {"gt": "self"}}, "actor.gt", "wrong-operator"),
    ],
)
def test_tests_on_a_claim(test: Any, path: str, code: str) -> None:
    found = problems({"claim": {"kind": "claim", **test}})
    assert found == [(f"when[0].claim.{path}", code)]


@pytest.mark.parametrize(
    ("test", "path", "code"),
    [
        ({"value": float("inf")}, "value", "wrong-type"),
        ({"value": float("nan")}, "value", "wrong-type"),
        ({"value": "30"}, "value", "wrong-type"),
        ({"baseline": {"present": 1}}, "baseline.present", "wrong-type"),
        ({"tags": "money"}, "tags", "wrong-operator"),
        ({"tags": {"has": 1}}, "tags.has", "wrong-type"),
        ({"tags": {"has": ["a"]}}, "tags.has", "wrong-type"),
    ],
)
def test_tests_on_a_quantity(test: Any, path: str, code: str) -> None:
    assert problems({"q": {"kind": "quantity", **test}}) == [(f"when[0].q.{path}", code)]


@pytest.mark.parametrize(
    ("test", "path", "code"),
    [
        ({"sent": {"eq": {"of": "sent"}}}, "sent.eq.of", "bad-shape"),
        ({"sent": {"eq": {"of": 3}}}, "sent.eq.of", "bad-shape"),
        ({"sent": {"eq": {"of": "none.sent"}}}, "sent.eq.of", "unknown-alias"),
        ({"sent": {"eq": {"of": "claim.actor"}}}, "sent.eq.of", "wrong-type"),
        ({"value": {"eq": {"of": "claim.sent"}}}, "value.eq.of", "wrong-type"),
        ({"sent": {"in": {"of": "claim.sent"}}}, "sent.in.of", "wrong-operator"),
        ({"tags": {"has": {"of": "claim.actor"}}}, "tags.has.of", "wrong-operator"),
        ({"sent": {"eq": {"of": "claim.sent", "plus": "1"}}}, "sent.eq.plus", "wrong-type"),
        ({"sent": {"eq": {"of": "claim.sent", "plus": 0.5}}}, "sent.eq.plus", "wrong-type"),
        ({"sent": {"eq": {"of": "claim.sent", "plus": 2**62}}}, "sent.eq.plus", "wrong-type"),
        ({"sent": {"eq": {"of": "claim.sent", "minus": 1}}}, "sent.eq.minus", "unknown-key"),
    ],
)
def test_references(test: Any, path: str, code: str) -> None:
    found = problems(CLAIM, {"none": {"kind": "quantity", **test}})
    assert found == [(f"when[1].none.{path}", code)]


def test_a_rule_does_not_rest_on_none_alone() -> None:
    assert problems({"none": {"kind": "claim"}}) == [("when", "not-anchored")]


def test_aliases_are_given_once() -> None:
    second = {"claim": {"kind": "claim", "sent": {"eq": {"of": "claim.sent"}}}}
    assert ("when[1].claim", "duplicate-alias") in problems(CLAIM, second)


@pytest.mark.parametrize(
    ("tie", "bounded"),
    [
        ({}, False),
        ({"eq": {"of": "claim.sent"}}, True),
        ({"ne": {"of": "claim.sent"}}, False),
        ({"gt": {"of": "claim.sent"}}, False),
        ({"gt": {"of": "claim.sent"}, "lte": {"of": "claim.sent", "plus": 2}}, True),
        ({"gt": {"of": "claim.sent"}, "lte": 9}, False),
        ({"gte": {"of": "claim.sent"}, "gt": {"of": "claim.sent"}}, False),
        ({"eq": {"of": "doc.words"}}, False),
    ],
)
def test_a_join_is_bounded_by_an_equality_or_a_window(tie: Any, bounded: bool) -> None:
    doc = {"doc": {"kind": "document"}}
    spec = {"kind": "quantity", **({"sent": tie} if tie else {})}
    found = problems(doc, CLAIM, {"q": spec})
    assert found == ([] if bounded else [("when[2].q", "unbounded-join")])


def test_a_single_kind_needs_no_tie() -> None:
    assert problems(CLAIM, {"doc": {"kind": "document", "words": {"gt": 180}}}) == []


def test_large_rules_are_refused() -> None:
    near = {"kind": "claim", "sent": {"eq": {"of": "c0.sent"}}}
    many = [{"c0": {"kind": "claim"}}, *({f"c{i}": near} for i in range(1, 13))]
    assert problems(*many) == [("when", "too-large")]
    assert problems({"q": {"kind": "claim", "sent": {"in": list(range(301))}}}) == [
        ("when", "too-large")
    ]


def test_words_of_messages() -> None:
    assert "use eq, ne" in messages({"c": {"kind": "claim", "quantified": {"gt": 1}}})
    assert "'{in: [...]}'" in messages({"c": {"kind": "claim", "sent": [1, 2]}})
    assert "present: false" in messages({"c": {"kind": "claim", "sent": None}})
    assert "did you mean 'self'" in messages({"c": {"kind": "claim", "actor": "slef"}})


def test_parse_rule_raises_all_problems() -> None:
    with pytest.raises(RuleError, match=r"rule 'r': when: .*\nrule 'r': oops") as caught:
        parse_rule({"id": "r", "when": [], "oops": 1}, SCHEMA)
    assert [problem.code for problem in caught.value.problems] == ["bad-shape", "unknown-key"]


def test_the_engine_checks_rules_that_were_never_data() -> None:
    with pytest.raises(RuleError, match=r"no kind 'clam'"):
        Engine([EngineRule("r", (Condition("c", "clam"),))], SCHEMA)
    rule = EngineRule("r", (Condition("c", "claim"),))
    with pytest.raises(RuleError, match="another rule has this id"):
        Engine([rule, rule], SCHEMA)


def test_values_of_yaml_libraries_become_plain() -> None:
    class Quoted(str):
        pass

    data = {"id": "r", "when": [{"c": {"kind": Quoted("claim"), "actor": Quoted("self")}}]}
    (condition,) = parse_rule(data, SCHEMA).when
    assert type(condition.kind) is str
    assert type(condition.tests[0].value) is str
