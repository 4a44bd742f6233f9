"""Thousands of judgements leave the memory of the process flat."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CODE = """
import resource
from tests.engine.bench_engine import SCHEMA, draft, pack
from coach.engine import Engine, EngineError, FactError

def resident():
    with open("/proc/self/statm") as statm:
        return int(statm.read().split()[1]) * resource.getpagesize()

rules = pack(60)
drafts = [draft(40, 60, seed) for seed in range(20)]
drafts.append(drafts[0] + [{"kind": "phrase"}])

def soak(engine, rounds):
    for index in range(rounds):
        try:
            engine.judge(drafts[index % len(drafts)])
        except FactError:
            pass

with Engine(rules, SCHEMA) as engine:
    soak(engine, 500)
    before = resident()
    soak(engine, 4000)
    judged = resident() - before
for _ in range(20):
    Engine(rules, SCHEMA).close()
before = resident()
for _ in range(100):
    Engine(rules, SCHEMA)  # freed although nobody closes it
print(judged, resident() - before)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_memory_stays_flat() -> None:
    result = subprocess.run(
        [sys.executable, "-c", CODE], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr
    judged, compiled = map(int, result.stdout.split())
    assert judged < 2_000_000
    assert compiled < 8_000_000
