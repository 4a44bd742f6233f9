"""How long the coach takes: `python -m tests.bench`, part of `make bench`.

Ratios of one run are worth more than times: the machine's mood is in both sides of a ratio.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from coach import Coach
from coach.language.layout import lay_out
from coach.language.parser import Parser
from coach.language.pipeline import MODEL_PATH, load_pipeline
from coach.lexicon import Lexicon
from coach.shape import word_count
from tests.engine import bench_engine

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "docs" / "samples" / "first-draft.txt"
REPEATS = 5


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


def main() -> None:
    """Print the table."""
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
