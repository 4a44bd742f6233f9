"""Options that commands share, and the types of their values."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import click

SEVERITIES = ("error", "warning", "suggestion")
GRADES = ("A", "B", "C", "D", "F")
STAGES = ("pitch", "meeting-request", "pushback-reply", "no-reply", "follow-up", "other")
"""As in `coach.pack`, which is not imported here lest `--help` be slow; a test compares."""

_SIZE = re.compile(r"(\d+)\s*([kmg]?)b?", re.IGNORECASE)
_UNITS = {"": 1, "k": 10**3, "m": 10**6, "g": 10**9}


class Size(click.ParamType[int]):
    """A number of bytes: 800000, 500k, 2M."""

    name = "size"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number of bytes that `value` stands for."""
        if isinstance(value, int):
            return value
        found = _SIZE.fullmatch(value.strip())
        count = int(found[1]) * _UNITS[found[2].lower()] if found else 0
        if not 0 < count <= sys.maxsize:
            self.fail(
                f"{value!r} is no size; write a number of bytes, such as 500k or 2M.", param, ctx
            )
        return count


pack_option = click.option(
    "--pack",
    metavar="NAME|PATH",
    help="Use this rule pack: its name, or its folder.  "
    "[default: COACH_PACK, or that of the nearest coach.toml, or the built-in one]",
)


def _folder(ctx: click.Context, param: click.Parameter, value: str) -> Path:
    from coach.pack import pack_folder

    return pack_folder(value, Path())


folder_argument = click.argument("folder", metavar="NAME|PATH", callback=_folder)
"""The folder of a pack that somebody is writing."""
role_option = click.option(
    "--role",
    "roles",
    metavar="NAME",
    multiple=True,
    help="Add the rules and words of a role, such as technical-lead; repeatable.",
)
model_option = click.option(
    "--model", metavar="PATH", help="Use this spaCy pipeline, not the shipped one."
)
format_option = click.option(
    "--format",
    "output",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="For people or for programs.",
)
color_option = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Use colours; auto: on a terminal, unless NO_COLOR is set.",
)
width_option = click.option(
    "--width",
    type=click.IntRange(40, 1000),
    help="Columns of a line.  [default: the terminal's, at most 100; 80 in a pipe]",
)
