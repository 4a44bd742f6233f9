"""How commands fail: with a sentence on stderr and exit code 2, never with a traceback."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import IO, Any

import click

from coach.report.visible import visible

INTERRUPTED = 130
_EXPECTED = (
    ("coach.draft", "DraftError"),
    ("coach.pack.problems", "PackError"),
    ("coach.pack.builtin", "RoleError"),
    ("coach.language.pipeline", "ModelError"),
    ("coach.recogniser.linear", "ModelFileError"),
    ("coach.engine.errors", "EngineError"),
    ("coach.evaluate.faults", "EvaluationError"),
)
"""Errors whose message is for the user. They are looked up where they are already loaded."""
_LONGEST = 300
_LONGEST_NAME = 200


class Failure(click.ClickException):
    """Ends a command with `message`, one sentence a line."""

    exit_code = 2

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the message, each line after ``coach:``."""
        for line in self.message.splitlines():
            click.echo(f"coach: {visible(line)}", file=file, err=True)


class CarefulGroup(click.Group):
    """A group of commands under which no exception is shown as a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except KeyboardInterrupt:
            click.echo(err=True)
            raise click.exceptions.Exit(INTERRUPTED) from None
        except Exception as error:
            raise Failure(_message(error)) from error


def unknown(what: str, name: str, known: Iterable[str]) -> Failure:
    """The failure that there is no `name` among `known`, with what was probably meant."""
    from coach.pack.problems import closest

    hint = closest(name, known)
    return Failure(f"There is no {what} {name!r}" + (f"; did you mean {hint!r}?" if hint else "."))


@contextmanager
def about(source: str) -> Iterator[None]:
    """Put the name of the draft before what is wrong with it."""
    try:
        yield
    except Exception as error:
        if not _is(error, "DraftError") and not _is(error, "EngineError"):
            raise
        name = source if len(source) <= _LONGEST_NAME else f"{source[:_LONGEST_NAME]}..."
        raise Failure(f"{visible(name)}: {_one_line(error)}") from error


def _message(error: Exception) -> str:
    if _is(error, "PackError") or _is(error, "EvaluationError"):  # may be many sentences
        return str(error)
    if isinstance(error, ImportError) or any(_is(error, name) for _, name in _EXPECTED):
        return _one_line(error)
    if os.environ.get("COACH_DEBUG"):
        traceback.print_exception(error)
    what = f"{type(error).__name__}: {_one_line(error)}"[:_LONGEST].removesuffix(": ")
    return (
        f"Something went wrong inside the coach ({what}); please report it, with what the same "
        "command prints when the environment variable COACH_DEBUG is 1."
    )


def _is(error: Exception, name: str) -> bool:
    """Whether `error` is an expected one; looking must not import what failed to load."""
    homes = [sys.modules.get(home) for home, expected in _EXPECTED if expected == name]
    return any(isinstance(error, getattr(home, name, ())) for home in homes)


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())
