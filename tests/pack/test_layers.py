"""What a pack is after other packs were laid on it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from coach.pack import Citation, Mention, Pack, PackError, RoleError, load_pack, role_paths
from tests.pack.broken import SAMPLE, edited, layered, problems_of


@pytest.fixture(scope="module")
def packs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return layered(tmp_path_factory.mktemp("packs")).parent


@pytest.fixture(scope="module")
def acme(packs: Path) -> Pack:
    return load_pack(packs / "acme")


def test_the_lowest_comes_first_and_the_pack_asked_for_names_all(acme: Pack) -> None:
    assert [layer.name for layer in acme.layers] == ["sample", "writer", "speaker", "acme"]
    assert [layer.manifest.level for layer in acme.layers] == ["base", "role", "role", "company"]
    assert (acme.name, acme.version) == ("acme", "1.0.0")
    assert list(acme.dimensions) == ["framing", "ask", "values"]


def test_words_are_added_and_removed(acme: Pack) -> None:
    assert acme.words["reward"] == (
        *("bonus", "pay rise", "holiday", "extra leave"),
        *("byline", "name in print", "applause", "spot award"),
    )
    assert acme.replacements == {"thx": "thanks", "pls": "please"}


def test_evidence_is_extended(acme: Pack) -> None:
    entry = acme.evidence["entitlement"]
    assert entry.patterns.phrases[-1].text == "my name belongs on"
    head = entry.patterns.clauses[-1].head
    assert head is not None
    assert head.text == "merit"
    assert [phrase.text for phrase in entry.unless] == ["deserve better data", "award of merit"]
    assert entry.span == "clause"


def test_a_rule_is_overridden_field_by_field_and_keeps_the_rest(acme: Pack) -> None:
    rule, below = acme.rules["entitlement"], load_pack(SAMPLE).rules["entitlement"]
    assert (rule.title, rule.severity, rule.weight) == ("Asking as if it were owed", "warning", 2)
    assert (below.severity, below.weight) == ("error", 1)
    assert (rule.when, rule.instead, rule.sources) == (below.when, below.instead, below.sources)
    assert rule.examples[:-1] == below.examples
    assert rule.examples[-1].text == "I merit a spot award."


@pytest.mark.parametrize(
    ("key", "pack", "line"),
    [
        ("when", "sample", 10),
        ("instead", "sample", 14),
        ("severity", "writer", 2),
        ("weight", "speaker", 2),
        ("title", "acme", 2),
        ("why", "acme", 3),
    ],
)
def test_each_field_knows_where_it_is_written(
    acme: Pack, packs: Path, key: str, pack: str, line: int
) -> None:
    place = acme.rules["entitlement"].origins[key]
    file = packs / pack / "rules" / "framing" / "entitlement.yaml"
    assert Path(place.path).resolve() == file.resolve()
    assert place.line == line


def test_a_rule_is_disabled_with_a_reason(acme: Pack) -> None:
    assert "no-ask" not in acme.rules
    assert acme.disabled["no-ask"].reason == "At Acme the form asks."


def test_a_rule_is_replaced_by_one_that_says_so(acme: Pack) -> None:
    assert "clear-ask" not in acme.rules
    assert acme.rules["plain-ask"].replaces == Mention("clear-ask")


def test_a_rule_may_replace_one_of_its_own_name(tmp_path: Path) -> None:
    acme = layered(tmp_path)
    file = acme / "rules" / "ask" / "plain-ask.yaml"
    file.write_text(file.read_text("utf-8").replace("plain-ask", "clear-ask"), "utf-8")
    file.rename(file.with_stem("clear-ask"))
    rule = load_pack(acme).rules["clear-ask"]
    assert (rule.title, rule.replaces) == ("A plain request", Mention("clear-ask"))


def test_a_layer_above_two_that_disagree_decides(tmp_path: Path) -> None:
    acme = layered(tmp_path)
    file = "rules/framing/entitlement.yaml"
    edited(tmp_path / "speaker", file, [("weight: 2", "title: A")])
    edited(tmp_path / "writer", file, [("severity: warning", "title: B")])
    assert problems_of(acme) == []
    edited(acme, file, [("title: Asking as if it were owed\n", "")])
    (problem,) = problems_of(acme)
    assert "'speaker' and 'writer' disagree on the title of the rule 'entitlement'" in problem


def test_two_layers_may_say_the_same(tmp_path: Path) -> None:
    acme = layered(tmp_path)
    edited(
        acme.parent / "speaker",
        "rules/framing/entitlement.yaml",
        [("weight: 2", "severity: warning")],
    )
    assert problems_of(acme) == []


def test_a_layer_may_cite_other_guides_and_bring_its_own(tmp_path: Path) -> None:
    acme = layered(tmp_path)
    (acme / "guides").mkdir()
    (acme / "guides" / "handbook.yaml").write_text(
        "guide: handbook\ntitle: Handbook\nsections: [{title: Pay}]\n", "utf-8"
    )
    edited(
        acme,
        "rules/framing/entitlement.yaml",
        [("examples:", "source: {guide: handbook, section: Pay}\nexamples:")],
    )
    rule = load_pack(acme).rules["entitlement"]
    assert rule.sources == (Citation("handbook", "Pay"),)


def test_a_pack_extends_none_of_a_higher_level(tmp_path: Path) -> None:
    acme = layered(tmp_path)
    edited(acme, "pack.yaml", [("language: en", "language: en\nlevel: role")])
    edited(tmp_path / "speaker", "pack.yaml", [("level: role", "level: region")])
    assert problems_of(acme) == [
        "pack.yaml:6:54: a pack extends none of a higher level (role > region) [wrong-level]"
    ]


def test_known_roles_are_told() -> None:
    with pytest.raises(RoleError, match=r"There is no role 'wizard'; the roles are .* and .*\."):
        load_pack(SAMPLE, roles=["wizard"])


def test_a_role_needs_what_it_extends(tmp_path: Path) -> None:
    pack = tmp_path / "sample"
    layered(tmp_path)
    role = next(iter(role_paths()))
    with pytest.raises(PackError, match="one of them has to extend the other"):
        load_pack(pack, roles=[role])


STRICT = ("letters: {A: 90,", "letters: {A: 95,")


def test_of_several_rubrics_the_highest_holds(tmp_path: Path) -> None:
    acme = layered(tmp_path)
    for layer in ("writer", "acme"):
        shutil.copy(SAMPLE / "rubric.yaml", acme.parent / layer)
    text = (SAMPLE / "rubric.yaml").read_text(encoding="utf-8")
    graded = text.replace("ask: {start: 30, most: 40}", "ask: {most: 30}\n      values: {most: 10}")
    (acme / "rubric.yaml").write_text(graded.replace(*STRICT), encoding="utf-8")
    rubric = load_pack(acme).rubric
    assert rubric is not None
    assert rubric.letters["A"] == 95
    assert list(rubric.stages["pitch"].dimensions) == ["framing", "ask", "values"]


def test_a_rubric_has_points_for_the_dimensions_of_its_own_layer(tmp_path: Path) -> None:
    acme = layered(tmp_path)
    shutil.copy(SAMPLE / "rubric.yaml", acme)
    (problem,) = problems_of(acme)
    assert problem.endswith("there are no points for values [missing-key]")


def test_two_rubrics_of_one_level_are_a_conflict(tmp_path: Path) -> None:
    acme = layered(tmp_path)
    for layer in ("writer", "speaker"):
        shutil.copy(SAMPLE / "rubric.yaml", acme.parent / layer)
    edited(acme.parent / "speaker", "rubric.yaml", [STRICT])
    (problem,) = problems_of(acme)
    assert "'speaker' and 'writer' disagree on the rubric" in problem


# --- what to do beside writing, and what may be rewritten ----------------------------------------


def on_checklist(pack: Pack) -> dict[str, str]:
    return {item.id: item.what for item in pack.checklist}


def test_a_layer_brings_things_to_do(acme: Pack) -> None:
    assert on_checklist(acme)["form"] == "Fill in the form."
    assert [item.time for item in acme.checklist] == ["before", "before", "day"]


def test_a_layer_words_a_thing_to_do_otherwise_and_drops_another(tmp_path: Path) -> None:
    acme = layered(tmp_path)
    (acme / "checklist.yaml").write_text(
        "- {override: bonus-rules, what: Read the pay page., time: after}\n"
        "- {disable: keep-calm, reason: Everybody does.}\n",
        encoding="utf-8",
    )
    pack = load_pack(acme)
    assert on_checklist(pack) == {"bonus-rules": "Read the pay page."}
    (item,) = pack.checklist
    assert (item.time, item.why) == ("after", "A request that fits the rules is easier to grant.")


def test_two_layers_that_word_a_thing_differently_are_a_conflict(tmp_path: Path) -> None:
    acme = layered(tmp_path)
    for layer in ("writer", "speaker"):
        (tmp_path / layer / "checklist.yaml").write_text(
            f"- {{override: keep-calm, what: Do as a {layer}.}}\n", encoding="utf-8"
        )
    (problem,) = problems_of(acme, tmp_path)
    assert "disagree on the field 'what' of the item 'keep-calm'" in problem
    (acme / "checklist.yaml").write_text(
        "- {disable: keep-calm, reason: Everybody does.}\n", encoding="utf-8"
    )
    assert problems_of(acme) == []


def test_a_layer_says_what_may_be_rewritten(tmp_path: Path) -> None:
    acme = layered(tmp_path)
    file = "rules/framing/entitlement.yaml"
    edited(
        acme, file, [("title: Asking", "rewrite: [drop-clause, {drop-words: wish}]\ntitle: Asking")]
    )
    rule = load_pack(acme).rules["entitlement"]
    assert rule.rewrites[0] == "drop-clause"
    assert "wish" in [label.name for label in rule.labels]
    edited(acme, file, [("[drop-clause, {drop-words: wish}]", "leave")])
    rule = load_pack(acme).rules["entitlement"]
    assert rule.rewrites == ()
    assert Path(rule.origins["rewrite"].path) == acme / file
