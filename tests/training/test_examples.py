"""The labelled sentences that the base pack holds."""

from pathlib import Path

from coach.pack import base_pack_path, load_pack
from training.examples import of_features, of_rules


def test_scenarios_are_read_with_their_tables(tmp_path: Path) -> None:
    (tmp_path / "tone.feature").write_text(
        "Feature: Tone\n"
        "  Scenario Outline: Thanks\n"
        '    Given the draft "<draft>"\n'
        "    When the coach reads it\n"
        '    Then "<words>" is praised as "gratitude"\n'
        "    Examples:\n"
        "      | draft          | words     |\n"
        "      | So, thank you. | thank you |\n"
        "  Scenario: None\n"
        '    Given the draft "No thanks."\n'
        "    When the coach reads it\n"
        '    Then nothing is praised as "gratitude"\n'
    )
    found, spared = of_features(tmp_path)
    assert found["spans"] == [{"start": 4, "end": 13}]
    assert (found["label"], found["violates"]) == ("gratitude", True)
    assert (spared["text"], spared["violates"]) == ("No thanks.", False)


def test_every_span_of_a_rule_lies_in_its_text() -> None:
    rows = list(of_rules(load_pack(base_pack_path())))
    assert len(rows) > 500
    for row in rows:
        assert bool(row["spans"]) is row["violates"]
        assert all(0 <= s["start"] < s["end"] <= len(row["text"]) for s in row["spans"])


def test_an_absence_that_asks_for_more_than_a_label_teaches_nothing() -> None:
    rows = of_rules(load_pack(base_pack_path()))
    taught = [(row["label"], row["text"]) for row in rows]
    assert ("team-credit", "I would like to request a bonus.") not in taught
