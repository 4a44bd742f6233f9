"""The command as a process: what it imports, pipes, encodings, terminals."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.cli.running import COMMAND, PACK, ROOT, environment, spawn

SMALL = ("--pack", str(PACK))
OWED = b"Honestly, I deserve this raise.\r\n"
needs_terminal = pytest.mark.skipif(find_spec("termios") is None, reason="needs Unix terminals")
needs_model = pytest.mark.skipif(
    not (ROOT / "coach" / "language" / "model" / "meta.json").exists(), reason="needs the model"
)


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["--version"],
        ["critique", "--help"],
        ["evaluate", "--help"],
        ["critique", "no-such-file"],
        ["rules", "list", *SMALL],
        ["rules", "show", "no-ask", *SMALL],
    ],
)
def test_spacy_is_not_imported(arguments: list[str]) -> None:
    code = (
        "import sys\nfrom coach.cli import main\n"
        f"try: main({arguments!r})\n"
        "finally: print(*({'spacy', 'thinc', 'numpy'} & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, env=environment(), timeout=60
    )
    assert done.stderr.splitlines()[-1] == b""


def test_help_needs_no_engine(tmp_path: Path) -> None:
    (tmp_path / "durable_rules_engine.py").write_text("raise ImportError('no compiler')")
    path = os.pathsep.join([str(tmp_path), environment()["PYTHONPATH"]])
    assert spawn("critique", "--help", PYTHONPATH=path).returncode == 0
    done = spawn("critique", *SMALL, stdin=OWED, PYTHONPATH=path)
    assert done.returncode == 2
    assert done.stderr.startswith(b"coach: the rule engine durable_rules cannot be loaded")
    assert b"install a C compiler" in done.stderr
    assert done.stderr.count(b"\n") == 1


def test_version() -> None:
    assert re.fullmatch(rb"coach \d+\.\d+\.\d+\S*\n", spawn("--version").stdout)


@needs_model
def test_a_real_critique() -> None:
    done = spawn("critique", "--format", "json", "--explain", stdin=OWED)
    assert (done.returncode, done.stderr) == (1, b"")
    found = next(f for f in json.loads(done.stdout)["findings"] if f["rule"] == "entitlement")
    assert "I deserve this raise" in found["text"]
    assert OWED.decode()[found["start"] : found["end"]] == found["text"]
    assert found["evidence"][0]["fact"]["speaker"] == "self"


@needs_model
@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_any_encoding(encoding: str) -> None:
    draft = "Honestly 👍, I deserve this raise – 日本 “now”.".encode()
    done = spawn("critique", stdin=draft, PYTHONIOENCODING=encoding)
    assert (done.returncode, done.stderr) == (1, b"")
    assert "[entitlement]" in done.stdout.decode(encoding)


def test_wrong_model() -> None:
    done = spawn("critique", "--model", "no-such-model", stdin=OWED)
    assert done.returncode == 2
    assert done.stdout == b""
    assert done.stderr.startswith(b"coach: The language model no-such-model cannot be loaded")
    assert done.stderr.count(b"\n") == 1


def test_a_reader_that_leaves() -> None:
    with subprocess.Popen(
        [*COMMAND, "rules", "list", *SMALL],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk() -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [*COMMAND, "rules", "list", *SMALL],
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment(),
        )
    assert done.returncode == 2
    assert done.stderr == b"coach: The report cannot be written: No space left on device.\n"


class Terminal:
    """The command in a terminal of its own."""

    def __init__(self, *arguments: str, **variables: str) -> None:
        import fcntl
        import pty
        import termios

        self._ours, theirs = pty.openpty()
        self._process = subprocess.Popen(
            [*COMMAND, *arguments],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=environment(TERM="xterm", **variables),
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )
        os.close(theirs)
        self.seen = ""

    def wait_for(self, words: str) -> None:
        while words not in self.seen:
            self.seen += os.read(self._ours, 4096).decode()
        time.sleep(0.1)

    def press(self, keys: str) -> None:
        os.write(self._ours, keys.encode())

    def end(self) -> int:
        try:
            while chunk := os.read(self._ours, 4096):
                self.seen += chunk.decode()
        except OSError:  # Linux says so when the other end is closed
            pass
        os.close(self._ours)
        return self._process.wait(60)


@needs_terminal
def test_the_prompt_says_how_to_paste_and_end() -> None:
    terminal = Terminal("critique")
    terminal.wait_for("Paste your draft, then press Enter and Ctrl-D.")
    terminal.press("\x04")
    assert terminal.end() == 2
    assert "coach: standard input: The draft is empty" in terminal.seen


@needs_terminal
def test_interrupting_the_paste() -> None:
    terminal = Terminal("critique")
    terminal.wait_for("Ctrl-D.")
    terminal.press("I deserve\n\x03")
    assert terminal.end() == 130
    assert "Traceback" not in terminal.seen
    assert "Aborted" not in terminal.seen


@needs_terminal
@needs_model
def test_pasting_into_a_terminal_with_colors() -> None:
    terminal = Terminal("critique")
    terminal.wait_for("Ctrl-D.")
    terminal.press("Honestly, I deserve this raise.\n\x04")
    assert terminal.end() == 1
    assert "\x1b[1;31merror:\x1b[0m" in terminal.seen


@needs_terminal
def test_no_colors_where_they_are_not_wanted() -> None:
    plain = Terminal("rules", "list", *SMALL, NO_COLOR="1")
    colored = Terminal("rules", "list", *SMALL)
    assert (plain.end(), colored.end()) == (0, 0)
    assert "\x1b" not in plain.seen
    assert "\x1b[1;31merror" in colored.seen
