"""How long the coach takes: `python -m tests.bench`, part of `make bench`.

With `--rules` only what more rules and layers cost: loading without spaCy, and the time per draft.

Ratios of one run are worth more than times: the machine's mood is in both sides of a ratio.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from coach import Coach
from coach.language.layout import lay_out
from coach.language.parser import Parser
from coach.language.pipeline import MODEL_PATH, load_pipeline
from coach.lexicon import Lexicon
from coach.pack import base_pack_path, load_pack
from coach.shape import word_count
from tests.engine import bench_engine

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "docs" / "samples" / "first-draft.txt"
REPEATS = 5
RULES = (250, 1000)
"""How many rules a pack has for comparison; the base pack has some sixty."""


def drafts() -> list[str]:
    """The texts of the contrast corpus, ten to a draft, so that they are as long as mails."""
    lines = (ROOT / "corpora" / "contrast" / "dev.jsonl").read_text("utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in lines]
    return ["\n\n".join(texts[first : first + 10]) for first in range(0, len(texts), 10)]


def best(action: Callable[[], object]) -> float:
    """CPU seconds of the fastest of some runs."""
    times = []
    for _ in range(REPEATS):
        started = time.process_time()
        action()
        times.append(time.process_time() - started)
    return min(times)


def cold(*command: str, **environment: str) -> float:
    """Wall-clock seconds of the fastest of some fresh processes."""
    times = []
    for _ in range(REPEATS):
        started = time.perf_counter()
        subprocess.run(
            [sys.executable, *command],
            check=False,
            capture_output=True,
            env={**os.environ, **environment},
        )
        times.append(time.perf_counter() - started)
    return min(times)


LOADING = """
import gc, sys, time
gc.disable()
from pathlib import Path
from coach.pack.shelf import load_rules
load_rules(Path(sys.argv[1]))
print(time.process_time())
"""
"""Prints the CPU seconds from the start of the process until the pack is loaded."""


def loading(pack: Path, **environment: str) -> float:
    """CPU seconds of the fastest of some fresh processes that load `pack` without spaCy."""
    command = [sys.executable, "-c", LOADING, str(pack)]
    variables = {**os.environ, **environment}
    runs = (subprocess.check_output(command, env=variables, text=True) for _ in range(REPEATS))
    return min(map(float, runs))


def layer(folder: Path, rules: int) -> Path:
    """A company pack in `folder` that brings so many `rules`, each with evidence of its own."""
    manifest = "name: acme\nversion: '1'\ntitle: Acme\nlanguage: en\nextends: base\n"
    (folder / "pack.yaml").write_text(f"{manifest}policies: {{answer-dates: allowed}}\n", "utf-8")
    for part in ("rules", "evidence"):
        (folder / part / "tone").mkdir(parents=True)
    for number in range(rules):
        name = f"house-word-{number}"
        words = f"houseword{number} of|from|for the week"
        (folder / "evidence" / "tone" / f"{name}.yaml").write_text(
            f"label: {name}\nabout: A word of the house.\nphrases: ['{words}']\n", "utf-8"
        )
        (folder / "rules" / "tone" / f"{name}.yaml").write_text(RULE.format(name, number), "utf-8")
    return folder


RULE = """id: {0}
title: A word of the house
kind: problem
dimension: tone
severity: suggestion
stages: [pitch]
source: {{practice: A house has its words.}}
when:
  - phrase: {{kind: phrase, label: {0}, negated: false}}
flag: phrase
why: The house knows it.
instead: Say it otherwise.
examples:
  - flag: "<<houseword{1} of the week>>"
  - pass: "A word of the week."
"""


def rules_and_layers() -> None:
    """Print what loading a company pack costs, and what rules cost per draft."""
    texts = drafts()
    with tempfile.TemporaryDirectory() as folder:
        pack = layer(Path(folder), 0)
        first, kept = loading(pack, COACH_CACHE="off"), loading(pack)
        print(f"base and a company  {first * 1000:8.0f} ms CPU to load without spaCy, nothing kept")
        print(f"                    {kept * 1000:8.0f} ms with what was kept")
    for count in (0, *RULES):
        with tempfile.TemporaryDirectory() as folder:
            added = max(0, count - len(load_pack(base_pack_path()).rules))
            coach = Coach.load(layer(Path(folder), added))
            _all(coach, texts)
            each = best(partial(_all, coach, texts)) / len(texts)
            print(f"{len(coach.pack.rules):5} rules         {each * 1000:8.1f} ms a draft")


def _all(coach: Coach, texts: list[str]) -> None:
    for _ in coach.critique_many(texts):
        pass


def main() -> None:
    """Print the table."""
    if "--rules" in sys.argv[1:]:
        rules_and_layers()
        return
    coach = Coach.load()
    lexicon = Lexicon.of(coach.pack)
    parser = Parser(load_pipeline(MODEL_PATH), lexicon.spelling)
    texts = drafts()
    blocks = [lay_out(text, lexicon.layout) for text in texts]
    parsed = list(parser.parse_many(blocks))
    words = sum(word_count(sentences) for sentences in parsed)

    parsing = best(lambda: list(parser.parse_many(blocks)))
    whole = best(lambda: list(coach.critique_many(texts)))
    print(f"{len(texts)} drafts, {words} words")
    print(f"parsing alone       {words / parsing:8.0f} words per CPU-second")
    print(f"the whole critique  {words / whole:8.0f} words per CPU-second")
    print(f"parsing / whole     {parsing / whole:8.2f}")
    print(f"beside parsing      {(whole - parsing) / words * 1e6:8.1f} microseconds a word")

    sample = SAMPLE.read_text("utf-8")
    coach.critique(sample)
    print(f"warm second draft   {best(lambda: coach.critique(sample)) * 1000:8.1f} ms")

    model = f"import spacy; spacy.load({str(MODEL_PATH)!r})"
    command = ("-m", "coach", "critique", str(SAMPLE))
    bare, critique, first = cold("-c", model), cold(*command), cold(*command, COACH_CACHE="off")
    print(f"cold: spaCy and model {bare:6.2f} s, coach critique {critique:.2f} s")
    print(f"cold: ratio         {critique / bare:8.2f}, the first time {first / bare:.2f}")
    bench_engine.main()


if __name__ == "__main__":
    main()
