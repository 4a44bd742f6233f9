"""`coach pack`: tools for those who write rule packs."""

from __future__ import annotations

import click

from coach.cli.pack_lock import lock


@click.group()
def pack() -> None:
    """Write, check and try rule packs."""


pack.add_command(lock)
