"""The generated pages are those of today's rules."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_made_pages_are_fresh() -> None:
    check = [sys.executable, str(ROOT / "docs" / "build.py"), "--check"]
    done = subprocess.run(check, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_every_piece_of_advice_is_carried_by_a_rule_or_the_checklist() -> None:
    page = (ROOT / "docs" / "guides-coverage.md").read_text("utf-8")
    open_ones = re.findall(r"^\| `([a-z-]+)` .* \| nothing yet \|$", page, re.MULTILINE)
    assert page.count("\n| `") > 60
    assert not open_ones
