"""Running the command: within the test, or as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner, Result

from coach.cli import main

PACK = Path(__file__).parent / "pack"
ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-c", "from coach.cli import main; main(prog_name='coach')"]


def run(*arguments: str, stdin: str | bytes | None = None) -> Result:
    """The command within the test."""
    return CliRunner().invoke(main, arguments, stdin, prog_name="coach")


def environment(**variables: str) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "COACH_DEBUG", "COLUMNS")}
    return (
        kept
        | {"PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])}
        | variables
    )


def spawn(
    *arguments: str, stdin: bytes = b"", **variables: str
) -> subprocess.CompletedProcess[bytes]:
    """The command as a process, run to its end."""
    return subprocess.run(
        [*COMMAND, *arguments],
        input=stdin,
        capture_output=True,
        env=environment(**variables),
        timeout=120,
    )
