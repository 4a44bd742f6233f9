"""`coach pack`: tools for those who write rule packs."""

from __future__ import annotations

import click

from coach.cli.pack_check import check_pack
from coach.cli.pack_diff import diff_packs
from coach.cli.pack_docs import write_handbook
from coach.cli.pack_lock import lock
from coach.cli.pack_new import new_pack
from coach.cli.pack_schema import print_schema
from coach.cli.pack_test import test_pack


@click.group()
def pack() -> None:
    """Write, check and try rule packs."""


pack.add_command(new_pack)
pack.add_command(check_pack)
pack.add_command(diff_packs)
pack.add_command(write_handbook)
pack.add_command(lock)
pack.add_command(print_schema)
pack.add_command(test_pack)
