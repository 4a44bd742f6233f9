"""Random rules and facts over a small schema, dense enough to match often."""

from typing import Any, Literal

from hypothesis import strategies as st

from coach.engine import FactSchema

# Texts that a careless writer of JSON or an engine of names and operators would trip over.
TEXTS = [
    "ask",
    "hedge",
    "",
    " ",
    '"',
    "\\",
    "a\\",
    "{",
    "}],[{",
    "$or",
    "m",
    "é",
    "\u201c",
    "\x00",
    "1",
]
FLOATS = [0.0, -0.0, 0.5, 1.0, 2.25, -3.0, 1e16, 1e-07, 123456789.125]

SCHEMA = FactSchema(
    {
        "phrase": {
            "label": str,
            "sent": int,
            "start": int,
            "negated": bool,
            "tags": list[str],
            "speaker": Literal["self", "team"] | None,
        },
        "quantity": {
            "sent": int,
            "value": float,
            "baseline": float | None,
            "unit": str | None,
            "hints": list[str] | None,
        },
        "claim": {"sent": int, "start": int, "quantified": bool, "weight": int | None},
        "document": {"words": int, "stage": str},
    },
    single=["document"],
)

small = st.integers(0, 2)
words = st.sampled_from(TEXTS)
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "label": words,
    "unit": words,
    "stage": words,
    "speaker": st.sampled_from(["self", "team"]),
    "tags": st.lists(st.sampled_from(["a", "b", '"', "é"]), max_size=2, unique=True),
    "hints": st.lists(words, max_size=2),
    "negated": st.booleans(),
    "quantified": st.booleans(),
    "value": st.sampled_from(FLOATS),
    "baseline": st.sampled_from(FLOATS),
    "words": st.integers(100, 103),
    "sent": small,
    "start": st.integers(-1, 2),
    "weight": small,
}
BY_TYPE = {
    "INT": {"eq", "ne", "gt", "gte", "lt", "lte"},
    "FLOAT": {"eq", "ne", "gt", "gte", "lt", "lte"},
    "STR": {"eq", "ne"},
    "BOOL": {"eq", "ne"},
}


@st.composite
def fact(draw: st.DrawFn, kinds: tuple[str, ...] = ("phrase", "quantity", "claim")) -> Any:
    kind = draw(st.sampled_from(kinds))
    made: dict[str, Any] = {"kind": kind}
    for name, field in SCHEMA.kinds[kind].items():
        if not (field.optional and draw(st.booleans())):
            made[name] = draw(VALUES[name])
    return made


@st.composite
def facts(draw: st.DrawFn, max_size: int = 12) -> list[Any]:
    made: list[Any] = draw(st.lists(fact(), max_size=max_size))
    if draw(st.booleans()):
        made.append(draw(fact(("document",))))
    return draw(st.permutations(made))


@st.composite
def condition(draw: st.DrawFn, found: dict[str, str], bounded: bool) -> tuple[str, Any]:
    """A kind and its spec; `bounded` ties it to an earlier condition by an equality or window."""
    kind = draw(st.sampled_from(["phrase", "phrase", "quantity", "claim", "claim", "document"]))
    fields = SCHEMA.kinds[kind]
    spec: dict[str, Any] = {"kind": kind}
    for name in draw(st.lists(st.sampled_from(sorted(fields)), max_size=2, unique=True)):
        spec[name] = draw(plain_test(name, fields[name].optional))
    ties = {alias for alias, k in found.items() if k != "document"}
    refs = [
        (name, f"{alias}.{other}")
        for name, field in fields.items()
        for alias, k in found.items()
        for other, of in SCHEMA.kinds[k].items()
        if of.type is field.type and field.type.name in BY_TYPE
    ]
    needed = [ref for ref in refs if ref[1].split(".")[0] in ties]
    if bounded and ties and kind != "document":
        name, of = draw(st.sampled_from(needed))
        spec[name] = draw(tie(name, of, fields[name].type.name))
    elif bool(refs) and draw(st.booleans()):
        name, of = draw(st.sampled_from(refs))
        op = draw(st.sampled_from(sorted(BY_TYPE[fields[name].type.name])))
        spec[name] = {op: draw(ref(of, fields[name].type.name))}
    return kind, spec


@st.composite
def tie(draw: st.DrawFn, name: str, of: str, type_name: str) -> Any:
    if type_name in ("STR", "BOOL") or draw(st.booleans()):
        extra = {} if type_name in ("STR", "BOOL") else draw(st.sampled_from([{}, {"ne": 3}]))
        return {"eq": draw(ref(of, type_name)), **extra}
    low, high = draw(st.sampled_from(["gt", "gte"])), draw(st.sampled_from(["lt", "lte"]))
    return {low: draw(ref(of, type_name)), high: draw(ref(of, type_name))}


@st.composite
def ref(draw: st.DrawFn, of: str, type_name: str) -> Any:
    made: dict[str, Any] = {"of": of}
    if type_name == "INT" and draw(st.booleans()):
        made["plus"] = draw(st.integers(-2, 2))
    if type_name == "FLOAT" and draw(st.booleans()):
        made["plus"] = draw(st.sampled_from([1, 0.5, -1.25]))
    return made


@st.composite
def plain_test(draw: st.DrawFn, name: str, optional: bool) -> Any:
    kinds = [fields[name] for fields in SCHEMA.kinds.values() if name in fields]
    type_name = kinds[0].type.name
    if optional and draw(st.integers(0, 3)) == 0:
        return {"present": draw(st.booleans())}
    if type_name == "LIST":
        return {"has": draw(st.sampled_from(["a", "b", '"', "é"]))}
    values = VALUES[name]
    if type_name != "BOOL" and draw(st.integers(0, 3)) == 0:
        # -0.0 and 0.0 are the same value
        chosen = draw(st.lists(values, min_size=1, max_size=4, unique_by=lambda v: v or 0))
        return {"in": chosen}
    value = draw(values)
    if draw(st.booleans()):
        return value
    return {draw(st.sampled_from(sorted(BY_TYPE[type_name]))): value}


@st.composite
def rule(draw: st.DrawFn, rule_id: str = "r") -> dict[str, Any]:
    found: dict[str, str] = {}
    when: list[dict[str, Any]] = []
    for alias in draw(st.sampled_from(["a", "a", "ab", "ab", "abc"])):
        alias = draw(
            st.sampled_from([alias, f"{alias}_{alias}", {"a": "s", "b": "m"}.get(alias, "x")])
        )
        kind, spec = draw(condition(found, bounded=True))
        when.append({alias: spec})
        found[alias] = kind
    for _ in range(draw(st.sampled_from([0, 0, 1, 1, 2]))):
        when.append({"none": draw(condition(found, bounded=False))[1]})
    return {"id": rule_id, "when": when, "at_least": draw(st.sampled_from([1, 1, 1, 2]))}


@st.composite
def rules(draw: st.DrawFn, max_size: int = 12) -> list[dict[str, Any]]:
    size = draw(st.integers(1, max_size))
    return [draw(rule(f"rule-{index}")) for index in range(size)]
