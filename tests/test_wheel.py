"""A wheel built from the tree works from any folder: rules, model and vocabularies travel in it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel's contents, and nothing of the checkout."""
    dist = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(dist)]
    subprocess.run([*build, str(ROOT)], check=True, capture_output=True)
    (wheel,) = dist.glob("*.whl")
    target = tmp_path_factory.mktemp("site")
    install = [sys.executable, "-m", "pip", "install", "--no-deps", "--no-index", "--quiet"]
    subprocess.run([*install, "--target", str(target), str(wheel)], check=True)
    return target


def run(installed: Path, *command: str, given: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *command],
        input=given,
        capture_output=True,
        text=True,
        check=False,
        cwd=installed.parent,
        env={**os.environ, "PYTHONPATH": str(installed), "COACH_CACHE": "off"},
    )


def test_installed_package_is_the_one_that_runs(installed: Path) -> None:
    shown = run(installed, "-c", "import coach; print(coach.__file__)")
    assert Path(shown.stdout.strip()).is_relative_to(installed)


def test_installed_command_critiques(installed: Path) -> None:
    arguments = ("-m", "coach", "critique", "--format", "json", "-")
    shown = run(installed, *arguments, given="I deserve a raise.\n")
    assert shown.returncode == 1, shown.stderr
    assert [f["rule"] for f in json.loads(shown.stdout)["findings"]] == ["entitlement"]


def test_installed_roles_are_found(installed: Path) -> None:
    shown = run(installed, "-m", "coach", "rules", "list", "--role", "technical-lead")
    assert shown.returncode == 0, shown.stderr
    assert "people-grown" in shown.stdout
