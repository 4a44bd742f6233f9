"""Printing: what the terminal can do, and what happens if nobody reads any more."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from coach.cli.failing import Failure
from coach.report.style import Style

_WIDEST = 100
_PIPED = 80


def style_for(color: str, width: int | None) -> Style:
    """The style for stdout with the options `color` and `width`."""
    terminal = sys.stdout is not None and sys.stdout.isatty()
    if width is None:
        columns = shutil.get_terminal_size((_PIPED, 24)).columns
        width = min(max(columns, 40), _WIDEST) if terminal else _PIPED
    plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    colored = color == "always" or (color == "auto" and terminal and not plain)
    return Style(width, colored, getattr(sys.stdout, "encoding", None) or "utf-8")


def write(report: str, color: bool = False) -> None:
    """Print `report`; if its reader has left, as `head` does, that is no error.

    Raises:
        Failure: if it cannot be written, as on a full disk.
    """
    try:
        click.echo(report, nl=False, color=color)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise Failure(f"The report cannot be written: {error.strerror or error}.") from error


@contextmanager
def writing(file: Path) -> Iterator[None]:
    """Say in one sentence if `file` cannot be written.

    Raises:
        Failure: then.
    """
    try:
        yield
    except OSError as error:
        message = f"{file}: The file cannot be written: {error.strerror or error}."
        raise Failure(message) from error
