"""A pack without mistakes, field by field."""

from __future__ import annotations

import dataclasses
import os
import subprocess
import sys
from pathlib import Path

import pytest

from coach.engine import Ref, Test
from coach.pack import (
    LETTERS,
    Allotment,
    Citation,
    ClausePattern,
    Example,
    Mention,
    Pack,
    Phrase,
    Practice,
    base_pack_path,
    load_pack,
)
from tests.pack.broken import SAMPLE


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack(SAMPLE)


def phrase(text: str, about: str | None = None, references: tuple[str, ...] = ()) -> Phrase:
    mentions = tuple(Mention(name) for name in references)
    return Phrase(text, about, mentions)  # type: ignore[arg-type]


def test_manifest(pack: Pack) -> None:
    assert (pack.name, pack.version, pack.manifest.language) == ("sample", "1.10", "en")
    assert list(pack.dimensions) == ["framing", "ask"]
    assert pack.dimensions["ask"].title == "Clear, specific, confident"
    assert pack.guides["architects"].sections == ("Introduction", "4. Culture & Nuance")


def test_vocabularies_are_spelt_out_once_and_in_order(pack: Pack) -> None:
    reward = pack.vocabularies["reward"]
    assert reward.entries == ("bonus", "raise", "pay rise", "$time-off", "bonus")
    assert reward.references == (Mention("time-off"),)
    assert pack.words["reward"] == ("bonus", "raise", "pay rise", "holiday", "extra leave")


def test_spellings(pack: Pack) -> None:
    assert list(pack.spellings) == ["chat"]
    assert pack.replacements == {"u": "you", "thx": "thanks"}


def test_evidence(pack: Pack) -> None:
    entry = pack.evidence["entitlement"]
    assert (entry.dimension, entry.span) == ("framing", "clause")
    assert pack.evidence["ask"].span == "match"
    assert entry.patterns.phrases == (
        phrase("only right|fair|just that <self>"),
        phrase("long overdue for $reward", "self", ("reward",)),
    )
    assert entry.unless == (phrase("deserve better data"),)
    assert entry.patterns.clauses == (
        ClausePattern(head=phrase("deserve"), subject="self"),
        ClausePattern(
            head=phrase("earn"),
            subject="self",
            object=phrase("$reward|this|it", references=("reward",)),
            without=ClausePattern(negated=True),
        ),
        ClausePattern(
            head=phrase("entitled"),
            subject="self",
            with_={"to": phrase("$reward", references=("reward",)), "because of": phrase("<any>")},
        ),
        ClausePattern(
            head=phrase("expect"),
            mood="statement",
            complement=ClausePattern(head=phrase("approve"), subject="manager"),
        ),
    )


def test_stages(pack: Pack) -> None:
    stages = pack.stages
    assert stages is not None
    assert stages.opening == 2
    assert list(stages.profiles) == ["pitch", "other"]
    other = stages.profiles["other"]
    assert (other.about, other.start, other.words, other.lead) == ("Any other text.", 2, 8, 2)
    ask, opening, often = stages.cues
    assert (ask.evidence, ask.points) == ((Mention("ask"),), {"pitch": 3, "other": -1})
    assert (ask.where, ask.most, ask.per_hundred) == ("anywhere", 2, None)
    assert (opening.where, opening.most) == ("opening", 1)
    assert often.per_hundred == 5


def test_rubric(pack: Pack) -> None:
    rubric = pack.rubric
    assert rubric is not None
    assert rubric.letters == {"A": 90, "B": 75, "C": 50, "D": 20}
    assert rubric.costs == {"error": (12, 6, 3), "warning": (6, 3), "suggestion": (3,)}
    assert (rubric.strengths, rubric.errors, rubric.repeated) == ((3, 1), {"C": 1}, {"B": 30})
    pitch = rubric.stages["pitch"]
    assert (pitch.missing, pitch.short, pitch.long) == (2, {"D": 5}, {"B": 40})
    assert pitch.dimensions == {"framing": Allotment(60, 60), "ask": Allotment(30, 40)}


def test_letters_and_scores(pack: Pack) -> None:
    rubric = pack.rubric
    assert rubric is not None
    assert [rubric.letter(score) for score in (100, 90, 89, 20, 19, 0)] == [*"AABDFF"]
    assert [rubric.top(letter) for letter in LETTERS] == [100, 89, 74, 49, 19]


def test_without_a_stage_nothing_is_missed_or_praised_that_only_some_ask_for(pack: Pack) -> None:
    assert [rule.id for rule in pack.rules_of(None)] == ["entitlement"]
    assert "no-ask" in [rule.id for rule in pack.rules_of("pitch")]
    assert pack.rules_of("other") == ()


def test_rule(pack: Pack) -> None:
    rule = pack.rules["entitlement"]
    assert (rule.kind, rule.severity, rule.flag, rule.at_least) == ("problem", "error", "phrase", 1)
    assert rule.stages == ("pitch", "follow-up")
    assert rule.sources == (
        Citation("architects", "4. Culture & Nuance"),
        Practice("Common among career guides."),
    )
    assert rule.labels == (Mention("entitlement"),)
    assert rule.examples == (
        Example(
            "Honestly, I've earned this bonus.",
            flagged=True,
            spans=((10, 32),),
            rewrite="Given the 12% rise in renewals, I would like to request a bonus.",
        ),
        Example("My team has earned the applause.", flagged=False),
    )
    span = slice(*rule.examples[0].spans[0])
    assert rule.examples[0].text[span] == "I've earned this bonus"


def test_conditions_are_ready_for_the_engine(pack: Pack) -> None:
    rule = pack.rules["no-ask"].engine_rule
    assert [(c.alias, c.kind, c.tests) for c in rule.when] == [
        ("document", "document", (Test("words", "gt", 20),)),
        (None, "phrase", (Test("label", "in", ("ask",)),)),
    ]
    assert not any(isinstance(test.value, Ref) for c in rule.when for test in c.tests)


def test_rules_are_in_the_order_of_dimensions(pack: Pack) -> None:
    assert list(pack.rules) == ["entitlement", "clear-ask", "no-ask"]


def test_files_are_relative_and_sorted(pack: Pack) -> None:
    (layer,) = pack.layers
    assert layer.files == tuple(sorted(layer.files))
    assert "evidence/framing/entitlement.yaml" in layer.files
    assert len(layer.files) == 13


def test_a_pack_cannot_be_changed(pack: Pack) -> None:
    with pytest.raises(TypeError):
        pack.rules["x"] = pack.rules["no-ask"]  # type: ignore[index]
    with pytest.raises(TypeError):
        pack.dimensions["x"] = pack.dimensions["ask"]  # type: ignore[index]
    with pytest.raises(dataclasses.FrozenInstanceError):
        pack.layers = ()  # type: ignore[misc]


def test_loading_twice_gives_equal_packs(pack: Pack) -> None:
    assert load_pack(SAMPLE) == pack


def test_the_built_in_packs_are_beside_the_package_in_a_checkout() -> None:
    assert base_pack_path() == Path(__file__).parents[2] / "rules" / "base"


def test_loading_does_not_import_spacy() -> None:
    code = "import sys, coach.pack; sys.exit('spacy' in sys.modules or 'pydantic' in sys.modules)"
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    assert subprocess.run([sys.executable, "-c", code], env=env, check=False).returncode == 0
