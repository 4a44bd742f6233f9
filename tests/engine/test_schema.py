"""Facts are total and typed, or refused by name."""

from typing import Any, Literal

import pytest

from coach.engine import Engine, FactError, FactSchema, Field, FieldType, parse_rule

SCHEMA = FactSchema(
    {
        "quantity": {"sent": int, "value": float, "baseline": float | None, "kinds": list[str]},
        "phrase": {"speaker": Literal["self", "team"], "negated": bool},
        "document": {"words": int},
    },
    single=["document"],
)
QUANTITY = {"kind": "quantity", "sent": 1, "value": 2.5, "kinds": ["money"]}


def test_types_are_read_from_annotations() -> None:
    assert Field.of(float | None) == Field(FieldType.FLOAT, optional=True)
    assert Field.of(list[str] | None) == Field(FieldType.LIST, optional=True)
    assert Field.of(Literal["a", "b"]).values == {"a", "b"}


@pytest.mark.parametrize("annotation", [list[int], dict, int | str, Literal[1], object])
def test_other_types_are_refused(annotation: Any) -> None:
    with pytest.raises(TypeError, match="no type of field"):
        Field.of(annotation)


@pytest.mark.parametrize("name", ["id", "sid", "kind", "_1", "Value", "a.b", "$s", ""])
def test_names_that_the_engine_uses_are_refused(name: str) -> None:
    with pytest.raises(ValueError, match="cannot name"):
        FactSchema({"quantity": {name: int}})
    with pytest.raises(ValueError, match="cannot name"):
        FactSchema({name: {}})


def test_single_kinds_are_kinds() -> None:
    with pytest.raises(ValueError, match="documnt"):
        FactSchema({"document": {}}, single=["documnt"])


@pytest.mark.parametrize(
    "change",
    [{}, {"baseline": None}, {"baseline": 1.5}, {"value": 3}, {"kinds": []}, {"kinds": ("a",)}],
)
def test_facts_that_fit(change: dict[str, Any]) -> None:
    SCHEMA.check(0, QUANTITY | change)


@pytest.mark.parametrize(
    ("fact", "message"),
    [
        ({}, "fact 7: unknown kind None"),
        ({"kind": ["quantity"]}, "unknown kind"),
        ({"kind": "quantty"}, "did you mean 'quantity'?"),
        ({"kind": "__phase__"}, "unknown kind"),
        ({"kind": "document"}, r"fact 7 \(document\): 'words' is missing"),
        ({"kind": "document", "words": None}, "'words' is a whole number, not None"),
        ({"kind": "document", "words": "180"}, "'words' is a whole number, not '180'"),
        ({"kind": "document", "words": 180.0}, "'words' is a whole number, not 180.0"),
        ({"kind": "document", "words": True}, "'words' is a whole number, not True"),
        ({"kind": "document", "words": 1, "wrds": 2}, r"unknown fields \['wrds'\]"),
        ({"kind": "phrase", "speaker": "self", "negated": 0}, "'negated' is true or false"),
        ({"kind": "phrase", "speaker": "me", "negated": True}, "only one of"),
        (QUANTITY | {"kinds": "money"}, "'kinds' is a list of text"),
        (QUANTITY | {"kinds": [1]}, "'kinds' is a list of text"),
        (QUANTITY | {"id": "f0"}, "unknown fields"),
    ],
)
def test_facts_that_do_not_fit(fact: Any, message: str) -> None:
    with pytest.raises(FactError, match=message):
        SCHEMA.check(7, fact)


def engine_on(field: str, value: Any) -> Engine:
    rule = {"id": "r", "when": [{"a": {"kind": "quantity", field: value}}]}
    return Engine([parse_rule(rule, SCHEMA)], SCHEMA)


@pytest.mark.parametrize("value", [float("inf"), float("nan"), -float("inf"), 1e300])
def test_numbers_that_the_engine_cannot_read_are_refused(value: float) -> None:
    with engine_on("value", 1.0) as engine, pytest.raises(FactError, match="too large a number"):
        engine.judge([QUANTITY | {"value": value}])


@pytest.mark.parametrize("value", [1e16, 1e-7, -1.5e17, 5e-324, 0.1 + 0.2, 2])
def test_numbers_that_python_writes_with_an_exponent_are_judged(value: float) -> None:
    with engine_on("value", value) as engine:
        facts = [QUANTITY | {"value": value}, QUANTITY | {"value": value * 2 + 1}]
        (verdict,) = engine.judge(facts)
        assert verdict.matches == ({"a": 0},)


def test_a_field_that_no_rule_tests_may_hold_anything() -> None:
    schema = FactSchema({"phrase": {"text": str, "negated": bool}})
    rule = parse_rule({"id": "r", "when": [{"a": {"kind": "phrase", "negated": True}}]}, schema)
    with Engine([rule], schema) as engine:
        facts = [{"kind": "phrase", "text": "\ud800" * 100_000, "negated": True}]
        assert len(engine.judge(facts)) == 1


@pytest.mark.parametrize(("text", "message"), [("x" * 70_000, "longer"), ("\ud800", "Unicode")])
def test_a_tested_text_that_the_engine_cannot_read_is_refused(text: str, message: str) -> None:
    schema = FactSchema({"phrase": {"text": str}})
    rule = parse_rule({"id": "r", "when": [{"a": {"kind": "phrase", "text": "x"}}]}, schema)
    with Engine([rule], schema) as engine, pytest.raises(FactError, match=message):
        engine.judge([{"kind": "phrase", "text": text}])


def test_a_single_kind_comes_once() -> None:
    with engine_on("sent", 1) as engine, pytest.raises(FactError, match="2 facts of the single"):
        engine.judge([{"kind": "document", "words": 1}] * 2)
