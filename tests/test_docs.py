"""The generated pages are those of today's rules."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_rule_pages_are_fresh() -> None:
    check = [sys.executable, str(ROOT / "docs" / "build.py"), "--check"]
    done = subprocess.run(check, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
