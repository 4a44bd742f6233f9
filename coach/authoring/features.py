"""Running the features of a pack without any test file in it."""

from __future__ import annotations

import contextlib
import io
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pytest

    from coach.testing.fixtures import CoachWith

FOLDER = "features"
"""Where in a pack they stand."""

_NEEDED = ("pytest", "pytest_bdd")


class MissingExtraError(ImportError):
    """What runs features is not installed; the message says how to install it."""

    def __init__(self) -> None:
        super().__init__("Running features needs more: pip install 'pitch-coach[testing]'")


@dataclass(slots=True)
class Scenarios:
    """What came of the scenarios of a pack.

    Attributes:
        held: how many hold.
        failed: of each that does not, its place, its name, and why.
    """

    held: int = 0
    failed: list[tuple[str, str, str]] = field(default_factory=list)


def run_features(folder: Path, coach_with: CoachWith) -> Scenarios:
    """Run the features of the pack in `folder` with the coaches of `coach_with`.

    Raises:
        MissingExtraError: if pytest or pytest-bdd is not installed.
    """
    features = (folder / FOLDER).resolve()
    if not any(features.rglob("*.feature")):
        return Scenarios()
    if not all(map(find_spec, _NEEDED)):
        raise MissingExtraError
    import pytest

    recorder = _Recorder(folder.resolve(), coach_with)
    with tempfile.TemporaryDirectory() as place, _on_its_own():
        module = Path(place) / f"test_{Path(place).name}.py"  # pytest keeps modules by their names
        module.write_text(
            f"from pytest_bdd import scenarios\nscenarios({str(features)!r})\n", encoding="utf-8"
        )
        (Path(place) / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
        plugins = ("pytest_bdd.plugin", "coach.testing", "no:cacheprovider", "no:warnings")
        options = [part for plugin in plugins for part in ("-p", plugin)]
        where = ["-c", str(Path(place) / "pytest.ini"), f"--coach-pack={folder.resolve()}"]
        pytest.main(
            [str(module), "--import-mode=importlib", "--assert=plain", *options, *where], [recorder]
        )
    return recorder.result


@contextlib.contextmanager
def _on_its_own() -> Iterator[None]:
    """Pytest without what its user prefers elsewhere, and without its report."""
    kept = dict(os.environ)
    os.environ.pop("PYTEST_ADDOPTS", None)
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    try:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            yield
    finally:
        os.environ.clear()
        os.environ.update(kept)


class _Recorder:
    """A pytest plugin that hands in coaches, and notes what came of each scenario."""

    def __init__(self, folder: Path, coach_with: CoachWith) -> None:
        self.result = Scenarios()
        self._folder = folder
        self._coach_with = coach_with
        self._reasons: dict[str, tuple[str, str, str]] = {}

    def pytest_configure(self, config: pytest.Config) -> None:
        from coach.testing.fixtures import COACH_WITH

        config.stash[COACH_WITH] = self._coach_with

    def pytest_bdd_step_error(
        self, request: Any, feature: Any, scenario: Any, step: Any, exception: Exception
    ) -> None:
        self._note(request, feature, scenario, step, str(exception) or type(exception).__name__)

    def pytest_bdd_step_func_lookup_error(
        self, request: Any, feature: Any, scenario: Any, step: Any
    ) -> None:
        message = "there is no such step; docs/testing-packs.md lists those there are"
        self._note(request, feature, scenario, step, message)

    def _note(self, request: Any, feature: Any, scenario: Any, step: Any, message: str) -> None:
        place = f"{self._shown(feature.filename)}:{step.line_number}"
        told = f"{step.keyword} {step.name}\n{message}"
        self._reasons[request.node.nodeid] = (place, scenario.name, told)

    def _shown(self, file: str) -> str:
        return str(Path(file).resolve().relative_to(self._folder))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when == "call" and report.passed:
            self.result.held += 1
        elif report.failed:
            unknown = (FOLDER, report.nodeid.partition("::")[2], report.longreprtext)
            self.result.failed.append(self._reasons.get(report.nodeid, unknown))

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            lines = [line for line in report.longreprtext.splitlines() if line.startswith("E ")]
            told = "\n".join(line.removeprefix("E ").strip() for line in lines)
            if "NoScenariosFound" in told:
                told = "there is no scenario here"
            self.result.failed.append((FOLDER, "", told or report.longreprtext))
